import { TextInput } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useDeferredValue, useMemo, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import { MAX_QUERY_CHARS } from "../../../shared/search/query/parseQueryText.ts"
import { Screen } from "../../ui/Screen.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { ChosenFilters } from "./ChosenFilters.tsx"
import { handFocusOn } from "./handFocusOn.ts"
import { NothingFound, NothingTyped } from "./NothingFound.tsx"
import classes from "./Search.module.css"
import { createSearchQuery, isBlankSearch, parseSearchAddress, type SearchAddress } from "./searchAddress.ts"
import { PeopleWhoKnow } from "./PeopleWhoKnow.tsx"
import { SearchFacets } from "./SearchFacets.tsx"
import { SearchNotes } from "./SearchNotes.tsx"
import { focusFirstHit, SearchResults } from "./SearchResults.tsx"
import { useMissedSearch } from "./missed/useMissedSearch.ts"
import { useSearchAnswer } from "./useSearchAnswer.ts"

const PAGE = 20
const ORDERS = ["relevance", "date"] as const

/** Everything that this member may read; the address holds the whole search. */
export const SearchScreen = () => {
  const { t } = useTranslation("search")
  const address: SearchAddress = useSearch({ from: "/search" })
  const navigate = useNavigate()
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const search = (changed: SearchAddress) =>
    void navigate({ to: "/search", search: parseSearchAddress({ ...changed }), replace: true, resetScroll: false })

  /** By what is there no longer once it was pressed. */
  const searchInstead = (changed: SearchAddress) => {
    handFocusOn(document.activeElement, field.current)
    search(changed)
  }

  const deferred = useDeferredValue(address)
  const [pages, setPages] = useState({ of: deferred, count: 1 })
  const count = pages.of === deferred ? pages.count : 1
  const isBlank = isBlankSearch(deferred)
  const [now] = useState(Date.now)
  const query = useMemo(
    () => (isBlank ? null : createSearchQuery(deferred, count * PAGE, now)),
    [deferred, count, isBlank, now],
  )
  const { answer, isCurrent, state } = useSearchAnswer(query)
  useMissedSearch(isCurrent ? deferred : null, answer)

  return (
    <Screen title={t("title")} lead={t("lead")}>
      <div className={classes.top}>
        <TextInput
          ref={field}
          type="search"
          size="md"
          className={classes.field ?? ""}
          aria-label={t("field")}
          placeholder={t("place")}
          maxLength={MAX_QUERY_CHARS}
          leftSection={<IconSearch size={18} aria-hidden="true" />}
          value={address.q ?? ""}
          onChange={(event) => search({ ...address, q: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" && focusFirstHit(list)) event.preventDefault()
          }}
        />
        <Segments
          label={t("order.label")}
          values={ORDERS}
          value={address.order ?? "relevance"}
          nameOf={(order) => t(`order.${order}`)}
          onChange={(order) => {
            const { order: _, ...rest } = address
            search(order === "date" ? { ...rest, order } : rest)
          }}
        />
      </div>
      <ChosenFilters address={address} field={field} onChange={search} />
      <output className="visually-hidden">
        {isCurrent && answer && t(answer.complete ? "found" : "foundSoFar", { count: answer.total })}
      </output>
      {isBlank && <NothingTyped onTry={(q) => searchInstead({ q })} />}
      {!isBlank && <SearchNotes answer={answer} state={state} onTake={(q) => searchInstead({ ...address, q })} />}
      {answer && (answer.hits.length > 0 || answer.total > 0) && (
        <>
          <SearchFacets answer={answer} address={address} onChange={search} />
          {address.from === undefined && address.order === undefined && <PeopleWhoKnow answer={answer} />}
          <SearchResults
            answer={answer}
            field={field}
            list={list}
            onMore={() => setPages({ of: deferred, count: count + 1 })}
          />
        </>
      )}
      {answer && isCurrent && answer.hits.length === 0 && (
        <NothingFound address={deferred} complete={answer.complete} onChange={searchInstead} />
      )}
    </Screen>
  )
}
