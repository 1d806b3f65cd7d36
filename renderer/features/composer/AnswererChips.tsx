import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import { memo, useDeferredValue, useMemo } from "react"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./Chips.module.css"
import { appendWord } from "./editor/appendWord.ts"
import { findAnswerers, readOffers } from "./findAnswerers.ts"
import { useAskedQuestion } from "./suggestion/askedQuestion.ts"
import { useWrittenFor } from "./suggestion/audience.ts"

interface AnswererChipsProps {
  readonly editor: Editor
}

/** Below a question: colleagues who will read it and help with what it is about. A press calls one by name. */
export const AnswererChips = memo(function AnswererChips({ editor }: AnswererChipsProps) {
  const asked = useAskedQuestion()
  return asked && <Chips editor={editor} words={asked.words} by={asked.by} />
})

interface ChipsProps extends AnswererChipsProps {
  readonly words: string
  readonly by: MemberId
}

const Chips = ({ editor, words, by }: ChipsProps) => {
  const { t } = useTexts("composer")
  const readers = useReaders(by)
  const text = useEditorState({ editor, selector: ({ editor: current }) => current.getText() })
  const asked = useDeferredValue(`${words}\n${text}`)
  const offers = useMemo(() => readOffers(readers), [readers])
  const answerers = useMemo(() => findAnswerers(asked, offers), [asked, offers])
  if (answerers.length === 0) return null
  return (
    <p className={classes.chips}>
      <span>{t("answerers.label")}</span>
      {answerers.map(({ member, subject }) => (
        <button
          key={member.id}
          type="button"
          className={classes.chip}
          onClick={() => appendWord(editor, `@${member.name}`)}
        >
          <span className="visually-hidden">{t("answerers.call")} </span>
          <bdi>{member.name}</bdi> · <bdi className={classes.why}>{subject}</bdi>
        </button>
      ))}
    </p>
  )
}

/** Colleagues who will read what is written for the chosen community, without whoever asks. */
const useReaders = (asking: MemberId) => {
  const site = useSite()
  const people = usePeople()
  const communities = useObservable(site.communities)
  const ledger = useWrittenFor()
  return useMemo(() => {
    const community = communities.find((one) => one.ledger === ledger)
    const belongs = new Set(community?.members)
    return [...people.values()].filter(
      ({ id }) => id !== site.me.member && id !== asking && (community?.access === "open" || belongs.has(id)),
    )
  }, [site, people, communities, ledger, asking])
}
