import { expect, test } from "vitest"
import { createItemId, createVolumeName, type ItemId } from "../kernel/ids.ts"
import { createViewStore } from "./viewStore.ts"

const idOf = (number: number): ItemId => createItemId(createVolumeName(0), 1, number)
/** More than are kept. */
const MANY = 9_000

const createStore = () => {
  const texts = new Map<ItemId, string>()
  const store = createViewStore(
    (id) => (texts.has(id) ? { text: texts.get(id) } : undefined),
    (id) => texts.get(id),
  )
  const say = (id: ItemId, text: string) => {
    texts.set(id, text)
    return store.renew(id)
  }
  return { texts, store, say }
}

test("a view keeps its identity until it says something else", () => {
  const { store, say } = createStore()
  expect(say(idOf(1), "one")).toEqual({ changed: true, before: undefined, after: "one" })
  const view = store.get(idOf(1))
  expect(say(idOf(1), "one").changed).toBe(false)
  expect(store.get(idOf(1))).toBe(view)
  expect(say(idOf(1), "two").changed).toBe(true)
  expect(store.get(idOf(1))).toEqual({ text: "two" })
})

test("what is no longer kept shows all the same, as it is now, and counts as changed when it is renewed", () => {
  const { store, say } = createStore()
  for (let number = 0; number < MANY; number++) say(idOf(number), String(number))
  for (let number = 0; number < MANY; number++) store.get(idOf(number))
  expect(store.get(idOf(0))).toEqual({ text: "0" })
  const before = store.get(idOf(7))
  for (let number = 10; number < MANY; number++) store.get(idOf(number))
  expect(store.get(idOf(7))).not.toBe(before)
  for (let number = 10; number < MANY; number++) store.get(idOf(number))
  expect(say(idOf(7), "7")).toEqual({ changed: true, before: "7", after: "7" })
})

test("what shows no more is gone at once, kept or not", () => {
  const { texts, store, say } = createStore()
  say(idOf(1), "one")
  texts.delete(idOf(1))
  expect(store.renew(idOf(1))).toEqual({ changed: true, before: "one", after: undefined })
  expect([store.has(idOf(1)), store.get(idOf(1))]).toEqual([false, undefined])
  expect(store.renew(idOf(1)).changed).toBe(false)
})
