import { canonicalJson } from "../../shared/crypto/canonicalJson.ts"
import { parseJson } from "../../shared/crypto/parseJson.ts"
import { concatBytes, equalBytes, fromUtf8, toUtf8 } from "../../shared/kernel/bytes.ts"
import { createChain } from "../../shared/ledger/chain.ts"
import { createChainWriter } from "../../shared/ledger/chainWriter.ts"
import type { Envelope } from "../../shared/ledger/envelope.ts"
import { decodeEnvelope, encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import { passGate } from "../../shared/ledger/gate.ts"
import { decodeHeader, encodeHeader } from "../../shared/ledger/headerCodec.ts"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import type { JsonValue } from "../../shared/kernel/json.ts"
import { parseCommunityAct } from "../../shared/community/communityActs.ts"
import { parseItem } from "../../shared/community/items.ts"
import { parseSiteAct } from "../../shared/site/acts.ts"
import { createSeededKeys } from "../scenario/seededKeys.ts"
import { createSeededRandom } from "../scenario/seededRandom.ts"
import type { Target } from "./target.ts"

const NOW = Date.UTC(2026, 10, 3)
const BODIES: readonly JsonValue[] = [
  { t: "post", kind: "message", title: "Été", md: "Bonjour **à tous** 👋 [lien](https://exemple.fr)" },
  { t: "comment", post: "2026-Q4.12345.0", md: "oui" },
  { t: "reaction", target: "2026-Q4.12345.1", emoji: "👍" },
  { t: "edit", target: "2026-Q4.12345.0", title: "", md: "autre" },
  { t: "delete", target: "2026-Q4.12345.0", hash: "ab".repeat(32) },
  { type: "community.describe", name: "Atelier", seen: ["cd".repeat(32)] },
  { type: "role.grant", member: "ef".repeat(16), role: "moderator", seen: [] },
  {
    type: "function.grant",
    member: "ef".repeat(16),
    function: "referent",
    scope: null,
    review: "2027-01-31",
    seen: [],
  },
  { nested: [[[[{ deep: [1, -2, 3.5, null, true, "\u00e9\u{1f600}"] }]]]] },
]

/** A founder's chain of acts and items. */
export const writeRun = async (): Promise<readonly Envelope[]> => {
  const random = createSeededRandom(7)
  const writer = createChainWriter(
    { keys: await createSeededKeys(random.bytes(32)), now: () => NOW, random: random.bytes },
    null,
  )
  const bodies = BODIES.map((body) => ({ kind: "item" as const, body: body as Record<string, JsonValue> }))
  const genesis = await writer.write([{ kind: "act", body: { type: "site.create", seen: [] } }])
  const rest = await writer.write(bodies)
  if (!genesis.ok || !rest.ok) throw new Error("these are in order")
  return [...genesis.value, ...rest.value]
}

export const createLedgerTargets = async (): Promise<readonly Target[]> => {
  const run = await writeRun()
  return [envelopeTarget(run), headerTarget(run), gateTarget(run), jsonTarget(), meaningTarget()]
}

const envelopeTarget = (run: readonly Envelope[]): Target => ({
  name: "envelope",
  weight: 10,
  corpus: run.map(encodeEnvelope),
  reads: (bytes) => decodeEnvelope(bytes).ok,
  check(bytes) {
    const decoded = decodeEnvelope(bytes)
    return !decoded.ok || equalBytes(encodeEnvelope(decoded.value), bytes) ? null : "has two forms"
  },
})

const headerTarget = (run: readonly Envelope[]): Target => ({
  name: "header",
  weight: 10,
  corpus: run.map(({ headerBytes }) => headerBytes),
  reads: (bytes) => decodeHeader(bytes).ok,
  check(bytes) {
    const decoded = decodeHeader(bytes)
    return !decoded.ok || equalBytes(encodeHeader(decoded.value), bytes) ? null : "has two forms"
  },
})

/**
 * Nobody here has the author's key: what passes is what the author signed, in the author's order. The first byte says which
 * envelope of the run the mutant takes the place of, and whether the run goes on after it.
 */
const gateTarget = (run: readonly Envelope[]): Target => {
  const [genesis] = run
  if (genesis === undefined) throw new Error("a run has a beginning")
  const context = {
    ledger: genesis.hash as LedgerId,
    chain: createChain(genesis.header.device),
    now: NOW,
    frozenAt: undefined,
  }
  // Without its body a header stands for itself: nothing but the signature says that it was changed.
  const forms = run.flatMap((envelope, at) => [
    concatBytes(Uint8Array.of(at), encodeEnvelope(envelope)),
    concatBytes(Uint8Array.of(at), encodeEnvelope({ ...envelope, body: null })),
  ])
  const passOf = async (bytes: Uint8Array) => {
    const decoded = decodeEnvelope(bytes.subarray(1))
    if (!decoded.ok) return undefined
    const choice = bytes[0] ?? 0
    const place = choice % run.length
    const after = choice < run.length ? run.slice(place + 1) : []
    return (await passGate([...run.slice(0, place), decoded.value, ...after], context)).passed
  }
  return {
    name: "gate",
    weight: 8,
    corpus: forms,
    reads: async (bytes) => (await passOf(bytes))?.length === run.length,
    async check(bytes) {
      for (const [at, { envelope }] of (await passOf(bytes))?.entries() ?? []) {
        const original = run[at]
        if (envelope.hash !== original?.hash) return "let pass what its author never signed"
        if (envelope.body !== null && !equalBytes(envelope.body.payload, original.body?.payload ?? new Uint8Array()))
          return "let pass a payload that its author never signed"
      }
      return null
    },
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What passes is JSON for everybody, means the same to JSON.parse, and has one canonical form. */
const jsonTarget = (): Target => ({
  name: "json",
  weight: 14,
  corpus: BODIES.map((body) => toUtf8(JSON.stringify(body))),
  reads: (bytes) => parseJson(bytes).ok,
  check(bytes) {
    const parsed = parseJson(bytes)
    if (!parsed.ok) return null
    if (!same(parsed.value, JSON.parse(fromUtf8(bytes) ?? ""))) return "reads otherwise than JSON.parse"
    const canonical = canonicalJson(parsed.value)
    if (!canonical.ok) return `can't be written again: ${canonical.error}`
    const again = parseJson(canonical.value)
    if (!again.ok) return `its own canonical form is refused: ${again.error}`
    const twice = canonicalJson(again.value)
    return twice.ok && equalBytes(twice.value, canonical.value) ? null : "has two canonical forms"
  },
})

/** The meaning of acts and items: whatever JSON they are, they are understood or they have no effect. */
const meaningTarget = (): Target => ({
  name: "meaning",
  weight: 10,
  corpus: BODIES.map((body) => toUtf8(JSON.stringify(body))),
  reads: (bytes) => parseJson(bytes).ok,
  check(bytes) {
    const parsed = parseJson(bytes)
    if (!parsed.ok || typeof parsed.value !== "object" || parsed.value === null || Array.isArray(parsed.value))
      return null
    const body = parsed.value as Record<string, JsonValue>
    const item = parseItem(body)
    parseSiteAct(body)
    parseCommunityAct(body)
    return item === undefined || parseItem(item) !== undefined ? null : "is no item any more"
  },
})
