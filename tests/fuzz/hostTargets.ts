import * as v from "valibot"
import { callHost } from "../../electron/host/hostCalls.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import { hostContract, outcomeSchema, sessionSchema } from "../../shared/bridge/hostSchemas.ts"
import { formatNetworkAddress, parseNetworkAddress } from "../../shared/bridge/networkAddress.ts"
import { parseSignalMessage } from "../../shared/bridge/signaling.ts"
import { fromUtf8, toUtf8 } from "../../shared/kernel/bytes.ts"
import { createFakeHost } from "../fakes/fakeHost.ts"
import type { Target } from "./target.ts"

const texts = (values: readonly unknown[]): readonly Uint8Array[] =>
  values.map((value) => toUtf8(JSON.stringify(value)))

const isJson = (bytes: Uint8Array): boolean => JSON.parse(fromUtf8(bytes) ?? "") !== undefined

export const createHostTargets = (): readonly Target[] => [signalTarget, addressTarget, hostTarget(), answerTarget]

const signalTarget: Target = {
  name: "signal",
  weight: 6,
  corpus: texts([
    { type: "subscribe", topics: ["ab".repeat(32)] },
    { type: "unsubscribe", topics: ["x", "y"] },
    { type: "publish", topic: "ab", data: { type: "announce", from: "1234" } },
    { type: "publish", topic: "ab", data: "c2VhbGVk" },
    { type: "ping" },
    { type: "pong" },
  ]),
  reads: (bytes) => parseSignalMessage(fromUtf8(bytes) ?? "") !== undefined,
  check(bytes) {
    const read = parseSignalMessage(fromUtf8(bytes) ?? "")
    if (read === undefined) return null
    return parseSignalMessage(JSON.stringify(read)) === undefined ? "is no message any more once it is passed on" : null
  },
}

const addressTarget: Target = {
  name: "address",
  weight: 5,
  corpus: ["192.168.1.20:4190", "[fe80::1]:4190", "nas.local", "atelier:1", "10.0.0.1"].map(toUtf8),
  reads: (bytes) => parseNetworkAddress(fromUtf8(bytes) ?? "") !== undefined,
  check(bytes) {
    const address = parseNetworkAddress(fromUtf8(bytes) ?? "")
    if (address === undefined) return null
    const again = parseNetworkAddress(formatNetworkAddress(address))
    return again?.host === address.host && again.port === address.port ? null : "has two forms"
  },
}

const CALLS = [...Object.keys(hostContract), "__proto__", "constructor", "toString"]

const hostTarget = (): Target => {
  const host = createFakeHost()
  return {
    name: "host",
    weight: 4,
    corpus: texts([
      { call: "joinNetwork", argument: { addresses: ["192.168.1.20:4190"] } },
      { call: "addAddress", argument: "192.168.1.20:4190" },
      { call: "rememberSite", argument: { id: "ab".repeat(32), name: "Atelier" } },
      { call: "forgetSite", argument: "ab".repeat(32) },
      { call: "describe", argument: null },
    ]),
    reads: isJson,
    async check(bytes) {
      let said: unknown
      try {
        said = JSON.parse(fromUtf8(bytes) ?? "")
      } catch {
        return null
      }
      const argument = typeof said === "object" && said !== null && "argument" in said ? said.argument : said
      for (const call of CALLS)
        try {
          await callHost(host, call, argument)
        } catch (error) {
          if (!(error instanceof HostError)) throw error
        }
      return null
    },
  }
}

const answerTarget: Target = {
  name: "answer",
  weight: 4,
  corpus: texts([
    { ok: true, value: null },
    { ok: false, code: "denied" },
    { token: "x".repeat(43) },
    {
      open: true,
      port: 4190,
      lanAddresses: ["10.0.0.1"],
      hosts: [{ address: "a:1", state: "connected", detail: null }],
    },
  ]),
  reads: isJson,
  check(bytes) {
    let value: unknown
    try {
      value = JSON.parse(fromUtf8(bytes) ?? "")
    } catch {
      return null
    }
    for (const schema of [...Object.values(hostContract).map(({ reply }) => reply), outcomeSchema, sessionSchema]) {
      const read = v.safeParse(schema, value)
      if (read.success && !v.safeParse(schema, read.output).success) return "does not read what it read"
    }
    return null
  },
}
