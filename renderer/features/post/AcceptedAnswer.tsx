import { IconCheck } from "@tabler/icons-react"
import { useTexts } from "../../ui/useTexts.ts"
import type { CommentView } from "../../../shared/application/site.ts"
import classes from "./AcceptedAnswer.module.css"
import { PostBody } from "./PostBody.tsx"
import { AuthorAvatar, AuthorName } from "./PostHeader.tsx"

interface AcceptedAnswerProps {
  readonly answer: CommentView
  readonly baseLevel: number
}

/** What the asker accepted, right under the question. */
export const AcceptedAnswer = ({ answer, baseLevel }: AcceptedAnswerProps) => {
  const { t } = useTexts("post")
  return (
    <section className={classes.answer} aria-label={t("bestAnswer")}>
      <AuthorAvatar item={answer} size={26} />
      <div className={classes.content}>
        <p className={classes.heading}>
          <AuthorName item={answer} />
          <span className={classes.badge}>
            <IconCheck size={14} aria-hidden="true" />
            {t("bestAnswer")}
          </span>
        </p>
        <PostBody
          language={answer.language}
          markdown={answer.markdown}
          pictures={answer.pictures}
          baseLevel={baseLevel}
          collapsible
        />
      </div>
    </section>
  )
}
