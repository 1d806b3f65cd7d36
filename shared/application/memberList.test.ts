import { expect, it } from "vitest"
import { createFakePeer } from "../../tests/fakes/fakePeer.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import type { PeerProgress } from "../sync/replicator/ports.ts"
import { createMemberList } from "./memberList.ts"
import type { Roster } from "./roster.ts"

it("a colleague whose machine does not answer is not there, and is again as soon as it answers", async () => {
  const alice = createPerson("Alice")
  const site = await createSiteWorld(alice).resolve(alice)
  const peer = createFakePeer(alice.device)
  const peers = createObserved<readonly PeerProgress[]>([peer])
  const list = createMemberList({
    ledgers: { ids: () => [] } as unknown as Ledgers,
    replicator: { peers },
    roster: { state: createObserved(site), profiles: createObserved(new Map()) } as unknown as Roster,
    timers: { after: () => () => undefined },
  })
  const isThere = () => list.ofSite.members.get().get(alice.member)?.connected
  expect(isThere()).toBe(true)
  peers.set([{ ...peer, silent: true }])
  expect(isThere()).toBe(false)
  peers.set([peer])
  expect(isThere()).toBe(true)
  list.stop()
})
