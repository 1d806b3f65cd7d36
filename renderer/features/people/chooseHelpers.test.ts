import { expect, test } from "vitest"
import type { MemberView, TopicView } from "../../../shared/application/site.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { chooseHelpers } from "./chooseHelpers.ts"

const { site, members } = createFurnishedSite()
const me = site.me.member
const [one, other, third, fourth] = [...members.get().values()].filter(({ id }) => id !== me)
if (!one || !other || !third || !fourth) throw new Error("the furnished site has people")

const among = (...people: readonly MemberView[]) => new Map(people.map((member) => [member.id, member]))
const topic = (name: string, change: Partial<TopicView>): TopicView => ({
  tag: name,
  name,
  posts: 1,
  week: 0,
  rising: false,
  followed: false,
  ...change,
})
const said = (...given: Parameters<typeof chooseHelpers>) =>
  chooseHelpers(...given).map(({ member, subject }) => `${member.name}: ${subject}`)

test("what is followed comes first, then what is talked of, then whoever is there; accents do not matter", () => {
  const people = among(
    { ...one, name: "Ada", help: ["ISO 9001"], connected: false },
    { ...other, name: "Bea", help: ["visseuses", "Etancheite"], connected: false },
    { ...third, name: "Cleo", help: ["capteurs"], connected: false },
    { ...fourth, name: "Dora", help: ["presses"], connected: true },
  )
  const topics = [topic("étanchéité", { followed: true }), topic("capteurs", { week: 4 })]
  expect(said(people, { me, topics })).toEqual(["Bea: Etancheite", "Cleo: capteurs", "Dora: presses"])
})

test("nobody is told to ask themselves, nor two people about one thing", () => {
  const people = among(
    { ...one, id: me, name: "Me", help: ["presses"] },
    { ...other, name: "Bea", help: ["presses"], connected: false },
    { ...third, name: "Cleo", help: ["Presses"], connected: true },
    { ...fourth, name: "Dora", help: [] },
  )
  expect(said(people, { me, topics: [] })).toEqual(["Cleo: Presses"])
})
