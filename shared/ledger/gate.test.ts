import * as fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import type { DeviceKeys } from "../crypto/deviceKeys.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { sign } from "../crypto/signing.ts"
import { equalBytes, toUtf8 } from "../kernel/bytes.ts"
import { type LedgerId, parseLedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { type Chain, createChain, extendChain } from "./chain.ts"
import { createChainWriter } from "./chainWriter.ts"
import { type Envelope, type EnvelopeHeader, ledgerOf, MAX_ITEM_BYTES } from "./envelope.ts"
import { createEnvelope, decodeEnvelope, encodeEnvelope } from "./envelopeCodec.ts"
import { passGate } from "./gate.ts"
import { encodeHeader } from "./headerCodec.ts"
import type { Draft, GateRefusal } from "./ledger.ts"
import { MAX_FUTURE_MS } from "./limits.ts"
import { hashBody } from "./payload.ts"

const NOW = Date.UTC(2026, 9, 1, 12)
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))
const item = (body: JsonObject): Draft => ({ kind: "item", body })

let alice: DeviceKeys
let ledger: LedgerId
/** Alice's genesis and six items. */
let run: readonly Envelope[]

beforeAll(async () => {
  alice = await generateDeviceKeys()
  const writer = createChainWriter({ keys: alice, now: () => NOW, random }, null)
  const genesis = await writer.write([{ kind: "act", body: { type: "genesis" } }])
  const items = await writer.write(Array.from({ length: 6 }, (_, n) => item({ n, text: `Réponse ${n}` })))
  if (!genesis.ok || !items.ok) throw new Error("no run")
  run = [...genesis.value, ...items.value]
  ledger = ledgerOf(at(0))
})

const at = (index: number): Envelope => {
  const envelope = run.at(index)
  if (envelope === undefined) throw new Error("no such envelope")
  return envelope
}

/** Alice's chain as it is before run[index]. */
const chainBefore = (index: number): Chain =>
  run.slice(0, index).reduce((chain, { header, hash }) => extendChain(chain, header, hash), createChain(alice.device))

const pass = (envelopes: readonly Envelope[], from = 0, now = NOW) =>
  passGate(envelopes, { ledger, chain: chainBefore(from), now, frozenAt: undefined })

/** What run[index] would be if its author had changed it before signing. */
const forge = async (index: number, change: Partial<EnvelopeHeader>, payload?: Uint8Array): Promise<Envelope> => {
  const original = at(index)
  const body = payload === undefined ? original.body : { salt: random(16), payload }
  const described = body === null ? {} : { payloadLength: body.payload.length, payloadHash: hashBody(body) }
  const headerBytes = encodeHeader({ ...original.header, ...described, ...change })
  const made = createEnvelope(headerBytes, await sign(alice, "envelope", headerBytes), body)
  if (!made.ok) throw new Error(made.error)
  return made.value
}

const refusalOf = async (envelope: Envelope, index: number): Promise<GateRefusal | null> => {
  const verdict = await pass([envelope], index)
  expect(verdict.passed).toHaveLength(verdict.refusal === null ? 1 : 0)
  return verdict.refusal
}

const spoil = (envelope: Envelope): Envelope => ({ ...envelope, signature: envelope.signature.map((byte) => byte ^ 1) })

test("A whole run passes, and only its last signature counts as verified", async () => {
  const { passed, refusal } = await pass(run)
  expect(refusal).toBeNull()
  expect(passed.map(({ signatureVerified }) => signatureVerified)).toEqual([...Array(6).fill(false), true])
  expect(passed.at(-1)?.value).toEqual({ n: 5, text: "Réponse 5" })
  expect(passed.at(-1)?.chain).toEqual(chainBefore(7))
})

test("A spoiled signature inside a run is proven by a later one", async () => {
  const verdict = await pass(run.map((envelope, index) => (index === 3 ? spoil(envelope) : envelope)))
  expect(verdict.refusal).toBeNull()
  expect(verdict.passed).toHaveLength(7)
})

