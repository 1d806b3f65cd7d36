import { IDBFactory } from "fake-indexeddb"
import "fake-indexeddb/auto"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import type { EnvelopeRow, EnvelopeStore } from "../../shared/ledger/envelopeStore.ts"
import { createMemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import { createIndexedDbHarness } from "./indexedDbHarness.ts"
import { ALICE, AUTUMN, BOB, createHash, createHead, createRow, LEDGER, OTHER_LEDGER, WINTER } from "./storeRows.ts"

const LEDGERS = [LEDGER, OTHER_LEDGER]
const DEVICES = [ALICE, BOB]

const row = fc
  .record({
    ledger: fc.constantFrom(...LEDGERS),
    device: fc.constantFrom(...DEVICES),
    seq: fc.nat(5),
    branch: fc.constantFrom(0, 0, 0, 1),
    doc: fc.constantFrom("", AUTUMN, WINTER, "doc/1"),
    missing: fc.constantFrom(false, false, true),
  })
  .map(({ ledger, device, seq, branch, doc, missing }): EnvelopeRow => {
    const absence = missing ? "missing" : null
    const kind = doc === "" ? "act" : "item"
    const shown = createRow(seq, { ledger, device, doc, kind, hash: createHash(branch * 100 + seq), absence })
    return missing ? { ...shown, body: null } : shown
  })

const place = fc.record({
  ledger: fc.constantFrom(...LEDGERS),
  device: fc.constantFrom(...DEVICES),
  seq: fc.oneof(fc.nat(6), fc.nat(45)),
})
const local = fc.array(
  fc.oneof(
    fc.record({ put: fc.record({ key: fc.constantFrom("a/1", "a/2", "b"), value: fc.jsonValue() }) }),
    fc.record({ remove: fc.constantFrom("a/1", "b") }),
  ),
  { maxLength: 2 },
)
const body = { salt: new Uint8Array(16), payload: Uint8Array.of(9) }

type Command = (store: EnvelopeStore) => Promise<unknown>

const append = fc.tuple(fc.array(row, { maxLength: 5 }), local).map(
  ([rows, writes]): Command =>
    (store) =>
      store.append({ rows, heads: rows.map(createHead), local: writes }),
)
/** Long enough to be kept together. */
const appendRun =
  ({ from, count, branch }: { from: number; count: number; branch: number }): Command =>
  (store) => {
    const rows = Array.from({ length: count }, (_, at) =>
      createRow(from + at, { hash: createHash(branch * 100 + from + at) }),
    )
    return store.append({ rows, heads: rows.slice(-1).map(createHead) })
  }
const appendMany = fc
  .record({ from: fc.nat(12), count: fc.integer({ min: 8, max: 40 }), branch: fc.constantFrom(0, 0, 1) })
  .map(appendRun)
const erase = fc.tuple(place, local).map(
  ([{ ledger, ...key }, writes]): Command =>
    (store) =>
      store.erase(ledger, [key], writes),
)
const restore = place.map(
  ({ ledger, ...key }): Command =>
    (store) =>
      store.restoreBody(ledger, key, body),
)
const setAside = place.map(
  ({ ledger, device, seq }): Command =>
    (store) =>
      store.setAside(ledger, device, seq, seq === 0 ? null : createHead(createRow(seq - 1, { ledger, device }))),
)
const writeLocal = local.map(
  (writes): Command =>
    (store) =>
      store.writeLocal(writes),
)

const byPlace = (rows: readonly EnvelopeRow[]) =>
  rows.toSorted((one, other) => one.device.localeCompare(other.device) || one.seq - other.seq)

/** Everything that the port shows. */
const readEverything = async (store: EnvelopeStore) => ({
  ledgers: await store.ledgers(),
  local: await store.listLocal(""),
  each: await Promise.all(
    LEDGERS.map(async (ledger) => ({
      heads: (await store.heads(ledger)).toSorted((one, other) => one.device.localeCompare(other.device)),
      chains: await Promise.all(DEVICES.map((device) => store.read(ledger, device, 0, Infinity))),
      acts: byPlace(await store.readActs(ledger)),
      missing: byPlace(await store.readMissing(ledger)),
      docs: await Promise.all(
        (await store.docs(ledger)).map(async (doc) => [doc, byPlace(await store.readDoc(ledger, doc))]),
      ),
    })),
  ),
})

/** What each answers to these commands, one after the other, and shows at the end. */
const askBoth = async (asked: readonly Command[]) => {
  const memory = createMemoryEnvelopeStore()
  const indexed = await createIndexedDbHarness(new IDBFactory()).open("palabre/site/model")
  const answers: { memory: unknown[]; indexed: unknown[] } = { memory: [], indexed: [] }
  for (const command of asked) {
    answers.memory.push(await command(memory))
    answers.indexed.push(await command(indexed))
  }
  answers.memory.push(await readEverything(memory))
  answers.indexed.push(await readEverything(indexed))
  await indexed.close()
  return answers
}

it("IndexedDB and memory answer alike, whatever is asked of them", async () => {
  const commands = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: append },
      { weight: 3, arbitrary: appendMany },
      erase,
      restore,
      setAside,
      writeLocal,
    ),
    {
      maxLength: 14,
    },
  )
  await fc.assert(
    fc.asyncProperty(commands, async (asked) => {
      const { indexed, memory } = await askBoth(asked)
      expect(indexed).toEqual(memory)
    }),
    { numRuns: 120 },
  )
})

it("what follows a row that came again is looked for before it is written", async () => {
  const { indexed, memory } = await askBoth([
    appendRun({ from: 2, count: 9, branch: 0 }),
    appendRun({ from: 2, count: 1, branch: 0 }),
    appendRun({ from: 3, count: 9, branch: 0 }),
  ])
  expect(indexed).toEqual(memory)
})
