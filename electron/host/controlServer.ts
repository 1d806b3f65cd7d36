import { createServer } from "node:http"
import * as v from "valibot"
import { MAX_REQUEST_BYTES } from "../../shared/bridge/hostSchemas.ts"
import { closeServer, listen } from "./listenLoopback.ts"
import { profileNameSchema, shellSchema } from "./profileSchema.ts"
import { readJsonBody } from "./requestBody.ts"
import { bearerOf, isToken } from "./requestGuards.ts"
import type { RunningHostNote } from "./runningHost.ts"

/** What a second command asks of the host that runs. */
export const wishSchema = v.object({
  name: profileNameSchema,
  shell: shellSchema,
  demonstration: v.boolean(),
  port: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(65_535))),
})

const heldSchema = v.object({
  port: v.number(),
  holder: v.nullable(v.object({ pid: v.number(), name: v.string() })),
})

export const servingSchema = v.variant("kind", [
  v.object({
    kind: v.literal("serving"),
    name: v.string(),
    address: v.string(),
    shell: shellSchema,
    /** What held the port that a new profile would have had: it was given another one, and keeps that. */
    instead: v.optional(heldSchema),
  }),
  v.object({
    ...heldSchema.entries,
    kind: v.literal("port-held"),
    /** The profile was never served yet, so another port may be chosen for it. */
    fresh: v.boolean(),
  }),
  v.object({ kind: v.literal("port-fixed"), port: v.number() }),
])

export type Serving = v.InferOutput<typeof servingSchema>
export type ServingWish = v.InferOutput<typeof wishSchema>

const ANSWER_MS = 10_000

export interface ControlServer {
  readonly port: number
  close(): Promise<void>
}

/** Answers other commands of the same person: whoever reads the secret in the state folder is that person. */
export const openControlServer = async (
  secret: string,
  serve: (wish: ServingWish) => Promise<Serving>,
): Promise<ControlServer> => {
  const server = createServer((request, response) => {
    const answer = (status: number, value: unknown): void => {
      response.writeHead(status, {
        "content-type": "application/json",
        "cache-control": "no-store",
        connection: "close",
      })
      response.end(JSON.stringify(value))
    }
    const respond = async (): Promise<void> => {
      const fromPage = request.headers.origin !== undefined
      if (fromPage || request.method !== "POST" || !isToken(bearerOf(request), secret)) return answer(403, null)
      const body = await readJsonBody(request, MAX_REQUEST_BYTES)
      const wish = v.safeParse(wishSchema, body.ok ? body.value : undefined)
      if (!wish.success) return answer(400, null)
      answer(200, await serve(wish.output))
    }
    respond().catch(() => {
      if (!response.headersSent) answer(500, null)
    })
  })
  await listen(server, { host: "127.0.0.1", port: 0 })
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port")
  return { port: address.port, close: () => closeServer(server) }
}

/** Asks the running host to serve a profile too; undefined where it does not answer (any more). */
export const askRunningHost = async (note: RunningHostNote, wish: ServingWish): Promise<Serving | undefined> => {
  try {
    const response = await fetch(`http://127.0.0.1:${note.port}/`, {
      method: "POST",
      headers: { authorization: `Bearer ${note.secret}`, "content-type": "application/json" },
      body: JSON.stringify(wish),
      signal: AbortSignal.timeout(ANSWER_MS),
    })
    const parsed = v.safeParse(servingSchema, await response.json())
    return response.ok && parsed.success ? parsed.output : undefined
  } catch {
    return undefined
  }
}
