import * as fc from "fast-check"
import { expect, test } from "vitest"
import type { PostKey } from "../../../../shared/application/site.ts"
import { fakeItem, fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { findSeen } from "./findSeen.ts"

const newestFirst = (times: readonly number[]) => {
  const sorted = [...times].sort((one, other) => other - one)
  const keys: readonly PostKey[] = sorted.map((_, at) => ({ ledger: fakeLedger(1), item: fakeItem(at, 0) }))
  const byKey = new Map(keys.map((key, at) => [key, sorted[at]]))
  return { keys, atOf: (key: PostKey) => byKey.get(key) }
}

test("the line stands above the first post that was there, and nowhere where nothing or everything is new", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.nat(50), (times, since) => {
      const { keys, atOf } = newestFirst(times)
      const at = keys.findIndex((key) => (atOf(key) ?? 0) <= since)
      expect(findSeen(keys, since, atOf)).toBe(at > 0 ? keys[at] : null)
    }),
  )
})

test("without an earlier visit there is no line", () => {
  const { keys, atOf } = newestFirst([3, 2, 1])
  expect(findSeen(keys, null, atOf)).toBeNull()
})

test("a long absence costs a few looks", () => {
  const { keys, atOf } = newestFirst(Array.from({ length: 10_000 }, (_, at) => at))
  let looks = 0
  findSeen(keys, 5, (key) => ((looks += 1), atOf(key)))
  expect(looks).toBeLessThan(20)
})
