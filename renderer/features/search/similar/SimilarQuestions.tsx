import { IconCheck, IconMessageQuestion } from "@tabler/icons-react"
import { useTexts } from "../../../ui/useTexts.ts"
import type { PostKey } from "../../../../shared/application/site.ts"
import type { SearchHit } from "../../../../shared/search/searchService.ts"
import { stripBidiControls } from "../../../ui/bidi.ts"
import { MarkedText } from "../../../ui/MarkedText.tsx"
import { AcceptedAnswer } from "../../post/AcceptedAnswer.tsx"
import { createPostHref } from "../../post/postAddress.ts"
import { usePost } from "../../post/usePost.ts"
import classes from "./SimilarQuestions.module.css"
import { useSimilar } from "./useSimilar.ts"

interface SimilarQuestionsProps {
  readonly title: string
  readonly text: string
  /** One of them is gone to; what was written is a draft. */
  readonly onOpen: () => void
}

/** Questions that were asked before: below the one that is being written, folded, never in its way. */
export const SimilarQuestions = ({ title, text, onOpen }: SimilarQuestionsProps) => {
  const { t } = useTexts("search")
  const hits = useSimilar({ title, text })
  if (hits.length === 0) return null
  return (
    <section className={classes.similar} aria-label={t("similar.title")}>
      <p className={classes.heading}>{t("similar.title")}</p>
      <ul className={classes.list}>
        {hits.map((hit) => (
          <SimilarQuestion key={hit.id} hit={hit} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  )
}

interface SimilarQuestionProps {
  readonly hit: SearchHit
  readonly onOpen: () => void
}

const SimilarQuestion = (props: SimilarQuestionProps) => {
  const { community, post } = props.hit
  return community && post ? <Question {...props} at={{ ledger: community.ledger, item: post }} /> : null
}

const Question = ({ hit, at, onOpen }: SimilarQuestionProps & { readonly at: PostKey }) => {
  const { t, language } = useTexts("search")
  const post = usePost(at)
  if (!post) return null
  const answer = post.answer
  const month = (instant: number) =>
    new Intl.DateTimeFormat(language, { month: "long", year: "numeric" }).format(instant)
  return (
    <li>
      <details className={classes.question}>
        <summary>
          {answer ? (
            <IconCheck size={16} className={classes.answered} aria-hidden="true" />
          ) : (
            <IconMessageQuestion size={16} aria-hidden="true" />
          )}
          <bdi className={classes.title}>{post.title || stripBidiControls(hit.snippet.text)}</bdi>
          <span className={classes.when}>
            {answer
              ? t("similar.answered", { month: month(answer.at) })
              : t("similar.asked", { month: month(post.at) })}
          </span>
        </summary>
        <p className={classes.snippet}>
          <MarkedText text={hit.snippet.text} ranges={hit.snippet.marks} />
        </p>
        {answer && <AcceptedAnswer answer={answer} baseLevel={3} />}
        <a href={createPostHref(at)} className={classes.open} onClick={onOpen}>
          {t("similar.open")}
        </a>
      </details>
    </li>
  )
}
