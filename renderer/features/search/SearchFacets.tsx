import { useTranslation } from "react-i18next"
import type { Count, SearchAnswer } from "../../../shared/search/searchService.ts"
import { Rail, useShell } from "../../ui/shell.tsx"
import classes from "./Search.module.css"
import { type ListFilter, parseSearchAddress, PERIODS, type SearchAddress, toggleFilter } from "./searchAddress.ts"
import { useFilterNames } from "./useFilterNames.ts"

interface SearchFacetsProps {
  readonly answer: SearchAnswer
  readonly address: SearchAddress
  readonly onChange: (address: SearchAddress) => void
}

const MOST_VALUES = 6

/** What the results can be narrowed to, with how many of them that leaves; beside them, or folded above. */
export const SearchFacets = (props: SearchFacetsProps) => {
  const { t } = useTranslation("search")
  const { rail } = useShell()
  if (rail)
    return (
      <Rail>
        <Facets {...props} />
      </Rail>
    )
  return (
    <details className={classes.fold}>
      <summary>{t("narrow")}</summary>
      <Facets {...props} />
    </details>
  )
}

const Facets = ({ answer, address, onChange }: SearchFacetsProps) => {
  const { t } = useTranslation("search")
  const nameOf = useFilterNames()
  const { counts } = answer
  if (!counts) return null
  const toggle = (filter: ListFilter) => (value: string) => onChange(toggleFilter(address, filter, value))
  const facet = (filter: ListFilter, heading: string, values: readonly Count<string>[]) => (
    <Facet
      heading={heading}
      values={values}
      chosen={address[filter] ?? []}
      nameOf={(value) => nameOf(filter, value)}
      onToggle={toggle(filter)}
    />
  )
  return (
    <section className={classes.facets} aria-label={t("narrow")}>
      {facet("kind", t("facet.kind"), counts.kinds)}
      {facet("sort", t("facet.sort"), counts.sorts)}
      {facet("in", t("facet.in"), counts.communities)}
      {facet("from", t("facet.from"), counts.members)}
      {facet("tag", t("facet.tag"), counts.tags)}
      <Facet
        heading={t("facet.since")}
        values={PERIODS.map((value) => ({ value, count: null }))}
        chosen={address.since ? [address.since] : []}
        nameOf={(value) => t(`since.${value}`)}
        onToggle={(value) =>
          onChange(parseSearchAddress({ ...address, since: value === address.since ? undefined : value }))
        }
      />
    </section>
  )
}

interface FacetProps<Value extends string> {
  readonly heading: string
  readonly values: readonly { readonly value: Value; readonly count: number | null }[]
  readonly chosen: readonly string[]
  readonly nameOf: (value: Value) => string
  readonly onToggle: (value: Value) => void
}

/** One value alone narrows nothing, and is shown only where it was chosen. */
const Facet = <Value extends string>({ heading, values, chosen, nameOf, onToggle }: FacetProps<Value>) => {
  if (values.length < 2 && chosen.length === 0) return null
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.facetTitle}>{heading}</legend>
      {values.slice(0, MOST_VALUES).map(({ value, count }) => (
        <button
          key={value}
          type="button"
          className={classes.value}
          aria-pressed={chosen.includes(value)}
          onClick={() => onToggle(value)}
        >
          <bdi className={classes.valueName}>{nameOf(value)}</bdi>
          {count !== null && <span className={classes.count}>{count}</span>}
        </button>
      ))}
    </fieldset>
  )
}
