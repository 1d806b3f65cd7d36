import { useEffect, useRef, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { onDemand } from "../../ui/onDemand.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useMember } from "../post/useCommunity.ts"
import { chooseDraftKey } from "./chooseDraftKey.ts"
import { readDraftStore } from "./draftStore.ts"
import { heldDraft } from "./heldDraft.ts"
import { loadRichEditor } from "./editor/useRichEditor.ts"
import classes from "./InlineComposer.module.css"

const Composer = onDemand(async () => (await withLateTexts(import("./Composer.tsx"))).Composer)

/** What opens after a click is fetched as soon as somebody comes near. */
const fetchAhead = (): void => {
  void Promise.all([Composer.fetchNow(), loadRichEditor()]).catch(() => undefined)
}

interface InlineComposerProps {
  readonly draftKey: string
  /** Where the post goes unless the member says otherwise. */
  readonly ledger: LedgerId | null
}

/** The line on top of a feed that becomes a composer in its place; open at once where a draft waits. */
export const InlineComposer = ({ draftKey, ledger }: InlineComposerProps) => {
  const { t } = useTexts("common")
  const site = useSite()
  const me = useMember(site.me.member)
  const store = readDraftStore(site)
  const drafts = useObservable(store.list)
  const isHeld = useObservable(heldDraft) === draftKey
  const [key, setKey] = useState(draftKey)
  const [choice, setChoice] = useState<"opened" | "resumed" | "closed" | null>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const waits = drafts?.find((stored) => stored.key === draftKey)?.draft
  const isOurs = waits !== undefined && (ledger === null || waits.ledger === ledger)
  if (isHeld && choice !== null) setChoice(null)
  if (!isHeld && choice === null && isOurs) {
    setKey(draftKey)
    setChoice("resumed")
  }
  const opened = choice === "opened" || choice === "resumed"
  const wasOpened = useRef(false)
  useEffect(() => {
    if (choice === "closed" && wasOpened.current) opener.current?.focus()
    wasOpened.current = opened
  }, [choice, opened])

  return (
    <div className={classes.frame} data-opened={opened}>
      <Avatar seed={site.me.member} name={me?.name ?? ""} connected={me?.connected ?? false} />
      {opened ? (
        <Composer
          key={key}
          draftKey={key}
          start={{ kind: "message", title: "", markdown: "", ledger }}
          takeFocus={choice === "opened"}
          onDone={() => setChoice("closed")}
        />
      ) : (
        <button
          ref={opener}
          type="button"
          className={classes.opener}
          disabled={drafts === null}
          onPointerEnter={fetchAhead}
          onFocus={fetchAhead}
          onClick={() => {
            setKey(ledger ? chooseDraftKey(store, { ledger }) : draftKey)
            setChoice("opened")
          }}
        >
          {t("compose")}
        </button>
      )}
    </div>
  )
}
