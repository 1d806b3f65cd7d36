import type { Editor } from "@tiptap/core"
import { useEditorState } from "@tiptap/react"
import { memo, useDeferredValue, useMemo } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { suggestTags } from "../../../shared/community/suggestTags.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { appendWord } from "./editor/appendWord.ts"
import classes from "./Chips.module.css"

const MAX_CHIPS = 4

/** Tags of the site that the text speaks of: a press adds one at its end. */
export const TagChips = memo(function TagChips({ editor }: { readonly editor: Editor }) {
  const { t } = useTexts("composer")
  const topics = useObservable(useSite().topics)
  const text = useDeferredValue(useEditorState({ editor, selector: ({ editor: current }) => current.getText() }))
  const tags = useMemo(() => suggestTags(text, topics, MAX_CHIPS), [text, topics])
  if (tags.length === 0) return null
  return (
    <p className={classes.chips}>
      <span>{t("tags.label")}</span>
      {tags.map(({ tag, name }) => (
        <button
          key={tag}
          type="button"
          className={classes.chip}
          aria-label={t("tags.add", { name })}
          onClick={() => appendWord(editor, `#${name}`)}
        >
          #{name}
        </button>
      ))}
    </p>
  )
})
