import { expect, test } from "vitest"
import { fuzzQueries, MOST_READ } from "../../shared/search/fixtures/fuzzQueries.ts"

const TEXTS = 100_000

test(`none of ${TEXTS} query texts throws, or reads more of the index than the ceiling`, async () => {
  const visits = await fuzzQueries(TEXTS)
  expect(visits).toHaveLength(TEXTS)
  expect(visits.at(-1)).toBeLessThanOrEqual(MOST_READ)
})
