import { IDBFactory } from "fake-indexeddb"
import "fake-indexeddb/auto"
import { describe, expect, it, vi } from "vitest"
import { createIndexedDbHarness } from "../../../tests/contract/indexedDbHarness.ts"
import {
  ALICE,
  AUTUMN,
  createBatch,
  createChain,
  createHash,
  createHead,
  createRow,
  LEDGER,
} from "../../../tests/contract/storeRows.ts"
import { openIndexedDbEnvelopeStore, type StoreTrouble } from "./indexedDbEnvelopeStore.ts"
import { openDatabase } from "./openDatabase.ts"
import { createSiteSchema, SCHEMA_VERSION } from "./siteSchema.ts"
import { createStoredRow } from "./storedRow.ts"

const name = "palabre/site/test"

const setUp = () => {
  const factory = new IDBFactory()
  const troubles: StoreTrouble[] = []
  const onTrouble = (trouble: StoreTrouble) => void troubles.push(trouble)
  return { factory, troubles, onTrouble, harness: createIndexedDbHarness(factory, onTrouble) }
}

const withEnvelopes = async <Value>(factory: IDBFactory, use: (envelopes: IDBObjectStore) => IDBRequest<Value>) => {
  const connection = await opening(factory.open(name))
  const request = use(connection.transaction("envelopes", "readwrite").objectStore("envelopes"))
  const value = await new Promise<Value>((resolve) =>
    request.addEventListener("success", () => resolve(request.result)),
  )
  connection.close()
  return value
}

const opening = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("It does not open")))
  })

const rivals = (from: number, count: number) =>
  createBatch(Array.from({ length: count }, (_, at) => createRow(from + at, { hash: createHash(5_000 + at) })))

