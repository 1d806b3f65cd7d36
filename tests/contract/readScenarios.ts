import { check, checkEqual } from "./check.ts"
import type { StoreScenario } from "./storeHarness.ts"
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
  OTHER_LEDGER,
  WINTER,
} from "./storeRows.ts"

const put = (key: string, value: unknown) => ({ put: { key, value } })

export const readScenarios: readonly StoreScenario[] = [
  {
    title: "is empty when it is new",
    async run({ open }, name) {
      const store = await open(name)
      checkEqual(await store.ledgers(), [], "ledgers")
      checkEqual(await store.heads(LEDGER), [], "heads")
      checkEqual(await store.read(LEDGER, ALICE, 0, 10), [], "rows")
      checkEqual(await store.readActs(LEDGER), [], "acts")
      checkEqual(await store.docs(LEDGER), [], "docs")
      checkEqual(await store.readMissing(LEDGER), [], "missing")
      checkEqual(await store.getLocal("anything"), undefined, "a local row")
      await store.close()
    },
  },
  {
    title: "reads ranges of one chain in order, the end left out",
    async run({ open }, name) {
      const store = await open(name)
      const chain = [0, 1, 2, 9, 10, 11, 256, 300].map((seq) => createRow(seq))
      await store.append(createBatch(chain.toReversed()))
      await store.append(createBatch(createChain(20, { device: BOB })))
      await store.append(createBatch(createChain(20, { ledger: OTHER_LEDGER })))
      const seqs = async (from: number, to: number) =>
        (await store.read(LEDGER, ALICE, from, to)).map(({ device, ledger, seq }) => {
          check(device === ALICE && ledger === LEDGER, "a range must stay in its chain")
          return seq
        })
      checkEqual(await seqs(0, 3), [0, 1, 2], "from 0 to 3")
      checkEqual(await seqs(2, 11), [2, 9, 10], "from 2 to 11, with a gap")
      checkEqual(await seqs(3, 9), [], "inside the gap")
      checkEqual(await seqs(5, 5), [], "nothing")
      checkEqual(await seqs(9, 2), [], "backwards")
      checkEqual(await seqs(11, Infinity), [11, 256, 300], "to the end")
      await store.close()
    },
  },
  {
    title: "finds acts, documents and ledgers among everything else",
    async run({ open }, name) {
      const store = await open(name)
      const rows = [
        createAct(0),
        createRow(1),
        createRow(2, { doc: WINTER }),
        createAct(3),
        createRow(4),
        createAct(0, { device: BOB, hash: createHash(5) }),
        createRow(1, { device: BOB, hash: createHash(6) }),
        createRow(2, { device: BOB, hash: createHash(7), doc: "doc/é", kind: "edit" }),
        createRow(0, { ledger: OTHER_LEDGER }),
      ]
      await store.append({ rows, heads: [] })
      checkEqual(await store.ledgers(), [LEDGER, OTHER_LEDGER], "ledgers")
      const acts = await store.readActs(LEDGER)
      checkEqual(
        acts.map(({ device, seq }) => `${device}${seq}`).toSorted(),
        [`${ALICE}0`, `${ALICE}3`, `${BOB}0`],
        "acts",
      )
      checkEqual(await store.docs(LEDGER), ["doc/é", AUTUMN, WINTER], "docs")
      checkEqual(await store.docs(OTHER_LEDGER), [AUTUMN], "docs of the other ledger")
      const autumn = await store.readDoc(LEDGER, AUTUMN)
      checkEqual(
        autumn.filter(({ device }) => device === ALICE).map(({ seq }) => seq),
        [1, 4],
        "a chain of a document",
      )
      checkEqual(
        autumn.filter(({ device }) => device === BOB).map(({ seq }) => seq),
        [1],
        "the other chain of it",
      )
      checkEqual(await store.readDoc(LEDGER, "items"), [], "a document whose name only begins alike")
      await store.close()
    },
  },
  {
    title: "keeps the heads of each ledger apart, one per device, the newest",
    async run({ open }, name) {
      const store = await open(name)
      await store.append(createBatch([createRow(0)]))
      await store.append(createBatch([createRow(1)]))
      await store.append(createBatch([createRow(0, { device: BOB })]))
      await store.append(createBatch([createRow(0, { ledger: OTHER_LEDGER })]))
      checkEqual(
        await store.heads(LEDGER),
        [createHead(createRow(1)), createHead(createRow(0, { device: BOB }))],
        "heads",
      )
      checkEqual(await store.heads(OTHER_LEDGER), [createHead(createRow(0, { ledger: OTHER_LEDGER }))], "other heads")
      await store.close()
    },
  },
  {
    title: "keeps two stores side by side apart",
    async run({ open }, name) {
      const [one, other] = await Promise.all([open(name), open(`${name}/other`)])
      await one.append({ ...createBatch([createRow(0)]), local: [{ put: { key: "mine", value: 1 } }] })
      await other.append(createBatch([createRow(0, { hash: createHash(2) })]))
      checkEqual(await one.read(LEDGER, ALICE, 0, 9), [createRow(0)], "one")
      checkEqual(await other.read(LEDGER, ALICE, 0, 9), [createRow(0, { hash: createHash(2) })], "the other")
      checkEqual(await other.listLocal(""), [], "local rows of the other")
      await Promise.all([one.close(), other.close()])
    },
  },
  {
    title: "puts, replaces, removes and lists local rows by prefix, in order",
    async run({ open }, name) {
      const store = await open(name)
      await store.writeLocal([put("outbox/2", "b"), put("outbox/1", "a"), put("outboy", 0), put("draft/ÿ", null)])
      await store.writeLocal([put("outbox/2", { deep: [1, Uint8Array.of(3)] }), { remove: "outbox/9" }])
      const outbox = [
        { key: "outbox/1", value: "a" },
        { key: "outbox/2", value: { deep: [1, Uint8Array.of(3)] } },
      ]
      checkEqual(await store.listLocal("outbox/"), outbox, "rows of a prefix")
      checkEqual(
        (await store.listLocal("")).map(({ key }) => key),
        ["draft/ÿ", "outbox/1", "outbox/2", "outboy"],
        "all",
      )
      checkEqual(await store.listLocal("draft/\u{ff}"), [{ key: "draft/ÿ", value: null }], "a key as its own prefix")
      await store.append({ rows: [createRow(0)], heads: [], local: [{ remove: "outbox/1" }] })
      checkEqual(await store.getLocal("outbox/1"), undefined, "a row that left with its envelope")
      await store.close()
    },
  },
  {
    title: "gives back a key pair that signs, and whose private half still cannot be read",
    async run({ open }, name) {
      const pair = await crypto.subtle.generateKey("Ed25519", false, ["sign", "verify"])
      const first = await open(name)
      checkEqual((await first.writeLocal([{ put: { key: "keys", value: pair } }])).ok, true, "write")
      await first.close()
      const second = await open(name)
      const stored = (await second.getLocal("keys")) as CryptoKeyPair
      const text = new TextEncoder().encode("bonjour")
      const signature = await crypto.subtle.sign("Ed25519", stored.privateKey, text)
      check(await crypto.subtle.verify("Ed25519", pair.publicKey, signature, text), "the stored key must sign")
      checkEqual(stored.privateKey.extractable, false, "extractable")
      await second.close()
    },
  },
]
