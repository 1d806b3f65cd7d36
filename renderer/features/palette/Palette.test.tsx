import { act, fireEvent, screen, waitFor, within } from "@testing-library/react"
import { expect, test } from "vitest"
import { fakeHit } from "../../../tests/fakes/fakeHits.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { Palette } from "./Palette.tsx"

const type = (text: string) => fireEvent.change(screen.getByRole("combobox"), { target: { value: text } })
const options = (group: string) =>
  within(screen.getByRole("group", { name: group }))
    .getAllByRole("option")
    .map((option) => option.textContent ?? "")

test("posts are found by their words, and the last line searches everything", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  expect(fake.found.queries).toEqual([])
  type("ligne 3")
  await waitFor(() => expect(options("Posts")[0]).toContain("La ligne 3 démarre lundi"))
  expect(fake.found.queries.at(-1)).toMatchObject({ text: "ligne 3", counts: false })
  expect(screen.getAllByRole("option").at(-1)?.textContent).toContain("Search everything for “ligne 3”")
})

const place = (name: string) => screen.getAllByRole("group").indexOf(screen.getByRole("group", { name }))

test("a command that holds the word somewhere stands below the texts that are about it", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("nothing stands at home")
  fake.found.answer(() => ({ hits: [fakeHit(fake, post)], total: 1 }))
  type("ask")
  await waitFor(() => expect(options("Posts")).toHaveLength(1))
  expect(options("Actions")[0]).toContain("Ask a question")
  expect(place("Actions")).toBe(0)
  type("question")
  await waitFor(() => expect(options("Posts")).toHaveLength(1))
  expect(options("Actions")[0]).toContain("Ask a question")
  expect(place("Actions")).toBeGreaterThan(place("Posts"))
})

test("what stands above by its name is not shown twice", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  const [, marc] = [...fake.members.get().values()]
  if (!marc) throw new Error("nobody is there")
  const name = { text: marc.name, marks: [] }
  const hit = { title: name, snippet: { text: marc.title, marks: [] }, member: { id: marc.id, name } }
  const rest = {
    community: null,
    post: null,
    comment: null,
    tag: null,
    sort: null,
    language: null,
    at: 0,
    missing: [],
    why: [],
  }
  fake.found.answer(() => ({ hits: [{ ...hit, ...rest, id: `person/${marc.id}`, kind: "person" }], total: 1 }))
  type("marc")
  await waitFor(() => expect(fake.found.queries).not.toEqual([]))
  await waitFor(() => expect(options("People")).toHaveLength(1))
  expect(screen.queryByRole("group", { name: "People about this" })).toBeNull()
})

test("whose name was misspelt stands among people, whoever knows about it below", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  const [, marc, other] = [...fake.members.get().values()]
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!marc || !other || !post) throw new Error("nobody is there")
  const person = (member: typeof marc, marks: readonly (readonly [number, number])[]) => ({
    ...fakeHit(fake, post),
    id: `person/${member.id}`,
    kind: "person" as const,
    title: { text: member.name, marks },
    member: { id: member.id, name: { text: member.name, marks } },
  })
  fake.found.answer(() => ({ hits: [person(marc, [[0, 4]]), person(other, [])], total: 2 }))
  type("mrac")
  await waitFor(() => expect(options("People about this")).toHaveLength(1))
  expect(options("People")[0]).toContain(marc.name)
  expect(options("People about this")[0]).toContain(other.name)
  expect(place("People")).toBeLessThan(place("People about this"))
})

test("what search is not ready for is said below what was found by name", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  expect(screen.queryByText(/could not start/)).toBeNull()
  act(() => fake.found.state.set({ kind: "unavailable" }))
  expect(screen.getByText(/Search could not start in this window/)).toBeTruthy()
})

test("a title that does not tell why it answers has the words of its text below; a comment stands above its post", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("nothing stands at home")
  const hit = { ...fakeHit(fake, post), title: { text: "Lundi", marks: [] } }
  const snippet = { text: "la presse est arrêtée", marks: [[3, 9] as const] }
  fake.found.answer(() => ({
    hits: [
      { ...hit, snippet },
      { ...hit, id: `${hit.id}9`, kind: "comment", snippet },
    ],
    total: 2,
  }))
  type("presse")
  await waitFor(() => expect(options("Comments")[0]).toMatch(/^\W*\w*\W*la presse est arrêtée, Lundi/))
  expect(options("Posts")[0]).toContain("Lundi, la presse est arrêtée")
})

test("that nothing was found is said, above the way to the whole search", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  fake.found.answer(() => ({ hits: [], total: 0 }))
  type("zzzz")
  expect(await screen.findByText("Nothing here has these words.")).toBeTruthy()
  expect(screen.getAllByRole("option")).toHaveLength(1)
  expect(screen.getByText("0 results")).toBeTruthy()
})

const places = (typed: string) => {
  type(typed)
  return screen.queryAllByRole("option").map((option) => option.textContent ?? "")
}

test("places of trust are offered to whoever may do something there, and functions to everybody", async () => {
  const { fake } = await renderScreen(<Palette opened onClose={() => undefined} />)
  const { site, members, communities } = fake
  const PLACES = { mod: /^Moderation/, aside: /set aside/, bring: /Bring/, owner: /an owner/ }
  const offered = () =>
    Object.entries(PLACES).flatMap(([typed, name]) => (places(typed).some((one) => name.test(one)) ? [typed] : []))
  const become = (role: "administrator" | "member" | "moderator") =>
    act(() => {
      const me = members.get().get(site.me.member)
      if (me) members.set(new Map(members.get()).set(me.id, { ...me, role }))
    })
  become("administrator")
  expect(offered()).toEqual(["mod", "aside", "bring", "owner"])
  act(() => communities.set(communities.get().map((one) => ({ ...one, mayModerate: false }))))
  become("moderator")
  expect(offered()).toEqual(["mod", "aside"])
  become("member")
  expect(offered()).toEqual([])
  expect(places("functions").some((one) => /keepers and other functions/.test(one))).toBe(true)
  const [first, ...others] = communities.get()
  if (!first) throw new Error("no community")
  act(() => communities.set([{ ...first, mayModerate: true }, ...others]))
  expect(offered()).toEqual(["mod", "aside"])
})

test.each([
  ["notif", "Notifications"],
  ["thème", "Langue et apparence"],
  ["langue", "Langue et apparence"],
  ["sauvegarde", "Mes données"],
  ["export", "Mes données"],
  ["clavier", "Aide et raccourcis"],
])("“%s” finds %s without knowing where it stands, above the texts that hold the word", async (typed, found) => {
  await renderScreen(<Palette opened onClose={() => undefined} />, { language: "fr" })
  expect(places(typed).some((option) => option.includes(found))).toBe(true)
  expect(screen.getAllByRole("group")[0]?.getAttribute("aria-label")).toMatch(/^(Actions|Aller à)$/)
})

test("commands and places have signs of their own", async () => {
  await renderScreen(<Palette opened onClose={() => undefined} />)
  const signs = screen.getAllByRole("option").map((option) => option.querySelector("svg")?.innerHTML)
  const drawn = signs.filter((sign) => sign !== undefined)
  expect(new Set(drawn).size).toBe(drawn.length)
})
