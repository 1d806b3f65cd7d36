import type { After } from "../../shared/kernel/after.ts"

/** Time that passes only when it is told to. */
export const createManualTimer = (): { readonly after: After; advance(ms: number): void; pending(): number } => {
  const waiting = new Set<{ readonly at: number; run(): void }>()
  let now = 0
  return {
    after(delayMs, run) {
      const entry = { at: now + delayMs, run }
      waiting.add(entry)
      return () => waiting.delete(entry)
    },
    advance(ms) {
      now += ms
      for (const entry of [...waiting].sort((one, other) => one.at - other.at)) {
        if (entry.at > now) break
        if (waiting.delete(entry)) entry.run()
      }
    },
    pending: () => waiting.size,
  }
}
