import * as v from "valibot"
import type { Hash, MemberId } from "../kernel/ids.ts"
import { compareHex } from "./causalOrder.ts"
import { lineSchema } from "./names.ts"
import { maySite } from "./rights.ts"
import type { ActOf, Rule } from "./siteDraft.ts"

/** Of each wording, in UTF-16 code units: two of them fit one act, whatever they are written in. */
export const MAX_CHARTER_CHARS = 9_000
/** Of the line that says what changed. */
export const MAX_CHANGE_CHARS = 300
/** What is posted here, in a few lines; of the site and of a community. */
export const MAX_EDITORIAL_CHARS = 400

/** Line breaks and tabs are what a text for people holds; other controls are six bytes each in canonical JSON, and show nothing. */
const FORBIDDEN = /(?![\n\t])\p{Cc}|\p{Cs}/u
const textSchema = (maxChars: number) =>
  v.pipe(
    v.string(),
    v.maxLength(maxChars),
    v.check((text) => !FORBIDDEN.test(text) && text.trim() === text),
  )
const wordingSchema = v.nullable(v.pipe(textSchema(MAX_CHARTER_CHARS), v.minLength(1)))

/** The same charter in each language that it was written in. */
export const charterSchema = v.pipe(
  v.object({ fr: wordingSchema, en: wordingSchema }),
  v.check(({ fr, en }) => fr !== null || en !== null),
)
export type CharterText = v.InferOutput<typeof charterSchema>
export const changeSchema = lineSchema(MAX_CHANGE_CHARS)
export const editorialSchema = textSchema(MAX_EDITORIAL_CHARS)

/** Makes a text of what a person typed or pasted; it may still be empty or too long. */
export const toText = (typed: string): string =>
  typed.replaceAll(/\r\n?/g, "\n").replaceAll(new RegExp(FORBIDDEN.source, "gu"), "").normalize("NFC").trim()

/** One publication of the charter. */
export interface CharterVersion {
  /** Of the act that published it: what an acceptance names. */
  readonly hash: Hash
  /** One more than the highest of those that its author had delivered: the same on every device, whatever arrives later. */
  readonly number: number
  readonly text: CharterText
  /** What changed, in its author's words; may be empty. */
  readonly change: string
  readonly by: MemberId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
}

/** The charter with all its versions, and who accepted which. */
export interface Charter {
  /** By number, of equal ones by hash; the last is in force. */
  readonly versions: readonly CharterVersion[]
  /** When, in epoch milliseconds by the clock of the first acceptance that the fold meets. */
  readonly accepted: ReadonlyMap<MemberId, ReadonlyMap<Hash, number>>
}

const comesAfter = (one: CharterVersion, other: CharterVersion): boolean =>
  one.number > other.number || (one.number === other.number && compareHex(one.hash, other.hash) > 0)

/** Publications that did not know of one another have one number; the hash decides which of them is in force until the next, which follows all. */
export const publishCharter: Rule<ActOf<"charter.publish">> = (draft, act, { author, hash, hlc, follows }) => {
  if (!maySite("charter.publish", author.role)) return "no-right"
  const versions = draft.charterVersions
  const number = (versions.findLast((earlier) => follows(earlier.hash))?.number ?? 0) + 1
  const version = { hash, number, text: act.text, change: act.change, by: author.id, at: hlc.ms }
  draft.charterVersions = versions.toSpliced(
    versions.findLastIndex((other) => comesAfter(version, other)) + 1,
    0,
    version,
  )
  return undefined
}

/** For oneself alone: whoever signs it is who accepts, and only what they had delivered. */
export const acceptCharter: Rule<ActOf<"charter.accept">> = (draft, act, { author, hlc, follows }) => {
  const isKnown = draft.charterVersions.some(({ hash }) => hash === act.version)
  if (!isKnown || !follows(act.version)) return "unknown-version"
  const accepted = new Map(draft.charterAccepted.get(author.id))
  if (!accepted.has(act.version)) draft.charterAccepted.set(author.id, accepted.set(act.version, hlc.ms))
  return undefined
}

export const setEditorial: Rule<ActOf<"site.editorial">> = (draft, act, { author }) => {
  if (!maySite("site.editorial", author.role)) return "no-right"
  draft.editorial = act.line
  return undefined
}
