import * as v from "valibot"
import { HostError } from "../../shared/bridge/hostError.ts"
import { hostContract, isHostCall } from "../../shared/bridge/hostSchemas.ts"
import type { HostCall } from "../../shared/bridge/hostSchemas.ts"
import type { Host } from "../../shared/bridge/host.ts"
import type { JsonValue } from "../../shared/kernel/json.ts"

const parse = <Call extends HostCall>(
  call: Call,
  argument: unknown,
): v.InferOutput<(typeof hostContract)[Call]["request"]> => {
  const parsed = v.safeParse(hostContract[call].request, argument)
  if (!parsed.success) throw new HostError(call === "addAddress" ? "address-invalid" : "malformed")
  return parsed.output
}

const answers: { readonly [Call in HostCall]: (host: Host, argument: unknown) => Promise<unknown> } = {
  async describe(host, argument) {
    parse("describe", argument)
    return host.describe()
  },
  async lanAddresses(host, argument) {
    parse("lanAddresses", argument)
    return host.lanAddresses()
  },
  async network(host, argument) {
    parse("network", argument)
    return host.network()
  },
  joinNetwork: async (host, argument) => host.joinNetwork(parse("joinNetwork", argument)),
  addAddress: async (host, argument) => host.addAddress(parse("addAddress", argument)),
  removeAddress: async (host, argument) => host.removeAddress(parse("removeAddress", argument)),
  async rememberSite(host, argument) {
    await host.rememberSite(parse("rememberSite", argument))
    return null
  },
  async forgetSite(host, argument) {
    await host.forgetSite(parse("forgetSite", argument))
    return null
  },
  async update(host, argument) {
    parse("update", argument)
    return host.update()
  },
  async wake(host, argument) {
    parse("wake", argument)
    await host.wake()
    return null
  },
}

/** Parses a request from a window, asks the host, and rejects with a HostError for whatever is wrong with it. */
export const callHost = async (host: Host, call: string, argument: unknown): Promise<JsonValue> => {
  if (!isHostCall(call)) throw new HostError("unknown-call")
  return (await answers[call](host, argument)) as JsonValue
}
