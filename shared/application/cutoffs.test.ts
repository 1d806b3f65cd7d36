import { expect, test } from "vitest"
import { anyone, appendItems, chainOf, deliver, foundSite, joinSite } from "../../tests/fixtures/ledgerWorld.ts"
import type { CommunityState } from "../community/communityState.ts"
import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { createCutoffs } from "./cutoffs.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"

interface Whose {
  readonly ledger: Ledger
  readonly device: DeviceId
  readonly member: MemberId
  readonly roster: Observable<SiteState | undefined>
}

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
  const cutoffsOf = ({ ledger, device, member, roster: state }: Whose) =>
    createCutoffs({
      me: { member, device },
      siteLedger: ledger,
      roster: { state } as unknown as Roster,
      rooms: { list: () => [{ ledger: room.ledger, state: () => community }] } as unknown as Rooms,
      log: () => undefined,
      onMoved: () => undefined,
    })
  const cutoffs = cutoffsOf({ ledger: alice.ledger, device: alice.device, member: person.member, roster })
  const settle = async (waiting: SiteState["waiting"]) => {
    roster.set({ ...known, waiting })
    await cutoffs.settle()
  }
  const holds = (ledger: typeof room.ledger) => ledger.head(bob.device) !== undefined
  return { alice, bob, room, site: known, cutoffsOf, settle, holds }
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

test("Whoever is coming in takes on the chain of somebody whom the site knows by now, though it came when it did not: the act that lets them in may lie there", async () => {
  const { alice, bob, site, cutoffsOf } = await setUp()
  const act = async ({ ledger }: Pick<typeof alice, "ledger">, seen: readonly Hash[]) => {
    const appended = await ledger.append([{ kind: "act", body: { type: "act", seen } }])
    if (!appended.ok || !appended.value[0]) throw new Error("not appended")
    return appended.value[0].hash
  }
  await act(alice, [await act(bob, [])])
  await act(bob, [])
  const dora = await joinSite(alice.ledger.id)
  await dora.ledger.accept(await chainOf(alice.ledger, alice.device), anyone)
  await dora.ledger.accept(await chainOf(bob.ledger, bob.device), () => false)
  const end = dora.ledger.head(bob.device)?.seq
  expect(dora.ledger.limits()).toEqual(new Map([[bob.device, -1]]))
  const roster = createObserved<SiteState | undefined>(site)
  const cutoffs = cutoffsOf({ ledger: dora.ledger, device: dora.device, member: createPerson("Dora").member, roster })
  await cutoffs.settle()
  expect(dora.ledger.head(bob.device)?.seq).toBe(end)
  const known = site.devices.get(alice.device)
  if (!known) throw new Error("she founded it")
  roster.set({ ...site, devices: new Map(site.devices).set(bob.device, known) })
  await cutoffs.settle()
  expect(dora.ledger.head(bob.device)?.seq).toBe(bob.ledger.head(bob.device)?.seq)
  expect(dora.ledger.limits()).toEqual(new Map())
})
