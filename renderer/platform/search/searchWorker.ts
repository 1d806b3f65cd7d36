import { parseLedgerId } from "../../../shared/kernel/ids.ts"
import type { IndexMessage } from "../../../shared/search/room/protocol.ts"
import { openSearchRoom } from "../../../shared/search/room/searchRoom.ts"
import { createSearchDatabase } from "./searchDatabase.ts"

/** The worker's own end: the page is on the other. */
interface WorkerScope {
  readonly name: string
  postMessage(message: IndexMessage): void
  addEventListener(type: "message", heard: (event: MessageEvent<unknown>) => void): void
}

const scope = globalThis as unknown as WorkerScope
/** The worker is named after its site. */
const site = parseLedgerId(scope.name)

if (site) {
  await openSearchRoom(
    {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
      post: (message) => scope.postMessage(message),
      listen: (heard) => scope.addEventListener("message", ({ data }) => heard(data)),
    },
    {
      storage: createSearchDatabase(site, indexedDB),
      now: () => Date.now(),
      createName: () => `segment/${crypto.randomUUID()}`,
      after(milliseconds, run) {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    },
  )
}
