import { demoSite } from "../../../shared/demonstration/content/demoSite.ts"
import type { ItemId, LedgerId, MemberId } from "../../../shared/kernel/ids.ts"
import { itemDocumentId } from "../../../shared/search/documentId.ts"
import type { SearchDocument } from "../../../shared/search/searchDocument.ts"
import { createCode } from "./partCodes.ts"
import { createLexicon, inflect, type Lexicon, pickZipf, type Tongue } from "./lexicon.ts"
import { createSeededRandom, type SeededRandom } from "../../scenario/seededRandom.ts"

export interface CorpusDocument extends SearchDocument {
  readonly tongue: Tongue
  readonly author: string
  /** Of a machine, a ticket, a room or a part, which its text quotes. */
  readonly code: string | null
}

const LEDGERS = Array.from(
  { length: 20 },
  (_, at) =>
    String(at + 1)
      .padStart(2, "0")
      .repeat(32) as LedgerId,
)
const MEMBERS = Array.from({ length: 200 }, (_, at) => (at + 1).toString(16).padStart(4, "0").repeat(8) as MemberId)
const FIRST_NAMES = "Léa Tom Inès Karim Élodie Anaïs Hugo Fatou Owen Chloé Mathis Sophie Bruno Nadia Paul Zoé".split(
  " ",
)
const LAST_NAMES = "Martin Durand Lefèvre Moreau Garcia Nowak Evans Petit Roux Lambert Girard Haddad Smith".split(" ")
export const authors = MEMBERS.map((id, at) => ({
  id,
  name: `${FIRST_NAMES[at % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(at / 3) % LAST_NAMES.length]}`,
}))
export const communities = LEDGERS.map((ledger, at) => ({ ledger, name: `Communauté ${at + 1}`, mine: at < 8 }))

const NEWEST = Date.UTC(2026, 9, 31)
const YEAR_MS = 365 * 24 * 60 * 60 * 1000
const TOPIC_WORDS = 220
const QUOTES_CODE = 0.2
const QUOTED: Readonly<Record<Tongue, string>> = { french: "Référence", english: "Reference" }

const lexicons: Readonly<Record<Tongue, Lexicon>> = {
  french: createLexicon("french", 11),
  english: createLexicon("english", 12),
}

/** Half of a text's words say little; of the others half belong to its topic. */
const sentence = (words: number, tongue: Tongue, topic: readonly string[], random: SeededRandom): string => {
  const { small, content } = lexicons[tongue]
  const said = Array.from({ length: words }, () => {
    const roll = random.next()
    if (roll < 0.5) return pickZipf(small, random)
    const word = roll < 0.75 ? pickZipf(topic, random) : pickZipf(content, random)
    return random.next() < 0.25 ? inflect(word, tongue, random) : word
  })
  const text = said.join(" ")
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

const createTopics = (tongue: Tongue, random: SeededRandom): readonly (readonly string[])[] =>
  Array.from({ length: 150 }, () => Array.from({ length: TOPIC_WORDS }, () => random.pick(lexicons[tongue].content)))

/** Texts of the demonstration site: what people at work really write. */
const demonstrated = (): readonly { title: string; text: string; comment: boolean; tongue: Tongue }[] =>
  demoSite.communities.flatMap(({ posts }) =>
    posts.flatMap(({ title, markdown, comments }) => [
      { title: title ?? "", text: markdown, comment: false, tongue: "french" as const },
      ...(comments ?? []).map((comment) => ({
        title: "",
        text: comment.markdown,
        comment: true,
        tongue: "french" as const,
      })),
    ]),
  )

/** The same documents for the same count: the demonstration's first, then invented ones, French and English by halves. */
export function* createCorpus(count: number): Generator<CorpusDocument> {
  const random = createSeededRandom(7)
  const topics = { french: createTopics("french", random), english: createTopics("english", random) }
  const known = demonstrated()
  const coding = createSeededRandom(31)
  for (let at = 0; at < count; at++) {
    const ledger = random.pick(LEDGERS)
    const author = random.pick(authors)
    const item = `2026-Q${1 + (at % 4)}.${8_000_000_000 + (at % 97)}.${at}` as ItemId
    const tongue: Tongue = at % 2 === 0 ? "french" : "english"
    const topic = random.pick(topics[tongue])
    const comment = random.next() < 0.5
    const long = !comment && random.next() < 0.2
    const given = known[at]
    const code = coding.next() < QUOTES_CODE && !given ? createCode(coding) : null
    const said =
      given?.text ??
      Array.from({ length: long ? 24 : comment ? 3 : 6 }, () =>
        sentence(8 + random.below(14), tongue, topic, random),
      ).join(" ")
    yield {
      id: itemDocumentId(ledger, item),
      kind: (given?.comment ?? comment) ? "comment" : "post",
      title: given?.title ?? (comment ? "" : sentence(4 + random.below(5), tongue, topic, random)),
      text: code === null ? said : `${said} ${QUOTED[tongue]} ${code}.`,
      code,
      ledger,
      post: item,
      member: author.id,
      author: author.name,
      at: NEWEST - Math.floor(random.next() * YEAR_MS),
      tags: [],
      sort: "message",
      language: null,
      hasFile: false,
      tongue: given?.tongue ?? tongue,
    }
  }
}
