import { expect, test } from "vitest"
import { type JumpTarget, matchTargets } from "./jumpTargets.ts"

const target = (group: JumpTarget["group"], label: string): JumpTarget => ({
  id: label,
  group,
  label,
  face: null,
  detail: "",
  act: () => {},
})
const TARGETS = [
  target("people", "Amélie Fournier"),
  target("people", "Élodie Œuvrard"),
  target("communities", "Données et analyse"),
  target("actions", "Inviter un collègue"),
]
const labels = (query: string) => matchTargets(TARGETS, query).map(({ label }) => label)

test("names are found without their accents", () => {
  expect(labels("elodie oe")).toEqual(["Élodie Œuvrard"])
  expect(labels("AMELIE")).toEqual(["Amélie Fournier"])
})

test("the beginning of a word comes before its middle", () => {
  expect(matchTargets([target("people", "Samira"), target("people", "Amina")], "am").map(({ label }) => label)).toEqual(
    ["Amina", "Samira"],
  )
})

test("an empty query shows everything, actions first", () => {
  expect(labels("")).toEqual(["Inviter un collègue", "Données et analyse", "Amélie Fournier", "Élodie Œuvrard"])
})
