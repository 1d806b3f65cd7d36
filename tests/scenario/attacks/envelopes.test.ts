import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { generateDeviceKeys } from "../../../shared/crypto/generateDeviceKeys.ts"
import { toUtf8 } from "../../../shared/kernel/bytes.ts"
import type { Envelope, EnvelopeHeader } from "../../../shared/ledger/envelope.ts"
import { forgeFirst, forgeNext } from "../../fixtures/forgeEnvelope.ts"
import { until } from "../story.ts"
import { expectUndisturbed, setStage, type Stage, type Wire } from "./stage.ts"

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.close())

const undisturbed = (attack: () => Promise<void>): Promise<void> =>
  expectUndisturbed(stage, attack, (now, before) => expect(now).toEqual(before))

const lastOf = async (): Promise<Envelope> => {
  const last = (await stage.mallory.chain(stage.ledger)).at(-1)
  if (last === undefined) throw new Error("mallory wrote nothing")
  return last
}

/** Mallory's next item, changed, to bob; what bob then says of her. */
const send = async (change: Partial<EnvelopeHeader>, payload?: Uint8Array<ArrayBuffer>): Promise<Wire> => {
  const { mallory, bob, ledger } = stage
  const forged = await forgeNext(mallory.keys, await lastOf(), change, payload)
  const wire = await mallory.link(bob)
  wire.run(ledger, [forged])
  return wire
}

const json = toUtf8
const post = (md: string) => json(`{"t":"post","kind":"message","title":"","md":"${md}"}`)

describe("what mallory signs against the rules is refused, and she is cut off and named", () => {
  it.each([
    ["a clock range that starts too late", { clockStart: 9 }, undefined, "bad-sequence"],
    ["a clock used twice", { clockStart: 0 }, undefined, "bad-sequence"],
    ["a clock range that is too long", { clockLen: 1_000_000 }, undefined, "bad-sequence"],
    ["a date in 1970, after one in this century", { hlc: { ms: 1, counter: 0 } }, undefined, "bad-clock"],
    ["a volume that is not of its date", { doc: "items/1999-Q1" }, undefined, "bad-volume"],
    ["an item with a skeleton", { skeletonHash: "ab".repeat(32) as Envelope["hash"] }, undefined, "malformed"],
    ["256 KB of nesting", {}, json("[".repeat(200_000)), "oversized"],
    ["60 KB of nesting", {}, json(`{"t":${"[".repeat(30_000)}${"]".repeat(30_000)}}`), "bad-payload"],
    [
      "__proto__",
      {},
      json(`{"t":"post","kind":"message","title":"","md":"x","__proto__":{"mine":true}}`),
      "bad-payload",
    ],
    ["a lone surrogate", {}, post(String.raw`\ud800`), "bad-payload"],
    ["a giant number", {}, json(`{"t":"post","n":1e400}`), "bad-payload"],
  ] as const)("%s", async (_, change, payload, refusal) => {
    const { mallory, bob } = stage
    await undisturbed(async () => {
      const wire = await send(change, payload)
      await bob.logged("run-refused", { author: mallory.device, refusal })
      expect(await wire.fate(stage.ledger)).toBe("protocol-error")
    })
    await until(bob.site.notices, (notices) =>
      notices.some(({ code, values }) => code === "author-refused" && values["name"] === "Mallory"),
    )
  })
})

const from = (change: (envelope: Envelope) => Promise<Envelope> | Envelope) => async (): Promise<Wire> => {
  const { mallory, bob, ledger } = stage
  const wire = await mallory.link(bob)
  wire.run(ledger, [await change(await forgeNext(mallory.keys, await lastOf()))])
  return wire
}
const inTheNameOfAlice = async (): Promise<Wire> => {
  const { mallory, bob, alice, ledger } = stage
  const device = alice.site.me.device
  const head = (await alice.machine.store(alice.site.id).heads(ledger)).find((row) => row.device === device)
  if (head === undefined) throw new Error("alice wrote nothing")
  const next = await lastOf()
  const forged = await forgeNext(mallory.keys, next, {
    device,
    seq: head.seq + 1,
    prev: head.hash,
    hlc: { ms: head.hlc.ms + 1, counter: 0 },
    clockStart: head.clocks[next.header.doc] ?? 0,
  })
  const wire = await mallory.link(bob)
  wire.run(ledger, [forged])
  return wire
}

