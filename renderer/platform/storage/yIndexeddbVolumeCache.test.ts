import "fake-indexeddb/auto"
import { describe, expect, it, vi } from "vitest"
import * as Y from "yjs"
import { createVolumeName, type LedgerId } from "../../../shared/kernel/ids.ts"
import { cachePrefix, createYIndexeddbVolumeCache } from "./yIndexeddbVolumeCache.ts"

const volume = createVolumeName(Date.UTC(2026, 9, 1))
let sites = 0
const createLedgerId = (): LedgerId => (++sites).toString(16).padStart(64, "0") as LedgerId

const setUp = (timeoutMs = 2_000) => {
  const site = createLedgerId()
  const ledger = createLedgerId()
  const cache = createYIndexeddbVolumeCache({ site, timeoutMs })
  const name = `${cachePrefix(site)}${ledger}/${volume}`
  return { name, attach: (doc: Y.Doc) => cache.attach(ledger, volume, doc) }
}

const write = (doc: Y.Doc, key: string) => doc.getMap("items").set(key, { text: key })
const read = (doc: Y.Doc) => Object.keys(doc.getMap("items").toJSON()).toSorted()

const connect = (name: string, version?: number, upgrade?: (connection: IDBDatabase) => void) =>
  new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, version)
    request.addEventListener("upgradeneeded", () => upgrade?.(request.result))
    request.addEventListener("success", () => resolve(request.result))
    request.addEventListener("error", () => reject(request.error ?? new Error("It does not open")))
  })

const addUpdate = async (name: string, update: unknown) => {
  const connection = await connect(name)
  const transaction = connection.transaction(["updates"], "readwrite")
  transaction.objectStore("updates").add(update)
  await new Promise((resolve) => transaction.addEventListener("complete", resolve))
  connection.close()
}

const fill = async (
  attach: (doc: Y.Doc) => ReturnType<ReturnType<typeof setUp>["attach"]>,
  keys: readonly string[],
) => {
  const doc = new Y.Doc()
  const handle = await attach(doc)
  for (const key of keys) write(doc, key)
  await handle.detach()
}

