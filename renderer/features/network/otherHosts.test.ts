import { expect, test } from "vitest"
import type { NetworkDescription } from "../../../shared/bridge/host.ts"
import { isOwnAddress, otherHosts } from "./otherHosts.ts"

const network: NetworkDescription = {
  open: true,
  port: 4181,
  lanAddresses: ["192.168.1.20", "fd00::2"],
  hosts: [
    { address: "192.168.1.20:4181", state: "connecting", detail: null },
    { address: "[fd00::2]:4181", state: "unreachable", detail: "self" },
    { address: "10.8.0.3:4181", state: "unreachable", detail: "self" },
    { address: "192.168.1.20:4192", state: "unreachable", detail: "ECONNREFUSED" },
    { address: "192.168.1.21:4181", state: "connected", detail: null },
  ],
}

const own = (address: string) => isOwnAddress(network, address)

test("own addresses are no other machines, known as such or not yet", () => {
  expect(otherHosts(network).map(({ address }) => address)).toEqual(["192.168.1.20:4192", "192.168.1.21:4181"])
})

test("an own address is recognised with and without its port, another machine's is not", () => {
  expect(["fd00::2", "192.168.1.20", "192.168.1.20:4181"].every(own)).toBe(true)
  expect(["192.168.1.2", "192.168.1.20:4192", ""].some(own)).toBe(false)
})
