import { isDeepStrictEqual } from "node:util"
import { expect } from "vitest"
import type { Ports } from "../../shared/application/ports.ts"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"
import { createMemoryMachine, type MemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { parseHeadRow } from "../../renderer/platform/storage/parseRows.ts"
import type { Fate, Tripwire } from "../fakes/tripwire.ts"
import { commentsOf } from "./day.ts"
import { atRest } from "./rest.ts"
import { textsOf } from "./story.ts"
import { createVirtualTime } from "./virtualTime.ts"

const START_MS = Date.UTC(2026, 10, 3)

/** Two machines under one clock, on one network. */
export const createStage = (from?: { readonly alice: MemoryMachine; readonly bob: MemoryMachine }) => {
  const time = createVirtualTime(START_MS, atRest)
  const network = createMemoryNetwork()
  const faults: Partial<Ports> = { now: time.now, timers: time }
  const alice = from ? from.alice.copy(network, faults) : createMemoryMachine("alice", network, faults)
  const bob = from ? from.bob.copy(network, faults) : createMemoryMachine("bob", network, faults)
  return { time, network, alice, bob }
}
export type Stage = ReturnType<typeof createStage>

/** By ledger and device, what each chain ends with; on whatever else the disks differ. */
const headsOf = (machine: MemoryMachine, id: SiteId): ReadonlyMap<string, unknown> =>
  new Map([...(machine.disks.get(id)?.heads ?? [])].map(([key, head]) => [key, parseHeadRow(head)?.hash]))

/** Lets time pass until both hold the same and nothing waits any more. */
export const level = ({ time, alice, bob }: Stage, sites: readonly Site[], withinMs = 120_000): Promise<void> => {
  const id = sites[0]?.id
  if (!id) throw new Error("no site")
  return time.until(
    () =>
      isDeepStrictEqual(headsOf(alice, id), headsOf(bob, id)) &&
      sites.every((site) => site.waiting.get().length === 0 && site.sync.get().state === "even"),
    withinMs,
    () => JSON.stringify(sites.map((site) => ({ sync: site.sync.get(), waiting: site.waiting.get() }))),
  )
}

export const wordsOf = (site: Site) =>
  [...textsOf(site), ...site.home.get().flatMap((key) => commentsOf(site, key))].toSorted()

/** What holds whatever happened: the same words on both machines, none twice. */
export const expectSame = (one: Site, other: Site): void => {
  const words = wordsOf(one)
  expect(wordsOf(other)).toEqual(words)
  expect(new Set(words).size).toBe(words.length)
}

/** Plays once for each durable operation that a story has, until there is none left to disturb. @returns their names */
export const playEach = async <Played extends { readonly wire: Tripwire }>(
  fate: Fate,
  play: (at: number, fate: Fate) => Promise<Played>,
  check: (played: Played, tripped: boolean) => Promise<void>,
): Promise<readonly string[]> => {
  const operations: string[] = []
  for (let at = 0; ; at++) {
    const played = await play(at, fate)
    const { tripped } = played.wire
    if (!tripped) played.wire.free()
    const name = `${fate} ${at}: ${played.wire.operations[at]}`
    try {
      await check(played, tripped)
    } catch (error) {
      throw new Error(name, { cause: error })
    }
    if (!tripped) return operations
    operations.push(played.wire.operations[at] ?? "")
  }
}
