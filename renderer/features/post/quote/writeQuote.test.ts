import { expect, it } from "vitest"
import { findLinkedPosts } from "../itemLink.ts"
import { fakeItem, fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { createPostHref } from "../postAddress.ts"
import { writeQuote } from "./writeQuote.ts"

const href = createPostHref({ ledger: fakeLedger(1), item: fakeItem(1, 0) })

it("quotes line by line, says whose words they are, and leads back to them", () => {
  expect(writeQuote({ markdown: "Un\n\nDeux", author: "Marc [chef]", href })).toBe(
    `> Un\n>\n> Deux\n>\n> — [Marc chef](${href})\n\n`,
  )
})

it("quotes no quotation, cuts what is long at a word, and shows no preview of itself", () => {
  const text = `> déjà cité\n\n${"mot ".repeat(300)}`
  const quote = writeQuote({ markdown: text, author: "Marc", href })
  expect(quote).not.toContain("déjà cité")
  expect(quote.length).toBeLessThan(600)
  expect(quote).toContain("mot …")
  expect(findLinkedPosts(quote)).toEqual([])
})