test("A run whose end is not signed is cut to the longest prefix that is", async () => {
  const verdict = await pass(run.map((envelope, index) => (index >= 4 ? spoil(envelope) : envelope)))
  expect(verdict.refusal).toBe("bad-signature")
  expect(verdict.passed).toHaveLength(4)
  expect(verdict.passed.at(-1)?.signatureVerified).toBe(true)
  expect((await pass(run.map(spoil))).passed).toHaveLength(0)
})

test("What comes before a misfit passes, and the refusal says what did not fit", async () => {
  const misfit = await forge(4, { clockStart: 9 })
  const verdict = await pass([...run.slice(0, 4), misfit, at(5)])
  expect(verdict.passed).toHaveLength(4)
  expect(verdict.refusal).toBe("bad-sequence")
})

test("An envelope without its body passes with nothing to apply", async () => {
  const verdict = await pass([{ ...at(1), body: null }], 1)
  expect(verdict).toMatchObject({ refusal: null, passed: [{ value: null }] })
})

test("Each header that its author should not have signed has its refusal", async () => {
  const other = parseLedgerId("77".repeat(32))
  const hash = at(0).hash
  if (other === undefined) throw new Error("64 digits make a ledger id")
  const refused: readonly (readonly [Partial<EnvelopeHeader>, GateRefusal])[] = [
    [{ suite: 2 }, "unsupported"],
    [{ kind: "edit" }, "unsupported"],
    [{ ledger: other }, "wrong-ledger"],
    [{ seq: 4 }, "bad-sequence"],
    [{ prev: hash }, "fork"],
    [{ hlc: at(2).header.hlc }, "bad-clock"],
    [{ hlc: { ms: NOW + MAX_FUTURE_MS + 1, counter: 0 } }, "future"],
    [{ hlc: { ms: Date.UTC(2027, 0, 1), counter: 0 }, doc: "items/2027-Q1" }, "future"],
    [{ doc: "items/2026-Q3" }, "bad-volume"],
    [{ doc: "items/2027-Q1" }, "bad-volume"],
    [{ doc: "" }, "bad-volume"],
    [{ kind: "act" }, "bad-volume"],
    [{ kind: "act", doc: "", clockLen: 0, clockStart: 2 }, "bad-volume"],
    [{ clockStart: 1 }, "bad-sequence"],
    [{ clockStart: 3 }, "bad-sequence"],
    [{ clockLen: 2 }, "bad-sequence"],
    [{ clockLen: 0 }, "bad-sequence"],
    [{ skeletonHash: hash }, "malformed"],
    [{ payloadLength: 3 }, "spoiled"],
    [{ payloadHash: hash }, "spoiled"],
    [{ payloadLength: MAX_ITEM_BYTES + 1 }, "oversized"],
  ]
  for (const [change, refusal] of refused)
    expect([change, await refusalOf(await forge(3, change), 3)]).toEqual([change, refusal])
  expect(await refusalOf(await forge(3, {}), 3)).toBeNull()
  expect(await refusalOf(await forge(3, { hlc: { ms: NOW + MAX_FUTURE_MS, counter: 0 } }), 3)).toBeNull()
})

test("What nobody signed is no evidence against its alleged author", async () => {
  const late = await forge(3, { hlc: at(2).header.hlc })
  expect(await refusalOf(late, 3)).toBe("bad-clock")
  expect(await refusalOf(spoil(late), 3)).toBe("bad-signature")
})

test("A chain that ran into the next quarter starts a new volume at clock 0", async () => {
  const inQuarter = { hlc: { ms: Date.UTC(2027, 0, 1), counter: 0 }, doc: "items/2027-Q1" }
  const verdict = await pass([await forge(3, { ...inQuarter, clockStart: 0 })], 3, Date.UTC(2027, 0, 1))
  expect(verdict.refusal).toBeNull()
  expect(verdict.passed[0]?.chain.clocks).toEqual({ "items/2026-Q4": 2, "items/2027-Q1": 1 })
})

test("A second envelope of a later version passes, but there is nothing to apply", async () => {
  const verdict = await pass([await forge(3, { version: 2 }, toUtf8("whatever version 2 says"))], 3)
  expect(verdict).toMatchObject({ refusal: null, passed: [{ value: null }] })
  expect(await pass([await forge(3, { encKeyId: 1 }, random(50))], 3)).toMatchObject({ passed: [{ value: null }] })
})

