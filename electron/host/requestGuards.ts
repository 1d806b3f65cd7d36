import { timingSafeEqual } from "node:crypto"
import type { IncomingMessage } from "node:http"

/** Literal loopback addresses of one port: a person may type them, but IndexedDB belongs to `localhost` alone. */
export const isLoopbackLiteral = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `[::1]:${port}`

/** DNS rebinding: a foreign name that resolves to this machine still carries that foreign name here. */
export const isOwnHost = (request: IncomingMessage, port: number): boolean =>
  request.headers.host === `localhost:${port}`

export const pageOrigin = (port: number): string => `http://localhost:${port}`

/** True for what our own page asked. A browser always sends Origin with POST and WebSocket, and no page can forge it. */
export const isOwnOrigin = (request: IncomingMessage, port: number): boolean => {
  const site = request.headers["sec-fetch-site"]
  return request.headers.origin === pageOrigin(port) && (site === undefined || site === "same-origin")
}

/** Compares in a time that does not depend on where the difference lies. */
export const isToken = (given: string | null | undefined, expected: string): boolean => {
  const one = Buffer.from(given ?? "", "utf8")
  const other = Buffer.from(expected, "utf8")
  return one.length === other.length && timingSafeEqual(one, other)
}

export const bearerOf = (request: IncomingMessage): string | undefined =>
  /^Bearer ([A-Za-z0-9_-]{43})$/.exec(request.headers.authorization ?? "")?.[1]
