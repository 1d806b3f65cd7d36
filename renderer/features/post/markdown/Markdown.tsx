import { memo, useMemo } from "react"
import { useTexts } from "../../../ui/useTexts.ts"
import { lexMarkdown } from "./guardedLexer.ts"
import { useMentionNames } from "./useMentionNames.ts"
import { renderBlocks } from "./renderBlocks.tsx"
import { createRenderContext } from "./renderContext.ts"
import classes from "./markdown.module.css"

interface MarkdownProps {
  readonly source: string
  /** Level of the heading above this text. */
  readonly baseLevel: number
}

/** Somebody else's Markdown, shown without ever becoming HTML. */
export const Markdown = memo(function Markdown({ source, baseLevel }: MarkdownProps) {
  const { t } = useTexts("post")
  const calls = useMentionNames()
  const tokens = useMemo(() => lexMarkdown(source), [source])
  const content = useMemo(() => {
    const labels = {
      done: t("markdown.done"),
      notDone: t("markdown.notDone"),
      table: t("markdown.table"),
      image: t("markdown.image"),
    }
    return renderBlocks(tokens, createRenderContext({ ...calls, labels, baseLevel }))
  }, [tokens, calls, t, baseLevel])
  return (
    <div className={classes.markdown} dir="auto">
      {content}
    </div>
  )
})
