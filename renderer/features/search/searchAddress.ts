import * as v from "valibot"
import type { PostKind } from "../../../shared/application/site.ts"
import { POST_KINDS } from "../../../shared/community/items.ts"
import { type LedgerId, type MemberId, parseLedgerId, parseMemberId } from "../../../shared/kernel/ids.ts"
import { MAX_QUERY_CHARS } from "../../../shared/search/query/parseQueryText.ts"
import { SEARCH_KINDS, type SearchKind } from "../../../shared/search/searchDocument.ts"
import { NO_FILTERS, type SearchQuery } from "../../../shared/search/searchService.ts"

export const PERIODS = ["week", "month", "year"] as const
export type Period = (typeof PERIODS)[number]

const DAY_MS = 86_400_000
const PERIOD_MS: Readonly<Record<Period, number>> = { week: 7 * DAY_MS, month: 31 * DAY_MS, year: 366 * DAY_MS }
/** Of one filter; an address with more is no address of ours. */
const MOST_VALUES = 20

/** Everything that a search is, so that its address can be kept and passed on; absent is no filter. */
export interface SearchAddress {
  readonly q?: string
  readonly kind?: readonly SearchKind[]
  readonly sort?: readonly PostKind[]
  readonly from?: readonly MemberId[]
  readonly in?: readonly LedgerId[]
  readonly tag?: readonly string[]
  readonly since?: Period
  readonly file?: true
  readonly order?: "date"
}

/** The filters that hold several values. */
export type ListFilter = "kind" | "sort" | "from" | "in" | "tag"

const listOf = <Value>(parse: (value: unknown) => Value | undefined) =>
  v.pipe(
    v.array(v.unknown()),
    v.maxLength(MOST_VALUES),
    v.transform((values) => values.map(parse).filter((value) => value !== undefined)),
    v.minLength(1),
  )
const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: unknown): Value | undefined =>
    values.find((known) => known === value)
const parseTag = (value: unknown): string | undefined =>
  typeof value === "string" && value.length > 0 && value.length <= 64 ? value : undefined

/** Each part by itself: one that is nothing filters nothing. */
const PARTS = {
  // A search for digits alone comes back from an address as a number.
  q: v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.minLength(1)),
  kind: listOf(oneOf(SEARCH_KINDS)),
  sort: listOf(oneOf(POST_KINDS)),
  from: listOf((value) => parseMemberId(value)),
  in: listOf((value) => parseLedgerId(value)),
  tag: listOf(parseTag),
  since: v.picklist(PERIODS),
  file: v.literal(true),
  order: v.literal("date"),
}

export const parseSearchAddress = (search: Record<string, unknown>): SearchAddress => {
  const parts = Object.entries(PARTS).flatMap(([key, schema]) => {
    const parsed = v.safeParse(schema, search[key])
    return parsed.success ? [[key, parsed.output] as const] : []
  })
  const address: SearchAddress = Object.fromEntries(parts)
  return address.q === undefined ? address : { ...address, q: address.q.slice(0, MAX_QUERY_CHARS) }
}

const NARROWING = ["kind", "sort", "from", "in", "tag", "since", "file"] as const

/** More than words and an order. */
export const isNarrowed = (address: SearchAddress): boolean => NARROWING.some((key) => address[key] !== undefined)

export const isBlankSearch = (address: SearchAddress): boolean =>
  (address.q ?? "").trim() === "" && !isNarrowed(address)

/** With one value more, or without it where it was there. */
export const toggleFilter = (address: SearchAddress, filter: ListFilter, value: string): SearchAddress => {
  const { [filter]: held = [], ...rest } = address
  const values: readonly string[] = held
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
  return parseSearchAddress({ ...rest, [filter]: next })
}

/** @param now epoch milliseconds, from which a period counts back */
export const createSearchQuery = (address: SearchAddress, limit: number, now: number): SearchQuery => ({
  text: address.q ?? "",
  filters: {
    ...NO_FILTERS,
    kinds: address.kind ?? [],
    sorts: address.sort ?? [],
    members: address.from ?? [],
    communities: address.in ?? [],
    tags: address.tag ?? [],
    after: address.since ? now - PERIOD_MS[address.since] : null,
    hasFile: address.file ?? false,
  },
  order: address.order ?? "relevance",
  skip: 0,
  limit,
  counts: true,
})
