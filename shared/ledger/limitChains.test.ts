import { describe, expect, it } from "vitest"
import { createSeededRandom } from "../../tests/scenario/seededRandom.ts"
import {
  anyone,
  appendItems,
  chainOf,
  contentOf,
  deliver,
  foundSite,
  joinSite,
  type TestDevice,
} from "../../tests/fixtures/ledgerWorld.ts"
import type { Hash } from "../kernel/ids.ts"
import type { Ledger } from "./ledger.ts"

type Device = TestDevice & { readonly ledger: Ledger }

const nobody = () => false

const wordsOf = (ledger: Ledger) => new Set([...ledger.items()].map(({ body }) => body["n"]))

/** Alice, Bob and Carol; Bob wrote 1, 2, 3 and Carol holds no more than 1. */
const startThree = async () => {
  const alice = await foundSite()
  const [bob, carol] = [await joinSite(alice.ledger.id), await joinSite(alice.ledger.id)]
  await appendItems(alice.ledger, [{ n: "alice" }])
  await appendItems(bob.ledger, [{ n: 1 }])
  for (const one of [alice, bob, carol])
    for (const other of [alice, bob, carol]) await deliver(one.ledger, other.ledger)
  await appendItems(bob.ledger, [{ n: 2 }, { n: 3 }])
  await deliver(bob.ledger, alice.ledger)
  return { alice, bob, carol }
}

const act = async ({ ledger }: Device, seen: readonly Hash[], name: string): Promise<Hash> => {
  const appended = await ledger.append([{ kind: "act", body: { type: name, seen } }])
  if (!appended.ok || !appended.value[0]) throw new Error("not appended")
  return appended.value[0].hash
}

