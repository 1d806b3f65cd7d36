import { expect, it } from "vitest"
import { createDerived } from "./derived.ts"

const createCounted = () => {
  let source = 1
  let computed = 0
  const derived = createDerived(0, () => ((computed += 1), source))
  const change = (to: number) => {
    source = to
    derived.invalidate()
  }
  return { derived, change, computed: () => computed }
}

it("is computed for nobody", () => {
  const { change, computed } = createCounted()
  change(2)
  expect(computed()).toBe(0)
})

it("is computed once for all changes of a turn, and told once", async () => {
  const { derived, change, computed } = createCounted()
  let told = 0
  derived.subscribe(() => (told += 1))
  const before = computed()
  for (const to of [2, 3, 4]) change(to)
  await Promise.resolve()
  expect([derived.get(), computed() - before, told]).toEqual([4, 1, 1])
})

it("tells those who watch of what somebody else asked for first", async () => {
  const { derived, change } = createCounted()
  let told = 0
  derived.subscribe(() => (told += 1))
  change(2)
  derived.get()
  await Promise.resolve()
  expect(told).toBe(1)
})

it("tells nobody of what came to the same", async () => {
  const { derived, change } = createCounted()
  let told = 0
  derived.subscribe(() => (told += 1))
  change(1)
  await Promise.resolve()
  expect(told).toBe(0)
})

it("those who watch hear of it when they are told to, and once; whoever asks finds it at once", () => {
  let source = 1
  const derived = createDerived(0, () => source)
  const told: number[] = []
  derived.subscribe(() => told.push(derived.get()))
  const later: (() => void)[] = []
  for (source of [2, 3]) derived.invalidate((tell) => void later.push(tell))
  expect(derived.get()).toBe(3)
  expect(told).toEqual([])
  expect(later).toHaveLength(1)
  later[0]?.()
  expect(told).toEqual([3])
})
