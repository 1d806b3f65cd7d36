import { expect, test } from "vitest"
import type { NetworkDescription } from "../bridge/host.ts"
import { createFakeHost } from "../../tests/fakes/fakeHost.ts"
import { reachableAt, reachableNear } from "./networkAddresses.ts"

const hostOn = (hosts: NetworkDescription["hosts"]) => ({
  ...createFakeHost(),
  network: () => Promise.resolve({ open: true, port: 4181, lanAddresses: ["192.168.1.20"], hosts }),
})

const OWN = "192.168.1.20:4181"
const NEAR = "192.168.1.21:4181"

test("whoever looks for colleagues is led to those that this machine is connected to, its own address first", async () => {
  const host = hostOn([
    { address: NEAR, state: "connected", detail: null },
    { address: "192.168.1.22:4181", state: "unreachable", detail: "ECONNREFUSED" },
    { address: OWN, state: "connected", detail: null },
  ])
  expect(await reachableNear(host)).toEqual([OWN, NEAR])
  expect(await reachableAt(host)).toEqual([OWN])
})

test("where the host is away, nobody is led anywhere", async () => {
  const host = { ...createFakeHost(), network: () => Promise.reject(new Error("away")) }
  expect(await reachableNear(host)).toEqual([])
})
