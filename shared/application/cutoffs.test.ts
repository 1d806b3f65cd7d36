import { expect, test } from "vitest"
import { appendItems, deliver, foundSite, joinSite } from "../../tests/fixtures/ledgerWorld.ts"
import type { CommunityState } from "../community/communityState.ts"
import { createObserved } from "../kernel/subscription.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { createCutoffs } from "./cutoffs.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"

/** Alice's machine, with the site's ledger and one of a community; the site knows hers alone, and Bob wrote in both. */
const setUp = async () => {
  const person = createPerson("Alice")
  const state = await createSiteWorld(person).resolve(person)
  const alice = await foundSite()
  const room = await foundSite()
  const mine = state.devices.get(person.device)
  if (!mine) throw new Error("she founded it")
  const bob = await joinSite(alice.ledger.id)
  await deliver(alice.ledger, bob.ledger)
  const there = await bob.ledgers.open(room.ledger.id)
  for (const ledger of [bob.ledger, there]) await appendItems(ledger, [{ by: "bob" }])
  await deliver(bob.ledger, alice.ledger)
  await deliver(there, room.ledger)
  const known: SiteState = { ...state, devices: new Map([alice, room].map(({ device }) => [device, mine])) }
  const roster = createObserved<SiteState | undefined>(known)
  const community = {
    tips: [],
    cutoffs: new Map(),
    barred: new Set(),
    mayCutOff: () => true,
  } as unknown as CommunityState
  const cutoffs = createCutoffs({
    me: { member: person.member, device: alice.device },
    siteLedger: alice.ledger,
    roster: { state: roster } as unknown as Roster,
    rooms: { list: () => [{ ledger: room.ledger, state: () => community }] } as unknown as Rooms,
    log: () => undefined,
    onMoved: () => undefined,
  })
  const settle = async (waiting: SiteState["waiting"]) => {
    roster.set({ ...known, waiting })
    await cutoffs.settle()
  }
  const holds = (ledger: typeof room.ledger) => ledger.head(bob.device) !== undefined
  return { alice, room, settle, holds }
}

test("What somebody wrote in a community whom the site does not know counts until no act of the site is missing, since one may let them in", async () => {
  const { alice, room, settle, holds } = await setUp()
  expect([holds(alice.ledger), holds(room.ledger)]).toEqual([true, true])
  const missing = [alice.ledger.id]
  await settle(missing)
  expect([holds(alice.ledger), holds(room.ledger)]).toEqual([false, true])
  await settle([])
  expect(holds(room.ledger)).toBe(false)
  expect(room.ledger.quarantined()).toMatchObject([{ envelopes: 1 }])
  // What was ended already stays so: others took nothing of it meanwhile.
  await settle(missing)
  expect(holds(room.ledger)).toBe(false)
})
