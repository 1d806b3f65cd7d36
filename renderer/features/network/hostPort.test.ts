import { expect, test } from "vitest"
import { hostPort } from "./hostPort.ts"

test("an IPv6 address stands in brackets before its port", () => {
  expect(hostPort("192.168.1.20", 4181)).toBe("192.168.1.20:4181")
  expect(hostPort("fe80::1", 4181)).toBe("[fe80::1]:4181")
})
