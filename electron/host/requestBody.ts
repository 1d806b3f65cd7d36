import type { IncomingMessage } from "node:http"
import { err, ok } from "../../shared/kernel/result.ts"
import type { Result } from "../../shared/kernel/result.ts"

/** The JSON of a request; it stops reading as soon as the limit is passed, whatever the length header says. */
export const readJsonBody = async (
  request: IncomingMessage,
  maxBytes: number,
): Promise<Result<unknown, "too-large" | "malformed">> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length
    if (length > maxBytes) return err("too-large")
    chunks.push(chunk)
  }
  try {
    return ok(JSON.parse(Buffer.concat(chunks).toString("utf8")) as unknown)
  } catch {
    return err("malformed")
  }
}
