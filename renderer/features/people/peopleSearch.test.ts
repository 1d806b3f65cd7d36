import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { findPeople, parsePeopleSearch } from "./peopleSearch.ts"

const members = [
  ...createFurnishedSite(() => 1e12)
    .members.get()
    .values(),
]
const names = (query: string) => findPeople(members, query, "fr").map(({ name }) => name)

test("people are found by parts of name and job, in any order and without accents", () => {
  expect(names("oeuv elo")).toEqual(["Élodie Œuvrard"])
  expect(names("LYON marc")).toEqual(["Marc Lefebvre"])
  expect(names("donnees")).toEqual(["Priya Raman"])
})

test("people are found by their initials and by what one may ask them about", () => {
  expect(names("ML")).toEqual(["Marc Lefebvre"])
  expect(names("m")).not.toEqual(["Marc Lefebvre"])
  const asked = members.map((member) => (member.name === "Priya Raman" ? { ...member, help: ["Métrologie"] } : member))
  expect(findPeople(asked, "metrologie", "fr").map(({ name }) => name)).toEqual(["Priya Raman"])
})

test("a family name is found though it is typed without its spaces", () => {
  const renamed = members.map((member) =>
    member.name === "Priya Raman" ? { ...member, name: "Ana da Silva" } : member,
  )
  expect(findPeople(renamed, "dasilva", "fr").map(({ name }) => name)).toEqual(["Ana da Silva"])
})

test("the directory follows the alphabet, in which É stands with E", () => {
  expect(names("")[0]).toBe("Élodie Œuvrard")
  expect(names("")).toHaveLength(members.length)
})

test.each([{}, { name: 3 }, { name: "" }, { other: "x" }])("a strange address looks for nobody: %j", (search) => {
  expect(parsePeopleSearch(search)).toEqual({})
})
