import type { IndexMessage, PageMessage, SearchPipe } from "../../shared/search/room/protocol.ts"
import { openSearchRoom } from "../../shared/search/room/searchRoom.ts"
import type { SearchStorage, StoredFile } from "../../shared/search/room/searchStorage.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"

/** A disk for one index that outlives the application. */
export interface MemorySearchStorage extends SearchStorage {
  readonly files: Map<string, StoredFile>
}

export const createMemorySearchStorage = (): MemorySearchStorage => {
  const files = new Map<string, StoredFile>()
  let manifest: unknown = null
  return {
    files,
    load: async () => (manifest === null ? null : { manifest, files: new Map(files) }),
    async write(change) {
      for (const name of change.remove) files.delete(name)
      for (const [name, file] of change.put) files.set(name, structuredClone(file))
      manifest = structuredClone(change.manifest)
    },
    async clear() {
      files.clear()
      manifest = null
    },
  }
}

let names = 0

const ignore = (_message: unknown): void => {}

/** The index beside the application, spoken to in structured clones like a worker. */
export const openMemorySearch = (storage: SearchStorage): SearchPipe => {
  let toPage = ignore
  let toIndex = ignore
  let closed = false
  const send = (message: PageMessage | IndexMessage, to: () => (message: unknown) => void): void => {
    const copy: unknown = structuredClone(message)
    queueMicrotask(() => {
      if (!closed) to()(copy)
    })
  }
  const after = (milliseconds: number, run: () => void) => afterRealTime(milliseconds, () => closed || run())
  void openSearchRoom(
    { post: (message) => send(message, () => toPage), listen: (heard) => (toIndex = heard) },
    { storage, now: () => Date.now(), createName: () => `segment/${names++}`, after },
  )
  return {
    post: (message) => send(message, () => toIndex),
    listen: (heard) => void (toPage = heard),
    onEnd: () => {},
    close: () => void (closed = true),
  }
}
