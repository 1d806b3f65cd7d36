import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { canonicalJson } from "../crypto/canonicalJson.ts"
import { isEmoji } from "./emoji.ts"
import { createItemMaker, deletion, post } from "./fixtures/itemMaker.ts"
import { parseItem } from "./items.ts"
import type { JsonObject } from "../kernel/json.ts"

const target = createItemMaker().write("alice", post("x"))

describe("an item", () => {
  it.each([
    ["a post", { t: "post", kind: "question", title: "", md: "how?" }],
    ["a post that is only a title", { t: "post", kind: "message", title: "Here", md: "" }],
    ["a comment", { t: "comment", post: target.id, md: "so" }],
    ["a reaction", { t: "reaction", target: target.id, emoji: "👍🏽" }],
    ["a reaction taken back", { t: "unreact", target: target.id }],
    ["an edit without a title", { t: "edit", target: target.id, md: "new" }],
    ["a deletion", deletion(target)],
    ["an accepted answer", { t: "accept", post: target.id, comment: target.id }],
    ["no accepted answer", { t: "accept", post: target.id, comment: null }],
    ["a language", { t: "language", target: target.id, language: "de" }],
    ["no language", { t: "language", target: target.id, language: null }],
    ["a profile", { t: "profile", name: "Alice Nguyen", title: "" }],
  ])("is read as it was written: %s", (_, body) => {
    expect(parseItem(body as JsonObject)).toEqual(body)
  })

  it.each([
    ["of an unknown type", { t: "poll", question: "?" }],
    ["of an unknown kind", { t: "post", kind: "advert", title: "", md: "x" }],
    ["that says nothing", { t: "post", kind: "message", title: "", md: " \n" }],
    ["with a title of two lines", { t: "post", kind: "message", title: "a\nb", md: "x" }],
    ["with too long a title", { t: "post", kind: "message", title: "a".repeat(201), md: "x" }],
    ["that empties a comment", { t: "edit", target: target.id, md: "" }],
    ["about no item", { t: "comment", post: "2026-Q4.x.1", md: "x" }],
    ["that reacts with words", { t: "reaction", target: target.id, emoji: "yes" }],
    ["that names a language in words", { t: "language", target: target.id, language: "Deutsch" }],
    ["that deletes without naming an envelope", { t: "delete", target: target.id }],
    ["with a name that hides its order", { t: "profile", name: "ecila\u202e" }],
  ])("is ignored when it is one %s", (_, body) => {
    expect(parseItem(body)).toBeUndefined()
  })

  it("may be a post of 60 KB, and fits the ledger", () => {
    const body = post("é".repeat(30_000), "t".repeat(200))
    expect(parseItem(body as JsonObject)).toEqual(body)
    expect(canonicalJson(body).ok).toBe(true)
  })

  it("never throws on arbitrary JSON", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("t", "kind", "md", "target", "emoji"), fc.jsonValue()), (body) => {
        expect(() => parseItem(body as JsonObject)).not.toThrow()
      }),
    )
  })
})

describe("an emoji", () => {
  it.each(["👍", "❤️", "👍🏽", "👩‍💻", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🇫🇷", "5️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "©️", "🫶"])("is one picture: %s", (text) => {
    expect(isEmoji(text)).toBe(true)
  })

  it.each(["", "a", "5", "👍👍", "👍 ", "ok👍", "\u200d", "\ufe0f", "🇫", "#", "<b>", "👍\u202e"])(
    "is not text, none or several: %j",
    (text) => {
      expect(isEmoji(text)).toBe(false)
    },
  )
})
