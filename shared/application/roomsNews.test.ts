import { expect, test } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { RoomsChange } from "./rooms.ts"
import { BULK_PAUSE_MS, BULK_QUIET_MS, createRoomsNews } from "./roomsNews.ts"

const LEDGER = "aa".repeat(32) as LedgerId
let numbered = 0
const change = (posts: number, acts = false): RoomsChange => ({
  acts,
  posts: new Map([[LEDGER, new Set(Array.from({ length: posts }, () => `2026-Q4.1.${numbered++}` as ItemId))]]),
})

const open = () => {
  const timer = createManualTimer()
  const told: { posts: number; acts: boolean }[] = []
  const news = createRoomsNews({ after: timer.after }, ({ acts, posts }) =>
    told.push({ posts: posts.get(LEDGER)?.size ?? 0, acts }),
  )
  return { timer, told, news }
}

test("What few posts bring is told at once, each by itself", () => {
  const { told, news } = open()
  for (let turn = 0; turn < 3; turn++) news.say(change(1))
  expect(told.map(({ posts }) => posts)).toEqual([1, 1, 1])
})

test("Portions of many are told in a few while they come, none of them lost", () => {
  const { timer, told, news } = open()
  for (let portion = 0; portion < 10; portion++) {
    news.say(change(500))
    timer.advance(BULK_QUIET_MS - 1)
  }
  expect(told.map(({ posts }) => posts)).toEqual([500, 3_000])
  timer.advance(BULK_PAUSE_MS)
  expect(told.map(({ posts }) => posts)).toEqual([500, 3_000, 1_500])
})

test("The end of the portions is told before the pause is over", () => {
  const { timer, told, news } = open()
  news.say(change(500))
  news.say(change(500))
  timer.advance(BULK_QUIET_MS - 1)
  expect(told).toHaveLength(1)
  timer.advance(1)
  expect(told.map(({ posts }) => posts)).toEqual([500, 500])
  timer.advance(BULK_PAUSE_MS)
  news.say(change(500))
  expect(told.map(({ posts }) => posts)).toEqual([500, 500, 500])
})

test("A word said in the meantime waits for nothing, and brings what waited", () => {
  const { timer, told, news } = open()
  news.say(change(500))
  news.say(change(500))
  news.say(change(1))
  expect(told.map(({ posts }) => posts)).toEqual([500, 501])
  news.say(change(500))
  news.say(change(0, true))
  expect(told.at(-1)).toEqual({ posts: 500, acts: true })
  timer.advance(BULK_PAUSE_MS)
  expect(told).toHaveLength(3)
})

test("Nothing is told after it was stopped", () => {
  const { timer, told, news } = open()
  news.say(change(500))
  news.say(change(500))
  news.stop()
  timer.advance(BULK_PAUSE_MS)
  expect(told).toHaveLength(1)
})
