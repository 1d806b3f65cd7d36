import { expect, test } from "vitest"
import { anyone, chainOf, deliver, foundSite, startDevice } from "../../tests/fixtures/ledgerWorld.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import { createObserved } from "../kernel/subscription.ts"
import { createPerson, createSiteWorld } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import { createRooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"

test("A door whose ledger was opened before anything of it could be taken follows what comes later", async () => {
  const person = createPerson("Alice")
  const state = await createSiteWorld(person).resolve(person)
  const mine = state.devices.get(person.device)
  if (!mine) throw new Error("she founded it")
  const alice = await foundSite()
  const site: SiteState = { ...state, devices: new Map([[alice.device, mine]]) }
  const face = { name: "Ateliers", purpose: "", emoji: "🛠️", owners: [person.member], animators: [] }
  const salt = toBase64Url(new Uint8Array(16))
  const create = {
    type: "door.create",
    site: site.id,
    community: alice.ledger.id,
    creator: person.member,
    salt,
    seen: [],
  }
  const founded = await alice.ledgers.found({ ...create, ...face })
  if (!founded.ok) throw new Error(founded.error.kind)
  const door = founded.value

  const bob = await startDevice({ site: alice.ledger.id })
  const roster = createObserved<SiteState | undefined>(site)
  const rooms = createRooms(
    { ledgers: bob.ledgers, site: site.id, timers: { after: () => () => undefined }, me: person.member },
    { state: roster } as unknown as Roster,
  )
  bob.ledgers.subscribe((ledger, change) => rooms.take(ledger, change))
  const there = await bob.ledgers.open(door.id)
  await there.accept(await chainOf(door, alice.device), () => false)
  await rooms.refresh()
  expect(rooms.doors.list()).toEqual([])
  await there.accept(await chainOf(door, alice.device), anyone)
  await rooms.refresh()
  await door.append([
    { kind: "act", body: { type: "door.describe", ...face, name: "Forge", open: true, seen: [door.id] } },
  ])
  await deliver(door, there)
  await rooms.refresh()
  expect(rooms.doors.get(door.id)?.state()?.name).toBe("Forge")
  expect(rooms.list()).toEqual([])
})