describe("the IndexedDB envelope store", () => {
  it("reports how many rows it left out", async () => {
    const { harness, troubles } = setUp()
    const store = await harness.open(name)
    await store.append(createBatch(createChain(4)))
    for (const seq of [1, 2])
      await harness.damageRow(name, LEDGER, { device: ALICE, seq }, (row) => ({ ...row, hash: 1 }))
    await store.read(LEDGER, ALICE, 0, 9)
    await harness.damageHead(name, LEDGER, ALICE, (head) => ({ ...head, clocks: { "items/2026-Q4": -1 } }))
    await store.heads(LEDGER)
    expect(troubles).toEqual([
      { kind: "unreadable", store: "envelopes", rows: 2 },
      { kind: "unreadable", store: "heads", rows: 1 },
    ])
  })

  it("opens what the version before wrote, row by row, and goes on in it", async () => {
    const { factory, harness } = setUp()
    const chain = createChain(60)
    const request = factory.open(name, 1)
    request.addEventListener("upgradeneeded", () => createSiteSchema(name).upgrade(request.result, 0))
    const older = await opening(request)
    const writing = older.transaction(["envelopes", "heads"], "readwrite")
    for (const row of chain.slice(0, 20)) writing.objectStore("envelopes").add(createStoredRow(row))
    writing.objectStore("heads").add(createHead(createRow(19)))
    await new Promise((resolve) => writing.addEventListener("complete", resolve))
    older.close()
    const store = await harness.open(name)
    expect(await store.heads(LEDGER)).toEqual([createHead(createRow(19))])
    expect(await store.read(LEDGER, ALICE, 0, 60)).toEqual(chain.slice(0, 20))
    expect((await store.append(createBatch(chain.slice(20)))).ok).toBe(true)
    expect(await store.read(LEDGER, ALICE, 0, 60)).toEqual(chain)
    expect(await store.readDoc(LEDGER, AUTUMN)).toEqual(chain)
  })

  it("keeps rows that were committed together under few keys, and loses no others with one of these", async () => {
    const { factory, harness, troubles } = setUp()
    const chain = createChain(129)
    const store = await harness.open(name)
    await store.append(createBatch(chain))
    const stored = () => withEnvelopes(factory, (envelopes) => envelopes.getAll())
    const [alone, ...sheaves] = await stored()
    expect(sheaves.length).toBe(4)
    const spoilt = { ...sheaves[1], lengths: Uint32Array.of(1) }
    await withEnvelopes(factory, (envelopes) => envelopes.put(spoilt))
    expect(await store.read(LEDGER, ALICE, 0, 129)).toEqual([...chain.slice(0, 33), ...chain.slice(65)])
    expect(troubles).toEqual([{ kind: "unreadable", store: "envelopes", rows: 1 }])
    // What is erased is gone, even where nobody can say any more which of the bytes it was.
    await store.erase(LEDGER, [{ device: ALICE, seq: 40 }])
    expect(await stored()).toEqual([alone, sheaves[0], sheaves[2], sheaves[3]])
  })

  it("lets one of two connections win that go on from the same end, whether with one row or with many", async () => {
    const { harness } = setUp()
    const [one, other] = [await harness.open(name), await harness.open(name)]
    const conflict = { ok: false, error: { kind: "conflict" } }
    await one.append(createBatch(createChain(2)))
    expect(await other.append(createBatch([createRow(2)]))).toMatchObject({ ok: true })
    // The one has not heard of it.
    expect(await one.append(rivals(2, 40))).toEqual(conflict)
    expect(await other.append(createBatch(createChain(50).slice(3)))).toMatchObject({ ok: true })
    expect(await one.append(rivals(2, 1))).toEqual(conflict)
    expect(await one.append(createBatch(createChain(50).slice(2)))).toMatchObject({ ok: true })
    await one.append(createBatch(createChain(90).slice(50)))
    expect(await other.append(rivals(50, 1))).toEqual(conflict)
    expect(await other.read(LEDGER, ALICE, 0, 100)).toEqual(createChain(90))
  })

  it("asks for strict durability in every write: no test can pull the plug", async () => {
    const { harness } = setUp()
    const store = await harness.open(name)
    const asked = vi.spyOn(IDBDatabase.prototype, "transaction")
    try {
      await store.append(createBatch([createRow(0)]))
      await store.erase(LEDGER, [{ device: ALICE, seq: 0 }])
      await store.setAside(LEDGER, ALICE, 0, null)
      await store.writeLocal([{ put: { key: "draft", value: 1 } }])
      const writes = asked.mock.calls.filter(([, mode]) => mode === "readwrite")
      expect(writes.map(([, , options]) => options)).toEqual(writes.map(() => ({ durability: "strict" })))
      expect(writes.length).toBe(4)
    } finally {
      asked.mockRestore()
    }
  })

  it("lets another window delete or upgrade the database, says so, and then refuses", async () => {
    const { factory, harness, troubles } = setUp()
    const store = await harness.open(name)
    const upgraded = await opening(factory.open(name, SCHEMA_VERSION + 1))
    upgraded.close()
    expect(troubles).toEqual([{ kind: "closed", detail: "Another window changes the database" }])
    expect(await store.append(createBatch([createRow(0)]))).toMatchObject({ ok: false, error: { kind: "failed" } })
    await expect(store.read(LEDGER, ALICE, 0, 9)).rejects.toMatchObject({ code: "closed" })
  })

  it("does not open what a newer version wrote", async () => {
    const { factory, onTrouble } = setUp()
    const newer = await opening(factory.open(name, SCHEMA_VERSION + 1))
    newer.close()
    const opened = await openIndexedDbEnvelopeStore({ indexedDB: factory, name, onTrouble })
    expect(opened).toMatchObject({ ok: false, error: { kind: "failed" } })
  })

  it("does not open a database that lacks its object stores", async () => {
    const { factory, onTrouble } = setUp()
    const foreign = await opening(factory.open(name, SCHEMA_VERSION))
    foreign.close()
    const opened = await openIndexedDbEnvelopeStore({ indexedDB: factory, name, onTrouble })
    expect(opened).toMatchObject({ ok: false, error: { kind: "failed" } })
    expect(JSON.stringify(opened)).toContain("lacks envelopes, heads, setAside, local")
  })

  it("gives up when another window keeps an older database, and does not keep it from others later", async () => {
    const { factory } = setUp()
    const stubborn = await opening(factory.open(name, SCHEMA_VERSION))
    const schema = { ...createSiteSchema(name), version: SCHEMA_VERSION + 1 }
    const options = { indexedDB: factory, onClosed: () => {}, blockedTimeoutMs: 30 }
    expect(await openDatabase(schema, options)).toMatchObject({ ok: false, error: { kind: "failed" } })
    stubborn.close()
    const deleting = factory.deleteDatabase(name)
    await expect(opening(deleting)).resolves.toBeUndefined()
  })

  it("answers with a failure when the browser refuses IndexedDB", async () => {
    const refused = new IDBFactory()
    refused.open = () => {
      throw new DOMException("Denied by policy", "SecurityError")
    }
    const opened = await openIndexedDbEnvelopeStore({ indexedDB: refused, name, onTrouble: () => {} })
    expect(opened).toEqual({ ok: false, error: { kind: "failed", detail: "SecurityError: Denied by policy" } })
  })
})
