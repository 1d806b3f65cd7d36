import { beforeEach, expect, test } from "vitest"
import { fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { openMissedSearches } from "./missedSearches.ts"

const open = () => openMissedSearches(fakeLedger(1), localStorage)
beforeEach(() => localStorage.clear())

test("nothing is kept until its member wants it", () => {
  open().note("congés", [])
  expect(open().get()).toEqual({ kept: false, searches: [] })
})

test("what was searched in vain is counted, and there in the next window", () => {
  const missed = open()
  missed.keep(true)
  for (const text of ["Badge perdu", "télétravail", "badge perdu "]) missed.note(text, [])
  expect(open().get().searches).toEqual([
    { text: "badge perdu", times: 2 },
    { text: "télétravail", times: 1 },
  ])
})

test("a search that names a person is not kept, whatever the accents", () => {
  const missed = open()
  missed.keep(true)
  missed.note("planning lea", ["Léa Fontaine"])
  missed.note("planning", ["Léa Fontaine"])
  expect(missed.get().searches).toEqual([{ text: "planning", times: 1 }])
})

test.each(["planning font", "lea.f@usine.example", "06 12 34 56 78", "appeler 0612345678"])(
  "a search that gives somebody away is not kept: %s",
  (text) => {
    const missed = open()
    missed.keep(true)
    missed.note(text, ["Léa Fontaine"])
    missed.note("inc0048213 ou 7326 90 98", ["Léa Fontaine"])
    expect(missed.get().searches.map((search) => search.text)).toEqual(["inc0048213 ou 7326 90 98"])
  },
)

test("one search can be taken off the list, for good", () => {
  const missed = open()
  missed.keep(true)
  for (const text of ["badge", "cantine", "badge"]) missed.note(text, [])
  missed.remove("badge")
  expect(open().get()).toEqual({ kept: true, searches: [{ text: "cantine", times: 1 }] })
  missed.note("badge", [])
  expect(missed.get().searches[0]).toEqual({ text: "badge", times: 1 })
})

test("turning it off forgets all", () => {
  const missed = open()
  missed.keep(true)
  missed.note("badge", [])
  missed.keep(false)
  expect(open().get()).toEqual({ kept: false, searches: [] })
})

test("what cannot be read is nothing", () => {
  localStorage.setItem(`palabre.missed.${fakeLedger(1)}`, '{"kept":"yes"}')
  expect(open().get()).toEqual({ kept: false, searches: [] })
})
