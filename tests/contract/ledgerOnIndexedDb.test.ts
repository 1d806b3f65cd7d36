import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { generateDeviceKeys } from "../../shared/crypto/generateDeviceKeys.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import type { DeviceKeys } from "../../shared/crypto/deviceKeys.ts"
import { parseLedgerId, type SiteId } from "../../shared/kernel/ids.ts"
import { createLedgers } from "../../shared/ledger/createLedgers.ts"
import type { LedgerTrouble } from "../../shared/ledger/trouble.ts"
import { openIndexedDbEnvelopeStore } from "../../renderer/platform/storage/indexedDbEnvelopeStore.ts"
import { createYIndexeddbVolumeCache } from "../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import { appendItems, contentOf, deliver, foundSite, START_MS } from "../fixtures/ledgerWorld.ts"

/** A device over the adapters that a window uses. */
const start = async (site: SiteId, keys: DeviceKeys) => {
  const opened = await openIndexedDbEnvelopeStore({ indexedDB, name: `store/${keys.device}`, onTrouble: () => {} })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const troubles: LedgerTrouble[] = []
  const ledgers = await createLedgers({
    store: opened.value,
    cache: createYIndexeddbVolumeCache({ site }),
    keys,
    site,
    now: () => START_MS,
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    after: afterRealTime,
    onTrouble: (trouble) => troubles.push(trouble),
  })
  const ledger = await ledgers.open(site)
  const close = async () => {
    await ledgers.close()
    await opened.value.close()
  }
  return { ledger, troubles, close, store: opened.value }
}

test("A ledger over IndexedDB and y-indexeddb is after each start what it was, erasures and repairs included", async () => {
  const alice = await foundSite()
  const [, secret] = await appendItems(alice.ledger, [{ n: 1 }, { text: "SECRET" }, { n: 3 }])
  const site = parseLedgerId(alice.ledger.id)
  if (site === undefined || secret === undefined) throw new Error("no site")
  const keys = await generateDeviceKeys()

  const first = await start(site, keys)
  await deliver(alice.ledger, first.ledger)
  await appendItems(first.ledger, [{ by: "bob" }])
  const whole = contentOf(first.ledger)
  await first.close()

  const second = await start(site, keys)
  expect(contentOf(second.ledger)).toEqual(whole)
  await second.ledger.erase([{ ...secret, device: alice.device }])
  await appendItems(second.ledger, [{ by: "bob", again: true }])
  const erased = contentOf(second.ledger)
  expect(erased.items).toHaveLength(4)
  await second.close()

  const third = await start(site, keys)
  expect(contentOf(third.ledger)).toEqual(erased)
  // As if alice's last row had been found damaged: it is set aside, and comes back.
  const head = (await third.store.heads(site)).find(({ device }) => device === alice.device)
  if (head === undefined) throw new Error("no head")
  await third.store.setAside(site, alice.device, 2, { ...head, seq: 1 })
  await third.ledger.verifyStored()
  expect(third.troubles.map(({ code }) => code)).toContain("row-set-aside")
  await deliver(alice.ledger, third.ledger)
  await third.ledger.erase([{ ...secret, device: alice.device }])
  expect(contentOf(third.ledger)).toEqual(erased)
  await third.close()

  const fourth = await start(site, keys)
  expect(contentOf(fourth.ledger)).toEqual(erased)
  expect([...first.troubles, ...second.troubles, ...fourth.troubles]).toEqual([])
  await fourth.close()
})
