import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeHit } from "../../../tests/fakes/fakeHits.ts"
import { fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { SearchAnswer, SearchQuery, SearchState } from "../../../shared/search/searchService.ts"
import { SearchScreen } from "./SearchScreen.tsx"

const field = () => screen.getByRole<HTMLInputElement>("searchbox")
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const titles = () => within(screen.getByRole("list", { name: "Results" })).getAllByRole("link")

const showAnswering = async (answer: (query: SearchQuery) => Partial<SearchAnswer>, path = "/search?q=ligne") => {
  const fake = createFurnishedSite()
  fake.found.answer(answer)
  await renderScreen(<SearchScreen />, { fake, path })
  return fake
}

const firstHit = (fake: ReturnType<typeof createFurnishedSite>) => {
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("the fake site has no post")
  return fakeHit(fake, post)
}

test("what is typed is found while it is typed, and leads to where it stands", async () => {
  const { fake } = await renderScreen(<SearchScreen />, { path: "/search" })
  type("ligne 3")
  await waitFor(() => expect(titles().map((link) => link.textContent)).toContain("La ligne 3 démarre lundi"))
  const [key] = fake.site.home.get()
  expect(titles()[0]?.getAttribute("href")).toBe(`#/c/${key?.ledger}/p/${key?.item}`)
  expect(fake.found.queries.at(-1)).toMatchObject({ text: "ligne 3", order: "relevance", counts: true })
})

test("an address brings its whole search back, and each filter can be taken away", async () => {
  const from = encodeURIComponent(JSON.stringify([fakeMember(2)]))
  const fake = await showAnswering(() => ({}), `/search?q=de:marc%20ligne&from=${from}&since=week&order=date`)
  await waitFor(() => expect(fake.found.queries.at(-1)).toMatchObject({ text: "de:marc ligne", order: "date" }))
  expect(fake.found.queries.at(-1)?.filters.members).toEqual([fakeMember(2)])
  fireEvent.click(await screen.findByRole("button", { name: "Remove the filter Marc Lefebvre" }))
  await waitFor(() => expect(fake.found.queries.at(-1)?.filters.members).toEqual([]))
  fireEvent.click(screen.getByRole("button", { name: "Remove the filter de:marc" }))
  await waitFor(() => expect(fake.found.queries.at(-1)?.text).toBe("ligne"))
  expect(field().value).toBe("ligne")
})

const remove = (name: string) => screen.getByRole("button", { name: `Remove the filter ${name}` })

const pressKey = (name: string) =>
  act(() => {
    remove(name).focus()
    remove(name).click()
  })

test("whoever takes filters away by keyboard goes on at the next one, and at last in the field", async () => {
  await showAnswering(() => ({}), `/search?q=ligne&since=week&file=true`)
  await screen.findByRole("button", { name: "Remove the filter In the last week" })
  pressKey("In the last week")
  await waitFor(() => expect(document.activeElement).toBe(remove("With a file")))
  pressKey("With a file")
  await waitFor(() => expect(document.activeElement).toBe(field()))
})

test("a post without a title is told once, by its own words", async () => {
  const text = "La pompe est réparée depuis ce matin"
  const fake = createFurnishedSite()
  const hit = { ...firstHit(fake), title: { text: "", marks: [] }, snippet: { text, marks: [[3, 8] as const] } }
  await showAnswering(() => ({ hits: [hit], total: 1 }))
  await waitFor(() => expect(titles().map((link) => link.textContent)).toEqual([text]))
  expect(screen.getByRole("list", { name: "Results" }).textContent.split(text)).toHaveLength(2)
})

test("a count narrows the results, and shows that it does", async () => {
  await renderScreen(<SearchScreen />, { path: "/search?q=e" })
  fireEvent.click(await screen.findByText("Narrow down"))
  const value = await screen.findByRole("button", { name: /^Question/ })
  fireEvent.click(value)
  await waitFor(() => expect(screen.getByRole("button", { name: "Remove the filter Question" })).toBeTruthy())
})

test("whoever wrote about it can be asked, but for oneself", async () => {
  const fake = createFurnishedSite()
  const members = [1, 2].map((person) => ({ value: fakeMember(person), count: 3 }))
  const counts = { kinds: [], sorts: [], communities: [], tags: [], members }
  fake.found.answer(() => ({ hits: [firstHit(fake)], total: 1, counts }))
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  const people = await screen.findByRole("region", { name: "Who wrote about it" })
  const links = within(people).getAllByRole("link")
  expect(links.map((link) => link.getAttribute("href"))).toEqual([`#/people/${fakeMember(2)}`])
  expect(links[0]?.textContent).toContain("Marc Lefebvre 3 results")
  fireEvent.click(screen.getByRole("radio", { name: "Date" }))
  await waitFor(() => expect(screen.queryByRole("region", { name: "Who wrote about it" })).toBeNull())
})

test("how the words were taken is said plainly", async () => {
  const fake = createFurnishedSite()
  fake.found.answer(() => ({
    hits: [{ ...firstHit(fake), missing: ["budjet"] }],
    total: 1,
    matched: "any",
    didYouMean: "budget ligne",
    complete: false,
    unknownFilters: ["from:zoe"],
  }))
  fake.found.state.set({ kind: "indexing", done: 4_000, total: 12_000, rebuilding: false })
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=budjet" })
  expect(await screen.findByText(/Nothing holds all of these words/)).toBeTruthy()
  expect(screen.getByText(/4,000 of 12,000 items/)).toBeTruthy()
  expect(screen.getByText(/nobody and nothing here: from:zoe/)).toBeTruthy()
  expect(screen.getByText(/without “budjet”/)).toBeTruthy()
  fireEvent.click(screen.getByRole("button", { name: "budget ligne" }))
  await waitFor(() => expect(field().value).toBe("budget ligne"))
})

test.each<[SearchState, readonly string[]]>([
  [{ kind: "opening" }, ["Search is opening"]],
  [{ kind: "reading", documents: 40 }, ["Older posts are still being read: 40 items can be found"]],
  [{ kind: "indexing", done: 1, total: 2, rebuilding: true }, ["Search was damaged and is being made anew: 1 of 2"]],
  [{ kind: "unavailable" }, ["Search could not start in this window"]],
  [{ kind: "ready", documents: 40 }, []],
])("what search is doing is said: %j", async (state, said) => {
  const fake = createFurnishedSite()
  fake.found.state.set(state)
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  await waitFor(() => expect(fake.found.queries).not.toEqual([]))
  const notes = [...document.querySelectorAll("[class*=notes] p")].map(({ textContent }) => textContent ?? "")
  expect(notes).toEqual(said.map((begin) => expect.stringContaining(begin) as string))
})

test("where nothing is found one can ask, or search without the filters", async () => {
  const { asked } = await renderScreen(<SearchScreen />, { path: "/search?q=zzz&since=week" })
  fireEvent.click(await screen.findByRole("button", { name: "Search without the filters" }))
  fireEvent.click(await screen.findByRole("button", { name: "Ask the question" }))
  expect(asked).toEqual(["composer"])
})

test("what holds only some of the words stands apart from what was counted", async () => {
  const fake = createFurnishedSite()
  const hit = firstHit(fake)
  fake.found.answer(() => ({ hits: [hit, { ...hit, id: `${hit.id}1`, missing: ["joint"] }], total: 1 }))
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne%20joint" })
  await waitFor(() => expect(titles()).toHaveLength(1))
  expect(within(screen.getByRole("list", { name: "Also close" })).getAllByRole("link")).toHaveLength(1)
})

test("before anything is typed, examples can be tried, and nothing is asked", async () => {
  const { fake } = await renderScreen(<SearchScreen />, { path: "/search" })
  expect(fake.found.queries).toEqual([])
  fireEvent.click(screen.getByRole("button", { name: "meeting -video" }))
  await waitFor(() => expect(fake.found.queries.at(-1)?.text).toBe("meeting -video"))
})

test("a search that could not start says so, and loses nothing", async () => {
  const fake = createFurnishedSite()
  fake.found.state.set({ kind: "unavailable" })
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  expect(await screen.findByText(/could not start in this window/)).toBeTruthy()
})

test("more are shown when asked for", async () => {
  const fake = createFurnishedSite()
  const hit = firstHit(fake)
  const all = Array.from({ length: 30 }, (_, at) => ({ ...hit, id: `${hit.id}${at}` }))
  fake.found.answer(({ limit }) => ({ hits: all.slice(0, limit), total: 30 }))
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  await waitFor(() => expect(titles()).toHaveLength(20))
  fireEvent.click(screen.getByRole("button", { name: "Show more" }))
  await waitFor(() => expect(titles()).toHaveLength(30))
})

test("arrows go from one to the next, and back to the field", async () => {
  await renderScreen(<SearchScreen />, { path: "/search?q=e" })
  await waitFor(() => expect(titles().length).toBeGreaterThan(1))
  fireEvent.keyDown(window, { key: "j" })
  expect(document.activeElement).toBe(titles()[0])
  fireEvent.keyDown(titles()[0] ?? window, { key: "ArrowDown" })
  expect(document.activeElement).toBe(titles()[1])
  fireEvent.keyDown(titles()[1] ?? window, { key: "Escape" })
  expect(document.activeElement).toBe(field())
  fireEvent.keyDown(field(), { key: "ArrowDown" })
  expect(document.activeElement).toBe(titles()[0])
  fireEvent.keyDown(titles()[0] ?? window, { key: "ArrowUp" })
  expect(document.activeElement).toBe(field())
})

test("as long as something is unread, nobody is said never to have written about it", async () => {
  await showAnswering(() => ({ hits: [], total: 0, complete: false }))
  expect(await screen.findByText("Nothing found so far")).toBeTruthy()
  expect(screen.queryByRole("button", { name: "Ask the question" })).toBeNull()
})

test("what may be found changes while one looks", async () => {
  const fake = createFurnishedSite()
  let hits = [firstHit(fake)]
  fake.found.answer(() => ({ hits, total: hits.length }))
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  await waitFor(() => expect(titles()).toHaveLength(1))
  hits = []
  act(() => fake.found.state.set({ kind: "ready", documents: 7 }))
  expect(await screen.findByText("Nothing about this yet")).toBeTruthy()
})

test("a comment on a post without a title does not seem to be one on its own words", async () => {
  const fake = createFurnishedSite()
  const [titled, bare] = [firstHit(fake), { ...firstHit(fake), id: "bare", title: { text: "", marks: [] } }]
  fake.found.answer(() => ({ hits: [titled, bare].map((hit) => ({ ...hit, kind: "comment" as const })), total: 2 }))
  await renderScreen(<SearchScreen />, { fake, path: "/search?q=ligne" })
  await waitFor(() => expect(titles()).toHaveLength(2))
  expect(titles().map(({ textContent }) => textContent?.startsWith("Comment on"))).toEqual([true, false])
  expect(screen.getByText("Comment")).toBeTruthy()
})
