import * as v from "valibot"
import { HostError } from "../../shared/bridge/hostError.ts"
import { isHostCall, requestSchemas } from "../../shared/bridge/hostSchemas.ts"
import type { HostCall } from "../../shared/bridge/hostSchemas.ts"
import type { Host } from "../../shared/bridge/host.ts"
import type { JsonValue } from "../../shared/kernel/json.ts"

const parse = <Call extends HostCall>(call: Call, argument: unknown): v.InferOutput<(typeof requestSchemas)[Call]> => {
  const parsed = v.safeParse(requestSchemas[call], argument)
  if (!parsed.success) throw new HostError(call === "addAddress" ? "address-invalid" : "malformed")
  return parsed.output
}

const answer = async (host: Host, call: HostCall, argument: unknown): Promise<unknown> => {
  switch (call) {
    case "describe":
    case "lanAddresses":
    case "network":
      parse(call, argument)
      return host[call]()
    case "joinNetwork":
      return host.joinNetwork(parse(call, argument))
    case "addAddress":
      return host.addAddress(parse(call, argument))
    case "removeAddress":
      return host.removeAddress(parse(call, argument))
    case "rememberSite":
      await host.rememberSite(parse(call, argument))
      return null
  }
}

/** Parses a request from a window, asks the host, and rejects with a HostError for whatever is wrong with it. */
export const callHost = async (host: Host, call: string, argument: unknown): Promise<JsonValue> => {
  if (!isHostCall(call)) throw new HostError("unknown-call")
  return (await answer(host, call, argument)) as JsonValue
}
