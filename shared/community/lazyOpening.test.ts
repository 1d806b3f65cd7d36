import * as fc from "fast-check"
import { expect, test } from "vitest"
import { deliver, foundSite, joinSite, START_MS } from "../../tests/fixtures/ledgerWorld.ts"
import type { DeviceId, ItemId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { Ledger } from "../ledger/ledger.ts"
import { type CommunityProjection, createCommunityProjection } from "./communityProjection.ts"

const QUARTER_MS = 92 * 24 * 60 * 60 * 1_000
const QUARTERS = 6

/** Each device is its own member. */
const project = (ledger: Ledger): CommunityProjection => {
  const projection = createCommunityProjection({
    ledger: ledger.id,
    memberOf: (device: DeviceId) => device.slice(0, 32) as MemberId,
    mayHaveWritten: () => true,
  })
  projection.apply([...ledger.items()], [])
  ledger.subscribe(({ items, gone }) => projection.apply(items, gone))
  return projection
}

const viewOf = (of: CommunityProjection, id: ItemId) => ({ post: of.post(id), thread: of.comments(id) })
const viewAll = (of: CommunityProjection) => of.posts().map((id) => viewOf(of, id))

interface Step {
  readonly quarter: number
  readonly by: 0 | 1
  readonly does: "post" | "comment" | "edit" | "delete" | "reaction" | "accept" | "language"
  /** Which of the earlier items it speaks about. */
  readonly about: number
}

const step: fc.Arbitrary<Step> = fc.record({
  quarter: fc.nat(QUARTERS - 1),
  by: fc.constantFrom(0, 1),
  does: fc.constantFrom("post", "post", "comment", "edit", "delete", "reaction", "accept", "language"),
  about: fc.nat(),
})

interface Known {
  readonly id: ItemId
  readonly hash: string
}

const bodyOf = ({ does, about }: Step, known: readonly Known[], number: number): JsonObject => {
  const target = known[about % Math.max(1, known.length)]
  const md = `text ${number}`
  if (!target || does === "post") return { t: "post", kind: "message", title: "", md }
  switch (does) {
    case "comment":
      return { t: "comment", post: target.id, md }
    case "edit":
      return { t: "edit", target: target.id, md }
    case "delete":
      return { t: "delete", target: target.id, hash: target.hash }
    case "reaction":
      return { t: "reaction", target: target.id, emoji: "👍" }
    case "language":
      return { t: "language", target: target.id, language: number % 2 === 0 ? "fr" : "de" }
    case "accept":
      return { t: "accept", post: target.id, comment: known.at(-1)?.id ?? null }
  }
}

/** Two devices write over several quarters; what deletions leave to erase is erased on the first. */
const play = async (steps: readonly Step[]) => {
  let now = START_MS
  const alice = await foundSite({ now: () => now })
  const bob = await joinSite(alice.ledger.id, { now: () => now })
  await deliver(alice.ledger, bob.ledger)
  const eager = project(alice.ledger)
  const writers = [alice.ledger, bob.ledger] as const
  const known: Known[] = []
  for (const [number, one] of [...steps].sort((a, b) => a.quarter - b.quarter).entries()) {
    now = START_MS + one.quarter * QUARTER_MS + number * 1_000
    const [writer, other] = one.by === 0 ? writers : [bob.ledger, alice.ledger]
    const appended = await writer.append([{ kind: "item", body: bodyOf(one, known, number) }])
    if (!appended.ok) throw new Error(JSON.stringify(appended.error))
    for (const { id, hash } of appended.value) if (id) known.push({ id, hash })
    await deliver(writer, other)
  }
  await alice.ledger.erase(eager.erasures())
  return { alice, eager }
}

test("a site opened with its newest quarters ends where one ends that saw everything happen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
      const { alice, eager } = await play(steps)
      const again = await alice.restart()
      const ledger = again.ledgers.get(alice.ledger.id)
      if (!ledger) throw new Error("the ledger is gone")
      const quarters = new Set(steps.map(({ quarter }) => quarter)).size
      expect(ledger.unread()).toHaveLength(Math.max(0, quarters - 2))
      const lazy = project(ledger)
      do
        // Whatever shows already shows as it will in the end: newer quarters were read before.
        for (const id of lazy.posts()) expect(viewOf(lazy, id)).toEqual(viewOf(eager, id))
      while (await ledger.readOlder())
      expect(viewAll(lazy)).toEqual(viewAll(eager))
      expect(lazy.erasures()).toEqual(eager.erasures())
      await again.ledgers.close()
    }),
    { numRuns: 40 },
  )
})
