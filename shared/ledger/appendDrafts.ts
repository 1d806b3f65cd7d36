import { sign } from "../crypto/signing.ts"
import { createVolumeName, type LedgerId, createItemId, parseVolumeName } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { Fresh } from "./applyEnvelopes.ts"
import { type Chain, clockOf, createChain, extendChain, headRowOf } from "./chain.ts"
import { type Envelope, type EnvelopeHeader, ENVELOPE_VERSION, SUITE_ED25519_SHA256 } from "./envelope.ts"
import { createHash } from "../crypto/hash.ts"
import type { LocalWrite } from "./envelopeStore.ts"
import { encodeHeader } from "./headerCodec.ts"
import type { AppendError, Appended, Draft, LocalWith } from "./ledger.ts"
import { chainOf, type LedgerContext, type LedgerState, setChain } from "./ledgerState.ts"
import { hashBody, preparePayload, type PreparedPayload } from "./payload.ts"
import { rowOf } from "./row.ts"
import { showCommitted } from "./showCommitted.ts"
import { settleStoreFailure } from "./storeFailure.ts"

/** Signs, commits, applies, tells: in that order. A job of the ledger's queue. */
export const appendDrafts = async (
  state: LedgerState,
  drafts: readonly Draft[],
  local: LocalWith,
): Promise<Result<readonly Appended[], AppendError>> => {
  if (state.closed) return err({ kind: "failed", detail: "closed" })
  if (state.context.ownForks.size > 0) return err({ kind: "frozen" })
  if (state.ownLoss !== null) return err({ kind: "failed", detail: "own-chain-incomplete" })
  const start = chainOf(state, state.context.keys.device)
  const written = await writeDrafts(state.context, { ledger: state.id, start, drafts })
  if (!written.ok) return written
  const { fresh, chain } = written.value
  const appended = fresh.map((one) => appendedOf(state.context, one))
  const rows = typeof local === "function" ? local(appended) : local
  const committed = await commitWritten(state.context, state.id, { ...written.value, local: rows })
  if (!committed.ok) return committed
  setChain(state, chain)
  state.justWritten = fresh.map(({ envelope }) => envelope)
  await showCommitted(state, fresh, "local")
  state.justWritten = []
  return ok(appended)
}

const appendedOf = (context: LedgerContext, { envelope: { header, hash } }: Fresh): Appended => {
  const volume = parseVolumeName(header.doc)
  const id = volume === undefined ? null : createItemId(volume, context.clientIdOf(header.device), header.clockStart)
  return { hash, id, seq: header.seq, hlc: header.hlc }
}

type SigningContext = Pick<LedgerContext, "keys" | "clock" | "random">

interface Writing {
  /** Null for a genesis. */
  readonly ledger: LedgerId | null
  readonly start: Chain
  readonly drafts: readonly Draft[]
}

export interface Written {
  readonly fresh: readonly Fresh[]
  readonly chain: Chain
}

/** Envelopes that continue `start`, signed; nothing is stored. */
export const writeDrafts = async (
  context: SigningContext,
  { ledger, start, drafts }: Writing,
): Promise<Result<Written, AppendError>> => {
  const unsigned: {
    header: EnvelopeHeader
    headerBytes: Uint8Array
    hash: Envelope["hash"]
    payload: PreparedPayload
  }[] = []
  let chain = start
  for (const draft of drafts) {
    const payload = preparePayload(draft.body, context.random)
    if (!payload.ok) return err({ kind: "invalid", detail: payload.error })
    const header = nextHeader(context, { ledger, chain, kind: draft.kind, payload: payload.value })
    const headerBytes = encodeHeader(header)
    const hash = createHash(headerBytes)
    unsigned.push({ header, headerBytes, hash, payload: payload.value })
    chain = extendChain(chain, header, hash)
  }
  const fresh = await Promise.all(
    unsigned.map(async ({ header, headerBytes, hash, payload }): Promise<Fresh> => {
      const signature = await sign(context.keys, "envelope", headerBytes)
      return { envelope: { header, headerBytes, hash, signature, body: payload.body }, value: payload.value }
    }),
  )
  return ok({ fresh, chain })
}

interface NextEnvelope {
  readonly ledger: LedgerId | null
  readonly chain: Chain
  readonly kind: Draft["kind"]
  readonly payload: PreparedPayload
}

const nextHeader = (context: SigningContext, { ledger, chain, kind, payload }: NextEnvelope): EnvelopeHeader => {
  const hlc = context.clock.tickAfter(chain.hlc)
  const doc = kind === "item" ? createVolumeName(hlc.ms) : ""
  return {
    version: ENVELOPE_VERSION,
    suite: SUITE_ED25519_SHA256,
    ledger,
    device: chain.device,
    seq: chain.nextSeq,
    prev: chain.hash,
    hlc,
    kind,
    doc,
    clockStart: kind === "item" ? clockOf(chain, doc) : 0,
    clockLen: kind === "item" ? 1 : 0,
    payloadLength: payload.body.payload.length,
    payloadHash: hashBody(payload.body),
    skeletonHash: null,
    encKeyId: 0,
    extension: new Uint8Array(0),
  }
}

const commitWritten = async (
  context: LedgerContext,
  ledger: LedgerId,
  { fresh, chain, local }: Written & { readonly local: readonly LocalWrite[] },
): Promise<Result<void, AppendError>> => {
  const head = headRowOf(ledger, chain)
  const rows = fresh.map(({ envelope }) => rowOf(envelope, true))
  const stored = await context.store.append({ rows, heads: head === null ? [] : [head], local })
  return stored.ok ? stored : err(settleStoreFailure(context, ledger, stored.error))
}

/** A genesis act and the ledger that it founds, committed. */
export const writeGenesis = async (
  context: LedgerContext,
  genesis: Draft["body"],
  local: readonly LocalWrite[],
): Promise<Result<LedgerId, AppendError>> => {
  if (context.ownForks.size > 0) return err({ kind: "frozen" })
  const start = createChain(context.keys.device)
  const written = await writeDrafts(context, { ledger: null, start, drafts: [{ kind: "act", body: genesis }] })
  if (!written.ok) return written
  const ledger = written.value.chain.hash as LedgerId
  const committed = await commitWritten(context, ledger, { ...written.value, local })
  return committed.ok ? ok(ledger) : committed
}
