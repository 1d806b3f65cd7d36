import { expect, test } from "vitest"
import { fakeLedger, fakeMember } from "../../../../tests/fakes/fakeIds.ts"
import { createMentionTargets, findTarget } from "./mentionTargets.ts"

const people = ["Léa Garnier", "Marc Lefebvre", "Marc Ferrand", "Yuki Tanaka", "Yuki Tanaka"].map((name, at) => ({
  id: fakeMember(at + 1),
  name,
  gone: null,
}))
const left = ["Karim Haddad", "Léa Roux", "Atelier vélo"].map((name, at) => ({
  id: fakeMember(at + 11),
  name,
  gone: "left" as const,
}))
const targets = createMentionTargets([...left, ...people], [{ ledger: fakeLedger(1), name: "Atelier vélo" }])
const leads = (mention: string) => findTarget(targets, mention)?.href ?? null

test("a name leads to its member, a first name where only one has it, a group to its community", () => {
  expect(leads("@Léa Garnier")).toBe(`#/people/${fakeMember(1)}`)
  expect(leads("@léa")).toBe(`#/people/${fakeMember(1)}`)
  expect(leads("@MARC LEFEBVRE")).toBe(`#/people/${fakeMember(2)}`)
  expect(leads("@Atelier vélo")).toBe(`#/c/${fakeLedger(1)}`)
})

test("what two people are called leads to neither", () => {
  expect([leads("@Marc"), leads("@Yuki Tanaka"), leads("@Yuki"), leads("@tous")]).toEqual([null, null, null, null])
})

test("who left is still meant where no member and no community is called the same", () => {
  expect([leads("@Karim Haddad"), leads("@karim")]).toEqual([
    `#/people/${fakeMember(11)}`,
    `#/people/${fakeMember(11)}`,
  ])
  expect([leads("@Léa"), leads("@Léa Roux")]).toEqual([`#/people/${fakeMember(1)}`, `#/people/${fakeMember(12)}`])
  expect(leads("@Atelier vélo")).toBe(`#/c/${fakeLedger(1)}`)
})
