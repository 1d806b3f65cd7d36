import { expect, it } from "vitest"
import { memberNamed } from "../community/fixtures/itemMaker.ts"
import { createMentionFinder } from "./mentionFinder.ts"

const ME = memberNamed("me")
const site = (mine: string, ...others: readonly string[]) =>
  createMentionFinder(ME, new Map([[ME, mine], ...others.map((name) => [memberNamed(name), name] as const)]))

it.each([
  ["@Élodie Œuvrard, tu peux ?", true],
  ["(@élodie œuvrard)", true],
  ["Merci @Élodie !", true],
  ["Merci @Élodie\\_", true],
  ["Merci Élodie", false],
  ["Merci @Élodienne", false],
  ["mail@Élodie.example", false],
  ["`@Élodie`", false],
  ["```\n@Élodie\n```", false],
  ["```\ncode\n```\n@Élodie", true],
  ["[lien](https://x.example/@Élodie)", false],
  ["> @Élodie l’a dit", false],
  ["Cité :\n> @Élodie l’a dit\n> deux fois", false],
  ["> cité\n\n@Élodie, d’accord ?", true],
  ["[@Élodie](https://x.example)", true],
  ["", false],
])("%s names Élodie Œuvrard: %s", (text, expected) => {
  expect(site("Élodie Œuvrard", "Marc Petit")(text)).toBe(expected)
})

it("takes a first name that two have for neither, and a full name for the one who bears it", () => {
  const mentionsMarcPetit = site("Marc Petit", "Marc Grand")
  expect(mentionsMarcPetit("@Marc")).toBe(false)
  expect(mentionsMarcPetit("@Marc Grand")).toBe(false)
  expect(mentionsMarcPetit("@Marc Petit")).toBe(true)
})

it("lets the longest name win", () => {
  expect(site("Marc", "Marc Petit")("@Marc Petit")).toBe(false)
  expect(site("Marc", "Marc Petit")("@Marc, viens")).toBe(true)
})

it("takes no second over a text of nothing but signs", () => {
  const begun = performance.now()
  expect(site("Élodie")(" @É".repeat(20_000))).toBe(false)
  expect(site("Élodie")("`".repeat(60_000) + " @É")).toBe(false)
  expect(site("Élodie")("](".repeat(30_000) + " @É")).toBe(false)
  expect(performance.now() - begun).toBeLessThan(1_000)
})
