import { createServer } from "node:http"
import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Socket } from "node:net"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import { DEFAULT_LAN_PORT } from "../../shared/bridge/networkAddress.ts"
import { MAX_SIGNAL_BYTES } from "../../shared/bridge/signaling.ts"
import { lanPage } from "./lanPage.ts"
import { closeServer, codeOf, isBusy, listen } from "./listenLoopback.ts"
import { attachSignalSocket } from "./signalSocket.ts"
import { createSourceLimit } from "./sourceLimit.ts"
import type { SignalHub } from "./signalHub.ts"

/** Carries the random name of a running host, so that one that reached itself notices. New at every start. */
export const HOST_HEADER = "x-palabre-host"
export const LAN_PATH = "/signal"

const PORTS_TO_TRY = 20
const MAX_SOCKETS = 512
const MAX_SOCKETS_PER_MACHINE = 32
/** Whoever connects and says nothing holds a place until the timeout: the others must have some left. */
const MAX_CONNECTIONS_PER_MACHINE = 64
const HEADERS_TIMEOUT_MS = 5_000
const MAX_HEADER_BYTES = 8 * 1024
const WITHOUT_IPV6 = new Set(["EADDRNOTAVAIL", "EAFNOSUPPORT", "EPROTONOSUPPORT"])

export interface LanServer {
  readonly port: number
  close(): Promise<void>
}

export interface LanServerOptions {
  readonly hub: SignalHub
  readonly hostName: string
  /** The port that other members have in their invitations. */
  readonly preferredPort: number | null
}

const reject = (socket: Duplex, status: string): void => {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}

const answerBrowser = (request: IncomingMessage, response: ServerResponse): void => {
  const known = request.method === "GET" || request.method === "HEAD"
  response.writeHead(known ? 200 : 405, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    connection: "close",
  })
  response.end(request.method === "GET" ? lanPage : undefined)
}

/** Opens one port on all networks, IPv4 and IPv6; undefined where it is taken. */
const openPort = async (port: number, prepare: (server: Server) => void): Promise<readonly Server[] | undefined> => {
  const servers: Server[] = []
  for (const host of ["0.0.0.0", "::"]) {
    const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES, connectionsCheckingInterval: 1_000 })
    prepare(server)
    try {
      await listen(server, { host, port, ipv6Only: host === "::" })
      servers.push(server)
    } catch (error) {
      if (host === "::" && WITHOUT_IPV6.has(codeOf(error) ?? "")) continue
      await Promise.all(servers.map(closeServer))
      if (isBusy(error)) return undefined
      throw error
    }
  }
  return servers
}

/** The only port that faces the network: it passes sealed signaling messages on, and holds nothing. Undefined where every port is taken. */
export const openLanServer = async ({
  hub,
  hostName,
  preferredPort,
}: LanServerOptions): Promise<LanServer | undefined> => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_SIGNAL_BYTES, perMessageDeflate: false })
  const socketLimit = createSourceLimit(MAX_SOCKETS_PER_MACHINE)
  const connectionLimit = createSourceLimit(MAX_CONNECTIONS_PER_MACHINE)
  sockets.on("headers", (headers) => headers.push(`${HOST_HEADER}: ${hostName}`))

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    // Hosts send no Origin; a browser always does, so no web page can reach its reader's LAN through here.
    if (request.headers.origin !== undefined || request.url !== LAN_PATH) return reject(socket, "403 Forbidden")
    if (request.headers[HOST_HEADER] === hostName) return reject(socket, "409 Conflict")
    const leave = sockets.clients.size < MAX_SOCKETS && socketLimit.enter(request.socket.remoteAddress ?? "")
    if (!leave) return reject(socket, "503 Service Unavailable")
    socket.on("close", leave)
    sockets.handleUpgrade(request, socket, head, (webSocket) => attachSignalSocket(webSocket, hub, "lan"))
  }
  const prepare = (server: Server): void => {
    server.headersTimeout = HEADERS_TIMEOUT_MS
    server.requestTimeout = HEADERS_TIMEOUT_MS
    server.keepAliveTimeout = 1_000
    server.maxConnections = MAX_SOCKETS + 64
    server.on("connection", (socket: Socket) => {
      const leave = connectionLimit.enter(socket.remoteAddress ?? "")
      if (leave) socket.on("close", leave)
      else socket.destroy()
    })
    server.on("request", answerBrowser)
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on("error", () => socket.destroy())
      upgrade(request, socket, head)
    })
  }

  const first = preferredPort ?? DEFAULT_LAN_PORT
  for (let port = first; port < first + PORTS_TO_TRY && port <= 65_535; port++) {
    const servers = await openPort(port, prepare)
    if (!servers) continue
    return {
      port,
      async close() {
        for (const socket of sockets.clients) socket.terminate()
        await Promise.all(servers.map(closeServer))
      },
    }
  }
  return undefined
}
