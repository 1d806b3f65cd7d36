import { createCheckpoint } from "../../../shared/search/room/checkpoint.ts"
import type { SearchStorage } from "../../../shared/search/room/searchStorage.ts"
import { createCorpus } from "./corpus.ts"
import { createOurs, settle } from "./ours.ts"
import { createTunedMiniSearch } from "./tunedMiniSearch.ts"

const FED_AT_ONCE = 200

const NOWHERE: SearchStorage = { load: async () => null, write: async () => {}, clear: async () => {} }

/** One index at a time over the same documents, on the page's own thread, where what it holds can be weighed. */
const createWeighing = () => {
  let documents: ReturnType<typeof readCorpus> = []
  let held: unknown
  return {
    open: (count: number) => void (documents = readCorpus(count)),
    ours() {
      const engine = createOurs(new Map())
      for (let from = 0; from < documents.length; from += FED_AT_ONCE)
        engine.feed(
          documents.slice(from, from + FED_AT_ONCE).map((document, at) => ({ document, stamp: from + at })),
          true,
        )
      engine.stack.seal()
      settle(engine)
      // As the worker does once nothing more comes, which is when it is weighed.
      void createCheckpoint(NOWHERE, engine.stack, []).write(false)
      held = engine
    },
    peer() {
      const index = createTunedMiniSearch()
      index.addAll(documents)
      held = index
    },
    none: () => void (held = undefined),
    isHeld: () => held !== undefined,
  }
}

const readCorpus = (count: number) => [...createCorpus(count)]

const weighing = createWeighing()
declare global {
  interface Window {
    weighing: typeof weighing
  }
}
window.weighing = weighing
