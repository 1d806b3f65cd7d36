import type { DeviceId, LedgerId } from "../../kernel/ids.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import { sizeOf } from "../../ledger/envelopeCodec.ts"
import { MAX_PARKED_BYTES } from "./limits.ts"

export interface ParkedRun {
  readonly ledger: LedgerId
  readonly envelopes: readonly Envelope[]
}

/** Runs that came before their author was known, so that they need not be fetched twice. */
export interface ParkedRuns {
  /** Forgets the oldest where MAX_PARKED_BYTES would be passed. */
  park(run: ParkedRun): void
  has(ledger: LedgerId, device: DeviceId): boolean
  /** Takes out what now may be accepted. */
  take(isReady: (run: ParkedRun) => boolean): readonly ParkedRun[]
}

const bytesOf = ({ envelopes }: ParkedRun): number => envelopes.reduce((sum, envelope) => sum + sizeOf(envelope), 0)

export const createParkedRuns = (): ParkedRuns => {
  let parked: { readonly run: ParkedRun; readonly bytes: number }[] = []
  return {
    park(run) {
      parked.push({ run, bytes: bytesOf(run) })
      let total = parked.reduce((sum, { bytes }) => sum + bytes, 0)
      while (total > MAX_PARKED_BYTES && parked.length > 1) total -= parked.shift()?.bytes ?? 0
    },
    has: (ledger, device) =>
      parked.some(({ run }) => run.ledger === ledger && run.envelopes[0]?.header.device === device),
    take(isReady) {
      const ready = parked.filter(({ run }) => isReady(run))
      parked = parked.filter((entry) => !ready.includes(entry))
      return ready.map(({ run }) => run)
    },
  }
}
