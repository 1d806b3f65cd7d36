import { expect, test } from "vitest"
import { isEmoji } from "../../../../shared/community/emoji.ts"
import { EMOJI } from "./emojiList.ts"
import { matchEmoji } from "./matchEmoji.ts"

const find = (query: string, language: string) => matchEmoji(query, language, 6).map(({ emoji }) => emoji)

test("an emoji is found by its name in either language, without accents, and named in the reader's", () => {
  expect(find("coeur", "fr")[0]).toBe("❤️")
  expect(find("coeur", "en")[0]).toBe("❤️")
  expect(find("fete", "fr")).toContain("🎉")
  expect(find("party", "fr")).toContain("🎉")
  expect(matchEmoji("rocket", "fr", 1)).toMatchObject([{ emoji: "🚀", name: "fusée", also: "rocket" }])
  expect(matchEmoji("fus", "fr", 1)).toMatchObject([{ name: "fusée", also: "" }])
  expect(find("zzzz", "fr")).toEqual([])
})

test("the list holds each emoji once, as one emoji, with names in both languages", () => {
  expect(EMOJI.length).toBeGreaterThanOrEqual(150)
  expect(new Set(EMOJI.map(([emoji]) => emoji)).size).toBe(EMOJI.length)
  for (const [emoji, french, english] of EMOJI) {
    expect({ emoji, valid: isEmoji(emoji) }).toEqual({ emoji, valid: true })
    for (const names of [french, english]) expect(names.split(", ").every((name) => /^\p{L}/u.test(name))).toBe(true)
  }
})
