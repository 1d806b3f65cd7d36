import { expect, test } from "vitest"
import { makeEngine, TOM } from "../fixtures/makeEngine.ts"
import type { Marked } from "../searchService.ts"

const marked = ({ text, marks }: Marked) => marks.map(([from, to]) => text.slice(from, to))

const SOME = [
  { title: "Congés d’été", text: "Les congés se posent avant le 15 mars dans l'outil." },
  { title: "Planning de l'équipe", text: "L'équipe de nuit garde le tableau **papier**.", tags: ["planning"] },
  { text: "Where is the clean room key? The meeting about it was moved.", member: TOM, sort: "question" },
]

test("words are found whatever their accents, number, elision and end", async () => {
  const { search } = makeEngine(SOME)
  for (const text of ["conge", "CONGÉS", "equipe", "l’équipe", "meetings", "congés mars", "plan", "tom", "from:tom"])
    expect([text, (await search(text)).total]).toEqual([text, 1])
  expect((await search("réunion")).total).toBe(0)
})

test("a text is read in the language that its author named; one in a third language by whole words", async () => {
  const { search } = makeEngine([
    { text: "Journaux wagons" },
    { text: "Journaux wagons", language: "en" },
    { text: "Journaux wagons", language: "de" },
    { text: "Wir haben die Wagons nicht und sie sind auf dem Weg" },
  ])
  expect((await search("journal ")).total).toBe(1)
  expect((await search("wagon ")).total).toBe(2)
  expect((await search("wagons ")).total).toBe(4)
  const languages = (await search("wagons ")).hits.map(({ language }) => language)
  expect(languages).toEqual(expect.arrayContaining(["de", "en", null]))
})

test("a typo is corrected and said", async () => {
  const { search } = makeEngine(SOME)
  const { matched, corrections, didYouMean, hits } = await search("equpie tableua ")
  expect([matched, didYouMean]).toEqual(["corrected", "équipe tableau "])
  expect(corrections).toEqual([
    { typed: "equpie", meant: "équipe" },
    { typed: "tableua", meant: "tableau" },
  ])
  expect(hits).toHaveLength(1)
})

test("without a document that has all words, those that have some are given, and what they lack", async () => {
  const { search } = makeEngine(SOME)
  const { matched, hits } = await search("congés ? clean!")
  expect(matched).toBe("any")
  expect(hits.flatMap(({ missing }) => missing)).toHaveLength(2)
  expect(new Set(hits.flatMap(({ missing }) => missing))).toEqual(new Set(["clean", "congés"]))
})

test("phrases, exclusions and filters narrow", async () => {
  const { search } = makeEngine(SOME)
  expect((await search('"tableau papier"')).total).toBe(1)
  expect((await search('"papier tableau"')).total).toBe(0)
  expect((await search("planning -nuit")).total).toBe(0)
  expect((await search("tag:planning")).total).toBe(1)
  expect((await search("kind:question in:atelier")).total).toBe(1)
  expect((await search("congés after:2026-11")).total).toBe(0)
  expect((await search("congés from:nobody")).unknownFilters).toEqual(["nobody"])
  expect((await search("congés tag:nothing type:poem")).unknownFilters).toEqual(["poem", "nothing"])
  expect((await search("tag:planning type:annonce")).unknownFilters).toEqual([])
  expect((await search("type:quest")).total).toBe(1)
})

test("a hit shows where the words are, and why it was found", async () => {
  const { search } = makeEngine(SOME)
  const { hits, counts } = await search("papier equipe")
  expect(hits[0]?.snippet.text).toBe("L'équipe de nuit garde le tableau papier.")
  expect(hits.map(({ title, snippet }) => [marked(title), marked(snippet)])[0]).toEqual([
    ["équipe"],
    ["équipe", "papier"],
  ])
  expect(hits[0]?.why).toEqual(["title", "text"])
  expect(counts?.tags).toEqual([{ value: "planning", count: 1 }])
})
