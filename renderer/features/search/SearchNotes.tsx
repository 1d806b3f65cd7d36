import type { TFunction } from "i18next"
import { useTranslation } from "react-i18next"
import type { SearchAnswer, SearchState } from "../../../shared/search/searchService.ts"
import classes from "./Search.module.css"

interface SearchNotesProps {
  readonly answer: SearchAnswer | null
  readonly state: SearchState
  /** Searches that text instead. */
  readonly onTake: (text: string) => void
}

/** What is not ready, in words; null where all is found. */
export const describeState = (state: SearchState, t: TFunction<"search">): string | null => {
  switch (state.kind) {
    case "opening":
      return t("opening")
    case "indexing":
      return t(state.rebuilding ? "rebuilding" : "indexing", { done: state.done, total: state.total })
    case "reading":
      return t("reading", { count: state.documents })
    case "unavailable":
      return t("unavailable")
    case "ready":
      return null
    default:
      return state satisfies never
  }
}

/** How the words were taken, and what is not ready: said before what was found. */
export const SearchNotes = ({ answer, state, onTake }: SearchNotesProps) => {
  const { t } = useTranslation("search")
  const notes = [
    describeState(state, t),
    answer?.matched === "any" && answer.hits.length > 0 && t("anyWord"),
    answer && answer.unknownFilters.length > 0 && t("unknown", { filters: answer.unknownFilters.join(" ") }),
  ].filter((note) => note !== false && note !== null)
  const meant = answer?.didYouMean ?? null
  if (notes.length === 0 && meant === null) return null
  return (
    <div className={classes.notes} aria-live="polite">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {meant !== null && (
        <p>
          {t("corrected")}{" "}
          <button type="button" className={classes.meant} onClick={() => onTake(meant)}>
            <bdi>{meant}</bdi>
          </button>
        </p>
      )}
    </div>
  )
}