describe("a chain that ends for everybody", () => {
  it("loses what lies beyond, keeps what was before, and is the same wherever it was longer or shorter", async () => {
    const { alice, bob, carol } = await startThree()
    const ends = new Map([[bob.device, 1]])
    for (const { ledger } of [alice, carol]) await ledger.limit(ends)
    expect(wordsOf(alice.ledger)).toEqual(new Set([1, 2, "alice"]))
    await deliver(alice.ledger, carol.ledger)
    expect(contentOf(carol.ledger)).toEqual(contentOf(alice.ledger))
    expect(alice.ledger.quarantined()).toEqual([{ device: bob.device, envelopes: 1 }])
  })

  it("takes nothing beyond from anybody, and the carrier is not to blame", async () => {
    const { alice, bob, carol } = await startThree()
    await carol.ledger.limit(new Map([[bob.device, 1]]))
    const run = await chainOf(alice.ledger, bob.device)
    expect(await carol.ledger.accept(run, anyone)).toEqual({
      accepted: 1,
      known: 1,
      refusal: "cut-off",
      storeFailure: null,
    })
    expect(await carol.ledger.accept(run.slice(2), anyone)).toMatchObject({ accepted: 0, refusal: "cut-off" })
    expect(wordsOf(carol.ledger)).toEqual(new Set([1, 2, "alice"]))
    expect(carol.ledger.quarantined()).toMatchObject([{ device: bob.device, envelopes: 1 }])
  })

  it("keeps in quarantine only what its author signed", async () => {
    const { alice, bob, carol } = await startThree()
    await carol.ledger.limit(new Map([[bob.device, 0]]))
    const run = (await chainOf(alice.ledger, bob.device)).map((envelope) => ({
      ...envelope,
      signature: new Uint8Array(64),
    }))
    expect(await carol.ledger.accept(run, anyone)).toMatchObject({ accepted: 0, refusal: "cut-off" })
    expect(carol.ledger.quarantined()).toEqual([])
  })

  it("is taken of whom nobody lets write as far as somebody else's act cites it, and no further", async () => {
    const { alice, bob } = await startThree()
    const { ledger } = await joinSite(alice.ledger.id)
    const typesOf = () => ledger.acts().map(({ body }) => body["type"])
    const cited = await act(bob, [], "cited")
    await act(bob, [], "unseen")
    await deliver(bob.ledger, alice.ledger)
    await ledger.accept(await chainOf(alice.ledger, alice.device), anyone)
    const run = await chainOf(alice.ledger, bob.device)
    expect(ledger.awaits(run)).toBe(false)
    expect(await ledger.accept(run, nobody)).toMatchObject({ accepted: 0, refusal: "unknown-author" })
    await act(alice, [cited], "citing")
    await ledger.accept(await chainOf(alice.ledger, alice.device), anyone)
    expect(ledger.awaits(run)).toBe(true)
    expect(await ledger.accept(run, nobody)).toMatchObject({ refusal: "cut-off" })
    expect(typesOf()).toEqual(expect.arrayContaining(["cited", "citing"]))
    expect(typesOf()).not.toContain("unseen")
    await alice.ledger.limit(new Map([[bob.device, -1]]))
    expect(contentOf(ledger)).toEqual(contentOf(alice.ledger))
  })

  it("is taken where somebody else's act cites what its author's other branch cites, too, in whatever order they came", async () => {
    const alice = await foundSite()
    const [bob, carol] = [await joinSite(alice.ledger.id), await joinSite(alice.ledger.id)]
    const twin = await joinSite(alice.ledger.id, { keys: bob.keys })
    for (const one of [bob, twin]) await deliver(alice.ledger, one.ledger)
    const cited = await act(twin, [], "on one branch")
    await act(bob, [cited], "on the other branch")
    await act(alice, [cited], "by somebody else")
    const run = await chainOf(twin.ledger, bob.device)
    for (const order of [
      [alice, bob],
      [bob, alice],
    ]) {
      const reader = await joinSite(alice.ledger.id)
      for (const { ledger } of order) await deliver(ledger, reader.ledger)
      expect(reader.ledger.awaits(run)).toBe(true)
      expect(await reader.ledger.accept(run, nobody)).toMatchObject({ refusal: "fork" })
    }
    await deliver(bob.ledger, carol.ledger)
    expect(carol.ledger.awaits(run)).toBe(false)
  })

  it("comes back as far as an act of one's own cites it that was written just then", async () => {
    const { alice, bob } = await startThree()
    const cited = await act(bob, [], "cited")
    await deliver(bob.ledger, alice.ledger)
    await alice.ledger.limit(new Map([[bob.device, -1]]))
    expect(alice.ledger.acts().map(({ hash }) => hash)).not.toContain(cited)
    await act(alice, [cited], "citing")
    expect(alice.ledger.acts().map(({ hash }) => hash)).toContain(cited)
  })

  it("tells whoever listens that more of it was set aside, once", async () => {
    const { alice, bob, carol } = await startThree()
    await carol.ledger.limit(new Map([[bob.device, 0]]))
    const told: unknown[] = []
    carol.ledger.subscribe((change) => told.push(change))
    const run = await chainOf(alice.ledger, bob.device)
    for (let time = 0; time < 2; time++) await carol.ledger.accept(run, anyone)
    expect(told).toEqual([{ acts: [], items: [], gone: [], origin: "peer", aside: true }])
  })

  it("goes on where its end is moved, from what lay in quarantine, and without an end altogether", async () => {
    const { alice, bob } = await startThree()
    const whole = contentOf(alice.ledger)
    await alice.ledger.limit(new Map([[bob.device, 0]]))
    expect(wordsOf(alice.ledger)).toEqual(new Set([1, "alice"]))
    await alice.ledger.limit(new Map([[bob.device, 1]]))
    expect(wordsOf(alice.ledger)).toEqual(new Set([1, 2, "alice"]))
    await alice.ledger.limit(new Map())
    expect(contentOf(alice.ledger)).toEqual(whole)
    expect(alice.ledger.quarantined()).toEqual([])
  })

  it("stays so after a restart, quarantine included", async () => {
    const { alice, bob } = await startThree()
    await alice.ledger.limit(new Map([[bob.device, 0]]))
    const [content, kept] = [contentOf(alice.ledger), alice.ledger.quarantined()]
    const again = await (await alice.restart()).ledgers.open(alice.ledger.id)
    expect(contentOf(again)).toEqual(content)
    expect(again.quarantined()).toEqual(kept)
    expect(again.limits()).toEqual(new Map([[bob.device, 0]]))
  })

  it("ends at the next start where a crash came between the ends and the cut", async () => {
    const { alice, bob } = await startThree()
    const ends = new Map([[bob.device, 1]])
    await alice.store.writeLocal([{ put: { key: `limits/${alice.ledger.id}`, value: [...ends] } }])
    const again = await (await alice.restart()).ledgers.open(alice.ledger.id)
    await again.limit(ends)
    expect(wordsOf(again)).toEqual(new Set([1, 2, "alice"]))
  })

  it("is not our own: what this device wrote stays with it", async () => {
    const { bob } = await startThree()
    const before = contentOf(bob.ledger)
    await bob.ledger.limit(new Map([[bob.device, 0]]))
    expect(contentOf(bob.ledger)).toEqual(before)
    await appendItems(bob.ledger, [{ n: 4 }])
    expect(wordsOf(bob.ledger)).toEqual(new Set([1, 2, 3, 4, "alice"]))
  })
})

