import * as v from "valibot"
import { type DeviceId, type Hash, type MemberId, parseDeviceId, parseHash } from "../kernel/ids.ts"

/** The last envelope of a removed device that counts in a ledger; seq −1 without a hash where nothing of it does. */
export interface Cutoff {
  readonly seq: number
  readonly hash: Hash | null
}

/** What an act says of one chain, and whose act it is. */
export interface ClaimedCutoff extends Cutoff {
  readonly device: DeviceId
  readonly by: MemberId
}

export type Cutoffs = ReadonlyMap<DeviceId, Cutoff>

/** Where a chain ends of which nothing counts. */
export const BEFORE_FIRST = -1

/** Chains that one act ends. */
export const MAX_ENDS = 64

const deviceSchema = v.custom<DeviceId>((value) => parseDeviceId(value) !== undefined)

export const endsSchema = v.pipe(
  v.array(
    v.union([
      v.object({
        device: deviceSchema,
        seq: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
        hash: v.custom<Hash>((value) => parseHash(value) !== undefined),
      }),
      v.object({ device: deviceSchema, seq: v.literal(BEFORE_FIRST), hash: v.null() }),
    ]),
  ),
  v.minLength(1),
  v.maxLength(MAX_ENDS),
)

/** Of several the farthest, whatever their order; of two at one place the smaller hash, so that all devices name the same. */
export const findFarthest = (claims: Iterable<ClaimedCutoff>): Cutoffs => {
  const farthest = new Map<DeviceId, Cutoff>()
  for (const { device, seq, hash } of claims) {
    const known = farthest.get(device)
    const isFirst = (hash ?? "") < (known?.hash ?? "")
    if (!known || seq > known.seq || (seq === known.seq && isFirst)) farthest.set(device, { seq, hash })
  }
  return farthest
}
