import { expect, test } from "vitest"
import type { ReactionView, WaitingView } from "../../../../shared/application/site.ts"
import { fakeItem, fakeLedger, fakeMember } from "../../../../tests/fakes/fakeIds.ts"
import { mergeWaiting } from "./mergeWaiting.ts"

const me = fakeMember(1)
const target = { ledger: fakeLedger(1), item: fakeItem(1, 0), me }
const waits = (id: string, emoji: string, remove: boolean, item = target.item): WaitingView => ({
  id,
  dueAt: 0,
  failure: null,
  input: { kind: "reaction", ledger: target.ledger, item, emoji, remove },
})
const stands = (emoji: string, mine: boolean): ReactionView => ({
  emoji,
  count: mine ? 2 : 1,
  mine,
  members: mine ? [fakeMember(2), me] : [fakeMember(2)],
})

test("one's own waiting reaction counts already", () => {
  expect(mergeWaiting([stands("👍", false)], [waits("w", "👍", false)], target)).toEqual([
    { emoji: "👍", count: 2, mine: true, members: [fakeMember(2), me], waiting: "w" },
  ])
  expect(mergeWaiting([], [waits("w", "🎉", false)], target)).toMatchObject([{ emoji: "🎉", count: 1, mine: true }])
})

test("one that waits to be taken back counts no more, but stays to be brought back", () => {
  const alone: ReactionView = { emoji: "👍", count: 1, mine: true, members: [me] }
  expect(mergeWaiting([stands("👍", true)], [waits("w", "👍", true)], target)).toMatchObject([
    { count: 1, mine: false },
  ])
  expect(mergeWaiting([alone], [waits("w", "👍", true)], target)).toMatchObject([{ count: 0, waiting: "w" }])
})

test("what waits for another item changes nothing", () => {
  const other = fakeItem(2, 0)
  expect(mergeWaiting([stands("👍", false)], [waits("w", "👍", false, other)], target)).toMatchObject([{ count: 1 }])
})
