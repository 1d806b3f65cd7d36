import { expect, it } from "vitest"
import type { LedgerId } from "../../kernel/ids.ts"
import type { Envelope } from "../../ledger/envelope.ts"
import { MAX_PARKED_BYTES } from "./limits.ts"
import { createParkedRuns } from "./parkedRuns.ts"
import type { ParkedRun } from "./parkedRuns.ts"

const runOf = (ledger: string, bytes: number): ParkedRun => ({
  ledger: ledger as LedgerId,
  envelopes: [{ headerBytes: new Uint8Array(bytes), signature: new Uint8Array(0), body: null } as unknown as Envelope],
})

it("gives back what is ready, once, in the order in which it came", () => {
  const parked = createParkedRuns()
  for (const name of ["one", "two", "three"]) parked.park(runOf(name, 1))
  expect(parked.take(({ ledger }) => ledger !== "two").map(({ ledger }) => ledger)).toEqual(["one", "three"])
  expect(parked.take(() => true).map(({ ledger }) => ledger)).toEqual(["two"])
  expect(parked.take(() => true)).toEqual([])
})

it("forgets the oldest rather than growing without end", () => {
  const parked = createParkedRuns()
  for (const name of ["one", "two", "three"]) parked.park(runOf(name, MAX_PARKED_BYTES / 2))
  expect(parked.take(() => true).map(({ ledger }) => ledger)).toEqual(["two", "three"])
})
