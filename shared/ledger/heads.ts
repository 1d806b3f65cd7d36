import { createHash } from "../crypto/hash.ts"
import { concatBytes, fromHex, toUtf8 } from "../kernel/bytes.ts"
import type { Hash } from "../kernel/ids.ts"
import type { Head } from "./ledger.ts"

const LABEL = toUtf8("palabre/1/heads")

const encodeHead = ({ device, seq, hash }: Head): Uint8Array => {
  const number = new Uint8Array(8)
  new DataView(number.buffer).setBigUint64(0, BigInt(seq))
  return concatBytes(fromHex(device) ?? LABEL, number, fromHex(hash) ?? LABEL)
}

/** SHA-256 over the label and each head in the order of its device key: device (32 bytes), seq (8, big-endian), hash (32). */
export const digestHeads = (heads: readonly Head[]): Hash => {
  const sorted = [...heads].sort((one, other) => (one.device < other.device ? -1 : 1))
  return createHash(LABEL, ...sorted.map(encodeHead))
}
