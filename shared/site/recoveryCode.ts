import { sha256 } from "../crypto/hash.ts"
import { createSeedSigner } from "../crypto/seedSigner.ts"
import { concatBytes, fromHex, toHex, toUtf8 } from "../kernel/bytes.ts"
import { type DeviceId, type MemberId, parseMemberId, type SiteId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { DeviceSigner } from "./certificate.ts"

/** Crockford's base 32: no I, L, O and U, which are taken for others or make words. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const SECRET_BYTES = 16
const MEMBER_BYTES = 16
const LINES = 6
/** Of each line, before its check. */
const LINE_DATA = 9
const GROUP = 5
/** 54 characters of 5 bits hold 256 bits and 14 of their hash. */
const CHECK_BITS = LINES * LINE_DATA * 5 - (SECRET_BYTES + MEMBER_BYTES) * 8

/** What the sheet of paper says. */
export interface RecoveryCode {
  readonly member: MemberId
  /** 16 bytes; the key is derived from them. */
  readonly secret: Uint8Array
}

export type RecoveryCodeFault =
  | { readonly reason: "empty" | "length" }
  /** From 1 on: that line was not copied right. */
  | { readonly reason: "line"; readonly line: number }

const digest = (domain: string, ...parts: readonly Uint8Array[]): Uint8Array =>
  sha256(toUtf8(`palabre/1/${domain}\0`), ...parts)

const toBits = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("")
const toSymbols = (bits: string): string =>
  (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join("")
const fromSymbols = (text: string): string =>
  text
    .split("")
    .map((symbol) => ALPHABET.indexOf(symbol).toString(2).padStart(5, "0"))
    .join("")

const checkOf = (data: string, line: number): string =>
  ALPHABET[(digest("recovery-line", Uint8Array.of(line), toUtf8(data))[0] ?? 0) & 31] ?? ""

const bytesOf = ({ secret, member }: RecoveryCode): Uint8Array =>
  concatBytes(secret, fromHex(member) ?? new Uint8Array())
const checkBits = (bytes: Uint8Array): string => toBits(digest("recovery-code", bytes)).slice(0, CHECK_BITS)

/** Six lines of two groups of five characters; the last of each line checks it. */
export const writeRecoveryCode = (code: RecoveryCode): readonly string[] => {
  const bytes = bytesOf(code)
  const data = toSymbols(toBits(bytes) + checkBits(bytes))
  return Array.from({ length: LINES }, (_, line) => {
    const part = data.slice(line * LINE_DATA, (line + 1) * LINE_DATA)
    const whole = part + checkOf(part, line)
    return `${whole.slice(0, GROUP)} ${whole.slice(GROUP)}`
  })
}

/** Takes capitals for small letters, O for 0, I and L for 1, and whatever stands between. Never throws. */
export const readRecoveryCode = (typed: string): Result<RecoveryCode, RecoveryCodeFault> => {
  const symbols = typed.slice(0, 1_000).toUpperCase().replaceAll("O", "0").replaceAll(/[IL]/g, "1")
  const text = symbols.replaceAll(/[^0-9A-Z]/g, "")
  if (text === "") return err({ reason: "empty" })
  if (text.length !== LINES * (LINE_DATA + 1)) return err({ reason: "length" })
  let data = ""
  for (let line = 0; line < LINES; line++) {
    const part = text.slice(line * (LINE_DATA + 1), (line + 1) * (LINE_DATA + 1))
    const said = part.slice(0, LINE_DATA)
    if (part.includes("U") || part.at(-1) !== checkOf(said, line)) return err({ reason: "line", line: line + 1 })
    data += said
  }
  const bits = fromSymbols(data)
  const bytes = Uint8Array.from(
    (bits.slice(0, -CHECK_BITS).match(/.{8}/g) ?? []).map((eight) => Number.parseInt(eight, 2)),
  )
  const member = parseMemberId(toHex(bytes.slice(SECRET_BYTES)))
  // Lines that are right each, and come from two sheets.
  if (!member || bits.slice(-CHECK_BITS) !== checkBits(bytes)) return err({ reason: "length" })
  return ok({ member, secret: bytes.slice(0, SECRET_BYTES) })
}

export const generateRecoveryCode = (member: MemberId, random: RandomBytes): RecoveryCode => ({
  member,
  secret: random(SECRET_BYTES),
})

/** The key that answers for whoever holds the code, on this site alone. */
export const recoveryKeyOf = (site: SiteId, { secret }: RecoveryCode): { key: DeviceId; sign: DeviceSigner } => {
  const signer = createSeedSigner(digest("recovery-key", fromHex(site) ?? new Uint8Array(), secret))
  if (!signer) throw new TypeError("a hash has 32 bytes")
  return {
    key: toHex(signer.publicKey) as DeviceId,
    sign: (domain, message) => Promise.resolve(signer.sign(domain, message)),
  }
}
