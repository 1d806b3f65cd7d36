import { expect, it } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { matchGroups } from "./matchGroups.ts"

const { site } = createFurnishedSite()
const communities = site.communities.get()
const [first] = communities
if (!first) throw new Error("the furnished site has communities")
const match = (query: string, language = "fr", here = first.ledger) =>
  matchGroups(communities, { query, here, me: site.me.member, language, limit: 3 })

it("offers all who belong here in the writer's language, with how many that calls besides them", () => {
  const others = first.members.filter((member) => member !== site.me.member).length
  expect(match("to")[0]).toMatchObject({ name: "tous", kind: "everyone", count: others })
  expect(match("ev", "en")[0]).toMatchObject({ name: "everyone", kind: "everyone", count: others })
})

it("offers communities by any word of their name, without accents, and none that calls nobody", () => {
  const named = communities.find(({ name }) => name.includes(" "))
  const word = named?.name.split(" ").at(-1) ?? ""
  expect(match(word.toUpperCase()).map(({ name }) => name)).toContain(named?.name)
  // Who looks after the first community is the writer alone.
  expect(first.owners).toEqual([site.me.member])
  expect(match("anim")).toEqual([])
  expect(match("xyz")).toEqual([])
})
