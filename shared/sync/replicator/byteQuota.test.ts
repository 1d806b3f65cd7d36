import { expect, it } from "vitest"
import { createByteQuota } from "./byteQuota.ts"
import { QUOTA_BYTES, QUOTA_RESERVE_BYTES, QUOTA_WINDOW_MS } from "./limits.ts"

it("holds one window's bytes and refills in a window", () => {
  let now = 1_000
  const quota = createByteQuota(() => now)
  expect(quota.take(QUOTA_BYTES)).toBe(true)
  expect(quota.take(1)).toBe(false)
  now += QUOTA_WINDOW_MS + 1
  expect(quota.take(QUOTA_BYTES - 1)).toBe(true)
})

it("asks for a pause before it is empty, and none once the pause is over", () => {
  let now = 1_000
  const quota = createByteQuota(() => now)
  quota.take(QUOTA_BYTES - QUOTA_RESERVE_BYTES / 2)
  const pause = quota.pause()
  expect(pause).toBeGreaterThan(0)
  now += pause
  expect(quota.pause()).toBe(0)
})

it("refills nothing when the clock jumps back", () => {
  let now = 1_000_000
  const quota = createByteQuota(() => now)
  quota.take(QUOTA_BYTES)
  now = 0
  expect(quota.take(1)).toBe(false)
})
