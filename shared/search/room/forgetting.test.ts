import { expect, test } from "vitest"
import { createMemorySearchStorage } from "../../../tests/fakes/memorySearch.ts"
import type { ItemId, LedgerId } from "../../kernel/ids.ts"
import type { SearchDocument } from "../searchDocument.ts"
import { NO_FILTERS, type SearchAnswer } from "../searchService.ts"
import { createSearchClient, type SearchClient } from "./searchClient.ts"
import { openSearchRoom } from "./searchRoom.ts"
import { unpackTexts } from "../fixtures/unpackTexts.ts"
import { readDictionary } from "./readDictionary.ts"
import type { SearchStorage, StorageChange } from "./searchStorage.ts"

const LEDGER = "a".repeat(64) as LedgerId

const describe = (at: number, text: string): SearchDocument => {
  const item = `2026-Q4.8123456789.${at}` as ItemId
  const tags = [...text.matchAll(/#(\S+)/g)].map(([, tag = ""]) => tag)
  return {
    ...{ id: `${LEDGER}/${item}`, kind: "post", title: "", text, ledger: LEDGER, post: item, member: null },
    ...{ at: at * 1_000, tags, sort: "message", language: "fr", hasFile: false },
  }
}

/** A disk whose every byte can be read. */
const createDisk = () => {
  const memory = createMemorySearchStorage()
  let manifest = ""
  const storage: SearchStorage = {
    ...memory,
    write(change: StorageChange) {
      manifest = JSON.stringify(change.manifest)
      return memory.write(change)
    },
  }
  const read = (): string => {
    const files = [...memory.files.values()].map((file) => {
      if (file instanceof ArrayBuffer) return Buffer.from(file).toString("latin1")
      const words = readDictionary(file)
      return [words?.terms, words?.surfaces].flatMap((texts) => (texts ? unpackTexts(texts) : [])).join("\n")
    })
    return [manifest, ...files].join("\n")
  }
  return { storage, read }
}

const ignore = (_message: unknown): void => {}

/** An index whose time is the test's. */
const openRoom = async (storage: SearchStorage, documents: Map<string, SearchDocument>) => {
  const timers = new Set<() => void>()
  let toPage = ignore
  let toIndex = ignore
  const client: SearchClient = createSearchClient(
    { post: (message) => queueMicrotask(() => toIndex(message)), listen: (heard) => void (toPage = heard) },
    {
      read: (ids) => ids.map((id) => documents.get(id) ?? null),
      onOpened() {},
      onCount() {},
      onFailure(detail) {
        throw new Error(detail)
      },
    },
  )
  await openSearchRoom(
    { post: (message) => queueMicrotask(() => toPage(message)), listen: (heard) => void (toIndex = heard) },
    {
      storage,
      now: () => 0,
      createName: () => `segment/${crypto.randomUUID()}`,
      after(_, run) {
        timers.add(run)
        return () => timers.delete(run)
      },
    },
  )
  client.setNames({ me: null, members: [], communities: [{ ledger: LEDGER, name: "Nord", mine: true }] })
  /** Until nothing is left to be done. */
  const rest = async (): Promise<void> => {
    await client.compare([])
    for (let turn = 0; turn < 200 && timers.size > 0; turn++) {
      const [run] = timers
      if (run) timers.delete(run)
      run?.()
      await client.compare([])
      await new Promise(setImmediate)
    }
    if (timers.size > 0) throw new Error("never at rest")
  }
  const search = async (text: string): Promise<SearchAnswer> => {
    const query = { text, filters: NO_FILTERS, order: "relevance", skip: 0, limit: 5, counts: true } as const
    const answer = await client.query(query, true)
    if (!answer) throw new Error("overtaken")
    return answer
  }
  return { client, rest, search }
}

const ERASED = "Le licenciement de Boréal, planifierions #projetlynx"
const WORDS = ["licenciement", "licenci", "boreal", "planifierions", "projetlynx", "lynx"]

const fill = async (sealed: boolean) => {
  const disk = createDisk()
  const documents = new Map<string, SearchDocument>()
  const room = await openRoom(disk.storage, documents)
  const put = (at: number, text: string, stamp = at) => {
    const document = describe(at, text)
    documents.set(document.id, document)
    room.client.feed([{ document, stamp }], false)
    return document.id
  }
  const erase = (id: string) => {
    documents.delete(id)
    room.client.remove([id])
  }
  for (let at = 0; at < 300; at++) put(at, `Relevé ${at} : planifier la maintenance #presse`)
  const erased = put(1_000, ERASED)
  for (let at = 0; at < (sealed ? 200 : 0); at++) put(2_000 + at, `Mesure ${at} : planifiée par Boris #presse`)
  await room.rest()
  return { disk, documents, erased, put, erase, ...room }
}

test.each([
  ["indexed", true],
  ["among the newest", false],
])("no word of an erased text that was %s stays on the disk, and no other goes", async (_, sealed) => {
  const { disk, erased, erase, rest, search } = await fill(sealed)
  const before = disk.read()
  expect(WORDS.filter((word) => !before.includes(word))).toEqual([])
  erase(erased)
  await rest()
  const left = disk.read()
  for (const word of WORDS) expect([word, left.includes(word)]).toEqual([word, false])
  for (const text of ["licenciement ", "lic", "tag:projetlynx"])
    expect([text, (await search(text)).total]).toEqual([text, 0])
  for (const text of ["planifi", "planifier ", "maint", "mainteanance ", "tag:presse", "releve "])
    expect([text, (await search(text)).total]).toEqual([text, sealed && /planifi|presse/.test(text) ? 500 : 300])
})

test("words of an earlier wording go with their post, also after a restart in between", async () => {
  const { disk, documents, put, client, rest } = await fill(true)
  const id = put(1, "Relevé 1 : rumeur de fusionnerions", 9_001)
  for (let at = 0; at < 300; at++) put(5_000 + at, "Fusionner les listes")
  put(1, "Relevé 1 : corrigé", 9_002)
  for (let at = 0; at < 300; at++) put(6_000 + at, "Trier les listes")
  await rest()
  await client.close()
  const again = await openRoom(disk.storage, documents)
  for (const document of documents.values()) again.client.feed([{ document, stamp: 7 }], false)
  await again.rest()
  documents.delete(id)
  again.client.remove([id])
  await again.rest()
  for (const word of ["rumeur", "fusionnerions"]) expect([word, disk.read().includes(word)]).toEqual([word, false])
  expect((await again.search("fusionner ")).total).toBe(300)
})

test("while a text that shares a stem cannot be read, none of its words are lost", async () => {
  const { disk, documents, erased, erase, rest, put } = await fill(true)
  const away = put(1, "Relevé 1 : planifierait", 9_001)
  await rest()
  const text = documents.get(away)
  documents.delete(away)
  erase(erased)
  await expect(rest()).rejects.toThrow("never at rest")
  if (text) documents.set(away, text)
  await rest()
  expect(disk.read().includes("planifierions")).toBe(false)
  expect(disk.read().includes("planifierait")).toBe(true)
})
