import { expect, it } from "vitest"
import { fakeDevice, fakeMember } from "../../tests/fakes/fakeIds.ts"
import { createFakePeer } from "../../tests/fakes/fakePeer.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { PeerProgress, Replicator } from "../sync/replicator/ports.ts"
import { createSyncViews, type SyncViewOptions } from "./syncView.ts"

const peer = (number: number, change?: Partial<PeerProgress>) => createFakePeer(fakeDevice(number), change)

const setUp = (memberOf: SyncViewOptions["memberOf"] = () => fakeMember(1)) => {
  const peers = createObserved<readonly PeerProgress[]>([])
  const replicator: Pick<Replicator, "peers"> = { peers }
  const views = createSyncViews({
    ledgers: { ids: () => [] } as unknown as SyncViewOptions["ledgers"],
    replicator: replicator as Replicator,
    now: () => 1_000,
    memberOf,
    hasColleagues: () => true,
    mayRead: () => true,
  })
  return { peers, view: views.view }
}

it("whoever does not answer is not shown as connected, and is again as soon as they answer", () => {
  const { peers, view } = setUp()
  peers.set([peer(1), peer(2)])
  expect(view.get()).toMatchObject({ state: "even", peers: [{ device: fakeDevice(1) }, { device: fakeDevice(2) }] })
  peers.set([peer(1, { silent: true }), peer(2)])
  expect(view.get()).toMatchObject({ state: "even", peers: [{ device: fakeDevice(2) }] })
  peers.set([peer(1, { silent: true }), peer(2, { silent: true })])
  expect(view.get()).toMatchObject({ state: "alone", peers: [] })
  peers.set([peer(1), peer(2)])
  expect(view.get().peers).toHaveLength(2)
})

it("a reunion after a silence counts what came since, and a silence in which nothing was written is none", () => {
  const { peers, view } = setUp()
  peers.set([peer(1, { received: 7 })])
  const before = view.get().lastMerge
  peers.set([peer(1, { received: 7, silent: true })])
  peers.set([peer(1, { received: 7 })])
  expect(view.get().lastMerge).toEqual(before)
  peers.set([peer(1, { received: 7, silent: true })])
  peers.set([peer(1, { received: 9 })])
  expect(view.get().lastMerge).toEqual({ at: 1_000, received: 2, sent: 0 })
})

it("a machine that waits to be let in is shown, and keeps nobody from being level or alone", () => {
  const { peers, view } = setUp((device) => (device === fakeDevice(9) ? null : fakeMember(1)))
  const stranger = peer(9, { state: "enrolling" })
  peers.set([peer(1), stranger])
  expect(view.get()).toMatchObject({ state: "even", peers: [{ member: fakeMember(1) }, { member: null }] })
  peers.set([stranger])
  expect(view.get()).toMatchObject({ state: "alone", peers: [{ member: null }] })
  peers.set([peer(1, { state: "enrolling" }), stranger])
  expect(view.get().state).toBe("exchanging")
})
