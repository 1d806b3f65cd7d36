import { createServer } from "node:http"
import type { Server } from "node:http"
import { once } from "node:events"

const LOOPBACK = ["127.0.0.1", "::1"] as const
/** A machine without IPv6 has no ::1 to listen on; `localhost` is then 127.0.0.1 alone. */
const WITHOUT_IPV6 = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EPROTONOSUPPORT"])

export const isBusy = (error: unknown): boolean => codeOf(error) === "EADDRINUSE" || codeOf(error) === "EACCES"

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

/** Listens and rejects with the system's error where it can't. */
export const listen = async (
  server: Server,
  options: { host: string; port: number; ipv6Only?: boolean },
): Promise<void> => {
  const listening = once(server, "listening")
  server.listen(options)
  await listening
}

export const closeServer = async (server: Server): Promise<void> => {
  if (!server.listening) return
  const closed = once(server, "close")
  server.close()
  server.closeAllConnections()
  await closed
}

/** One server a loopback family, alike otherwise: `localhost` may resolve to either, and neither may be another program's. */
export const listenLoopback = async (port: number, prepare: (server: Server) => void): Promise<readonly Server[]> => {
  const servers: Server[] = []
  try {
    for (const host of LOOPBACK) {
      const server = createServer()
      prepare(server)
      try {
        await listen(server, { host, port })
        servers.push(server)
      } catch (error) {
        if (host === "127.0.0.1" || !WITHOUT_IPV6.has(codeOf(error) ?? "")) throw error
      }
    }
    return servers
  } catch (error) {
    await Promise.all(servers.map(closeServer))
    throw error
  }
}
