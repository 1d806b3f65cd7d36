import { expect, test } from "vitest"
import { fakeLedger, fakeMember } from "../../../../tests/fakes/fakeIds.ts"
import { createMentionTargets, findTarget } from "./mentionTargets.ts"

const people = ["Léa Garnier", "Marc Lefebvre", "Marc Ferrand", "Yuki Tanaka", "Yuki Tanaka"].map((name, at) => ({
  id: fakeMember(at + 1),
  name,
}))
const targets = createMentionTargets(people, [{ ledger: fakeLedger(1), name: "Atelier vélo" }])
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
