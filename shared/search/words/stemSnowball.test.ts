import { array, assert, constantFrom, property, string, tuple } from "fast-check"
import lunr from "lunr"
import addFrench from "lunr-languages/lunr.fr"
import addStemmerSupport from "lunr-languages/lunr.stemmer.support"
import { expect, test } from "vitest"
import { createLetters, readText } from "./letters.ts"
import { stemSnowball } from "./stemSnowball.ts"

addStemmerSupport(lunr)
addFrench(lunr)
const lunrStem = (lunr as unknown as { readonly fr: { stemmer(word: string): string } }).fr.stemmer

const ENDINGS =
  "ique iques ance able isme iste eux atrice ation ateur logie usion ution ence ement ité ive if eaux aux euse issement amment emment ment ments ic abil iv ier ière eus at gu ira ie isse issante i irai ir iras ies îmes îtes is irais issais irions it irait issait iraient issaient irent issent iront ît iriez issez a era asse ante ée ai erai er as eras âmes antes âtes és ait aient assent eront ât ez iez eriez assiez é e ion ë ell eill enn onn ett y ç s t x"
const letters = string({
  unit: constantFrom(...Array.from("aeiouyéèêàùïbcdglmnpqrstvxz1'")),
  maxLength: 6,
})
const beginnings = tuple(constantFrom("", "", "", "par", "col", "tap"), letters)
const endings = array(constantFrom(...ENDINGS.split(" ")), { maxLength: 3 })

test("stems are those of Lunr's French stemmer, letter for letter", () => {
  assert(
    property(beginnings, endings, (beginning, ends) => {
      const text = [...beginning, ...ends].join("")
      const word = createLetters(text)
      stemSnowball(word)
      expect(readText(word)).toBe(lunrStem(text))
    }),
    { numRuns: 20_000 },
  )
})
