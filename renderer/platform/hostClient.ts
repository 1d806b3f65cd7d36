import * as v from "valibot"
import type { Host } from "../../shared/bridge/host.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import { answerSchemas, outcomeSchema, sessionSchema } from "../../shared/bridge/hostSchemas.ts"
import type { JsonValue } from "../../shared/kernel/json.ts"
import { watchHost } from "./hostWatch.ts"

type Answers = typeof answerSchemas

const post = async (path: string, token: string | null, argument: JsonValue): Promise<Response> => {
  const headers: Record<string, string> = { "content-type": "application/json" }
  if (token !== null) headers["authorization"] = `Bearer ${token}`
  try {
    return await fetch(path, { method: "POST", headers, body: JSON.stringify(argument), cache: "no-store" })
  } catch {
    throw new HostError("unreachable")
  }
}

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    throw new HostError("malformed")
  }
}

const requestToken = async (): Promise<string> => {
  const session = v.safeParse(sessionSchema, await readJson(await post("/api/session", null, null)))
  if (!session.success) throw new HostError("denied")
  return session.output.token
}

/** The token belongs to the profile, so it outlives a restart of the host; kept in memory only. */
const createSession = () => {
  let token: Promise<string> | null = null
  const forget = (): void => {
    token = null
  }
  return {
    forget,
    token: () => {
      token ??= requestToken().catch((error: unknown) => {
        forget()
        throw error
      })
      return token
    },
  }
}

/** The host of this page over `/api/…` at its own origin, in a browser tab as in the desktop window. Every call rejects with a HostError. */
export const createHostClient = (): Host => {
  const session = createSession()
  const send = async (call: keyof Answers, argument: JsonValue): Promise<Response> =>
    post(`/api/${call}`, await session.token(), argument)
  const call = async <Call extends keyof Answers>(
    name: Call,
    argument: JsonValue,
  ): Promise<v.InferOutput<Answers[Call]>> => {
    let response = await send(name, argument)
    if (response.status === 401) {
      session.forget()
      response = await send(name, argument)
    }
    const outcome = v.safeParse(outcomeSchema, await readJson(response))
    if (!outcome.success) throw new HostError("malformed")
    if (!outcome.output.ok) throw new HostError(outcome.output.code)
    const answer = v.safeParse(answerSchemas[name], outcome.output.value)
    if (!answer.success) throw new HostError("malformed")
    return answer.output
  }
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
    watch: (listener) => watchHost(session.token, listener),
  }
}
