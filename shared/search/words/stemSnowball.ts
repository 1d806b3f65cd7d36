import { readEndings } from "./endings.ts"
import { endsAt, endsWith, type Letters, replaceEnd } from "./letters.ts"

const VOWELS = new Uint8Array(0x100)
for (const vowel of "aeiouyâàëéêèïîôûù") VOWELS[vowel.charCodeAt(0)] = 1
const [C, E, I, Q, S, U, Y] = [99, 101, 105, 113, 115, 117, 121]
const [C_CEDILLA, E_GRAVE, E_ACUTE] = [231, 232, 233]
/** An i, u or y that is no vowel where it stands, until the end. */
const [CAPITAL_I, CAPITAL_U, CAPITAL_Y] = [73, 85, 89]
const TO_LOWER = 32

const isVowel = (code: number): boolean => code < VOWELS.length && VOWELS[code] === 1
/** Beyond the ends there is none. */
const isVowelAt = ({ codes, length }: Letters, at: number): boolean => at >= 0 && at < length && isVowel(codes[at] ?? 0)

const markConsonants = (word: Letters): void => {
  const { codes, length } = word
  let code = codes[0] ?? 0
  for (let at = 0; at + 1 < length; at++) {
    const next = codes[at + 1] ?? 0
    let left = next
    if (isVowel(code)) {
      if (next === Y) left = CAPITAL_Y
      else if ((next === U || next === I) && isVowelAt(word, at + 2)) left = next - TO_LOWER
      else if (code === Y && isVowel(next)) codes[at] = CAPITAL_Y
    } else if (code === Q && next === U) left = CAPITAL_U
    codes[at + 1] = left
    code = left
  }
}
const unmarkConsonants = ({ codes, length }: Letters): void => {
  for (let at = 0; at < length; at++) {
    const code = codes[at] ?? 0
    if (code === CAPITAL_I || code === CAPITAL_U || code === CAPITAL_Y) codes[at] = code + TO_LOWER
  }
}

/** Where what may be taken of the word begins: of a verb's endings, and of others, after one consonant and after two. */
let verbFrom = 0
let oneFrom = 0
let twoFrom = 0

const PREFIXES = ["col", "par", "tap"]
const startsWithPrefix = (word: Letters): boolean =>
  word.length > 2 && PREFIXES.some((prefix) => endsAt(word, prefix.length, prefix))

const findVerbRegion = (word: Letters): number => {
  const { length } = word
  const startsWithVowels = length > 2 && isVowelAt(word, 0) && isVowelAt(word, 1)
  if (startsWithVowels || startsWithPrefix(word)) return 3
  let at = 1
  while (at < length && !isVowelAt(word, at)) at += 1
  return Math.min(at + 1, length)
}
/** Behind the first consonant after a vowel. */
const findRegion = (word: Letters, from: number): number => {
  const { length } = word
  let at = from
  while (at < length && !isVowelAt(word, at)) at += 1
  while (at < length && isVowelAt(word, at)) at += 1
  return Math.min(at + 1, length)
}

const STANDARD = readEndings(`
  iqUe:delete ance:delete able:delete isme:delete iste:delete eux:delete iqUes:delete ances:delete ables:delete
  ismes:delete istes:delete atrice:ation ation:ation ateur:ation atrices:ation ations:ation ateurs:ation
  logie:log logies:log usion:u ution:u usions:u utions:u ence:ent ences:ent ement:ement ements:ement
  ité:ité ités:ité ive:if if:if ives:if ifs:if eaux:eau aux:al euse:euse euses:euse issement:issement
  issements:issement amment:ant emment:emment ment:ment ments:ment
`)
const BEFORE_EMENT = readEndings("iqU:able abl:able Ièr:i ièr:i eus:eus iv:iv")
const BEFORE_ITE = readEndings("ic:iqU abil:abl iv:")
const I_VERB = readEndings(`
  ira: ie: isse: issante: i: irai: ir: iras: ies: îmes: isses: issantes: îtes: is: irais: issais: irions: issions: irons:
  issons: issants: it: irait: issait: issant: iraIent: issaIent: irent: issent: iront: ît: iriez: issiez: irez: issez:
`)
const VERB = readEndings(`
  ions:ions era:er erai:er er:er eras:er erais:er erions:er erons:er erait:er eraIent:er èrent:er eront:er ez:er iez:er
  eriez:er erez:er ée:er ées:er és:er é:er a:a asse:a ante:a ai:a as:a âmes:a asses:a antes:a âtes:a ais:a assions:a ants:a
  ait:a ant:a aIent:a assent:a ât:a assiez:a
`)
const RESIDUAL = readEndings("e:e Ière:i ière:i ion:ion Ier:i ier:i ë:ë")
const DOUBLED = readEndings("ell: eill: enn: onn: ett:")

/** Without one more ending, or with another in its place, where the second region does not hold it. */
const endOtherwise = (word: Letters, ending: string, other: string): void => {
  if (!endsWith(word, ending)) return
  const kept = word.length - ending.length
  replaceEnd(word, kept, twoFrom <= kept ? "" : other)
}

