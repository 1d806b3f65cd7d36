import { beforeEach, expect, test } from "vitest"
import { fakeLedger } from "../../../../tests/fakes/fakeIds.ts"
import { noteAudience, readRecentAudiences } from "./recentAudiences.ts"

const SITE = fakeLedger(9)
beforeEach(() => localStorage.clear())

test("where one wrote last stands first, once, and no more than four are kept", () => {
  for (const number of [1, 2, 3, 1, 4, 5]) noteAudience(localStorage, SITE, fakeLedger(number))
  expect(readRecentAudiences(localStorage, SITE)).toEqual([5, 4, 1, 3].map(fakeLedger))
  expect(readRecentAudiences(localStorage, fakeLedger(8))).toEqual([])
})

test("what cannot be read counts for nothing", () => {
  localStorage.setItem(`palabre.audiences.${SITE}`, '["nowhere"]')
  expect(readRecentAudiences(localStorage, SITE)).toEqual([])
})
