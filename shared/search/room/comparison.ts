import type { LedgerId } from "../../kernel/ids.ts"
import type { SegmentStack } from "../index/segmentStack.ts"
import type { Entry } from "./protocol.ts"

/** Finds what the index lacks, has otherwise, or has too much, of what the page names piece by piece. */
export interface Comparison {
  begin(ledger: LedgerId | null, volumes: readonly string[]): void
  /** @returns ids that the index lacks or has otherwise */
  compare(entries: readonly Entry[]): readonly string[]
  /** One that was fed exists, whoever names it. */
  note(id: string): void
  /** @returns ids that were there at the beginning and that nobody has named */
  end(): readonly string[]
}

export const createComparison = (stack: SegmentStack): Comparison => {
  let unnamed = new Set<string>()
  return {
    begin(ledger, volumes) {
      const { ledgers } = stack.vocabulary
      const code = ledger === null ? 0 : ledgers.find(ledger)
      const isIn = (id: string): boolean =>
        ledger === null || volumes.some((volume) => id.startsWith(`${ledger}/${volume}.`))
      unnamed = new Set(ledger !== null && code === 0 ? [] : stack.idsOf(code).filter(isIn))
    },
    compare(entries) {
      const wanted: string[] = []
      for (const [id, stamp] of entries) {
        unnamed.delete(id)
        if (stack.stampOf(id) !== stamp) wanted.push(id)
      }
      return wanted
    },
    note: (id) => void unnamed.delete(id),
    end() {
      const gone = [...unnamed]
      unnamed = new Set()
      return gone
    },
  }
}
