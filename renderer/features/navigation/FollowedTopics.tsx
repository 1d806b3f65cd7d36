import { useTexts } from "../../ui/useTexts.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { NavRow } from "./NavRow.tsx"
import classes from "./Sidebar.module.css"

/** The tags that a member follows; nothing where they follow none. */
export const FollowedTopics = () => {
  const { t, language } = useTexts("navigation")
  const topics = useObservable(useSite().topics)
    .filter(({ followed }) => followed)
    .sort((one, other) => one.name.localeCompare(other.name, language))
  if (topics.length === 0) return null
  return (
    <>
      <div className={classes.heading}>
        <h2 className={classes.section} id="topics-heading">
          {t("topics")}
        </h2>
      </div>
      <ul className={classes.list} aria-labelledby="topics-heading">
        {topics.map(({ tag, name }) => (
          <li key={tag}>
            <NavRow to="/t/$tag" params={{ tag }} icon="#">
              {name}
            </NavRow>
          </li>
        ))}
      </ul>
    </>
  )
}
