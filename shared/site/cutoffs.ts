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

/** Of two at one place the smaller hash, so that all devices name the same. */
export const isFarther = (one: Cutoff, other: Cutoff): boolean =>
  one.seq > other.seq || (one.seq === other.seq && (one.hash ?? "") < (other.hash ?? ""))

/** Of several the farthest, whatever their order. */
export const findFarthest = (claims: Iterable<ClaimedCutoff>): Cutoffs => {
  const farthest = new Map<DeviceId, Cutoff>()
  for (const { device, seq, hash } of claims) {
    const known = farthest.get(device)
    if (!known || isFarther({ seq, hash }, known)) farthest.set(device, { seq, hash })
  }
  return farthest
}
