import { expect, it } from "vitest"
import { fakeItem, fakeLedger } from "../../tests/fakes/fakeIds.ts"
import { withoutQuotesOf } from "./dropQuotes.ts"

const [gone, other] = [fakeItem(1, 0), fakeItem(2, 0)]
const quote = (words: string, address: string) => `> ${words}\n>\n> — [Marc](#/c/${fakeLedger(1)}/p/${address})\n`

it("takes the words of an erased post or comment out of quotations, says where they stood, and leaves all else", () => {
  const text = `Avant\n\n${quote("le secret", gone)}\n${quote("autre chose", other)}\nAprès le secret`
  expect(withoutQuotesOf(text, gone)).toBe(
    `Avant\n\n${quote("…", gone)}\n${quote("autre chose", other)}\nAprès le secret`,
  )
  const ofComment = quote("un mot", `${other}?comment=${gone}`)
  expect(withoutQuotesOf(ofComment, gone)).toBe(quote("…", `${other}?comment=${gone}`))
  expect(withoutQuotesOf(ofComment, other)).toBe(ofComment)
})
