import { expect, test } from "vitest"
import { findRecent, findTargets } from "./findTargets.ts"
import type { PaletteTarget } from "./paletteTarget.ts"

const target = (label: string, detail = ""): PaletteTarget => ({ id: label, label, detail, face: null, act: () => {} })
const weighing = (weights: Readonly<Record<string, number>>) => ({ weigh: (id: string) => weights[id] ?? 0 })
const labels = (found: readonly PaletteTarget[]) => found.map(({ label }) => label)

const TARGETS = [target("Marc Petit"), target("Marc Lefebvre"), target("Samira", "Marchés publics"), target("Zoé")]

test("among equal matches, those that are chosen most come first; what the detail says comes last", () => {
  expect(labels(findTargets(TARGETS, "marc", weighing({ "Marc Lefebvre": 2, Samira: 9 })))).toEqual([
    "Marc Lefebvre",
    "Marc Petit",
    "Samira",
  ])
})

test("before anything is typed, what was chosen most and last; nothing that never was", () => {
  expect(labels(findRecent(TARGETS, weighing({ Zoé: 1, Samira: 2 })))).toEqual(["Samira", "Zoé"])
})

test("another word for it finds it as if it were its name, below what is named so", () => {
  const theme = { ...target("Langue et apparence", "Réglages"), words: "thème couleurs" }
  const found = findTargets([theme, target("Thérèse"), target("Un thème de travail")], "thè", weighing({}))
  expect(found.map(({ label, meant }) => [label, meant])).toEqual([
    ["Thérèse", true],
    ["Un thème de travail", false],
    ["Langue et apparence", true],
  ])
  expect(findTargets([theme], "th", weighing({}))).toEqual([])
})
