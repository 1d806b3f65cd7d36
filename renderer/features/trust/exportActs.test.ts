import { expect, test } from "vitest"
import type { ActView } from "../../../shared/application/trustViews.ts"
import type { Hash } from "../../../shared/kernel/ids.ts"
import { fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { type ActFilter, filterActs, peopleOf } from "./actFilter.ts"
import { toCsv, toJson } from "./exportActs.ts"

const ana = { id: fakeMember(1), name: "=HYPERLINK(0)" }
const ben = { id: fakeMember(2), name: 'Ben "B"' }
const act = (change: Partial<ActView>): ActView => ({
  hash: "00" as Hash,
  ledger: fakeLedger(1),
  at: Date.UTC(2026, 10, 3, 8),
  author: ana,
  type: "role.grant",
  person: ben,
  name: "",
  role: "moderator",
  reason: null,
  review: null,
  on: null,
  effect: "done",
  ...change,
})
const told = [{ act: act({}), sentence: "Ana gave Ben a role", effect: "Took effect" }]

test("a table quotes its cells, and no name becomes a formula", () => {
  expect(toCsv(["Time", "Author", "Act", "Person", "What", "Effect"], told)).toBe(
    '\ufeff"Time","Author","Act","Person","What","Effect"\r\n' +
      '"2026-11-03T08:00:00.000Z","\'=HYPERLINK(0)","role.grant","Ben ""B""","Ana gave Ben a role","Took effect"\r\n',
  )
})

test("the other file holds each act as it is, with its sentence", () => {
  expect(JSON.parse(toJson(told))).toMatchObject([
    { type: "role.grant", person: ben, at: "2026-11-03T08:00:00.000Z", sentence: "Ana gave Ben a role" },
  ])
})

test("a choice keeps the acts of that kind, and those by or about that person", () => {
  const acts = [
    act({}),
    act({ type: "member.remove", effect: "no-right", author: ben, person: null }),
    act({ type: "site.rename", person: null }),
  ]
  const whenever = { from: "", to: "" }
  const types = (filter: Pick<ActFilter, "kind" | "person">) =>
    filterActs(acts, { ...whenever, ...filter }).map(({ type }) => type)
  expect(types({ kind: "all", person: "" })).toHaveLength(3)
  expect(types({ kind: "person", person: "" })).toEqual(["member.remove"])
  expect(types({ kind: "void", person: "" })).toEqual(["member.remove"])
  expect(types({ kind: "all", person: ben.id })).toEqual(["role.grant", "member.remove"])
  expect([...peopleOf(acts).values()]).toEqual([ana.name, ben.name])
})
