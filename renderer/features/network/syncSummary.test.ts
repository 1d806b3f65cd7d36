import { expect, test } from "vitest"
import type { MemberView, PeerView, SyncView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { fakeDevice, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import { syncSummary } from "./syncSummary.ts"

const me = fakeMember(1)
const members = createFurnishedSite(() => 1e12).members.get()
const justMe: ReadonlyMap<MemberId, MemberView> = new Map([...members].slice(0, 1))
const peer = (device: number, person: number | null): PeerView => ({
  device: fakeDevice(device),
  member: person === null ? null : fakeMember(person),
  connectedSince: 0,
  behind: 0,
  ahead: 0,
})
const summary = (change: Partial<SyncView>, known = members) =>
  syncSummary({
    sync: { state: "even", peers: [peer(2, 2), peer(3, 4)], unsent: 0, unsentActs: 0, lastMerge: null, ...change },
    members: known,
    me,
  })

test("everything is received only where heads are equal and nothing of ours is left", () => {
  expect(summary({})).toMatchObject({ tone: "good", detail: "received", headline: "people", count: 2 })
  expect(summary({ unsent: 1 })).toMatchObject({ tone: "sending", detail: "waiting", waiting: 1 })
})

test("one colleague is named, on however many devices; devices without a name are only counted", () => {
  expect(summary({ peers: [peer(2, 2), peer(3, 2)] })).toMatchObject({ headline: "person", name: "Marc Lefebvre" })
  expect(summary({ peers: [peer(2, 2), peer(3, 1)] })).toMatchObject({ headline: "person", name: "Marc Lefebvre" })
  expect(summary({ peers: [peer(3, null)] })).toMatchObject({ headline: "devices", count: 1 })
  expect(summary({ peers: [peer(3, 1)] })).toMatchObject({ headline: "devices", count: 1 })
})

test.each(["offline", "alone"] as const)("%s never claims that anything was received", (state) => {
  expect(summary({ state, peers: [] })).toMatchObject({ tone: "waiting", headline: state, detail: null })
  expect(summary({ state, peers: [], unsent: 3 })).toMatchObject({ detail: "waiting", waiting: 3 })
})

test.each(["offline", "alone"] as const)("where there is no other member, %s is no fault", (state) => {
  const quiet = { tone: "quiet", headline: "founding", detail: null, waiting: 0 }
  expect(summary({ state, peers: [], unsent: 3 }, justMe)).toMatchObject(quiet)
})

test("while exchanging it says what still waits, and nothing of having received", () => {
  expect(summary({ state: "exchanging", unsent: 4 })).toMatchObject({ tone: "busy", detail: "waiting" })
  expect(summary({ state: "exchanging" })).toMatchObject({ tone: "busy", detail: null })
})
