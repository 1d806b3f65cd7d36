import { equalBytes } from "../../kernel/bytes.ts"
import { verify } from "../../crypto/signing.ts"
import type { DeviceId } from "../../kernel/ids.ts"
import type { RandomBytes } from "../../kernel/random.ts"
import { err, ok, type Result } from "../../kernel/result.ts"
import type { Link, LinkClosing, LinkIdentity, RawChannel } from "../link.ts"
import {
  chooseVersion,
  encodeDevice,
  encodeHello,
  encodeProofs,
  encodeReady,
  encodeSignature,
  isReady,
  LINK_VERSIONS,
  MAX_PROOFS,
  NONCE_BYTES,
  parseDevice,
  parseHello,
  parseProofs,
  parseSignature,
} from "./handshakeMessages.ts"
import type { HandshakeWire } from "./handshakeWire.ts"
import { createProof, createTranscript, otherRole, type End } from "./transcript.ts"

type Shaken<Value> = Result<Value, LinkClosing>

/** Who is at the other end, and what they have proved to know. */
export type OtherEnd = Pick<Link, "device" | "secret">

/**
 * Both ends do the same at the same time: hello, proof of the site secret, device key, signature, ready. Each step is
 * taken only after the other end's previous one was found good, so a stranger is shown neither key nor signature.
 * The device that comes out has signed for this very connection, and has said that it accepts us.
 */
export const shakeHands = async (
  wire: HandshakeWire,
  channel: Pick<RawChannel, "role" | "fingerprints">,
  { identity, randomBytes }: { readonly identity: LinkIdentity; readonly randomBytes: RandomBytes },
): Promise<Shaken<OtherEnd>> => {
  const ends = await exchangeHellos(wire, channel, randomBytes)
  if (!ends.ok) return ends
  const proven = await exchangeProofs(wire, identity.secrets, ends.value)
  if (!proven.ok) return proven
  const device = await exchangeDevices(wire, identity.device)
  if (!device.ok) return device
  const signed = await exchangeSignatures(wire, { ...ends.value, device: device.value }, identity)
  if (!signed.ok) return signed
  wire.send(encodeReady())
  const ready = await receive(wire, (message) => (isReady(message) ? true : undefined))
  return ready.ok ? ok({ device: device.value, secret: proven.value }) : ready
}

interface Ends {
  readonly own: End
  readonly other: End
}

const exchangeHellos = async (
  wire: HandshakeWire,
  { role, fingerprints }: Pick<RawChannel, "role" | "fingerprints">,
  randomBytes: RandomBytes,
): Promise<Shaken<Ends>> => {
  const hello = { versions: LINK_VERSIONS, nonce: randomBytes(NONCE_BYTES) }
  wire.send(encodeHello(hello))
  const theirs = await receive(wire, parseHello)
  if (!theirs.ok) return theirs
  if (chooseVersion(LINK_VERSIONS, theirs.value.versions) === undefined) return err("incompatible")
  return ok({
    own: { role, hello, fingerprint: fingerprints.own },
    other: { role: otherRole(role), hello: theirs.value, fingerprint: fingerprints.other },
  })
}

/** One proof per secret, since neither knows which ones the other holds; one match is enough. */
const exchangeProofs = async (
  wire: HandshakeWire,
  secrets: readonly Uint8Array[],
  { own, other }: Ends,
): Promise<Shaken<Link["secret"]>> => {
  const known = secrets.slice(0, MAX_PROOFS)
  wire.send(encodeProofs(known.map((secret) => createProof(secret, own, other))))
  const proofs = await receive(wire, parseProofs)
  if (!proofs.ok) return proofs
  const expected = known.map((secret) => createProof(secret, other, own))
  const at = expected.findIndex((good) => proofs.value.some((proof) => equalBytes(good, proof)))
  if (at < 0) return err("stranger")
  return ok(at === 0 ? "current" : "older")
}

const exchangeDevices = async (wire: HandshakeWire, own: DeviceId): Promise<Shaken<DeviceId>> => {
  wire.send(encodeDevice(own))
  const device = await receive(wire, parseDevice)
  return device.ok && device.value === own ? err("own-key") : device
}

const exchangeSignatures = async (
  wire: HandshakeWire,
  { own, other, device }: Ends & { readonly device: DeviceId },
  identity: LinkIdentity,
): Promise<Shaken<true>> => {
  const us = { ...own, device: identity.device }
  const them = { ...other, device }
  wire.send(encodeSignature(await identity.sign(createTranscript(us, them, identity.site))))
  const signature = await receive(wire, parseSignature)
  if (!signature.ok) return signature
  const transcript = createTranscript(them, us, identity.site)
  return (await verify(device, signature.value, "link", transcript)) ? ok(true) : err("stranger")
}

const receive = async <Value>(
  wire: HandshakeWire,
  parse: (message: Uint8Array) => Value | undefined,
): Promise<Shaken<Value>> => {
  const message = await wire.next()
  if (!message.ok) return message
  const value = parse(message.value)
  return value === undefined ? err("protocol-error") : ok(value)
}
