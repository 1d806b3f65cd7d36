import { describe, expect, it } from "vitest"
import { suggestTags } from "./suggestTags.ts"

const known = (tag: string, posts = 1, followed = false) => ({ tag, posts, followed })
const VOCABULARY = [
  known("securite", 9),
  known("ligne-3", 4),
  known("ligne", 2),
  known("pompe", 5, true),
  known("forecasting", 3),
  known("tous", 50),
  known("energie", 0),
]
const suggest = (text: string, limit = 4) => suggestTags(text, VOCABULARY, limit).map(({ tag }) => tag)

describe("tags that a text speaks of", () => {
  it.each([
    ["La Sécurité d’abord", ["securite"]],
    ["Les pompes de la ligne 3", ["ligne-3", "pompe", "ligne"]],
    ["Our forecasting, and the POMPE", ["pompe", "forecasting"]],
    ["l’énergie de tous", []],
    ["insécurité, pomper, alignement", []],
    ["la ligne, puis le 3", ["ligne"]],
    ["", []],
  ])("in %j are %j", (text, tags) => {
    expect(suggest(text)).toEqual(tags)
  })

  it("are none that it carries already, however they are spelled, and no more than asked for", () => {
    expect(suggest("#Ligne-3 et les pompes de la ligne 3")).toEqual(["pompe", "ligne"])
    expect(suggest("pompe, ligne 3, sécurité", 2)).toEqual(["ligne-3", "pompe"])
  })

  it("are found in a text as long as an item can be", () => {
    expect(suggest(`${"mot ".repeat(15_000)} sécurité`)).toEqual(["securite"])
  })
})
