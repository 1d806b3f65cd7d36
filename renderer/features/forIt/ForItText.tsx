import { useMemo } from "react"
import { useTranslation } from "react-i18next"
import english from "../../../docs/for-it.md?raw"
import french from "../../../docs/pour-la-dsi.md?raw"
import { lexMarkdown } from "../post/markdown/guardedLexer.ts"
import { createRenderContext } from "../post/markdown/renderContext.ts"
import { renderBlocks } from "../post/markdown/renderBlocks.tsx"
import markdown from "../post/markdown/markdown.module.css"
import classes from "./ForIt.module.css"

/** Without the first line, the title, which the frame shows; what stood below it then stands at the top. */
const bodyOf = (text: string): string => text.slice(text.indexOf("\n")).replaceAll(/^## /gm, "# ")

/** What IT and the data protection officer want to know, below a heading of `baseLevel`: the documents of the sources themselves, so that page and document can't say different things. */
export const ForItText = ({ baseLevel }: { readonly baseLevel: number }) => {
  const { t, i18n } = useTranslation("post")
  const source = bodyOf(i18n.language === "fr" ? french : english)
  const content = useMemo(() => {
    const labels = {
      done: t("markdown.done"),
      notDone: t("markdown.notDone"),
      table: t("markdown.table"),
      image: t("markdown.image"),
    }
    return renderBlocks(lexMarkdown(source), createRenderContext({ names: [], targets: new Map(), labels, baseLevel }))
  }, [source, t, baseLevel])
  return <div className={`${markdown.markdown} ${classes.text}`}>{content}</div>
}
