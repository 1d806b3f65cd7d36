import { expect, test } from "vitest"
import type { PeerView, SyncView } from "../../../shared/application/site.ts"
import { fakeDevice } from "../../../tests/fakes/fakeIds.ts"
import { syncSummary } from "./syncSummary.ts"

const peer: PeerView = { device: fakeDevice(2), member: null, connectedSince: 0, behind: 0, ahead: 0 }
const view = (change: Partial<SyncView>): SyncView => ({
  state: "even",
  peers: [peer, peer],
  unsent: 0,
  lastMerge: null,
  ...change,
})

test("everything is received only where heads are equal and nothing of ours is left", () => {
  expect(syncSummary(view({}))).toMatchObject({ tone: "good", detail: "received", devices: 2 })
  expect(syncSummary(view({ unsent: 1 }))).toMatchObject({ tone: "waiting", detail: "waiting", waiting: 1 })
})

test.each(["offline", "alone"] as const)("%s never claims that anything was received", (state) => {
  expect(syncSummary(view({ state, peers: [] }))).toMatchObject({ tone: "waiting", headline: state, detail: null })
  expect(syncSummary(view({ state, peers: [], unsent: 3 }))).toMatchObject({ detail: "waiting", waiting: 3 })
})

test("while exchanging it says what still waits, and nothing of having received", () => {
  expect(syncSummary(view({ state: "exchanging", unsent: 4 }))).toMatchObject({ tone: "busy", detail: "waiting" })
  expect(syncSummary(view({ state: "exchanging" }))).toMatchObject({ tone: "busy", detail: null })
})
