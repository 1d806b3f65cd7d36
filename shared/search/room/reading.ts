import type { SearchDocument } from "../searchDocument.ts"

type Documents = readonly (SearchDocument | null)[]

/** Questions to the page for texts, and their answers. */
export interface Reading {
  read(ids: readonly string[]): Promise<Documents>
  take(n: number, documents: Documents): void
}

export const createReading = (ask: (n: number, ids: readonly string[]) => void): Reading => {
  const waiting = new Map<number, (documents: Documents) => void>()
  let last = 0
  return {
    read(ids) {
      if (ids.length === 0) return Promise.resolve([])
      last += 1
      const n = last
      return new Promise((resolve) => {
        waiting.set(n, resolve)
        ask(n, ids)
      })
    },
    take(n, documents) {
      waiting.get(n)?.(documents)
      waiting.delete(n)
    },
  }
}