test("A payload is one JSON object within the limits, or it does not pass", async () => {
  const payloads: readonly (readonly [string, GateRefusal | null])[] = [
    [`{"text":"${"x".repeat(MAX_ITEM_BYTES - 11)}"}`, null],
    [`{"text":"${"x".repeat(MAX_ITEM_BYTES - 10)}"}`, "oversized"],
    ["[1]", "bad-payload"],
    ["{", "bad-payload"],
    ["", "bad-payload"],
    ['{"__proto__":{}}', "bad-payload"],
    ['{"a":1,"a":2}', "bad-payload"],
    [`${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`, "bad-payload"],
    [`${'{"a":'.repeat(15)}{}${"}".repeat(15)}`, null],
    [`${'{"a":'.repeat(16)}{}${"}".repeat(16)}`, "bad-payload"],
  ]
  for (const [payload, refusal] of payloads)
    expect(await refusalOf(await forge(3, {}, toUtf8(payload)), 3)).toBe(refusal)
})

test("A body of another envelope, or with another salt, does not pass", async () => {
  const salted = at(3).body && { ...at(3), body: { salt: random(16), payload: at(3).body?.payload ?? random(1) } }
  expect(await refusalOf({ ...at(3), body: at(4).body }, 3)).toBe("spoiled")
  expect(salted && (await refusalOf(salted, 3))).toBe("spoiled")
})

test("Header and hash are read from the signed bytes, whatever the object claims", async () => {
  const decoded = decodeEnvelope(encodeEnvelope(at(3)))
  if (!decoded.ok) throw new Error(decoded.error)
  for (const original of [at(3), decoded.value]) {
    const lying = { ...original, header: at(4).header, hash: at(4).hash }
    expect((await pass([lying], 3)).passed[0]?.envelope.hash).toBe(at(3).hash)
  }
  const { hash } = decoded.value
  expect((await pass([decoded.value], 3)).passed[0]?.envelope.hash).toBe(hash)
  expect((await pass([{ ...at(3), headerBytes: new Uint8Array(3) }], 3)).refusal).toBe("bad-signature")
  expect((await pass([{ ...at(3), signature: new Uint8Array(3) }], 3)).refusal).toBe("bad-signature")
})

const MUTATIONS = 20_000

type Mutation = { readonly at: number; readonly byte: number; readonly how: "put" | "insert" | "remove" | "cut" }

const mutate = (bytes: Uint8Array, { at: index, byte, how }: Mutation): Uint8Array => {
  const where = index % bytes.length
  if (how === "put") return bytes.map((old, position) => (position === where ? old ^ (1 + (byte % 255)) : old))
  if (how === "cut") return bytes.subarray(0, where)
  return Uint8Array.of(
    ...bytes.subarray(0, where),
    ...(how === "insert" ? [byte] : []),
    ...bytes.subarray(how === "insert" ? where : where + 1),
  )
}

test(`${MUTATIONS} byte-mutated envelopes neither pass the gate nor make it throw`, async () => {
  const mutation = fc.record({
    at: fc.nat(2 ** 20),
    byte: fc.nat(255),
    how: fc.constantFrom(
      "put" as const,
      "put" as const,
      "put" as const,
      "insert" as const,
      "remove" as const,
      "cut" as const,
    ),
  })
  let decoded = 0
  await fc.assert(
    fc.asyncProperty(fc.nat(6), fc.array(mutation, { minLength: 1, maxLength: 3 }), async (index, mutations) => {
      const original = encodeEnvelope(at(index))
      const bytes = mutations.reduce(mutate, original)
      const made = decodeEnvelope(bytes)
      if (!made.ok || equalBytes(bytes, original)) return
      decoded++
      const { passed } = await pass([made.value], index)
      expect(passed).toEqual([])
    }),
    { numRuns: MUTATIONS },
  )
  // A tenth at least must reach the gate, or this would test the codec alone.
  expect(decoded).toBeGreaterThan(MUTATIONS / 10)
})
