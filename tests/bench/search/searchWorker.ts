import { createSegmentStack } from "../../../shared/search/index/segmentStack.ts"
import { writeDictionary } from "../../../shared/search/room/writeDictionary.ts"
import { loadIndex } from "../../../shared/search/room/loadIndex.ts"
import { createCheckpoint } from "../../../shared/search/room/checkpoint.ts"
import type { StorageChange, StoredFile } from "../../../shared/search/room/searchStorage.ts"
import { createCorpus } from "./corpus.ts"
import { createFlexSearch, type Flex } from "./flexSearch.ts"
import { createOurs, findOurs, searchOurs, settle } from "./ours.ts"
import { createQueries, QUERY_KINDS, type QueryKind } from "./queries.ts"
import { drawTexts, type TextKind } from "./texts.ts"
import { createTunedMiniSearch, loadTunedMiniSearch, searchTuned } from "./tunedMiniSearch.ts"

const REPEATED = 4
/** Chromium's clock has steps of 0.1 ms: what takes less is repeated until so much has passed, on both sides. */
const LEAST_MS = 5
const FED_AT_ONCE = 200
/** Of sixty, another seed moves a figure by two or three. */
const QUERIES_OF_EACH = 1_000

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const bytesOf = (file: StoredFile): number =>
  file instanceof ArrayBuffer
    ? file.byteLength
    : Object.values(file).reduce<number>((sum, part) => sum + (typeof part === "number" ? 8 : part.length), 0)

const note = (counts: [number, number], ids: readonly string[], wanted: string): void => {
  const rank = ids.indexOf(wanted)
  if (rank === 0) counts[0] += 1
  if (rank >= 0 && rank < 5) counts[1] += 1
}

/** Both indexes over the same documents, in one worker. */
const createBench = (count: number) => {
  const documents = [...createCorpus(count)]
  const fresh = [...createCorpus(count + 600)].slice(count)
  const byId = new Map(documents.map((document) => [document.id, document]))
  let ours = createOurs(byId)
  let peer = createTunedMiniSearch()
  const stored = { files: new Map<string, StoredFile>(), manifest: null as unknown }
  let flex: Flex | undefined
  let json = ""
  let added = 0

  const fillOurs = (): void => {
    ours = createOurs(byId)
    for (let from = 0; from < documents.length; from += FED_AT_ONCE)
      ours.feed(
        documents.slice(from, from + FED_AT_ONCE).map((document, at) => ({ document, stamp: from + at })),
        true,
      )
    ours.stack.seal()
    settle(ours)
  }
  const storage = {
    load: async () => ({ manifest: stored.manifest, files: stored.files }),
    async write({ put, manifest }: StorageChange) {
      for (const [name, file] of put) stored.files.set(name, file)
      stored.manifest = manifest
    },
    clear: async () => {},
  }
  const times = async (kind: TextKind, search: (text: string) => unknown): Promise<number[]> => {
    const measured: number[] = []
    for (const text of drawTexts(documents, kind)) {
      await search(text)
      let rounds = 0
      const taken = await timed(async () => {
        const end = performance.now() + LEAST_MS
        for (; rounds < REPEATED || performance.now() < end; rounds++) await search(text)
      })
      measured.push(taken / rounds)
    }
    return measured
  }
  const askOurs = (text: string) => findOurs(ours, text)
  const askPeer = (text: string) => searchTuned(peer, text)
  const fillFlex = (): Flex => {
    const filled = createFlexSearch()
    for (const document of documents) filled.add(document)
    return filled
  }
  return {
    async p50Flex(kind: TextKind) {
      flex ??= fillFlex()
      return quantile(await times(kind, flex.search), 0.5)
    },
    buildOurs: () => timed(fillOurs),
    buildPeer: () =>
      timed(() => {
        peer = createTunedMiniSearch()
        peer.addAll(documents)
      }),
    async diskOurs() {
      await createCheckpoint(storage, ours.stack, []).write(false)
      stored.files.set("dictionary", writeDictionary(ours.stack.vocabulary.dictionary.columns()))
      return [...stored.files.values()].reduce((sum, file) => sum + bytesOf(file), 0)
    },
    diskPeer() {
      json = JSON.stringify(peer)
      return new TextEncoder().encode(json).length
    },
    loadOurs: () =>
      timed(async () => {
        const { vocabulary, segments } = await loadIndex(storage)
        createSegmentStack(vocabulary, segments)
      }),
    loadPeer: () => timed(() => loadTunedMiniSearch(json)),
    async newOurs() {
      const measured: number[] = []
      for (let item = 0; item < 60; item++) {
        const document = fresh[added++ % fresh.length]
        if (!document) continue
        measured.push(
          await timed(() => {
            ours.feed([{ document, stamp: 1_000_000 + added }], false)
            findOurs(ours, `${document.text.split(" ").at(-1) ?? ""} `)
          }),
        )
      }
      // What is measured after it finds the index at rest.
      ours.stack.seal()
      settle(ours)
      return quantile(measured, 0.5)
    },
    async newPeer() {
      const measured: number[] = []
      for (const document of fresh.slice(0, 60)) {
        if (peer.has(document.id)) peer.discard(document.id)
        measured.push(
          await timed(() => {
            peer.add(document)
            searchTuned(peer, `${document.text.split(" ").at(-1) ?? ""} `)
          }),
        )
      }
      return quantile(measured, 0.5)
    },
    texts: (kind: TextKind) => drawTexts(documents, kind),
    p50Ours: async (kind: TextKind) => quantile(await times(kind, askOurs), 0.5),
    p50Peer: async (kind: TextKind) => quantile(await times(kind, askPeer), 0.5),
    p95Ours: async (kind: TextKind) => quantile(await times(kind, askOurs), 0.95),
    /** With texts, snippets and their order. */
    answerOurs: async () => quantile(await times("two", (text) => searchOurs(ours, text)), 0.5),
    /** How often the document that was meant comes first, and among the first five, by kind of query. */
    async found() {
      const table = new Map<QueryKind, { kind: QueryKind; ours: [number, number]; peer: [number, number] }>(
        QUERY_KINDS.map((kind) => [kind, { kind, ours: [0, 0], peer: [0, 0] }]),
      )
      for (const { kind, text, wanted } of createQueries(documents, QUERIES_OF_EACH)) {
        const row = table.get(kind)
        if (!row) continue
        note(
          row.ours,
          (await searchOurs(ours, text)).hits.map(({ id }) => id),
          wanted,
        )
        note(
          row.peer,
          searchTuned(peer, text)
            .slice(0, 5)
            .map(({ id }) => String(id)),
          wanted,
        )
      }
      return [...table.values()]
    },
  }
}

export type Bench = ReturnType<typeof createBench>

/** A worker's: its page is the only one to hear it. */
const answer = postMessage as (message: unknown) => void

let bench: Bench | undefined

addEventListener("message", ({ data }: MessageEvent<{ n: number; call: keyof Bench | "open"; argument: unknown }>) => {
  const { n, call, argument } = data
  const run = async (): Promise<unknown> => {
    if (call === "open") return void (bench = createBench(Number(argument)))
    if (!bench) throw new Error("nothing is open")
    return (bench[call] as (argument: unknown) => unknown)(argument)
  }
  run().then(
    (value) => answer({ n, value }),
    (error: unknown) => answer({ n, error: String(error) }),
  )
})
