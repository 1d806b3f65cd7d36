import { startTransition, useMemo, useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { Picture } from "../../../shared/application/site.ts"
import { stripBidiControls } from "../../ui/bidi.ts"
import { excerptMarkdown } from "./markdown/excerptMarkdown.ts"
import { Markdown } from "./markdown/Markdown.tsx"
import { findLinkedPosts } from "./itemLink.ts"
import { LinkedPost } from "./LinkedPost.tsx"
import { Gallery } from "./pictures/Gallery.tsx"
import { useTextLanguage } from "./language/useTextLanguage.ts"
import { createPostHref } from "./postAddress.ts"
import classes from "./PostBody.module.css"

interface PostTitleProps {
  readonly id: string
  readonly title: string
  /** What stands below it tells its language too. */
  readonly markdown: string
  readonly language: string | null
  readonly href?: string
}

export const PostTitle = ({ id, title, markdown, language, href }: PostTitleProps) => (
  <h2 id={id} className={classes.title} dir="auto" lang={useTextLanguage(`${title}\n${markdown}`, language)}>
    {href ? <a href={href}>{stripBidiControls(title)}</a> : stripBidiControls(title)}
  </h2>
)

interface PostBodyProps {
  /** A primary subtag of BCP 47; null where its author said nothing. */
  readonly language: string | null
  readonly markdown: string
  readonly pictures: readonly Picture[]
  /** Level of the heading above. */
  readonly baseLevel: number
  /** False where the whole text was asked for. */
  readonly collapsible: boolean
}

/** The text; a long one shows its beginning first, so that 60 KB cost nothing until somebody wants them. */
export const PostBody = ({ language, markdown, pictures, baseLevel, collapsible }: PostBodyProps) => {
  const { t } = useTexts("post")
  const [expanded, setExpanded] = useState(!collapsible)
  const excerpt = useMemo(() => excerptMarkdown(markdown), [markdown])
  const linked = useMemo(() => findLinkedPosts(markdown), [markdown])
  const isCut = excerpt.cut && !expanded
  return (
    <div className={classes.body} data-cut={isCut}>
      <div className={classes.text} lang={useTextLanguage(markdown, language)}>
        <Markdown source={isCut ? excerpt.markdown : markdown} baseLevel={baseLevel} />
      </div>
      {excerpt.cut && collapsible && (
        <button
          type="button"
          className={classes.more}
          aria-expanded={expanded}
          onClick={() => startTransition(() => setExpanded((before) => !before))}
        >
          {expanded ? t("showLess") : t("showMore")}
        </button>
      )}
      <Gallery pictures={pictures} />
      {linked.map((key) => (
        <LinkedPost key={createPostHref(key)} postKey={key} />
      ))}
    </div>
  )
}
