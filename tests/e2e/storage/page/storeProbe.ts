import {
  openIndexedDbEnvelopeStore,
  type StoreTrouble,
} from "../../../../renderer/platform/storage/indexedDbEnvelopeStore.ts"
import type { EnvelopeStore } from "../../../../shared/ledger/envelopeStore.ts"
import { createIndexedDbHarness } from "../../../contract/indexedDbHarness.ts"
import { ALICE, createBatch, createHead, createRow, LEDGER } from "../../../contract/storeRows.ts"

const STORE = "palabre/site/probe"

const createBigRow = (seq: number, payloadBytes: number) => {
  const payload = new Uint8Array(payloadBytes)
  // Incompressible, or the quota would be met by what the browser saves; 65,536 bytes is the limit of one call.
  for (let at = 0; at < payloadBytes; at += 65_536) crypto.getRandomValues(payload.subarray(at, at + 65_536))
  return createRow(seq, { body: { salt: new Uint8Array(16), payload } })
}

/** One store, one chain, and what the specs ask of them. */
export const createStoreProbe = () => {
  let opened: Promise<EnvelopeStore> | undefined
  const troubles: StoreTrouble[] = []
  const store = (): Promise<EnvelopeStore> => (opened ??= openStore(troubles))

  return {
    /** Appends rows from → to in one batch, with their head and an outbox entry of the same name. */
    async append(from: number, to: number, payloadBytes: number) {
      const rows = Array.from({ length: to - from }, (_, at) => createBigRow(from + at, payloadBytes))
      const put = { key: `outbox/${to - 1}`, value: to - 1 }
      return (await store()).append({ ...createBatch(rows), local: [{ put }] })
    },
    /** Appends one row after the other, as fast as they are committed, until it is killed. */
    async appendForever(payloadBytes: number) {
      for (let seq = 0; ; seq++) {
        const answer = await (await store()).append(createBatch([createBigRow(seq, payloadBytes)]))
        if (!answer.ok) throw new Error(JSON.stringify(answer.error))
        await window.acknowledged?.(seq)
      }
    },
    /** Many appends under way at any moment. */
    async appendAbreast(payloadBytes: number) {
      const target = await store()
      const chain = Array.from({ length: 2_000 }, async (_, seq) => {
        const answer = await target.append(createBatch([createBigRow(seq, payloadBytes)]))
        if (answer.ok) await window.acknowledged?.(seq)
      })
      await Promise.all(chain)
    },
    async inspect() {
      const rows = await (await store()).read(LEDGER, ALICE, 0, Infinity)
      const heads = await (await store()).heads(LEDGER)
      const outbox = await (await store()).listLocal("outbox/")
      return { seqs: rows.map(({ seq }) => seq), heads: heads.map(({ seq }) => seq), outbox: outbox.length }
    },
    async setAside(fromSeq: number) {
      const head = fromSeq === 0 ? null : createHead(createRow(fromSeq - 1))
      return (await store()).setAside(LEDGER, ALICE, fromSeq, head)
    },
    async erase(seqs: readonly number[]) {
      return (await store()).erase(
        LEDGER,
        seqs.map((seq) => ({ device: ALICE, seq })),
      )
    },
    async erased() {
      const rows = await (await store()).read(LEDGER, ALICE, 0, Infinity)
      return rows.flatMap(({ seq, absence }) => (absence === "erased" ? [seq] : []))
    },
    damage: (seq: number) =>
      createIndexedDbHarness(indexedDB).damageRow(STORE, LEDGER, { device: ALICE, seq }, (row) => ({
        ...row,
        headerBytes: "overwritten by hand",
      })),
    troubles: () => troubles,
    async closeStore() {
      await (await store()).close()
      opened = undefined
    },
  }
}

const openStore = async (troubles: StoreTrouble[]): Promise<EnvelopeStore> => {
  const onTrouble = (trouble: StoreTrouble) => void troubles.push(trouble)
  const opened = await openIndexedDbEnvelopeStore({ indexedDB, name: STORE, onTrouble })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value
}
