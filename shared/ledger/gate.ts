import { verify } from "../crypto/signing.ts"
import { createBreather } from "../kernel/breather.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import { createVolumeName, type LedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { type Chain, clockOf, extendChain } from "./chain.ts"
import { type Envelope, type EnvelopeHeader, ledgerOf, MAX_ITEM_BYTES, SUITE_ED25519_SHA256 } from "./envelope.ts"
import { createEnvelope, isDecoded } from "./envelopeCodec.ts"
import type { GateRefusal } from "./ledger.ts"
import { MAX_FUTURE_MS } from "./limits.ts"
import { bodyMatches, isApplicable, parsePayload } from "./payload.ts"

/** An envelope that fits its chain; its signature, or a later one of the same run, was verified. */
export interface Passed {
  readonly envelope: Envelope
  /** The chain with this envelope at its end. */
  readonly chain: Chain
  /** Null where the body is absent, sealed or of a later version. */
  readonly value: JsonObject | null
  readonly signatureVerified: boolean
}

export interface GateVerdict {
  readonly passed: readonly Passed[]
  /** Why the rest of the run did not pass. */
  readonly refusal: GateRefusal | null
}

export interface GateContext {
  readonly ledger: LedgerId
  /** The chain that the run continues. */
  readonly chain: Chain
  /** Epoch milliseconds of this machine. */
  readonly now: number
  /** The first void seq where its device forked the chain. */
  readonly frozenAt: number | undefined
}

/** Checks a foreign run against the chain that it continues and passes the longest prefix that ends in a valid signature. Keeps nothing and never throws. */
export const passGate = async (run: readonly Envelope[], context: GateContext): Promise<GateVerdict> => {
  const fitting = await fitRun(run, context)
  const proven = await provenLength(fitting.passed.map(({ envelope }) => envelope))
  // The author can spoil the signature before the fork: the run's own, further on, was no lie of its carrier's.
  const isShort = proven < fitting.passed.length && fitting.refusal !== "frozen"
  // What nobody signed is no evidence against the alleged author.
  const isInvented = fitting.refusal !== null && (await provenLength(run.slice(fitting.passed.length))) === 0
  return {
    passed: fitting.passed
      .slice(0, proven)
      .map((passed, at) => Object.assign(passed, { signatureVerified: at === proven - 1 })),
    refusal: isShort || isInvented ? "bad-signature" : fitting.refusal,
  }
}

/** In slices: a run may hold hundreds, and comes while somebody reads and writes. */
const fitRun = async (run: readonly Envelope[], context: GateContext): Promise<GateVerdict> => {
  const passed: Passed[] = []
  const breathe = createBreather()
  let { chain } = context
  for (const claimed of run) {
    const step = fitEnvelope(claimed, { ...context, chain })
    if (!step.ok) return { passed, refusal: step.error }
    passed.push(step.value)
    chain = step.value.chain
    await breathe()
  }
  return { passed, refusal: null }
}

/** Everything but the signature. Header and hash are computed from the signed bytes, here or when they were decoded. */
const fitEnvelope = (claimed: Envelope, context: GateContext): Result<Passed, GateRefusal> => {
  const made = isDecoded(claimed) ? ok(claimed) : createEnvelope(claimed.headerBytes, claimed.signature, claimed.body)
  if (!made.ok) return made
  const { header, hash } = made.value
  const refusal = refuseHeader(made.value, context) ?? refuseDoc(header, context.chain)
  if (refusal !== null) return err(refusal)
  const body = readBody(made.value)
  if (!body.ok) return body
  const chain = extendChain(context.chain, header, hash)
  return ok({ envelope: made.value, chain, value: body.value, signatureVerified: false })
}

const refuseHeader = (envelope: Envelope, { ledger, chain, now, frozenAt }: GateContext): GateRefusal | null => {
  const { header } = envelope
  if (header.suite !== SUITE_ED25519_SHA256) return "unsupported"
  if (ledgerOf(envelope) !== ledger) return "wrong-ledger"
  if (header.device !== chain.device || header.seq !== chain.nextSeq) return "bad-sequence"
  if (frozenAt !== undefined && header.seq >= frozenAt && envelope.hash !== ledger) return "frozen"
  // Its author signed two different predecessors.
  if (header.prev !== chain.hash) return "fork"
  if (chain.hlc !== null && compareHlc(header.hlc, chain.hlc) <= 0) return "bad-clock"
  return header.hlc.ms > now + MAX_FUTURE_MS ? "future" : null
}

const refuseDoc = (header: EnvelopeHeader, chain: Chain): GateRefusal | null => {
  // Edits need the check of their Yjs structs, which this version does not have.
  if (header.kind === "edit") return "unsupported"
  if (header.skeletonHash !== null) return "malformed"
  if (header.payloadLength > MAX_ITEM_BYTES) return "oversized"
  if (header.kind === "act") return header.doc === "" && header.clockStart + header.clockLen === 0 ? null : "bad-volume"
  if (header.doc !== createVolumeName(header.hlc.ms)) return "bad-volume"
  return header.clockStart === clockOf(chain, header.doc) && header.clockLen === 1 ? null : "bad-sequence"
}

const readBody = ({ header, body }: Envelope): Result<JsonObject | null, GateRefusal> => {
  if (body === null) return ok(null)
  if (!bodyMatches(header, body)) return err("spoiled")
  if (!isApplicable(header)) return ok(null)
  const value = parsePayload(body.payload)
  return value === undefined ? err("bad-payload") : ok(value)
}

export const verifyEnvelope = ({ header, headerBytes, signature }: Envelope): Promise<boolean> =>
  verify(header.device, signature, "envelope", headerBytes)

/** How many of these contiguous envelopes the last valid signature among them proves: each header names the one before. */
export const provenLength = async (contiguous: readonly Envelope[]): Promise<number> => {
  for (let length = contiguous.length; length > 0; length--) {
    const last = contiguous[length - 1]
    if (last !== undefined && (await verifyEnvelope(last))) return length
  }
  return 0
}
