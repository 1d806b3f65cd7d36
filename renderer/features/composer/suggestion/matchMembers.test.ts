import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { matchMembers } from "./matchMembers.ts"

const members = [...createFurnishedSite().members.get().values()]
const find = (query: string) => matchMembers(members, query, 6).map(({ name }) => name)

test("names are found without their accents and ligatures, by any of their words", () => {
  expect(find("elo")).toEqual(["Élodie Œuvrard"])
  expect(find("oeuv")).toEqual(["Élodie Œuvrard"])
  expect(find("tomas her")).toEqual(["Tomás Herrera"])
  expect(find("zzz")).toEqual([])
})

test("people who are there come first, and no more than asked for", () => {
  const all = matchMembers(members, "", 4)
  expect(all).toHaveLength(4)
  expect(all.every(({ connected }) => connected)).toBe(true)
})
