import type { UpdateState } from "../../../shared/bridge/host.ts"
import { findUpdate, type UpdateWish } from "./findUpdate.ts"

const DAY_MS = 24 * 60 * 60 * 1_000

export interface UpdateWatch {
  /** What the last look found; waits for it where it still goes on. */
  state(): Promise<UpdateState>
  close(): void
}

/** Looks now and once a day; a program of the sources, which nobody packed, never looks. */
export const watchForUpdates = (wish: Omit<UpdateWish, "packaging"> & Partial<UpdateWish>): UpdateWatch => {
  const { packaging } = wish
  const look = async (): Promise<UpdateState> => {
    if (packaging === undefined) return { kind: "not-asked" }
    // A disk that is full, or a folder that went: it is tried again tomorrow.
    return findUpdate({ ...wish, packaging }).catch((): UpdateState => ({ kind: "unreachable" }))
  }
  let last = look()
  const timer = setInterval(() => {
    last = look()
  }, DAY_MS)
  timer.unref()
  return { state: () => last, close: () => clearInterval(timer) }
}
