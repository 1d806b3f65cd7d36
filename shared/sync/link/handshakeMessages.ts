import { compareBytes, concatBytes, fromHex, toHex } from "../../kernel/bytes.ts"
import { parseDeviceId, type DeviceId, type SiteId } from "../../kernel/ids.ts"

/** Protocol versions that this program speaks, ascending. */
export const LINK_VERSIONS: readonly number[] = [1]

export const NONCE_BYTES = 32
export const PROOF_BYTES = 32
export const SIGNATURE_BYTES = 64
/** The current site secret and those still answered. */
export const MAX_PROOFS = 8
const MAX_VERSIONS = 16
const DEVICE_BYTES = 32

const TYPE = { hello: 0x41, proof: 0x42, device: 0x43, signature: 0x44, ready: 0x45 } as const

export interface Hello {
  readonly versions: readonly number[]
  readonly nonce: Uint8Array
}

/** count (1 byte), then 2 bytes big endian each. */
export const encodeVersions = (versions: readonly number[]): Uint8Array =>
  Uint8Array.of(versions.length, ...versions.flatMap((version) => [version >> 8, version & 0xff]))

export const encodeHello = ({ versions, nonce }: Hello): Uint8Array =>
  concatBytes(Uint8Array.of(TYPE.hello), encodeVersions(versions), nonce)

export const parseHello = (message: Uint8Array): Hello | undefined => {
  const count = message[1]
  if (message[0] !== TYPE.hello || count === undefined || count === 0 || count > MAX_VERSIONS) return undefined
  const versionsEnd = 2 + 2 * count
  if (message.length !== versionsEnd + NONCE_BYTES) return undefined
  const view = new DataView(message.buffer, message.byteOffset)
  const versions = Array.from({ length: count }, (_, index) => view.getUint16(2 + 2 * index))
  const ascending = versions.every((version, index) => index === 0 || version > (versions[index - 1] ?? version))
  return ascending ? { versions, nonce: message.slice(versionsEnd) } : undefined
}

/** The highest version that both speak, or undefined. */
export const chooseVersion = (ours: readonly number[], theirs: readonly number[]): number | undefined =>
  [...ours].reverse().find((version) => theirs.includes(version))

export const encodeProofs = (proofs: readonly Uint8Array[]): Uint8Array =>
  concatBytes(Uint8Array.of(TYPE.proof, proofs.length), ...proofs)

export const parseProofs = (message: Uint8Array): readonly Uint8Array[] | undefined => {
  const count = message[1]
  if (message[0] !== TYPE.proof || count === undefined || count === 0 || count > MAX_PROOFS) return undefined
  if (message.length !== 2 + PROOF_BYTES * count) return undefined
  return Array.from({ length: count }, (_, index) =>
    message.slice(2 + PROOF_BYTES * index, 2 + PROOF_BYTES * (index + 1)),
  )
}

export const encodeDevice = (device: DeviceId): Uint8Array => concatBytes(Uint8Array.of(TYPE.device), toIdBytes(device))

/** The 32 bytes that an id spells. */
export const toIdBytes = (id: DeviceId | SiteId): Uint8Array => {
  const bytes = fromHex(id)
  if (bytes === undefined) throw new TypeError("a branded id is always hexadecimal")
  return bytes
}

export const parseDevice = (message: Uint8Array): DeviceId | undefined =>
  message[0] === TYPE.device && message.length === 1 + DEVICE_BYTES
    ? parseDeviceId(toHex(message.subarray(1)))
    : undefined

export const encodeSignature = (signature: Uint8Array): Uint8Array =>
  concatBytes(Uint8Array.of(TYPE.signature), signature)

export const parseSignature = (message: Uint8Array): Uint8Array | undefined =>
  message[0] === TYPE.signature && message.length === 1 + SIGNATURE_BYTES ? message.slice(1) : undefined

export const encodeReady = (): Uint8Array => Uint8Array.of(TYPE.ready)

export const isReady = (message: Uint8Array): boolean => compareBytes(message, encodeReady()) === 0
