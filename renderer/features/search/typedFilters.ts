import { parseQueryText } from "../../../shared/search/query/parseQueryText.ts"

export interface TypedFilter {
  /** As it stands in the text: `de:Léa`. */
  readonly label: string
  /** The text without it. */
  readonly without: string
}

/** Filters that were typed rather than chosen, each with the text that is left when it is taken away. */
export const readTypedFilters = (text: string): readonly TypedFilter[] =>
  parseQueryText(text)
    .filter((part) => part.kind === "filter" && part.value !== "")
    .map(({ from, to }) => ({
      label: text.slice(from, to),
      without: `${text.slice(0, from).trimEnd()} ${text.slice(to).trimStart()}`.trim(),
    }))
