import { expect, test } from "vitest"
import { createSourceLimit, sourceOf } from "./sourceLimit.ts"

test.each([
  ["10.0.0.1", "10.0.0.1"],
  ["::ffff:10.0.0.1", "10.0.0.1"],
  ["2001:db8:1:2:aaaa::1", "2001:db8:1:2"],
  ["2001:db8:1:2:bbbb:1:2:3", "2001:db8:1:2"],
  ["2001:db8::1", "2001:db8:0:0"],
  ["::1", "0:0:0:0"],
  ["fe80::1%eth0", "fe80::1"],
  ["fe80::2", "fe80::2"],
])("%s counts as %s", (address, source) => expect(sourceOf(address)).toBe(source))

test("each machine has its places, and gets them back", () => {
  const limit = createSourceLimit(2)
  const leave = limit.enter("10.0.0.1")
  expect(limit.enter("10.0.0.1")).toBeDefined()
  expect(limit.enter("10.0.0.1")).toBeUndefined()
  expect(limit.enter("10.0.0.2")).toBeDefined()
  leave?.()
  expect(limit.enter("10.0.0.1")).toBeDefined()
  expect(limit.enter("10.0.0.1")).toBeUndefined()
})