describe("the volume cache over y-indexeddb", () => {
  it("fills the next document with what the last one received before it was detached", async () => {
    const { attach } = setUp()
    await fill(attach, ["a", "b"])
    const doc = new Y.Doc()
    const handle = await attach(doc)
    expect(read(doc)).toEqual(["a", "b"])
    await handle.detach()
  })

  it("writes nothing of what a document receives after it was detached", async () => {
    const { attach } = setUp()
    const doc = new Y.Doc()
    const handle = await attach(doc)
    const detaching = handle.detach()
    write(doc, "late")
    await detaching
    const next = new Y.Doc()
    await (await attach(next)).detach()
    expect(read(next)).toEqual([])
  })

  it("forgets a volume that is dropped, and can be attached again at once", async () => {
    const { attach, name } = setUp()
    const doc = new Y.Doc()
    const handle = await attach(doc)
    write(doc, "a")
    const dropping = handle.drop()
    const next = new Y.Doc()
    const again = await attach(next)
    expect(read(next)).toEqual([])
    write(next, "b")
    await again.detach()
    await dropping
    const last = new Y.Doc()
    await (await attach(last)).drop()
    expect(read(last)).toEqual(["b"])
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  })

  it("trims itself without losing anything, nor what an earlier start had cached", async () => {
    const { attach, name } = setUp()
    const keys = Array.from({ length: 620 }, (_, at) => `k${at}`)
    await fill(attach, keys.slice(0, 20))
    const doc = new Y.Doc()
    const handle = await attach(doc)
    for (const key of keys.slice(20)) write(doc, key)
    await expect.poll(() => countUpdates(name), { timeout: 10_000 }).toBeLessThan(20)
    await handle.detach()
    const next = new Y.Doc()
    await (await attach(next)).detach()
    expect(read(next)).toEqual(keys.toSorted())
  })

  it("writes nothing of what it has read again when a document is attached", async () => {
    const { attach, name } = setUp()
    await fill(attach, ["a", "b", "c"])
    const before = (await readUpdates(name)).reduce((sum, { length }) => sum + length, 0)
    await (await attach(new Y.Doc())).detach()
    const nothing = Y.encodeStateAsUpdate(new Y.Doc()).length
    expect((await readUpdates(name)).reduce((sum, { length }) => sum + length, 0)).toBe(before + nothing)
  })

  it.each([
    ["bytes that Yjs cannot read", Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 7, 1, 2, 3)],
    ["half an update", Y.encodeStateAsUpdate(createFilled()).subarray(0, 40)],
    ["no bytes at all", { nonsense: true }],
  ])("counts as empty where it holds %s, and serves again afterwards", async (_, update) => {
    const { attach, name } = setUp()
    await fill(attach, ["a"])
    await addUpdate(name, update)
    const handle = await attach(new Y.Doc())
    const { doc } = handle
    expect(read(doc)).toEqual([])
    expect(Y.encodeStateVector(doc)).toEqual(Y.encodeStateVector(new Y.Doc()))
    write(doc, "b")
    await handle.detach()
    const next = new Y.Doc()
    await (await attach(next)).detach()
    expect(read(next)).toEqual(["b"])
  })

  it("serves where a database of another layout was in its place", async () => {
    const { attach, name } = setUp()
    const foreign = await connect(name, 1, (connection) => connection.createObjectStore("other"))
    foreign.close()
    await fill(attach, ["a"])
    const next = new Y.Doc()
    await (await attach(next)).detach()
    expect(read(next)).toEqual(["a"])
  })

  it("lets the document go on when its database is deleted under it", async () => {
    const { attach, name } = setUp()
    const doc = new Y.Doc()
    const handle = await attach(doc)
    write(doc, "a")
    await new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener("success", resolve))
    expect(() => write(doc, "b")).not.toThrow()
    expect(read(doc)).toEqual(["a", "b"])
    await handle.detach()
  })

  it("trims nothing any more when its database is deleted under it", async () => {
    const { attach, name } = setUp()
    const doc = new Y.Doc()
    const handle = await attach(doc)
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
    try {
      for (let at = 0; at < 520; at++) write(doc, `k${at}`)
      await new Promise((resolve) => indexedDB.deleteDatabase(name).addEventListener("success", resolve))
      expect(() => vi.advanceTimersByTime(5_000)).not.toThrow()
    } finally {
      vi.useRealTimers()
    }
    await handle.detach()
  })

  it("lets the document go on when its connection breaks between two updates", async () => {
    const { attach, name } = setUp()
    const doc = new Y.Doc()
    const opened = recordConnections(name)
    const handle = await attach(doc)
    opened.stop()
    for (const connection of opened.connections) connection.close()
    expect(() => write(doc, "b")).not.toThrow()
    await handle.detach()
  })

  it("counts as empty when the database does not answer in time, and fills nothing in later", async () => {
    const { attach, name } = setUp(200)
    await fill(attach, ["a"])
    const connection = await connect(name)
    const release = holdOpen(connection)
    const doc = new Y.Doc()
    const handle = await attach(doc)
    expect(read(doc)).toEqual([])
    write(doc, "b")
    release()
    connection.close()
    await handle.detach()
    const next = new Y.Doc()
    await (await attach(next)).detach()
    expect(read(next)).toEqual(["a"])
    expect(read(doc)).toEqual(["b"])
  })
})

function createFilled(): Y.Doc {
  const doc = new Y.Doc()
  for (let at = 0; at < 20; at++) write(doc, `filled ${at}`)
  return doc
}

const countUpdates = async (name: string): Promise<number> => (await readUpdates(name)).length

const readUpdates = async (name: string): Promise<readonly Uint8Array[]> => {
  const connection = await connect(name)
  const request = connection.transaction(["updates"]).objectStore("updates").getAll() as IDBRequest<Uint8Array[]>
  await new Promise((resolve) => request.addEventListener("success", resolve))
  connection.close()
  return request.result
}

// Keeps a write transaction alive, so that everything behind it waits.
const holdOpen = (connection: IDBDatabase): (() => void) => {
  let held = true
  const store = connection.transaction(["updates"], "readwrite").objectStore("updates")
  const again = () => {
    if (held) store.count().addEventListener("success", again)
  }
  again()
  return () => (held = false)
}

const recordConnections = (name: string) => {
  const connections: IDBDatabase[] = []
  const open = indexedDB.open.bind(indexedDB)
  indexedDB.open = (...args) => {
    const request = open(...args)
    if (args[0] === name) request.addEventListener("success", () => connections.push(request.result))
    return request
  }
  return { connections, stop: () => (indexedDB.open = open) }
}
