import { createHash } from "../crypto/hash.ts"
import { concatBytes, fromHex, toUtf8 } from "../kernel/bytes.ts"
import type { Hash } from "../kernel/ids.ts"
import type { FrozenChain, Head } from "./ledger.ts"

const LABEL = toUtf8("palabre/1/heads")
const FROZEN = toUtf8("palabre/1/frozen")

const encodeChain = ({ device, seq }: FrozenChain): Uint8Array => {
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(seq))
  return concatBytes(fromHex(device) ?? LABEL, number)
}

const byDevice = (one: FrozenChain, other: FrozenChain): number => (one.device < other.device ? -1 : 1)

/**
 * SHA-256 over the label and each head in the order of its device key: device (32 bytes), seq (8, big-endian), hash (32). Where
 * chains are frozen, a second label, each of them as device and seq, and the hashes of the acts beyond that stand, follow.
 */
export const digestHeads = (
  heads: readonly Head[],
  frozen: readonly FrozenChain[] = [],
  standing: readonly Hash[] = [],
): Hash => {
  const ends = [...heads].sort(byDevice).flatMap((head) => [encodeChain(head), fromHex(head.hash) ?? LABEL])
  if (frozen.length === 0) return createHash(LABEL, ...ends)
  const beyond = [...standing].sort().map((hash) => fromHex(hash) ?? LABEL)
  return createHash(LABEL, ...ends, FROZEN, ...[...frozen].sort(byDevice).map(encodeChain), ...beyond)
}