const takeBeforeEment = (word: Letters): void => {
  const ending = BEFORE_EMENT.find(word, 0)
  if (ending === undefined) return
  const kept = word.length - ending.text.length
  if (ending.value === "i") {
    if (verbFrom <= kept) replaceEnd(word, kept, "i")
  } else if (twoFrom <= kept) {
    replaceEnd(word, kept, "")
    if (ending.value === "iv") endOtherwise(word, "at", "at")
  } else if (ending.value === "eus" && oneFrom <= kept) replaceEnd(word, kept, "eux")
}

const takeBeforeIf = (word: Letters): void => {
  if (!endsWith(word, "at") || twoFrom > word.length - 2) return
  replaceEnd(word, word.length - 2, "")
  endOtherwise(word, "ic", "iqU")
}

/** @returns whether nothing else is to be taken */
const takeStandard = (word: Letters): boolean => {
  const ending = STANDARD.find(word, 0)
  if (ending === undefined) return false
  const { value } = ending
  const kept = word.length - ending.text.length
  switch (value) {
    case "eau":
      replaceEnd(word, kept, "eau")
      return true
    case "al":
      if (oneFrom > kept) return false
      replaceEnd(word, kept, "al")
      return true
    case "euse":
      if (oneFrom > kept && twoFrom > kept) return false
      replaceEnd(word, kept, twoFrom <= kept ? "" : "eux")
      return true
    case "issement":
      if (oneFrom > kept || kept === 0 || isVowelAt(word, kept - 1)) return false
      replaceEnd(word, kept, "")
      return true
    case "ement":
      if (verbFrom > kept) return false
      replaceEnd(word, kept, "")
      takeBeforeEment(word)
      return true
    case "ant":
    case "emment":
      if (verbFrom <= kept) replaceEnd(word, kept, value === "ant" ? "ant" : "ent")
      return false
    case "ment":
      if (isVowelAt(word, kept - 1) && verbFrom <= kept - 1) replaceEnd(word, kept, "")
      return false
    default:
      if (twoFrom > kept) return false
      takeSecond(word, kept, value)
      return true
  }
}

/** What the second region holds. */
const takeSecond = (word: Letters, kept: number, value: string): void => {
  const isReplaced = value === "log" || value === "u" || value === "ent"
  replaceEnd(word, kept, isReplaced ? value : "")
  if (value === "ation") endOtherwise(word, "ic", "iqU")
  else if (value === "if") takeBeforeIf(word)
  else if (value === "ité") {
    const ending = BEFORE_ITE.find(word, 0)
    if (ending !== undefined) endOtherwise(word, ending.text, ending.value === "" ? ending.text : ending.value)
  }
}

const takeIVerb = (word: Letters): boolean => {
  const ending = I_VERB.find(word, verbFrom)
  if (ending === undefined) return false
  const kept = word.length - ending.text.length
  if (kept <= verbFrom || isVowelAt(word, kept - 1)) return false
  replaceEnd(word, kept, "")
  return true
}

const takeVerb = (word: Letters): boolean => {
  const ending = VERB.find(word, verbFrom)
  if (ending === undefined) return false
  const kept = word.length - ending.text.length
  if (ending.value === "ions" && twoFrom > kept) return false
  const alsoE = ending.value === "a" && kept - 1 >= verbFrom && endsAt(word, kept, "e")
  replaceEnd(word, alsoE ? kept - 1 : kept, "")
  return true
}

const KEEPS_S = new Set(Array.from("aiouès", (letter) => letter.charCodeAt(0)))

const takeResidual = (word: Letters): void => {
  const { codes } = word
  if (word.length > 1 && codes[word.length - 1] === S && !KEEPS_S.has(codes[word.length - 2] ?? 0)) word.length -= 1
  const ending = RESIDUAL.find(word, verbFrom)
  if (ending === undefined) return
  const kept = word.length - ending.text.length
  switch (ending.value) {
    case "ion":
      if (twoFrom <= kept && kept > verbFrom && (endsAt(word, kept, "s") || endsAt(word, kept, "t"))) word.length = kept
      return
    case "ë":
      if (kept - 2 >= verbFrom && endsAt(word, kept, "gu")) word.length = kept
      return
    default:
      replaceEnd(word, kept, ending.value === "i" ? "i" : "")
  }
}

const takeEndings = (word: Letters): void => {
  if (!takeStandard(word) && !takeIVerb(word) && !takeVerb(word)) return takeResidual(word)
  const { codes, length } = word
  if (length === 0) return
  if (codes[length - 1] === CAPITAL_Y) codes[length - 1] = I
  else if (codes[length - 1] === C_CEDILLA) codes[length - 1] = C
}

/** The accent of the last vowel, where a consonant follows it. */
const takeAccent = (word: Letters): void => {
  const { codes, length } = word
  let at = length - 1
  while (at >= 0 && !isVowelAt(word, at)) at -= 1
  if (at >= 0 && at < length - 1 && (codes[at] === E_ACUTE || codes[at] === E_GRAVE)) codes[at] = E
}

/**
 * The French stemming algorithm of Snowball (snowballstem.org), in place, letter for letter as `lunr.fr.stemmer` does it: most
 * words of an index are met once, and making strings of what is left of them took longer than all the rest.
 */
export const stemSnowball = (word: Letters): void => {
  markConsonants(word)
  verbFrom = findVerbRegion(word)
  oneFrom = findRegion(word, 0)
  twoFrom = findRegion(word, oneFrom)
  takeEndings(word)
  if (DOUBLED.find(word, 0) !== undefined) word.length -= 1
  takeAccent(word)
  unmarkConsonants(word)
}
