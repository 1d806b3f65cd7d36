import * as fc from "fast-check"
import { expect, test } from "vitest"
import { anyone, contentOf, foundSite, joinSite, START_MS } from "../../tests/fixtures/ledgerWorld.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import type { RandomBytes } from "../kernel/random.ts"
import { createChainWriter } from "./chainWriter.ts"
import type { Envelope } from "./envelope.ts"
import type { Draft, Ledger } from "./ledger.ts"

const HONEST = ["bob", "carol", "dave"] as const

const draftOf = (isAct: boolean, name: string): Draft =>
  isAct ? { kind: "act", body: { type: "odd", name, seen: [] } } : { kind: "item", body: { name } }

/** It makes what branches share the same on each of them. */
const sameSalt: RandomBytes = (length) => new Uint8Array(length)

/** One chain of mallory's: what it shares with others, then what is its own. */
const writeBranch = async (
  keys: Awaited<ReturnType<typeof generateDeviceKeys>>,
  ledger: Ledger,
  parts: readonly { readonly name: string; readonly acts: readonly boolean[] }[],
): Promise<readonly Envelope[]> => {
  const writer = createChainWriter({ keys, now: () => START_MS, random: sameSalt }, ledger.id)
  const written = await writer.write(
    parts.flatMap(({ name, acts }) => acts.map((isAct, at) => draftOf(isAct, `${name} ${at}`))),
  )
  if (!written.ok) throw new Error(written.error.kind)
  return written.value
}

/** What two replicators do at least: each shows the other its forks and what it lacks. */
const exchange = async (from: Ledger, to: Ledger, reader: Envelope["header"]["device"]): Promise<void> => {
  for (const evidence of await from.forkEvidence(reader)) expect(await to.acceptFork(evidence)).not.toBe("invalid")
  for (const { device } of from.heads()) {
    const head = to.head(device)
    const run = await from.readRun(device, Math.max(0, (head?.seq ?? -1) - 1), Number.MAX_SAFE_INTEGER)
    if (run.length > 0) await to.accept(run, anyone)
  }
}

const acts = fc.array(fc.boolean(), { minLength: 1, maxLength: 4 })
const plans = fc.record({
  shared: fc.array(fc.boolean(), { maxLength: 3 }),
  first: acts,
  /** The others leave the first at these places. */
  others: fc.array(fc.record({ at: fc.nat(4), acts }), { minLength: 1, maxLength: 2 }),
  /** Which branch each honest device is shown first, how far, and whether its next act cites it. */
  shown: fc.array(fc.record({ branch: fc.nat(2), length: fc.nat(7), cites: fc.boolean() }), {
    minLength: HONEST.length,
    maxLength: HONEST.length,
  }),
  order: fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 12 }),
})

test("Whoever learns of a fork, in whatever order and from whichever branch, comes to the same end", async () => {
  await fc.assert(
    fc.asyncProperty(plans, async ({ shared, first, others, shown, order }) => {
      const founder = await foundSite({ keys: await generateDeviceKeys() })
      const keys = await generateDeviceKeys()
      const begin = { name: "shared", acts: shared }
      const chains = await Promise.all([
        writeBranch(keys, founder.ledger, [begin, { name: "first", acts: first }]),
        ...others.map(({ at, acts }, which) =>
          writeBranch(keys, founder.ledger, [
            begin,
            { name: "first", acts: first.slice(0, at) },
            { name: `other ${which}`, acts },
          ]),
        ),
      ])
      const devices = await Promise.all(HONEST.map(() => joinSite(founder.ledger.id)))
      const genesis = await founder.ledger.readRun(founder.device, 0, 1_000)
      const cited = new Set<string>()
      for (const [at, { ledger }] of devices.entries()) {
        await ledger.accept(genesis, anyone)
        const view = shown[at] ?? { branch: 0, length: 0, cites: false }
        await ledger.accept((chains[view.branch % chains.length] ?? []).slice(0, view.length), anyone)
        const tips = ledger.acts().filter(({ device }) => device === keys.device)
        const seen = view.cites ? tips.slice(-1).map(({ hash }) => hash) : []
        for (const hash of seen) cited.add(hash)
        await ledger.append([{ kind: "act", body: { type: "cites", seen: [...seen] } }])
      }
      const ledgers = devices.map(({ ledger }) => ledger)
      const meet = async (one: number, other: number): Promise<void> => {
        const [here, there] = [ledgers[one], ledgers[other]]
        const [near, far] = [devices[one], devices[other]]
        if (here === there || !here || !there || !near || !far) return
        await exchange(here, there, far.device)
        await exchange(there, here, near.device)
      }
      for (const [one, other] of order) await meet(one, other)
      for (let round = 0; round < 6; round++)
        for (const [one, other] of [
          [0, 1],
          [1, 2],
          [0, 2],
        ] as const)
          await meet(one, other)

      const [bob] = ledgers
      if (bob === undefined) throw new Error("unreachable")
      for (const ledger of ledgers) {
        expect(ledger.frozen()).toEqual(bob.frozen())
        expect(contentOf(ledger)).toEqual(contentOf(bob))
        for (const hash of cited) expect(ledger.acts().map((act) => act.hash)).toContain(hash)
      }
      for (const { device, seq } of bob.frozen()) {
        expect(device).toBe(keys.device)
        for (const item of bob.items()) expect(item.device === device && item.seq >= seq).toBe(false)
      }
    }),
    { numRuns: 60 },
  )
})
