import { concatBytes, equalBytes } from "../../shared/kernel/bytes.ts"
import type { DeviceId, Hash, LedgerId } from "../../shared/kernel/ids.ts"
import { encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import { createReassembler, cutIntoFrames, encodeClosing, STREAMS } from "../../shared/sync/link/frames.ts"
import * as wire from "../../shared/sync/link/handshakeMessages.ts"
import type { RawChannel } from "../../shared/sync/link.ts"
import { establishLink } from "../../shared/sync/link/establishLink.ts"
import { decodeMessage } from "../../shared/sync/replicator/decodeMessage.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../shared/sync/replicator/messages.ts"
import { sign } from "../../shared/crypto/signing.ts"
import type { LinkIdentity } from "../../shared/sync/link.ts"
import { createSeededKeys } from "../scenario/seededKeys.ts"
import { createSeededRandom } from "../scenario/seededRandom.ts"
import { writeRun } from "./ledgerTargets.ts"
import type { Target } from "./target.ts"

const random = createSeededRandom(11)
const device = "12".repeat(32) as DeviceId
const hash = "34".repeat(32) as Hash
const ledger = "56".repeat(32) as LedgerId

export const createLinkTargets = async (): Promise<readonly Target[]> => {
  const envelopes = (await writeRun()).slice(0, 3).map(encodeEnvelope)
  return [messageTarget(envelopes), frameTarget(), handshakeMessageTarget(), await handshakeTarget()]
}

const messagesOf = (envelopes: readonly Uint8Array[]): readonly Message[] => [
  { type: "hello", version: 1, joining: true, stranger: false },
  { type: "enrol", enrolment: random.bytes(40) },
  { type: "enrolment-answer", admitted: false, undecided: false, reason: "périmée" },
  { type: "digests", digests: [{ ledger, digest: hash }] },
  { type: "heads", ledger, complete: true, genesis: envelopes[0] ?? null, heads: [{ device, seq: 300, hash }] },
  { type: "want", id: 70_000, ledger, chains: [{ device, fromSeq: 2 ** 40 }] },
  { type: "runs", id: 3, ledger, runs: [{ device, envelopes }] },
  { type: "want-bodies", id: 4, ledger, keys: [{ device, seq: 1 }] },
  { type: "bodies", id: 4, ledger, bodies: [{ device, seq: 1, salt: random.bytes(16), payload: random.bytes(30) }] },
  { type: "forks", ledger, one: envelopes.slice(0, 1), other: envelopes.slice(1, 2), branches: [envelopes] },
  { type: "own-sums", parts: false, answer: true, sums: new Uint8Array(8).fill(7) },
  { type: "own-entries", entries: [{ key: "topic/vpn", at: 2 ** 40, value: Uint8Array.of(0x74, 0x72, 0x75, 0x65) }] },
]

const messageTarget = (envelopes: readonly Uint8Array[]): Target => ({
  name: "message",
  weight: 20,
  corpus: messagesOf(envelopes).map(encodeMessage),
  reads: (bytes) => decodeMessage(bytes).ok,
  check(bytes) {
    const decoded = decodeMessage(bytes)
    // Flags of later versions are passed over.
    if (decoded.ok && decoded.value.type === "hello") return null
    return !decoded.ok || equalBytes(encodeMessage(decoded.value), bytes) ? null : "has two forms"
  },
})

const frameTarget = (): Target => ({
  name: "frame",
  weight: 10,
  corpus: [...STREAMS.flatMap((stream) => [...cutIntoFrames(stream, random.bytes(50))]), encodeClosing("removed")],
  reads: (bytes) => createReassembler()(bytes).ok,
  check(bytes) {
    const take = createReassembler()
    const first = take(bytes)
    if (first.ok && first.value.kind === "message") {
      const frames = [...cutIntoFrames(first.value.stream, first.value.message)]
      if (frames.length !== 1 || !equalBytes(frames[0] ?? bytes, bytes)) return "has two forms"
    }
    if (first.ok && first.value.kind === "closing" && !equalBytes(encodeClosing(first.value.reason), bytes))
      return "has two forms"
    take(bytes)
    return null
  },
})

const handshakeMessageTarget = (): Target => ({
  name: "handshake-message",
  weight: 8,
  corpus: [
    wire.encodeHello({ versions: [1, 2, 700], nonce: random.bytes(32) }),
    wire.encodeProofs([random.bytes(32), random.bytes(32)]),
    wire.encodeDevice(device),
    wire.encodeSignature(random.bytes(64)),
    wire.encodeReady(),
  ],
  reads: (bytes) => formsOf(bytes).length === 1,
  check: (bytes) => (formsOf(bytes).every((form) => equalBytes(form, bytes)) ? null : "has two forms"),
})

/** What the bytes may be, each written anew. */
const formsOf = (bytes: Uint8Array): readonly Uint8Array[] => {
  const hello = wire.parseHello(bytes)
  const proofs = wire.parseProofs(bytes)
  const named = wire.parseDevice(bytes)
  const signature = wire.parseSignature(bytes)
  return [
    hello && wire.encodeHello(hello),
    proofs && wire.encodeProofs(proofs),
    named && wire.encodeDevice(named),
    signature && wire.encodeSignature(signature),
    wire.isReady(bytes) ? wire.encodeReady() : undefined,
  ].flatMap((form) => form ?? [])
}

const fingerprints = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)] as const

