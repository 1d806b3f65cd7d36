import { Button } from "@mantine/core"
import type { KeyboardEvent, RefObject } from "react"
import { useTranslation } from "react-i18next"
import type { SearchAnswer } from "../../../shared/search/searchService.ts"
import { useSingleKeys } from "../../ui/useSingleKeys.ts"
import { HitRow } from "./HitRow.tsx"
import classes from "./Search.module.css"

interface SearchResultsProps {
  readonly answer: SearchAnswer
  /** Where the arrow up leads from the first. */
  readonly field: RefObject<HTMLInputElement | null>
  /** Of links, to the first of which the arrow down leads from the field. */
  readonly list: RefObject<HTMLDivElement | null>
  readonly onMore: () => void
}

const linksIn = (list: SearchResultsProps["list"]): readonly HTMLElement[] => [
  ...(list.current?.querySelectorAll<HTMLElement>("a[data-hit]") ?? []),
]

/** Whether there was one. */
export const focusFirstHit = (list: SearchResultsProps["list"]): boolean => {
  const [first] = linksIn(list)
  first?.focus()
  return first !== undefined
}

/** What was found; arrows, J and K go from one to the next, Enter opens. */
export const SearchResults = ({ answer, field, list, onMore }: SearchResultsProps) => {
  const { t } = useTranslation("search")
  const move = (step: 1 | -1) => {
    const links = linksIn(list)
    const at = links.findIndex((link) => link === document.activeElement)
    const next = links[at === -1 ? 0 : at + step]
    if (next) next.focus()
    else if (step === -1) field.current?.focus()
  }
  useSingleKeys({ j: () => move(1), k: () => move(-1) })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") field.current?.focus()
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return
    event.preventDefault()
    move(event.key === "ArrowDown" ? 1 : -1)
  }
  // Beyond the total, what holds some of the words fills a list that would be short.
  const [whole, close] = [answer.hits.slice(0, answer.total), answer.hits.slice(answer.total)]
  const isMore = answer.hits.length < answer.total
  return (
    <>
      <p className={classes.total} aria-hidden="true">
        {t(answer.complete ? "found" : "foundSoFar", { count: answer.total })}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves among its links */}
      <div ref={list} onKeyDown={onKeyDown}>
        <ol className={classes.list} aria-label={t("results")}>
          {whole.map((hit) => (
            <HitRow key={hit.id} hit={hit} />
          ))}
        </ol>
        {close.length > 0 && (
          <>
            <h2 className={classes.close}>{t("alsoClose")}</h2>
            <ol className={classes.list} aria-label={t("alsoClose")}>
              {close.map((hit) => (
                <HitRow key={hit.id} hit={hit} />
              ))}
            </ol>
          </>
        )}
      </div>
      {isMore && (
        <Button variant="default" className={classes.more ?? ""} onClick={onMore}>
          {t("more")}
        </Button>
      )}
    </>
  )
}
