import { IconHash, IconMessage, IconMessages, IconSearch } from "@tabler/icons-react"
import { useNavigate } from "@tanstack/react-router"
import { useDeferredValue, useMemo } from "react"
import { useTranslation } from "react-i18next"
import type { Marked, SearchHit, SearchQuery } from "../../../shared/search/searchService.ts"
import { NO_FILTERS } from "../../../shared/search/searchService.ts"
import { Avatar } from "../../ui/Avatar.tsx"
import { createHitHref } from "../search/hitHref.ts"
import { useSearchAnswer } from "../search/useSearchAnswer.ts"
import { cutAtMark } from "./cutAtMark.ts"
import type { PaletteResult, PaletteSection } from "./paletteTarget.ts"

/** The section that is there whatever is found: the way to the whole search. */
export const EVERYTHING = "found/everything"
const MOST_HITS = 12
const MOST_PER_KIND = 5
/** Communities are found by their names above. */
const KINDS = ["post", "comment", "person", "tag"] as const

const createQuery = (text: string): SearchQuery => ({
  text,
  filters: { ...NO_FILTERS, kinds: [...KINDS] },
  order: "relevance",
  skip: 0,
  limit: MOST_HITS,
  counts: false,
})

export interface FoundSections {
  /** People of whose names all words were meant, misspelt perhaps, and who do not stand above yet. */
  readonly people: readonly PaletteResult[]
  /** What was written, by what was typed, and at last the way to the whole search. */
  readonly sections: readonly PaletteSection[]
}

/** @param named ids that stand above */
export const useFoundSections = (typed: string, named: ReadonlySet<string>): FoundSections => {
  const { t } = useTranslation(["search", "navigation"])
  const navigate = useNavigate()
  const text = useDeferredValue(typed).trim()
  const query = useMemo(() => (text === "" ? null : createQuery(text)), [text])
  const { answer, isCurrent } = useSearchAnswer(query)
  if (typed.trim() === "") return { people: [], sections: [] }
  const results = (answer?.hits ?? [])
    .flatMap((hit) => readResult(hit, t("untitled")))
    .filter(({ result }) => !named.has(result.id))
  const sections = KINDS.map((kind) => ({
    id: `found/${kind}`,
    heading: t(`palette.${kind}`),
    results: results
      .filter((found) => found.kind === kind && !found.isNamed)
      .slice(0, MOST_PER_KIND)
      .map(({ result }) => result),
    busy: kind === "post" && !isCurrent,
  }))
  const everything: PaletteResult = {
    id: "search/everything",
    label: t("palette.everything", { text: typed.trim() }),
    detail: "",
    face: <IconSearch size={16} />,
    ranges: [],
    act: () => void navigate({ to: "/search", search: { q: typed.trim() } }),
  }
  return {
    people: results.filter(({ isNamed }) => isNamed).map(({ result }) => result),
    sections: [...sections, { id: EVERYTHING, heading: t("title"), results: [everything] }],
  }
}

interface Found {
  readonly kind: SearchHit["kind"]
  /** A person who is called so, rather than one who knows about it. */
  readonly isNamed: boolean
  readonly result: PaletteResult
}

const readResult = (hit: SearchHit, untitled: string): readonly Found[] => {
  const href = createHitHref(hit)
  if (href === null) return []
  const { label, excerpt } = wordsOf(hit)
  const beside = hit.kind === "person" ? hit.snippet.text : hit.member?.name.text
  const result: PaletteResult = {
    id: hit.id,
    label: label.text || untitled,
    ranges: label.marks,
    ...(excerpt && { excerpt }),
    detail: [beside, hit.community?.name].filter(Boolean).join(" · "),
    face: <Face hit={hit} />,
    act: () => {
      location.hash = href
    },
  }
  const isNamed = hit.kind === "person" && hit.title.marks.length > 0 && hit.missing.length === 0
  return [{ kind: hit.kind, isNamed, result }]
}

/** A comment is shown by its own words, above the post that it belongs to; a post by its title, and by its text where only that answers. */
const wordsOf = ({ kind, title, snippet }: SearchHit): { readonly label: Marked; readonly excerpt?: Marked } => {
  const words = cutAtMark(snippet)
  if (title.text === "") return { label: words }
  if (kind === "comment" && snippet.text !== "") return { label: words, excerpt: title }
  const isAnswered = title.marks.length > 0 || snippet.marks.length === 0 || kind === "person"
  return isAnswered ? { label: title } : { label: title, excerpt: words }
}

const Face = ({ hit: { kind, member } }: { readonly hit: SearchHit }) => {
  if (kind === "tag") return <IconHash size={16} />
  if (member) return <Avatar seed={member.id} name={member.name.text} size={26} />
  return kind === "comment" ? <IconMessages size={16} /> : <IconMessage size={16} />
}
