import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import { lexMarkdown } from "../post/markdown/guardedLexer.ts"
import markdown from "../post/markdown/markdown.module.css"
import { createRenderContext } from "../post/markdown/renderContext.ts"
import { renderBlocks } from "../post/markdown/renderBlocks.tsx"

interface PlainMarkdownProps {
  readonly source: string
  /** Level of the heading above this text. */
  readonly baseLevel: number
  readonly lang: string
}

/** A text that calls nobody: who it names is no link. */
export const PlainMarkdown = ({ source, baseLevel, lang }: PlainMarkdownProps) => {
  const { t } = useTranslation("post")
  const content = useMemo(() => {
    const labels = {
      done: t("markdown.done"),
      notDone: t("markdown.notDone"),
      table: t("markdown.table"),
      image: t("markdown.image"),
    }
    return renderBlocks(lexMarkdown(source), createRenderContext({ names: [], targets: new Map(), labels, baseLevel }))
  }, [source, t, baseLevel])
  return (
    <div className={markdown.markdown} dir="auto" lang={lang}>
      {content}
    </div>
  )
}
