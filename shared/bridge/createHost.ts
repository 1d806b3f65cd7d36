import * as v from "valibot"
import type { JsonValue } from "../kernel/json.ts"
import type { Host } from "./host.ts"
import { HostError } from "./hostError.ts"
import { hostContract, outcomeSchema, type HostCall } from "./hostSchemas.ts"
import type { Pipe } from "./pipe.ts"

type Reply<Call extends HostCall> = v.InferOutput<(typeof hostContract)[Call]["reply"]>

/** What a call answered, parsed; throws a HostError for everything else. */
export const readOutcome = <Schema extends v.GenericSchema>(reply: Schema, given: unknown): v.InferOutput<Schema> => {
  const outcome = v.safeParse(outcomeSchema, given)
  if (!outcome.success) throw new HostError("malformed")
  if (!outcome.output.ok) throw new HostError(outcome.output.code)
  const answer = v.safeParse(reply, outcome.output.value)
  if (!answer.success) throw new HostError("malformed")
  return answer.output
}

/** The host at the other end of a pipe. Every call rejects with a HostError. */
export const createHost = ({ ask, watch }: Pipe): Host => {
  const call = async <Call extends HostCall>(name: Call, argument: JsonValue): Promise<Reply<Call>> =>
    // Parsed by the very schema that the type is read from.
    readOutcome<v.GenericSchema>(hostContract[name].reply, await ask(name, argument)) as Reply<Call>
  return {
    describe: () => call("describe", null),
    lanAddresses: () => call("lanAddresses", null),
    joinNetwork: ({ addresses }) => call("joinNetwork", { addresses }),
    network: () => call("network", null),
    addAddress: (address) => call("addAddress", address),
    removeAddress: (address) => call("removeAddress", address),
    rememberSite: async ({ id, name }) => {
      await call("rememberSite", { id, name })
    },
    forgetSite: async (id) => {
      await call("forgetSite", id)
    },
    wake: async () => {
      await call("wake", null)
    },
    update: () => call("update", null),
    watch,
  }
}
