import { check, checkEqual } from "./check.ts"
import type { Damage, StoreScenario } from "./storeHarness.ts"
import {
  ALICE,
  AUTUMN,
  BOB,
  createAct,
  createBatch,
  createChain,
  createHash,
  createHead,
  createRow,
  LEDGER,
} from "./storeRows.ts"

const done = { ok: true, value: undefined }
const conflict = { ok: false, error: { kind: "conflict" } }
const body = { salt: new Uint8Array(16).fill(4), payload: Uint8Array.of(4, 4) }

const damages: readonly Damage[] = [
  (row) => ({ ...row, headerBytes: "no bytes" }),
  (row) => ({ ...row, hash: "short" }),
  (row) => ({ ...row, body: { salt: 1 } }),
  (row) => ({ ...row, body: null }),
  (row) => ({ ...row, kind: "poem" }),
  ({ ledger, device, seq, doc }) => ({ ledger, device, seq, doc }),
]

export const changeScenarios: readonly StoreScenario[] = [
  {
    title: "erases a body for good and leaves the chain standing",
    async run({ open }, name) {
      const first = await open(name)
      await first.append(createBatch(createChain(3)))
      const local = [{ put: { key: "erased/1", value: true } }]
      const keys = [1, 77].map((seq) => ({ device: ALICE, seq }))
      checkEqual(await first.erase(LEDGER, keys, local), done, "erase, with a place that holds nothing")
      await first.close()
      const store = await open(name)
      const erased = createRow(1, { body: null, absence: "erased" })
      checkEqual(await store.read(LEDGER, ALICE, 0, 9), [createRow(0), erased, createRow(2)], "rows")
      checkEqual(await store.readMissing(LEDGER), [], "missing")
      checkEqual(await store.getLocal("erased/1"), true, "the local row of the same transaction")
      checkEqual(await store.restoreBody(LEDGER, { device: ALICE, seq: 1 }, body), conflict, "restore: erasure wins")
      checkEqual((await store.read(LEDGER, ALICE, 1, 2))[0], erased, "the erased row")
      await store.close()
    },
  },
  {
    title: "changes one row in the midst of many that were stored at once, and leaves the others",
    async run({ open, damageRow }, name) {
      const first = await open(name)
      const chain = createChain(100)
      await first.append(createBatch(chain))
      const keys = [0, 40, 41].map((seq) => ({ device: ALICE, seq }))
      checkEqual(await first.erase(LEDGER, keys), done, "erase")
      checkEqual(await first.restoreBody(LEDGER, { device: ALICE, seq: 70 }, body), done, "restore what is there")
      await first.close()
      await damageRow(name, LEDGER, { device: ALICE, seq: 90 }, (row) => ({ ...row, hash: "short" }))
      const store = await open(name)
      const erased = new Set([0, 40, 41])
      const expected = chain.flatMap((row) =>
        row.seq === 90 ? [] : erased.has(row.seq) ? createRow(row.seq, { body: null, absence: "erased" }) : row,
      )
      checkEqual(await store.read(LEDGER, ALICE, 0, 100), expected, "all rows")
      checkEqual(await store.read(LEDGER, ALICE, 39, 42), expected.slice(39, 42), "a few rows")
      checkEqual(await store.readDoc(LEDGER, AUTUMN), expected, "the document")
      checkEqual(await store.docs(LEDGER), [AUTUMN], "documents")
      await store.close()
    },
  },
  {
    title: "sets aside from the midst of what was stored at once, and erases it there",
    async run({ open, asideRows }, name) {
      const first = await open(name)
      await first.append(createBatch(createChain(100)))
      checkEqual(await first.setAside(LEDGER, ALICE, 50, createHead(createRow(49))), done, "set aside")
      checkEqual(await first.read(LEDGER, ALICE, 0, 100), createChain(50), "rows")
      checkEqual(await first.erase(LEDGER, [{ device: ALICE, seq: 77 }]), done, "erase")
      const other = createRow(50, { hash: createHash(66) })
      checkEqual(await first.append(createBatch([other])), done, "append in the place of what went")
      checkEqual(await first.read(LEDGER, ALICE, 49, 60), [createRow(49), other], "the new end")
      await first.close()
      const aside = await asideRows(name)
      check(aside.length === 50, "every row is kept by itself")
      checkEqual(
        aside.filter((row) => (row as { body: unknown }).body === null).length,
        1,
        "the erased one has no body",
      )
    },
  },
  {
    title: "lists rows that miss their body until it is restored",
    async run({ open }, name) {
      const store = await open(name)
      const missing = createAct(1, { body: null, absence: "missing" })
      await store.append(createBatch([createRow(0), missing]))
      checkEqual(await store.readMissing(LEDGER), [missing], "missing")
      checkEqual(await store.restoreBody(LEDGER, { device: ALICE, seq: 1 }, body), done, "restore")
      checkEqual(await store.readMissing(LEDGER), [], "missing afterwards")
      checkEqual(await store.readActs(LEDGER), [createAct(1, { body })], "the act")
      const other = { ...body, payload: Uint8Array.of(6) }
      checkEqual(await store.restoreBody(LEDGER, { device: ALICE, seq: 0 }, other), done, "restore what is there")
      checkEqual(await store.read(LEDGER, ALICE, 0, 1), [createRow(0)], "what was there stays")
      checkEqual(await store.restoreBody(LEDGER, { device: BOB, seq: 0 }, body), conflict, "restore where no row is")
      await store.close()
    },
  },
  {
    title: "erases a row that misses its body, so that it is not asked for again",
    async run({ open }, name) {
      const store = await open(name)
      await store.append(createBatch([createRow(0, { body: null, absence: "missing" })]))
      checkEqual(await store.erase(LEDGER, [{ device: ALICE, seq: 0 }]), done, "erase")
      checkEqual(await store.readMissing(LEDGER), [], "missing")
      await store.close()
    },
  },
  {
    title: "sets the end of a chain aside, keeps its bytes, and takes other rows in their place",
    async run({ open, asideRows }, name) {
      const store = await open(name)
      const chain = [createRow(0), createAct(1), createRow(2, { body: null, absence: "missing" }), createRow(3)]
      await store.append(createBatch(chain))
      await store.append(createBatch(createChain(4, { device: BOB })))
      const head = createHead(createRow(0))
      checkEqual(await store.setAside(LEDGER, ALICE, 1, head), done, "set aside")
      checkEqual(await store.read(LEDGER, ALICE, 0, 9), [createRow(0)], "rows")
      checkEqual(await store.readActs(LEDGER), [], "acts")
      checkEqual(await store.readMissing(LEDGER), [], "missing")
      checkEqual((await store.read(LEDGER, BOB, 0, 9)).length, 4, "the other chain")
      checkEqual((await store.heads(LEDGER))[0], head, "head")
      checkEqual((await asideRows(name)).length, 3, "rows set aside")
      const again = createRow(1, { hash: createHash(5) })
      checkEqual(await store.append(createBatch([again])), done, "append in their place")
      checkEqual(await store.setAside(LEDGER, ALICE, 1, head), done, "set aside a second time")
      checkEqual((await asideRows(name)).length, 4, "rows set aside in the end")
      await store.close()
    },
  },
  {
    title: "forgets the head of a chain that was set aside whole, and a ledger without rows",
    async run({ open }, name) {
      const store = await open(name)
      await store.append(createBatch(createChain(2)))
      checkEqual(await store.setAside(LEDGER, ALICE, 0, null), done, "set aside")
      checkEqual(await store.heads(LEDGER), [], "heads")
      checkEqual(await store.ledgers(), [], "ledgers")
      checkEqual(await store.docs(LEDGER), [], "docs")
      await store.close()
    },
  },
  {
    title: "erases what was set aside as well",
    async run({ open, asideRows }, name) {
      const store = await open(name)
      await store.append(createBatch(createChain(2)))
      await store.setAside(LEDGER, ALICE, 1, createHead(createRow(0)))
      await store.erase(LEDGER, [{ device: ALICE, seq: 1 }])
      const [aside] = (await asideRows(name)) as readonly { readonly body?: unknown; readonly hash?: unknown }[]
      checkEqual(aside?.body, null, "the body of the row set aside")
      checkEqual(aside?.hash, createRow(1).hash, "the row set aside")
      await store.close()
    },
  },
  {
    title: "leaves out rows that were damaged, and only those",
    async run({ open, damageRow }, name) {
      const first = await open(name)
      await first.append(createBatch([...createChain(8), createAct(8)]))
      await first.close()
      for (const [at, damage] of damages.entries())
        await damageRow(name, LEDGER, { device: ALICE, seq: at + 1 }, damage)
      const store = await open(name)
      const whole = [createRow(0), createRow(7), createAct(8)]
      checkEqual(await store.read(LEDGER, ALICE, 0, 99), whole, "rows")
      checkEqual(await store.readDoc(LEDGER, AUTUMN), whole.slice(0, 2), "the document")
      checkEqual(await store.readActs(LEDGER), whole.slice(2), "acts")
      await store.close()
    },
  },
  {
    title: "takes a whole row for a damaged one only after that was set aside",
    async run({ open, damageRow, asideRows }, name) {
      const first = await open(name)
      await first.append(createBatch(createChain(3)))
      await first.close()
      await damageRow(name, LEDGER, { device: ALICE, seq: 1 }, (row) => ({ ...row, signature: null }))
      const store = await open(name)
      checkEqual(await store.append(createBatch([createRow(1)])), conflict, "append over damage")
      await store.setAside(LEDGER, ALICE, 1, createHead(createRow(0)))
      checkEqual((await asideRows(name)).length, 2, "rows set aside")
      checkEqual(await store.append(createBatch([createRow(1), createRow(2)])), done, "append")
      checkEqual(await store.read(LEDGER, ALICE, 0, 9), createChain(3), "rows")
      await store.close()
    },
  },
  {
    title: "leaves out heads that were damaged",
    async run({ open, damageHead }, name) {
      const first = await open(name)
      await first.append(createBatch(createChain(2)))
      await first.append(createBatch(createChain(2, { device: BOB })))
      await first.close()
      await damageHead(name, LEDGER, ALICE, (head) => ({ ...head, hlc: { ms: "yesterday", counter: 0 } }))
      const store = await open(name)
      checkEqual(await store.heads(LEDGER), [createHead(createRow(1, { device: BOB }))], "heads")
      check((await store.ledgers()).includes(LEDGER), "its ledger must still be listed")
      await store.close()
    },
  },
]
