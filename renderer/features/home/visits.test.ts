import { beforeEach, expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { AWAY_MS, followVisits } from "./visits.ts"

let now = Date.UTC(2026, 10, 23, 9)
const clock = () => now
beforeEach(() => localStorage.clear())

const newestOf = ({ site }: ReturnType<typeof createFurnishedSite>) => {
  const [key] = site.home.get()
  return (key && site.post(key).get()?.at) ?? Number.NaN
}

test("the first visit has none before it; the next one knows what the first could see", () => {
  const fake = createFurnishedSite(clock)
  const first = followVisits(fake.site, localStorage, clock)
  expect(first.since.get()).toBeNull()
  first.leave()
  expect(followVisits(fake.site, localStorage, clock).since.get()).toBe(newestOf(fake))
})

test("looking away for a moment is the same visit, coming back after a while is the next", () => {
  const visits = followVisits(createFurnishedSite(clock).site, localStorage, clock)
  visits.leave()
  now += AWAY_MS - 1
  visits.comeBack()
  expect(visits.since.get()).toBeNull()
  visits.leave()
  now += AWAY_MS
  visits.comeBack()
  expect(visits.since.get()).not.toBeNull()
})

test("what was seen on another machine is seen here, at once; what this window leaves behind only once one comes back", () => {
  const { site } = createFurnishedSite(clock)
  void site.noteSeen(5)
  const visits = followVisits(site, localStorage, clock)
  expect(visits.since.get()).toBe(5)
  void site.noteSeen(9)
  expect(visits.since.get()).toBe(9)
  visits.leave()
  expect(visits.since.get()).toBe(9)
  now += AWAY_MS
  visits.comeBack()
  expect(visits.since.get()).toBeGreaterThan(9)
})

test("a post dated ahead does not hide what is written next", () => {
  const ahead = createFurnishedSite(() => now + 86_400_000)
  followVisits(ahead.site, localStorage, clock).leave()
  expect(followVisits(ahead.site, localStorage, clock).since.get()).toBe(now)
})
