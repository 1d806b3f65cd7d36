import type { EnvelopeStore } from "../../shared/ledger/envelopeStore.ts"
import { check, checkEqual, checkRejects } from "./check.ts"
import type { StoreScenario } from "./storeHarness.ts"
import { ALICE, BOB, createBatch, createChain, createHash, createHead, createRow, LEDGER } from "./storeRows.ts"

const done = { ok: true, value: undefined }
const conflict = { ok: false, error: { kind: "conflict" } }

const value = () => "a function has no clone"

const readAll = (store: EnvelopeStore) => store.read(LEDGER, ALICE, 0, Infinity)

const createOther = (seq: number) => createRow(seq, { hash: createHash(66 + seq) })

export const appendScenarios: readonly StoreScenario[] = [
  {
    title: "gives back after a reopening what was appended, byte for byte",
    async run({ open }, name) {
      const rows = [createRow(0), createRow(1, { kind: "edit", doc: "doc/1", signatureVerified: false })]
      const first = await open(name)
      checkEqual(await first.append(createBatch(rows)), done, "append")
      await first.close()
      const second = await open(name)
      checkEqual(await readAll(second), rows, "rows")
      checkEqual(await second.heads(LEDGER), rows.slice(-1).map(createHead), "heads")
      checkEqual(await second.ledgers(), [LEDGER], "ledgers")
      await second.close()
    },
  },
  {
    title: "keeps of a view only its own bytes",
    async run({ open }, name) {
      const frame = new Uint8Array(64 * 1024).fill(9)
      const store = await open(name)
      const row = createRow(0, { headerBytes: frame.subarray(100, 103), signature: frame.subarray(200, 264) })
      checkEqual(await store.append(createBatch([row])), done, "append")
      const [stored] = await readAll(store)
      checkEqual(stored?.headerBytes, Uint8Array.of(9, 9, 9), "header bytes")
      checkEqual(stored?.headerBytes.buffer.byteLength, 3, "size of the header's buffer")
      await store.close()
    },
  },
  {
    title: "writes nothing of a batch that conflicts: no row, no head, no local row",
    async run({ open }, name) {
      const store = await open(name)
      const chain = createChain(2)
      await store.append({ ...createBatch(chain), local: [{ put: { key: "outbox/1", value: "waiting" } }] })
      const foreign = createRow(1, { hash: createHash(66) })
      const answer = await store.append({
        rows: [createRow(5), foreign, createRow(6)],
        heads: [createHead(createRow(6)), createHead(createRow(0, { device: BOB }))],
        local: [{ remove: "outbox/1" }, { put: { key: "outbox/2", value: 2 } }],
      })
      checkEqual(answer, conflict, "append")
      checkEqual(await readAll(store), chain, "rows")
      checkEqual(await store.heads(LEDGER), chain.slice(-1).map(createHead), "heads")
      checkEqual(await store.listLocal(""), [{ key: "outbox/1", value: "waiting" }], "local rows")
      await store.close()
    },
  },
  {
    title: "finds a conflict inside one batch",
    async run({ open }, name) {
      const store = await open(name)
      const rows = [createRow(0), createRow(0, { hash: createHash(66) })]
      checkEqual(await store.append(createBatch(rows)), conflict, "append")
      checkEqual(await readAll(store), [], "rows")
      await store.close()
    },
  },
  {
    title: "takes the same envelope again without a conflict, and leaves it as it was",
    async run({ open }, name) {
      const store = await open(name)
      await store.append(createBatch([createRow(0)]))
      await store.erase(LEDGER, [{ device: ALICE, seq: 0 }])
      checkEqual(await store.append(createBatch([createRow(0), createRow(1)])), done, "append")
      const rows = await readAll(store)
      checkEqual(rows, [createRow(0, { body: null, absence: "erased" }), createRow(1)], "rows")
      await store.close()
    },
  },
  {
    title: "writes nothing of a batch whose local row cannot be stored",
    async run({ open }, name) {
      const store = await open(name)
      const answer = await store.append({ ...createBatch([createRow(0)]), local: [{ put: { key: "bad", value } }] })
      check(!answer.ok && answer.error.kind === "failed", "a value without a clone must be a failure")
      checkEqual(await readAll(store), [], "rows")
      checkEqual(await store.heads(LEDGER), [], "heads")
      await store.close()
    },
  },
  {
    title: "commits each of many appends that were begun together",
    async run({ open }, name) {
      const store = await open(name)
      const answers = await Promise.all(createChain(40).map((row) => store.append(createBatch([row]))))
      check(
        answers.every(({ ok }) => ok),
        "every append must be committed",
      )
      checkEqual(await readAll(store), createChain(40), "rows")
      checkEqual(await store.heads(LEDGER), [createHead(createRow(39))], "the head is the last one written")
      await store.close()
    },
  },
  {
    title: "lets one of two rivals for the same place win",
    async run({ open }, name) {
      const store = await open(name)
      const rival = createRow(0, { hash: createHash(66) })
      const answers = await Promise.all([
        store.append(createBatch([createRow(0), createRow(1)])),
        store.append(createBatch([rival])),
      ])
      checkEqual(answers, [done, conflict], "answers")
      checkEqual(await readAll(store), [createRow(0), createRow(1)], "rows")
      await store.close()
    },
  },
  {
    title: "refuses whatever overlaps rows that were stored at once with other ones",
    async run({ open }, name) {
      const store = await open(name)
      await store.append(createBatch(createChain(20)))
      checkEqual(await store.append(createBatch([createOther(7)])), conflict, "one row in their midst")
      const many = Array.from({ length: 20 }, (_, at) => createOther(12 + at))
      checkEqual(await store.append(createBatch(many)), conflict, "many rows from their midst on")
      checkEqual(await store.append(createBatch(createChain(30))), done, "the same again, and more")
      checkEqual(await readAll(store), createChain(30), "rows")
      await store.close()
    },
  },
  {
    title: "takes 3,000 rows in one batch",
    async run({ open }, name) {
      const store = await open(name)
      const chain = createChain(3_000)
      checkEqual(await store.append(createBatch(chain)), done, "append")
      checkEqual(await readAll(store), chain, "rows")
      const spoilt = [...createChain(6_000).slice(3_000), createRow(2_999, { hash: createHash(66) })]
      checkEqual(await store.append(createBatch(spoilt)), conflict, "a conflict in the last of 3,001 rows")
      checkEqual((await readAll(store)).length, 3_000, "rows after it")
      await store.close()
    },
  },
  {
    title: "shares no bytes with its callers",
    async run({ open }, name) {
      const store = await open(name)
      const row = createRow(0)
      const writing = store.append(createBatch([row]))
      row.headerBytes.fill(255)
      await writing
      const [read] = await readAll(store)
      read?.headerBytes.fill(254)
      checkEqual(await readAll(store), [createRow(0)], "rows")
      await store.close()
    },
  },
  {
    title: "finishes what was begun when it is closed, and refuses what comes later",
    async run({ open }, name) {
      const store = await open(name)
      const begun = store.append(createBatch([createRow(0)]))
      let finished = false
      const noted = begun.then(() => (finished = true))
      await store.close()
      check(finished, "a close must wait for what was begun")
      await noted
      checkEqual(await begun, done, "the append that was begun")
      const late = await store.append(createBatch([createRow(1)]))
      check(!late.ok && late.error.kind === "failed", "a closed store must refuse to write")
      const lateLocal = await store.writeLocal([{ remove: "x" }])
      check(!lateLocal.ok, "a closed store must refuse local rows")
      await checkRejects(store.heads(LEDGER), "heads of a closed store")
      await checkRejects(store.getLocal("x"), "a local row of a closed store")
      const again = await open(name)
      checkEqual(await readAll(again), [createRow(0)], "rows")
      await again.close()
    },
  },
]
