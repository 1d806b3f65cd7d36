import { expect, test } from "vitest"
import { isEmoji } from "../../../../shared/community/emoji.ts"
import { EMOJI } from "./emojiList.ts"
import { matchEmoji } from "./matchEmoji.ts"
import { WORK_EMOJI } from "./workEmojiList.ts"

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

test.each([
  ["scie", "🪚"],
  ["rabot", "🪵"],
  ["rabot", "🪚"],
  ["tournevis", "🪛"],
  ["echelle", "🪜"],
  ["extincteur", "🧯"],
  ["outil", "🔧"],
  ["soudure", "🧑‍🏭"],
  ["machine", "⚙️"],
  ["gants", "🧤"],
  ["facture", "🧾"],
  ["cantine", "🍽️"],
  ["poubelle", "🗑️"],
  ["saw", "🪚"],
])("what people say at work finds an emoji: %s %s", (word, emoji) => {
  expect(find(word, "fr")).toContain(emoji)
})

test("a whole word comes before what only begins with it", () => {
  expect(find("scie", "fr")[0]).toBe("🪚")
  expect(find("sci", "fr")).toContain("🧑‍🔬")
})

test("a tool does not come before what a word means first", () => {
  expect(find("plane", "en")[0]).toBe("✈️")
  expect(find("car", "en")[0]).toBe("🚗")
})

test("the list holds each emoji once, as one emoji, with names in both languages", () => {
  const list = [...EMOJI, ...WORK_EMOJI]
  expect(list.length).toBeGreaterThanOrEqual(250)
  expect(new Set(list.map(([emoji]) => emoji)).size).toBe(list.length)
  for (const [emoji, french, english] of list) {
    expect({ emoji, valid: isEmoji(emoji) }).toEqual({ emoji, valid: true })
    for (const names of [french, english]) expect(names.split(", ").every((name) => /^\p{L}/u.test(name))).toBe(true)
  }
})
