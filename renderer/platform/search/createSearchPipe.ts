import type { SiteId } from "../../../shared/kernel/ids.ts"
import type { SearchPipe } from "../../../shared/search/room/protocol.ts"

/** A worker of this origin holds the index: the page's own thread searches nothing. */
export const createSearchPipe = (site: SiteId): SearchPipe => {
  const worker = new Worker(new URL("./searchWorker.ts", import.meta.url), { type: "module", name: site })
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
    post: (message) => worker.postMessage(message),
    listen: (heard) => worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => heard(data)),
    onEnd(ended) {
      // Errors of a message are answered by the room itself: what comes here is the end of the worker.
      worker.addEventListener("error", ({ message }) => ended(message), { once: true })
    },
    close: () => worker.terminate(),
  }
}