describe("an act beyond the end of its chain", () => {
  it("stays where an act of somebody else cites it, with what goes before it", async () => {
    const { alice, bob, carol } = await startThree()
    const cited = await act(bob, [], "cited")
    await act(bob, [], "alone")
    await deliver(bob.ledger, alice.ledger)
    await act(alice, [cited], "citing")
    for (const { ledger } of [alice, carol]) await ledger.limit(new Map([[bob.device, 0]]))
    expect(alice.ledger.head(bob.device)?.seq).toBe(3)
    expect(new Set(alice.ledger.acts().map(({ body }) => body["type"]))).toEqual(
      new Set(["cited", "citing", "genesis"]),
    )
    await deliver(alice.ledger, carol.ledger)
    await deliver(alice.ledger, carol.ledger)
    expect(contentOf(carol.ledger)).toEqual(contentOf(alice.ledger))
  })

  it("comes back from quarantine once it is cited", async () => {
    const { alice, bob, carol } = await startThree()
    const cited = await act(bob, [], "cited")
    for (const { ledger } of [alice, carol]) await deliver(bob.ledger, ledger)
    await alice.ledger.limit(new Map([[bob.device, 0]]))
    expect(alice.ledger.head(bob.device)?.seq).toBe(0)
    await act(carol, [cited], "citing")
    await deliver(carol.ledger, alice.ledger)
    expect(alice.ledger.head(bob.device)?.seq).toBe(3)
  })

  it("counts for nothing where two that were removed cite each other", async () => {
    const { alice, bob, carol } = await startThree()
    await appendItems(carol.ledger, [{ n: "carol" }])
    const one = await act(bob, [], "one")
    await deliver(bob.ledger, carol.ledger)
    const other = await act(carol, [one], "other")
    await deliver(carol.ledger, bob.ledger)
    await act(bob, [other], "third")
    for (const { ledger } of [bob, carol]) await deliver(ledger, alice.ledger)
    const ends = new Map([
      [bob.device, 0],
      [carol.device, 0],
    ])
    await alice.ledger.limit(ends)
    expect(alice.ledger.head(bob.device)?.seq).toBe(0)
    expect(alice.ledger.head(carol.device)?.seq).toBe(0)
  })
})

it("An act beyond an end and one beyond a fork that only cite each other count for nothing, whichever is learned of first", async () => {
  const { alice, bob, carol } = await startThree()
  const twin = await joinSite(alice.ledger.id, { keys: carol.keys })
  await appendItems(twin.ledger, [{ n: "twin" }])
  const first = await act(bob, [], "first")
  const branch = await act(carol, [first], "branch")
  await act(bob, [branch], "second")
  const dora = await joinSite(alice.ledger.id)
  const ends = new Map([[bob.device, 0]])
  await dora.ledger.limit(ends)
  for (const { ledger } of [alice, dora]) for (const from of [alice, bob, carol]) await deliver(from.ledger, ledger)
  for (const { ledger } of [alice, dora]) await ledger.accept(await chainOf(twin.ledger, carol.device), anyone)
  await alice.ledger.limit(ends)
  expect(alice.ledger.head(bob.device)?.seq).toBe(0)
  expect(contentOf(alice.ledger)).toEqual(contentOf(dora.ledger))
})

/** Bob, whose act beyond his end only Carol cites; her chain was forked at its very first envelope, which her other machine shows. */
const startForked = async () => {
  const { alice, bob, carol } = await startThree()
  const twin = await joinSite(alice.ledger.id, { keys: carol.keys })
  await appendItems(twin.ledger, [{ n: "twin" }])
  const cited = await act(bob, [], "cited")
  await deliver(bob.ledger, alice.ledger)
  const citing = await act(carol, [cited], "citing")
  const dora = await joinSite(alice.ledger.id)
  for (const { ledger } of [alice, bob, twin]) await deliver(ledger, dora.ledger)
  for (const { ledger } of [alice, dora]) await ledger.limit(new Map([[bob.device, 0]]))
  expect(dora.ledger.head(bob.device)?.seq).toBe(0)
  await deliver(carol.ledger, alice.ledger)
  expect(alice.ledger.head(bob.device)?.seq).toBe(3)
  return { alice, bob, carol, twin, dora, citing }
}

