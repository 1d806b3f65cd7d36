import type { NetworkInterfaceInfo } from "node:os"
import { expect, test } from "vitest"
import { lanAddresses } from "./lanAddresses.ts"

const entry = (address: string, internal = false): NetworkInterfaceInfo => {
  const common = { address, internal, mac: "00:00:00:00:00:00", netmask: "", cidr: null }
  return address.includes(":") ? { ...common, family: "IPv6", scopeid: 0 } : { ...common, family: "IPv4" }
}

test("loopback and link-local addresses are left out where there are others", () => {
  const interfaces = { lo: [entry("127.0.0.1", true), entry("::1", true)], eth0: [entry("10.0.0.5"), entry("fe80::1")] }
  expect(lanAddresses(interfaces)).toEqual(["10.0.0.5"])
})

test("link-local addresses serve where there is nothing else, as on two machines joined by one cable", () => {
  expect(lanAddresses({ eth0: [entry("169.254.7.7"), entry("fe80::1")] })).toEqual(["169.254.7.7", "fe80::1"])
})

test("a machine without a network has none", () => {
  expect(lanAddresses({ lo: [entry("127.0.0.1", true)] })).toEqual([])
})