interface End extends RawChannel {
  arrive(bytes: Uint8Array): void
}

const ignore = (): void => {}

/** One end of a channel; what it sends goes through `pass`. */
const createEnd = (role: RawChannel["role"], pass: (bytes: Uint8Array) => void, onClosed: () => void): End => {
  const [own, other] = role === "caller" ? fingerprints : [fingerprints[1], fingerprints[0]]
  let take: ((bytes: Uint8Array) => void) | undefined
  let closed = ignore
  let isClosed = false
  return {
    role,
    fingerprints: { own, other },
    arrive: (bytes) => take?.(bytes),
    send: (bytes) => queueMicrotask(() => pass(bytes)),
    bufferedAmount: () => 0,
    onMessage: (handler) => void (take = handler),
    onDrain: ignore,
    onClose: (handler) => void (closed = handler),
    close() {
      if (isClosed) return
      isClosed = true
      closed()
      onClosed()
    },
  }
}

const createIdentity = async (): Promise<LinkIdentity> => {
  const keys = await createSeededKeys(random.bytes(32))
  const secrets = [new Uint8Array(32).fill(0x5e)]
  return { site: ledger, secrets, device: keys.device, sign: (message) => sign(keys, "link", message) }
}

const STEPS = 5

/** The first byte says which message of the callee's the mutated rest takes the place of. */
const handshakeTarget = async (): Promise<Target> => {
  const [caller, callee] = [await createIdentity(), await createIdentity()]
  const ports = { randomBytes: random.bytes, after: () => () => {} }
  const shake = async (step: number, replace: (original: Uint8Array) => Uint8Array) => {
    let sent = 0
    let isChanged = false
    const near: End = createEnd(
      "caller",
      (bytes) => far.arrive(bytes),
      () => far.close(),
    )
    const far: End = createEnd(
      "callee",
      (bytes) => {
        const put = sent++ === step ? replace(bytes) : bytes
        isChanged ||= !equalBytes(put, bytes)
        near.arrive(put)
      },
      () => near.close(),
    )
    const links = await Promise.all([establishLink(near, caller, ports), establishLink(far, callee, ports)])
    near.close()
    return { isChanged, isLinked: links[0].ok }
  }
  const seen: Uint8Array[] = []
  for (let step = 0; step < STEPS; step++)
    await shake(step, (bytes) => {
      seen.push(concatBytes(Uint8Array.of(step), bytes))
      return bytes
    })
  return {
    name: "handshake",
    weight: 1,
    corpus: seen,
    reads: async () => (await shake(0, (bytes) => bytes)).isLinked,
    async check(bytes) {
      const { isChanged, isLinked } = await shake((bytes[0] ?? 0) % STEPS, () => bytes.subarray(1))
      return isChanged && isLinked ? "took a changed message for good" : null
    },
  }
}
