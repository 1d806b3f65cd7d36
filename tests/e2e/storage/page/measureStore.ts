import { openIndexedDbEnvelopeStore } from "../../../../renderer/platform/storage/indexedDbEnvelopeStore.ts"
import { ALICE, AUTUMN, createBatch, createRow, LEDGER } from "../../../contract/storeRows.ts"

const PAYLOAD_BYTES = 600
const HEADER_BYTES = 300

const createPost = (seq: number) =>
  createRow(seq, {
    headerBytes: crypto.getRandomValues(new Uint8Array(HEADER_BYTES)),
    body: {
      salt: crypto.getRandomValues(new Uint8Array(16)),
      payload: crypto.getRandomValues(new Uint8Array(PAYLOAD_BYTES)),
    },
  })

/** Milliseconds of appending batches of posts and of reading 10,000 of them, in a database of its own. */
export const measureStore = async (name: string): Promise<Record<string, number>> => {
  const opened = await openIndexedDbEnvelopeStore({ indexedDB, name, onTrouble: () => {} })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const store = opened.value
  let seq = 0
  const append = async (length: number): Promise<number> => {
    const batch = createBatch(Array.from({ length }, () => createPost(seq++)))
    const start = performance.now()
    const answer = await store.append(batch)
    if (!answer.ok) throw new Error(JSON.stringify(answer.error))
    return performance.now() - start
  }
  await append(1)
  const one = await repeat(99, () => append(1))
  const twoHundred = await repeat(10, () => append(200))
  const threeThousand = await repeat(3, () => append(3_000))
  await append(12_000 - seq)
  const measured = {
    appendOf1: one,
    appendOf200: twoHundred,
    appendOf3000: threeThousand,
    readChain10000: await timed(() => store.read(LEDGER, ALICE, 0, 10_000), 10_000),
    readDoc12000: await timed(() => store.readDoc(LEDGER, AUTUMN), 12_000),
    docs: await timed(() => store.docs(LEDGER), 1),
    ledgers: await timed(() => store.ledgers(), 1),
  }
  await store.close()
  return measured
}

/** The median. */
const repeat = async (times: number, work: () => Promise<number>): Promise<number> => {
  const measured: number[] = []
  for (let at = 0; at < times; at++) measured.push(await work())
  return measured.toSorted((one, other) => one - other)[Math.floor(times / 2)] ?? Number.NaN
}

const timed = async (work: () => Promise<readonly unknown[]>, length: number): Promise<number> => {
  const start = performance.now()
  const rows = await work()
  if (rows.length !== length) throw new Error(`Read ${rows.length} rows of ${length}`)
  return performance.now() - start
}
