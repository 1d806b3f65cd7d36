import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import type { LedgerId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { ok, type Result } from "../kernel/result.ts"
import { writeDrafts } from "./appendDrafts.ts"
import { type Chain, createChain } from "./chain.ts"
import type { Envelope } from "./envelope.ts"
import type { AppendError, Draft } from "./ledger.ts"
import { createOwnClock } from "./ownClock.ts"

export interface ChainWriterOptions {
  readonly keys: DeviceKeys
  /** Epoch milliseconds that the next envelope is dated. */
  readonly now: () => number
  readonly random: RandomBytes
}

/** Signs the envelopes of one chain before there is a store to commit them to: a genesis, whose hash names the store, or an invented device's. */
export interface ChainWriter {
  write(drafts: readonly Draft[]): Promise<Result<readonly Envelope[], AppendError>>
}

/**
 * @param ledger null for a chain that begins with a genesis: the rest of it then belongs to the ledger founded
 * @param end of what the chain holds already
 */
export const createChainWriter = (
  { keys, now, random }: ChainWriterOptions,
  ledger: LedgerId | null,
  end: Chain = createChain(keys.device),
): ChainWriter => {
  const context = { keys, random, clock: createOwnClock(now) }
  let current = ledger
  let start = end
  return {
    async write(drafts) {
      const written = await writeDrafts(context, { ledger: current, start, drafts })
      if (!written.ok) return written
      const envelopes = written.value.fresh.map(({ envelope }) => envelope)
      start = written.value.chain
      current ??= start.hash as LedgerId | null
      return ok(envelopes)
    },
  }
}
