import { afterEach, expect, test, vi } from "vitest"
import { createManualTimer } from "../../tests/fakes/manualTimer.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import { noteUse } from "../kernel/inUse.ts"
import type { RoomsChange } from "./rooms.ts"
import { BULK_PATIENCE_MS, BULK_PAUSE_MS, BULK_QUIET_MS, createRoomsNews } from "./roomsNews.ts"

afterEach(() => vi.restoreAllMocks())

const LEDGER = "aa".repeat(32) as LedgerId
/** A busy machine may hold up the portions. */
const AMPLE = { timeout: 20_000 }
let numbered = 0
const change = (posts: number, acts = false): RoomsChange => ({
  acts,
  posts: new Map([[LEDGER, new Set(Array.from({ length: posts }, () => `2026-Q4.1.${numbered++}` as ItemId))]]),
})

const open = () => {
  const timer = createManualTimer()
  /** Portions that follow one another stand as one. */
  const told: { posts: number; acts: boolean }[] = []
  const portions: number[] = []
  let isOpen = false
  const news = createRoomsNews({ after: timer.after }, ({ acts, posts, more = false }) => {
    const { size } = posts.get(LEDGER) ?? new Set()
    portions.push(size)
    const last = told.at(-1)
    if (isOpen && last) last.posts += size
    else told.push({ posts: size, acts })
    isOpen = more
  })
  /** Null amid a bulk. */
  const counts = () => (isOpen ? null : told.map(({ posts }) => posts))
  return { timer, told, portions, news, counts }
}

test("What few posts bring is told at once, each by itself", () => {
  const { told, news } = open()
  for (let turn = 0; turn < 3; turn++) news.say(change(1))
  expect(told.map(({ posts }) => posts)).toEqual([1, 1, 1])
})

test("Portions of many are told in a few while they come, none of them lost", async () => {
  const { timer, news, counts } = open()
  for (let portion = 0; portion < 10; portion++) {
    news.say(change(500))
    timer.advance(BULK_QUIET_MS - 1)
    await expect.poll(counts, AMPLE).toEqual(portion < 6 ? [500] : [500, 3_000])
  }
  timer.advance(BULK_PAUSE_MS)
  await expect.poll(counts, AMPLE).toEqual([500, 3_000, 1_500])
})

test("Nobody hears of more at once than takes a few milliseconds", async () => {
  const { timer, portions, news, counts } = open()
  news.say(change(500))
  await expect.poll(counts, AMPLE).toEqual([500])
  news.say(change(3_000))
  timer.advance(BULK_PAUSE_MS)
  await expect.poll(counts, AMPLE).toEqual([500, 3_000])
  expect(Math.max(...portions)).toBeLessThanOrEqual(128)
})

test("The end of the portions is told before the pause is over", async () => {
  const { timer, news, counts } = open()
  news.say(change(500))
  news.say(change(500))
  timer.advance(BULK_QUIET_MS - 1)
  await expect.poll(counts, AMPLE).toEqual([500])
  timer.advance(1)
  await expect.poll(counts, AMPLE).toEqual([500, 500])
  timer.advance(BULK_PAUSE_MS)
  news.say(change(500))
  await expect.poll(counts, AMPLE).toEqual([500, 500, 500])
})

test("Where nobody has anything more, the end is told at once", async () => {
  const { timer, news, counts } = open()
  news.endBulk()
  news.say(change(500))
  await expect.poll(counts, AMPLE).toEqual([500])
  news.say(change(500))
  expect(counts()).toEqual([500])
  news.endBulk()
  await expect.poll(counts, AMPLE).toEqual([500, 500])
  timer.advance(BULK_PAUSE_MS)
  await expect.poll(counts, AMPLE).toEqual([500, 500])
})

test("A word said in the meantime waits for nothing, and brings what waited", async () => {
  const { timer, told, portions, news, counts } = open()
  news.say(change(500))
  await expect.poll(counts, AMPLE).toEqual([500])
  news.say(change(500))
  const before = portions.length
  news.say(change(1))
  expect(portions[before]).toBe(1)
  await expect.poll(counts, AMPLE).toEqual([500, 1, 500])
  news.say(change(500))
  news.say(change(0, true))
  expect(told.at(-1)).toEqual({ posts: 500, acts: true })
  timer.advance(BULK_PAUSE_MS)
  await expect.poll(counts, AMPLE).toEqual([500, 1, 500, 500])
})

test("Nothing is told after it was stopped", async () => {
  const { timer, portions, news, counts } = open()
  news.say(change(500))
  await expect.poll(counts, AMPLE).toEqual([500])
  news.say(change(500))
  news.stop()
  timer.advance(BULK_PAUSE_MS)
  const before = portions.length
  await expect.poll(counts, AMPLE).toEqual([500])
  expect(portions).toHaveLength(before)
})

/** Time stands still for whoever asks how long nobody has done anything, far from what the clock says to later tests. */
const useThroughout = () => {
  vi.spyOn(performance, "now").mockReturnValue(1e12)
  noteUse()
}

test("To somebody who scrolls or types, lists of a bulk are made anew now and then, and with its end soon after", async () => {
  const { timer, news, counts } = open()
  useThroughout()
  news.say(change(100))
  expect(counts()).toEqual([100])
  for (let at = BULK_PAUSE_MS; at < BULK_PATIENCE_MS; at += BULK_PAUSE_MS) {
    news.say(change(40))
    timer.advance(BULK_PAUSE_MS)
    expect(counts()).toEqual([100])
  }
  news.say(change(1))
  expect(counts()).toEqual([100, 1])
  timer.advance(BULK_PAUSE_MS)
  await expect.poll(counts, AMPLE).toEqual([100, 1, 160])
})

test("While it is held, what brings no post is kept; a post is told, and the rest with the release", () => {
  const { told, news } = open()
  const release = news.hold()
  news.say(change(0, true))
  news.say(change(0))
  expect(told).toEqual([])
  news.say(change(1))
  expect(told).toEqual([{ posts: 1, acts: false }])
  release()
  release()
  expect(told.slice(1)).toEqual([{ posts: 0, acts: true }])
  news.say(change(0, true))
  expect(told).toHaveLength(3)
})
