import { expect, test } from "vitest"
import { createPeerBar } from "./peerBar.ts"

test("a refused peer waits, twice as long each time, up to ten minutes", () => {
  const bar = createPeerBar()
  const waits = Array.from({ length: 9 }, () => bar.note("p", "stranger") / 1000)
  expect(waits).toEqual([10, 20, 40, 80, 160, 320, 600, 600, 600])
})

test("a peer that could not be reached may try twice more at once", () => {
  const bar = createPeerBar()
  expect([1, 2, 3, 4].map(() => bar.note("p", "unreachable"))).toEqual([0, 0, 10_000, 20_000])
})

test("a link that closed in the ordinary way clears what went before", () => {
  const bar = createPeerBar()
  bar.note("p", "stranger")
  expect(bar.note("p", "closed")).toBe(0)
  expect(bar.note("p", "stranger")).toBe(10_000)
})

test("one peer's failures are not another's", () => {
  const bar = createPeerBar()
  bar.note("p", "removed")
  expect(bar.note("q", "removed")).toBe(10_000)
})

test("on another network whoever could not be reached begins anew, and whoever was refused does not", () => {
  const bar = createPeerBar()
  for (const ending of ["unreachable", "unreachable", "unreachable"] as const) bar.note("p", ending)
  bar.note("q", "stranger")
  expect(bar.forgive()).toEqual(["p"])
  expect(bar.forgive()).toEqual([])
  expect(bar.note("p", "unreachable")).toBe(0)
  expect(bar.note("q", "stranger")).toBe(20_000)
})
