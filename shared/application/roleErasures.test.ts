import { beforeEach, expect, it } from "vitest"
import { createClientId } from "../crypto/clientId.ts"
import { createHash } from "../crypto/hash.ts"
import { UNMODERATED } from "../community/moderation.ts"
import type { ItemModeration } from "../community/moderation.ts"
import { createItemId, createVolumeName, type ItemId } from "../kernel/ids.ts"
import { createObserved } from "../kernel/subscription.ts"
import { ok } from "../kernel/result.ts"
import type { ErasureTarget } from "../ledger/ledger.ts"
import { createPerson, createSiteWorld, EPOCH_MS } from "../site/fixtures/siteWorld.ts"
import { createMemoryEnvelopeStore } from "../../tests/fakes/memoryEnvelopeStore.ts"
import { ERASURE_DELAY_MS, openRoleErasures, type RoleErasureSources } from "./roleErasures.ts"

const alice = createPerson("Alice")
const envelope = createHash(Uint8Array.of(7))
let store = createMemoryEnvelopeStore()
beforeEach(() => {
  store = createMemoryEnvelopeStore()
})

const start = async (given: { now: number; at: number; unread?: boolean; held?: boolean }) => {
  const world = createSiteWorld(alice)
  const state = await world.resolve(alice)
  const item = createItemId(createVolumeName(EPOCH_MS), createClientId(world.site, alice.device), 0)
  const hiding = { by: alice.member, at: given.at, reason: "other", note: "" } as const
  const moderation = new Map<ItemId, ItemModeration>([
    [item, { ...UNMODERATED, hidden: hiding, erasing: { ...hiding, envelope } }],
  ])
  const erased: ErasureTarget[] = []
  const quotes: ItemId[] = []
  const held = [{ target: item, hash: envelope, device: alice.device, seq: 3 }]
  const room = {
    ledger: {
      id: world.site,
      unread: () => (given.unread ? ["items/2026-Q3"] : []),
      erase: (targets: readonly ErasureTarget[]) => {
        erased.push(...targets)
        return Promise.resolve(ok(undefined))
      },
    },
    projection: { erasuresOf: () => (given.held === false ? [] : held) },
    state: () => ({ moderation }),
  }
  const erasures = await openRoleErasures({
    store,
    rooms: { list: () => [room] },
    roster: { state: createObserved(state) },
    timers: { after: () => () => undefined },
    now: () => given.now,
    onErase: (one: ItemId) => Promise.resolve(quotes.push(one)),
  } as unknown as RoleErasureSources)
  const look = async () => {
    erasures.settle()
    await Promise.resolve()
    return erased.map(({ hash, seq }) => [hash, seq])
  }
  return { given, moderation, item, look, quotes }
}

it("drops content only once the delay has passed since this device heard of it, however the act is dated", async () => {
  const machine = await start({ now: EPOCH_MS, at: EPOCH_MS - 9 * ERASURE_DELAY_MS })
  expect(await machine.look()).toEqual([])
  machine.given.now += ERASURE_DELAY_MS - 1
  expect(await machine.look()).toEqual([])
  // It was written down when it was heard: a start in between begins nothing anew.
  const again = await start({ now: EPOCH_MS + ERASURE_DELAY_MS, at: EPOCH_MS - 9 * ERASURE_DELAY_MS })
  expect(await again.look()).toEqual([[envelope, 3]])
  await expect.poll(() => again.quotes).toEqual([again.item])
})

it("waits while its author's question is open, and while older volumes are unread", async () => {
  const machine = await start({ now: EPOCH_MS, at: EPOCH_MS, unread: true })
  expect(await machine.look()).toEqual([])
  machine.given.now += 3 * ERASURE_DELAY_MS
  expect(await machine.look()).toEqual([])
  machine.given.unread = false
  const before = machine.moderation.get(machine.item) ?? UNMODERATED
  machine.moderation.set(machine.item, { ...before, appeal: { at: 0, note: "", answer: null } })
  expect(await machine.look()).toEqual([])
  machine.moderation.set(machine.item, {
    ...before,
    appeal: { at: 0, note: "", answer: { by: alice.member, at: 0, note: "" } },
  })
  expect(await machine.look()).toEqual([[envelope, 3]])
})

it("does not go on asking for content that never came", async () => {
  const machine = await start({ now: EPOCH_MS, at: EPOCH_MS, held: false })
  expect(await machine.look()).toEqual([])
  machine.given.now += ERASURE_DELAY_MS
  expect(await machine.look()).toEqual([[envelope, -1]])
  await expect.poll(() => machine.quotes).toHaveLength(1)
  expect(await machine.look()).toEqual([[envelope, -1]])
})
