import { IconX } from "@tabler/icons-react"
import type { RefObject } from "react"
import { useTranslation } from "react-i18next"
import { handFocusOn } from "./handFocusOn.ts"
import classes from "./Search.module.css"
import { type ListFilter, parseSearchAddress, type SearchAddress, toggleFilter } from "./searchAddress.ts"
import { readTypedFilters } from "./typedFilters.ts"
import { useFilterNames } from "./useFilterNames.ts"

interface ChosenFiltersProps {
  readonly address: SearchAddress
  /** Where the focus goes when the last was taken away. */
  readonly field: RefObject<HTMLInputElement | null>
  readonly onChange: (address: SearchAddress) => void
}

/** Of the next one, or of the one before the last. */
const besideChip = (chip: HTMLElement): HTMLElement | null => {
  const item = chip.closest("li")
  return (item?.nextElementSibling ?? item?.previousElementSibling)?.querySelector("button") ?? null
}

interface Chip {
  readonly id: string
  readonly label: string
  readonly without: SearchAddress
}

const LISTS: readonly ListFilter[] = ["kind", "sort", "in", "from", "tag"]

/** What narrows the search, typed or chosen, each to be taken away. */
export const ChosenFilters = ({ address, field, onChange }: ChosenFiltersProps) => {
  const { t } = useTranslation("search")
  const nameOf = useFilterNames()
  const without = (key: "since" | "file"): SearchAddress => parseSearchAddress({ ...address, [key]: undefined })
  const chips: readonly Chip[] = [
    ...readTypedFilters(address.q ?? "").map((typed) => ({
      id: `typed/${typed.label}`,
      label: typed.label,
      without: parseSearchAddress({ ...address, q: typed.without }),
    })),
    ...LISTS.flatMap((filter) =>
      (address[filter] ?? []).map((value: string) => ({
        id: `${filter}/${value}`,
        label: nameOf(filter, value),
        without: toggleFilter(address, filter, value),
      })),
    ),
    ...(address.since ? [{ id: "since", label: t(`since.${address.since}`), without: without("since") }] : []),
    ...(address.file ? [{ id: "file", label: t("withFile"), without: without("file") }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <ul className={classes.chips} aria-label={t("chosen")}>
      {chips.map(({ id, label, without: rest }) => (
        <li key={id}>
          <button
            type="button"
            className={classes.chip}
            aria-label={t("takeAway", { name: label })}
            onClick={({ currentTarget }) => {
              handFocusOn(currentTarget, besideChip(currentTarget) ?? field.current)
              onChange(rest)
            }}
          >
            <bdi className={classes.chipText}>{label}</bdi>
            <IconX size={14} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  )
}
