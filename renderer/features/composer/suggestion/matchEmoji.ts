import { foldText } from "../../../ui/foldText.ts"
import { EMOJI } from "./emojiList.ts"
import { WORK_EMOJI } from "./workEmojiList.ts"

export interface NamedEmoji {
  readonly emoji: string
  readonly name: string
  /** The name that was meant, where it is another one; else empty. */
  readonly also: string
}

const INDEX = [...EMOJI, ...WORK_EMOJI].map(([emoji, french, english]) => ({
  emoji,
  fr: french.split(", "),
  en: english.split(", "),
  words: foldText(`${french}, ${english}`).split(/[,\s’'-]+/),
}))

/** Offered before a letter is typed. */
const AT_HAND = ["👍", "🙏", "🎉", "😄", "❤️", "👏"].flatMap(
  (emoji) => INDEX.find((entry) => entry.emoji === emoji) ?? [],
)

const hasWord = (name: string, begin: string): boolean =>
  foldText(name)
    .split(/[\s’'-]+/)
    .some((word) => word.startsWith(begin))

/** 0 where a name is just that, 1 where the name that is shown begins so, 2 where another name does, 3 where only a word inside one. */
const rankNames = (names: readonly string[], begin: string): number => {
  const folded = names.map(foldText)
  if (folded.includes(begin)) return 0
  const at = folded.findIndex((name) => name.startsWith(begin))
  return at === -1 ? 3 : 1 + Math.min(at, 1)
}

/** Emoji with a name that begins like the query, in French or in English; the reader's own language first. */
export const matchEmoji = (query: string, language: string, limit: number): readonly NamedEmoji[] => {
  const [own, other] = language.startsWith("fr") ? (["fr", "en"] as const) : (["en", "fr"] as const)
  const begin = foldText(query).replaceAll(/[_-]/g, "")
  if (begin === "")
    return AT_HAND.slice(0, limit).map((entry) => ({ emoji: entry.emoji, name: entry[own][0] ?? "", also: "" }))
  return INDEX.filter(({ words }) => words.some((word) => word.startsWith(begin)))
    .map((entry) => {
      const [mine, theirs] = [rankNames(entry[own], begin), rankNames(entry[other], begin)]
      const name = entry[own][0] ?? ""
      const meant = [...entry[own], ...entry[other]].find((known) => hasWord(known, begin)) ?? name
      return { emoji: entry.emoji, name, also: meant === name ? "" : meant, rank: 4 * Math.min(mine, theirs) + mine }
    })
    .sort((one, another) => one.rank - another.rank)
    .slice(0, limit)
}
