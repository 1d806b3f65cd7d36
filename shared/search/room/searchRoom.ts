import { createSegmentStack, MEMTABLE_DOCUMENTS } from "../index/segmentStack.ts"
import { createCheckpoint } from "./checkpoint.ts"
import { forgetWords } from "./forgetWords.ts"
import { createComparison } from "./comparison.ts"
import { loadIndex } from "./loadIndex.ts"
import { createReading } from "./reading.ts"
import { type IndexMessage, type PageMessage, parsePageMessage, type Pipe } from "./protocol.ts"
import { createSearchEngine } from "./searchEngine.ts"
import type { SearchStorage } from "./searchStorage.ts"

/** After the last change: a burst of changes is written once. */
const WRITE_DELAY_MS = 2_000
/** After a removal: a burst of them is forgotten at once. */
const FORGET_DELAY_MS = 1_000

export interface RoomPorts {
  readonly storage: SearchStorage
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Unique on this disk. */
  readonly createName: () => string
  /** @returns what takes it back */
  after(milliseconds: number, run: () => void): () => void
}

/** The index with everything around it, on the other end of a pipe: in a worker, or beside the application where there is none. */
export const openSearchRoom = async (pipe: Pipe<IndexMessage>, ports: RoomPorts): Promise<void> => {
  const early: unknown[] = []
  let take = (message: unknown): void => void early.push(message)
  pipe.listen((message) => take(message))

  const loaded = await loadIndex(ports.storage)
  const stack = createSegmentStack(loaded.vocabulary, loaded.segments, ports.createName, new Set(loaded.suspects))
  const checkpoint = createCheckpoint(ports.storage, stack, loaded.broken ? [] : loaded.segments)
  const reading = createReading((n, ids) => pipe.post({ t: "read", n, ids }))
  const engine = createSearchEngine({ stack, now: ports.now, read: reading.read })
  const comparison = createComparison(stack)
  if (loaded.broken || loaded.outdated) await ports.storage.clear()
  let writing: Promise<void> = Promise.resolve()
  let cancelWrite: (() => void) | null = null
  let cancelMerge: (() => void) | null = null
  let cancelForget: (() => void) | null = null
  /** Words of what was removed are still in the dictionary. */
  let forgetting = false
  let forgetDelay = FORGET_DELAY_MS

  const fail = (n: number | null) => (error: unknown) => pipe.post({ t: "failed", n, detail: String(error) })
  const write = (): Promise<void> => {
    cancelWrite?.()
    cancelWrite = null
    // What is pending in bulk is worth a segment of its own; a few are analysed again at the next start.
    if (stack.memtable().length > MEMTABLE_DOCUMENTS) stack.seal()
    writing = writing.then(() => checkpoint.write(forgetting)).catch(fail(null))
    return writing
  }
  const merge = (steps: Generator<void, void> | null): void => {
    cancelMerge = null
    if (steps === null) return
    if (steps.next().done === true) return changed()
    cancelMerge = ports.after(0, () => merge(steps))
  }
  /** Segments first, in slices: what is in none of them any more can be told from what is left. */
  const forget = (): void => {
    cancelForget = null
    const steps = stack.maintain(true)
    if (steps) return rewrite(steps)
    forgetWords(stack, reading.read).then((done) => {
      if (!done) cancelForget ??= ports.after((forgetDelay *= 2), forget)
      forgetting = cancelForget !== null
      changed()
      return write()
    }, fail(null))
  }
  const rewrite = (steps: Generator<void, void>): void => {
    // One at a time: a merge that is under way would bring back what this one leaves out.
    cancelMerge?.()
    cancelMerge = null
    cancelForget = ports.after(0, steps.next().done === true ? forget : () => rewrite(steps))
  }
  const removed = (any: boolean): void => {
    if (any) {
      forgetting = true
      forgetDelay = FORGET_DELAY_MS
      cancelForget ??= ports.after(forgetDelay, forget)
    }
    changed()
  }
  /** Merging and writing wait for a quiet moment. */
  const changed = (): void => {
    pipe.post({ t: "count", documents: stack.totals.documents })
    if (cancelForget === null) cancelMerge ??= ports.after(0, () => merge(stack.maintain()))
    cancelWrite ??= ports.after(WRITE_DELAY_MS, () => void write())
  }

  const handle = (message: PageMessage): void => {
    switch (message.t) {
      case "names":
        return removed(engine.setNames(message.names))
      case "feed":
        engine.feed(message.fed, message.bulk)
        for (const { document } of message.fed) comparison.note(document.id)
        return changed()
      case "remove":
        return removed(engine.remove(message.ids))
      case "begin":
        return comparison.begin(message.ledger, message.volumes)
      case "compare":
        return pipe.post({ t: "wanted", n: message.n, ids: comparison.compare(message.entries) })
      case "end":
        return removed(engine.remove(comparison.end()))
      case "query": {
        const { n, query, complete } = message
        engine.query(query, complete).then((answer) => pipe.post({ t: "answer", n, answer }), fail(n))
        return
      }
      case "similar": {
        const { n, draft, limit } = message
        engine.similar(draft, limit).then((hits) => pipe.post({ t: "hits", n, hits }), fail(n))
        return
      }
      case "documents":
        return reading.take(message.n, message.documents)
      case "close":
        cancelMerge?.()
        cancelForget?.()
        void write().then(() => pipe.post({ t: "closed", n: message.n }))
        return
      default:
        return message satisfies never
    }
  }
  take = (message) => {
    const parsed = parsePageMessage(message)
    if (!parsed) return fail(null)("not a message")
    try {
      handle(parsed)
    } catch (error) {
      fail("n" in parsed ? parsed.n : null)(error)
    }
  }
  pipe.post({ t: "opened", documents: stack.totals.documents, rebuilt: loaded.broken })
  for (const message of early.splice(0)) take(message)
  if (loaded.forgetting) removed(true)
}
