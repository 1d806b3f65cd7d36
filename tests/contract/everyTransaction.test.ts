import "fake-indexeddb/auto"
import { IDBFactory } from "fake-indexeddb"
import { afterEach, describe, expect, it, vi } from "vitest"
import { createSiteRegistry } from "../../renderer/platform/storage/siteRegistry.ts"
import { createSiteStore } from "../../renderer/platform/storage/siteStore.ts"
import { createYIndexeddbVolumeCache } from "../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import type { DeviceKeys } from "../../shared/crypto/deviceKeys.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import { generateDeviceKeys } from "../../shared/crypto/generateDeviceKeys.ts"
import { parseLedgerId, type SiteId } from "../../shared/kernel/ids.ts"
import type { EnvelopeStore } from "../../shared/ledger/envelopeStore.ts"
import { createLedgers } from "../../shared/ledger/createLedgers.ts"
import type { Ledger } from "../../shared/ledger/ledger.ts"
import { createMortalIndexedDb, type Moment } from "../fakes/mortalIndexedDb.ts"
import { appendItems, contentOf, deliver, foundSite, START_MS } from "../fixtures/ledgerWorld.ts"

afterEach(() => void vi.unstubAllGlobals())

const QUARTER_MS = 92 * 86_400_000
const NAME = "Atelier Nord"

/** A device over the adapters that a window uses. */
const start = async (indexedDB: IDBFactory, site: SiteId, keys: DeviceKeys, now = START_MS) => {
  const opened = await createSiteStore(site, { indexedDB, onTrouble: () => {} })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const ledgers = await createLedgers({
    store: opened.value,
    cache: createYIndexeddbVolumeCache({ site }),
    keys,
    site,
    now: () => now,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after: afterRealTime,
    onTrouble: () => {},
  })
  const close = async () => {
    await ledgers.close()
    await opened.value.close()
  }
  return { ledger: await ledgers.open(site), store: opened.value, close }
}

type Check = (ledger: Ledger, store: EnvelopeStore) => boolean | Promise<boolean>
const has = (ledger: Ledger, key: string, value: string): boolean =>
  [...ledger.items()].filter(({ body }) => body[key] === value).length === 1

interface Life {
  readonly indexedDB: IDBFactory
  readonly alice: Ledger
  readonly site: SiteId
  readonly keys: DeviceKeys
  tell(about: string, check: Check): void
}

/** What a device makes durable, one after the other; each is told only once it was confirmed. */
const live = async ({ indexedDB, alice, site, keys, tell }: Life) => {
  const registry = createSiteRegistry(indexedDB)
  if ((await registry.put({ id: site, name: NAME, lastOpened: 1 })).ok) tell("listed", () => true)
  const first = await start(indexedDB, site, keys)
  await deliver(alice, first.ledger)
  tell("received", (ledger) => has(ledger, "by", "alice") && has(ledger, "text", "to be kept"))
  await first.store.writeLocal([{ put: { key: "outbox/1", value: "one" } }])
  tell("waiting", async (ledger, store) =>
    has(ledger, "text", "one") ? true : (await store.getLocal("outbox/1")) === "one",
  )
  const left = { remove: "outbox/1" }
  await first.ledger.append([{ kind: "item", body: { by: "bob", text: "one" } }], [left])
  tell("sent", async (ledger, store) => has(ledger, "text", "one") && (await store.listLocal("outbox/")).length === 0)
  const [doomed] = await appendItems(first.ledger, [{ text: "SECRET" }, { text: "two" }])
  tell("two at once", (ledger) => has(ledger, "text", "two"))
  if (doomed) await first.ledger.erase([{ ...doomed, device: keys.device }])
  tell("erased", (ledger) => !has(ledger, "text", "SECRET"))
  await first.close()

  // In the next quarter, over what the cache kept; and a row of alice's is found damaged.
  const second = await start(indexedDB, site, keys, START_MS + QUARTER_MS)
  await appendItems(second.ledger, [{ text: "three" }])
  tell("in a new quarter", (ledger) => has(ledger, "text", "three"))
  const head = (await second.store.heads(site)).find(({ device }) => device !== keys.device)
  if (head) await second.store.setAside(site, head.device, head.seq, { ...head, seq: head.seq - 1 })
  await second.ledger.verifyStored()
  await deliver(alice, second.ledger)
  tell("repaired", (ledger) => has(ledger, "text", "to be kept"))
  await second.close()
}

const play = async (at: number, moment: Moment) => {
  let now = START_MS
  const alice = await foundSite({ now: () => now })
  await appendItems(alice.ledger, [{ by: "alice" }, { text: "to be kept" }])
  const site = parseLedgerId(alice.ledger.id)
  if (site === undefined) throw new Error("no site")
  const keys = await generateDeviceKeys()
  const disk = new IDBFactory()
  const mortal = createMortalIndexedDb(disk, at, moment)
  const told = new Map<string, Check>()
  const tell: Life["tell"] = (about, check) => {
    if (!mortal.died) told.set(about, check)
  }
  vi.stubGlobal("indexedDB", mortal.indexedDB)
  await Promise.race([live({ indexedDB: mortal.indexedDB, alice: alice.ledger, site, keys, tell }), mortal.death])

  // The next start, and a colleague whom it meets.
  now += QUARTER_MS
  vi.stubGlobal("indexedDB", disk)
  const listed = (await createSiteRegistry(disk).list()).map(({ name }) => name)
  const again = await start(disk, site, keys, now)
  await again.ledger.verifyStored()
  await deliver(alice.ledger, again.ledger)
  await appendItems(again.ledger, [{ text: "goes on" }])
  await deliver(again.ledger, alice.ledger)
  const lost: string[] = []
  for (const [about, check] of told) if (!(await check(again.ledger, again.store))) lost.push(about)
  const ends = { lost, listed, ours: contentOf(again.ledger).digest, theirs: contentOf(alice.ledger).digest }
  await again.close()
  return { mortal, told, ends }
}

describe("a device that ends at any transaction of its disk", () => {
  it.each(["before", "after"] as const)(
    "%s it has all that was confirmed, equal heads, and goes on writing",
    async (moment) => {
      const steps: string[] = []
      let toldInTheEnd = 0
      for (let at = 0, isOver = false; !isOver; at++) {
        const { mortal, told, ends } = await play(at, moment)
        const step = mortal.steps[at] ?? "none"
        const mayLack = at === 0 && moment === "before"
        const listed = mayLack ? [] : [NAME]
        isOver = !mortal.died
        expect({ at, step, ...ends, even: ends.theirs === ends.ours }).toMatchObject({
          at,
          step,
          lost: [],
          listed,
          even: true,
        })
        if (!isOver) steps.push(step)
        toldInTheEnd = told.size
      }
      expect(toldInTheEnd).toBe(8)
      expect(steps.length).toBeGreaterThan(25)
      expect([...new Set(steps)].toSorted()).toEqual([
        "delete palabre/cache",
        "envelopes heads local",
        "envelopes heads setAside",
        "envelopes setAside local",
        "local",
        "sites",
        "updates",
      ])
    },
  )
})
