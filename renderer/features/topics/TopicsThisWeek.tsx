import { IconArrowUpRight } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTexts } from "../../ui/useTexts.ts"
import type { TopicView } from "../../../shared/application/site.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./TopicsThisWeek.module.css"

const MOST_SHOWN = 8

const liveliest = (topics: readonly TopicView[]): readonly TopicView[] =>
  topics
    .filter(({ week }) => week > 0)
    .sort((one, other) => Number(other.rising) - Number(one.rising) || other.week - one.week)
    .slice(0, MOST_SHOWN)

/** What is talked about now; an arrow where more than the week before. Folded to one line where there is no rail. */
export const TopicsThisWeek = ({ folded = false }: { readonly folded?: boolean }) => {
  const { t } = useTexts("topics")
  const topics = liveliest(useObservable(useSite().topics))
  if (topics.length === 0) return null
  if (folded)
    return (
      <details className={classes.folded}>
        <summary className={classes.title}>{t("week.title")}</summary>
        <TopicList topics={topics} />
      </details>
    )
  return (
    <section className={classes.card} aria-labelledby="topics-title">
      <h2 id="topics-title" className={classes.title}>
        {t("week.title")}
      </h2>
      <TopicList topics={topics} />
    </section>
  )
}

const TopicList = ({ topics }: { readonly topics: readonly TopicView[] }) => {
  const { t } = useTexts("topics")
  return (
    <ul className={classes.list}>
      {topics.map(({ tag, name, rising, week }) => (
        <li key={tag}>
          <Link to="/t/$tag" params={{ tag }} className={classes.topic} title={t("week.posts", { count: week })}>
            <bdi>#{name}</bdi>
            {rising && (
              <>
                <IconArrowUpRight size={14} className={classes.rising} aria-hidden="true" />
                <span className="visually-hidden"> ({t("week.rising")})</span>
              </>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
