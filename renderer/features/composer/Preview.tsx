import { useTexts } from "../../ui/useTexts.ts"
import { KindBadge } from "../post/KindBadge.tsx"
import { LinkedPost } from "../post/LinkedPost.tsx"
import { PostBody, PostTitle } from "../post/PostBody.tsx"
import classes from "./Preview.module.css"
import type { DraftContent } from "./useDraft.ts"

/** The post as its readers will see it. */
export const Preview = ({ content }: { readonly content: DraftContent }) => {
  const { t } = useTexts("composer")
  const { kind, title, markdown, pictures = [], shared } = content
  return (
    <section className={classes.preview} aria-label={t("preview.label")}>
      <KindBadge kind={kind} answered={false} />
      {title.trim() !== "" && <PostTitle id="preview-title" title={title} markdown={markdown} language={null} />}
      <PostBody language={null} markdown={markdown} pictures={pictures} baseLevel={2} collapsible={false} />
      {shared && <LinkedPost postKey={shared} />}
    </section>
  )
}