describe("an act beyond the end of its chain that only a void act cites", () => {
  it("goes where that act's chain turns out to be forked", async () => {
    const { alice, bob, carol, twin, dora } = await startForked()
    for (const [{ ledger }, other] of [
      [alice, twin],
      [dora, carol],
    ] as const)
      expect(await ledger.accept(await chainOf(other.ledger, carol.device), anyone)).toMatchObject({ refusal: "fork" })
    expect(alice.ledger.head(bob.device)?.seq).toBe(0)
    expect(alice.ledger.quarantined()).toEqual([{ device: bob.device, envelopes: 3 }])
    expect(contentOf(alice.ledger)).toEqual(contentOf(dora.ledger))
  })

  it("goes where a peer proves the fork", async () => {
    const { alice, bob, carol, dora } = await startForked()
    await dora.ledger.accept(await chainOf(carol.ledger, carol.device), anyone)
    for (const evidence of await dora.ledger.forkEvidence(alice.device)) await alice.ledger.acceptFork(evidence)
    expect(alice.ledger.head(bob.device)?.seq).toBe(0)
    expect(contentOf(alice.ledger)).toEqual(contentOf(dora.ledger))
  })

  it("comes back once the void act is cited itself", async () => {
    const { alice, bob, carol, dora, citing } = await startForked()
    await dora.ledger.accept(await chainOf(carol.ledger, carol.device), anyone)
    for (const evidence of await dora.ledger.forkEvidence(alice.device)) await alice.ledger.acceptFork(evidence)
    const erin = await joinSite(alice.ledger.id)
    await act(erin, [citing], "citing the void")
    for (const { ledger } of [alice, dora]) await deliver(erin.ledger, ledger)
    expect(alice.ledger.head(bob.device)?.seq).toBe(3)
    for (const evidence of await alice.ledger.forkEvidence(dora.device)) await dora.ledger.acceptFork(evidence)
    expect(contentOf(alice.ledger)).toEqual(contentOf(dora.ledger))
  })
})

describe("whatever the order in which ends, acts and chains arrive", () => {
  it.each([11, 12, 13, 14, 15, 16])("two machines come to the same (seed %i)", async (seed) => {
    const random = createSeededRandom(seed)
    const alice = await foundSite()
    const others: Device[] = []
    for (let at = 0; at < 3; at++) others.push(await joinSite(alice.ledger.id))
    const [one, two] = [await joinSite(alice.ledger.id), await joinSite(alice.ledger.id)]
    const written: Hash[] = []
    for (let at = 0; at < 24; at++) {
      const author = random.pick([alice, ...others])
      if (random.below(2) === 0) await appendItems(author.ledger, [{ n: at }])
      else {
        const known = written.filter((hash) => author.ledger.acts().some((held) => held.hash === hash))
        written.push(await act(author, known.length > 0 ? [random.pick(known)] : [], `act ${at}`))
      }
      if (random.below(3) === 0) await deliver(random.pick([alice, ...others]).ledger, author.ledger)
    }
    const ends = new Map(others.slice(0, 2).map(({ device }) => [device, random.below(6)]))
    const sources = [alice, ...others]
    for (const target of [one, two]) {
      const steps = [...sources.map((source) => () => deliver(source.ledger, target.ledger))]
      const limitAt = random.below(steps.length + 1)
      for (const [at, step] of steps.toSorted(() => random.below(3) - 1).entries()) {
        if (at === limitAt) await target.ledger.limit(ends)
        await step()
      }
      await target.ledger.limit(ends)
    }
    for (let round = 0; round < 6; round++)
      for (const [from, to] of [
        [one, two],
        [two, one],
      ] as const)
        await deliver(from.ledger, to.ledger)
    for (const source of sources) for (const target of [one, two]) await deliver(source.ledger, target.ledger)
    expect({ seed, content: contentOf(one.ledger) }).toEqual({ seed, content: contentOf(two.ledger) })
  })
})