describe("what nobody signed, or no envelope is, is held against mallory who brought it", () => {
  it.each([
    ["an item in alice's name", inTheNameOfAlice],
    ["a spoiled signature at the end", from((envelope) => ({ ...envelope, signature: new Uint8Array(64) }))],
    [
      "another payload than was signed",
      from((envelope) => ({ ...envelope, body: envelope.body && { ...envelope.body, payload: post("other") } })),
    ],
    [
      "an envelope of another ledger",
      from((envelope) => forgeNext(stage.mallory.keys, envelope, { ledger: stage.alice.site.id })),
    ],
    ["a kind that does not exist", from((envelope) => ({ ...envelope, headerBytes: withKind(envelope, 7) }))],
  ] as const)("%s", async (_, attack) => {
    const { mallory, bob } = stage
    await undisturbed(async () => {
      const wire = await attack()
      await bob.logged("peer-left", { device: mallory.device, reason: "protocol-error" })
      expect(await wire.ended).toBe("protocol-error")
    })
    await until(bob.site.notices, (notices) =>
      notices.some(({ code, values }) => code === "peer-cut-off" && values["name"] === "Mallory"),
    )
  })
})

/** The kind's byte stands before the name of the volume. */
const withKind = ({ headerBytes, header }: Envelope, kind: number): Uint8Array => {
  const bytes = Uint8Array.from(headerBytes)
  const doc = toUtf8(header.doc)
  const at = bytes.findIndex((_, index) => doc.every((byte, offset) => bytes[index + offset] === byte))
  bytes[at - 2] = kind
  return bytes
}

describe("what may be a later version's, or comes too early, is passed over in silence", () => {
  it.each([
    ["an unknown suite", { suite: 2 }],
    ["an edit, which this version has no documents for", { kind: "edit", doc: "page" }],
    ["a gap", { seq: 1_000 }],
  ] as const)("%s", async (_, change) => {
    await undisturbed(async () => {
      const wire = await send(change)
      await wire.handled(stage.ledger)
      expect(wire.endings).toEqual([])
    })
  })

  it("a date in the year 9999, but for the notice that a clock is wrong", async () => {
    await undisturbed(async () => {
      const wire = await send({ hlc: { ms: Date.UTC(9999, 11, 31), counter: 0 }, doc: "items/9999-Q4", clockStart: 0 })
      await wire.handled(stage.ledger)
      expect(wire.endings).toEqual([])
    })
    await until(stage.bob.site.notices, (notices) => notices.some(({ code }) => code === "clock-ahead"))
  })

  it("envelopes of devices that nobody admitted", async () => {
    const { mallory, bob, ledger } = stage
    await undisturbed(async () => {
      const wire = await mallory.link(bob)
      for (let count = 0; count < 100; count++)
        wire.run(ledger, [await forgeFirst(await generateDeviceKeys(), ledger, Date.now())])
      await wire.handled(ledger)
      expect(wire.endings).toEqual([])
    })
    for (const { device } of await bob.machine.store(bob.site.id).heads(ledger))
      expect(stage.honest.map(({ site }) => site.me.device).concat(mallory.device)).toContain(device)
  })

  it("a first word dated 1970, at the bottom where it belongs", async () => {
    const { mallory, bob } = stage
    await undisturbed(async () => {
      const profile = json(`{"t":"profile","title":"from 1970"}`)
      const wire = await mallory.link(bob)
      wire.run(bob.site.id, [await forgeFirst(mallory.keys, bob.site.id, 1, {}, profile)])
      await wire.handled(bob.site.id)
      expect(wire.endings).toEqual([])
    })
  })

  it("an envelope of a later version is kept and passed on, and never applied", async () => {
    const { mallory, honest, bob, ledger } = stage
    const next = await forgeNext(mallory.keys, await lastOf(), { version: 2 }, json("later"))
    await undisturbed(async () => {
      const wire = await mallory.link(bob)
      wire.run(ledger, [next])
      await wire.handled(ledger)
    })
    for (const { machine, site } of honest) {
      const head = async () =>
        (await machine.store(site.id).heads(ledger)).find(({ device }) => device === mallory.device)?.hash
      await expect.poll(head, { timeout: 15_000 }).toBe(next.hash)
    }
  })
})
