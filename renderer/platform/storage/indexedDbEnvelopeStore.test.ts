import { IDBFactory } from "fake-indexeddb"
import "fake-indexeddb/auto"
import { describe, expect, it, vi } from "vitest"
import { createIndexedDbHarness } from "../../../tests/contract/indexedDbHarness.ts"
import { ALICE, createBatch, createChain, createRow, LEDGER } from "../../../tests/contract/storeRows.ts"
import { openIndexedDbEnvelopeStore, type StoreTrouble } from "./indexedDbEnvelopeStore.ts"
import { openDatabase } from "./openDatabase.ts"
import { createSiteSchema } from "./siteSchema.ts"

const name = "palabre/site/test"

const setUp = () => {
  const factory = new IDBFactory()
  const troubles: StoreTrouble[] = []
  const onTrouble = (trouble: StoreTrouble) => void troubles.push(trouble)
  return { factory, troubles, onTrouble, harness: createIndexedDbHarness(factory, onTrouble) }
}

const opening = (request: IDBOpenDBRequest) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("It does not open")))
  })

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
    const upgraded = await opening(factory.open(name, 2))
    upgraded.close()
    expect(troubles).toEqual([{ kind: "closed", detail: "Another window changes the database" }])
    expect(await store.append(createBatch([createRow(0)]))).toMatchObject({ ok: false, error: { kind: "failed" } })
    await expect(store.read(LEDGER, ALICE, 0, 9)).rejects.toMatchObject({ code: "closed" })
  })

  it("does not open what a newer version wrote", async () => {
    const { factory, onTrouble } = setUp()
    const newer = await opening(factory.open(name, 2))
    newer.close()
    const opened = await openIndexedDbEnvelopeStore({ indexedDB: factory, name, onTrouble })
    expect(opened).toMatchObject({ ok: false, error: { kind: "failed" } })
  })

  it("does not open a database that lacks its object stores", async () => {
    const { factory, onTrouble } = setUp()
    const foreign = await opening(factory.open(name, 1))
    foreign.close()
    const opened = await openIndexedDbEnvelopeStore({ indexedDB: factory, name, onTrouble })
    expect(opened).toMatchObject({ ok: false, error: { kind: "failed" } })
    expect(JSON.stringify(opened)).toContain("lacks envelopes, heads, setAside, local")
  })

  it("gives up when another window keeps an older database, and does not keep it from others later", async () => {
    const { factory } = setUp()
    const stubborn = await opening(factory.open(name, 1))
    const schema = { ...createSiteSchema(name), version: 2 }
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
