import { createSiteStore, deleteSiteStore } from "../../../renderer/platform/storage/siteStore.ts"
import { createYIndexeddbVolumeCache } from "../../../renderer/platform/storage/yIndexeddbVolumeCache.ts"
import { verify } from "../../../shared/crypto/signing.ts"
import { afterRealTime } from "../../../shared/kernel/after.ts"
import { createLedgers } from "../../../shared/ledger/createLedgers.ts"
import { sizeOf } from "../../../shared/ledger/envelopeCodec.ts"
import type { Envelope } from "../../../shared/ledger/envelope.ts"
import { inventPosts, type InventedPosts, type PostsWanted } from "../stage/inventPosts.ts"

/** What one answer of a peer holds. */
const RUN_BYTES = 512 * 1024

const fail = (why: unknown): never => {
  throw new Error(JSON.stringify(why))
}

const createGate = () => {
  let invented: InventedPosts | undefined
  const world = (): InventedPosts => invented ?? fail("nothing was prepared")
  const chains = (): readonly (readonly Envelope[])[] =>
    [...world().site.people.values()].map((person) => person.chains.get(world().community) ?? [])

  return {
    async prepare(wanted: PostsWanted) {
      invented = await inventPosts(wanted)
    },
    /** Envelopes a second through the gate and onto the disk of an empty device. */
    async admit(): Promise<number> {
      const { site, visitor, community } = world()
      const store = await createSiteStore(site.id, { indexedDB, onTrouble: fail })
      if (!store.ok) return fail(store.error)
      const ledgers = await createLedgers({
        store: store.value,
        cache: createYIndexeddbVolumeCache({ site: site.id }),
        keys: visitor.keys,
        site: site.id,
        now: () => Date.now(),
        random: (length) => crypto.getRandomValues(new Uint8Array(length)),
        after: afterRealTime,
        onTrouble: fail,
      })
      const ledger = await ledgers.open(community)
      const runs = chains().flatMap(cutIntoRuns)
      const start = performance.now()
      let accepted = 0
      for (const run of runs) accepted += (await ledger.accept(run, () => true)).accepted
      const ms = performance.now() - start
      if (accepted !== runs.flat().length) fail({ accepted })
      await ledgers.close()
      await store.value.close()
      await deleteSiteStore(indexedDB, site.id)
      return (accepted / ms) * 1000
    },
    /** Signatures a second that are verified one by one, and nothing else. */
    async verify(): Promise<number> {
      const envelopes = chains().flat()
      const start = performance.now()
      for (const { header, headerBytes, signature } of envelopes)
        if (!(await verify(header.device, signature, "envelope", headerBytes))) fail("a bad signature")
      return (envelopes.length / (performance.now() - start)) * 1000
    },
  }
}

const cutIntoRuns = (chain: readonly Envelope[]): readonly (readonly Envelope[])[] => {
  const runs: Envelope[][] = []
  let bytes = RUN_BYTES
  for (const envelope of chain) {
    bytes += sizeOf(envelope)
    if (bytes > RUN_BYTES) {
      runs.push([])
      bytes = sizeOf(envelope)
    }
    runs.at(-1)?.push(envelope)
  }
  return runs
}

const gate = createGate()
declare global {
  interface Window {
    gate: typeof gate
  }
}
window.gate = gate
