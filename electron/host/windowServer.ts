import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import type { WebSocket } from "ws"
import type { Host } from "../../shared/bridge/host.ts"
import { APP_ORIGIN } from "../../shared/bridge/appOrigin.ts"
import { MAX_SIGNAL_BYTES } from "../../shared/bridge/signaling.ts"
import { attachBridgeSocket } from "./bridgeSocket.ts"
import { closeServer, listenLoopback } from "./listenLoopback.ts"
import { readPageFile } from "./pageFiles.ts"
import { pageHeaders } from "./pageHeaders.ts"
import { openStunResponder } from "./stunResponder.ts"
import { isLoopbackLiteral, isOwnHost, isOwnOrigin, isToken, pageOrigin } from "./requestGuards.ts"

export interface WindowServerOptions {
  readonly port: number
  readonly token: string
  /** Null where the page is no business of this server: a desktop window brings its own. */
  readonly pageFolder: string | null
  readonly host: Host
  /** A window's signaling socket, past every check. */
  readonly onSignal: (socket: WebSocket) => void
}

export interface WindowServer {
  readonly port: number
  close(): Promise<void>
}

/** Requests of one page; what comes slower is no page of ours. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const MAX_CONNECTIONS = 256

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
  response.end(JSON.stringify(value))
}

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
  response.end(text)
}

const servePage = async (
  folder: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, "405")
  const file = await readPageFile(folder, path)
  if (!file) return sendText(response, 404, "404")
  response.writeHead(200, {
    "content-type": file.type,
    "content-length": file.body.length,
    "cache-control": file.caching === "immutable" ? "public, max-age=31536000, immutable" : "no-store",
  })
  response.end(request.method === "HEAD" ? undefined : file.body)
}

/** The page of one profile at `http://localhost:PORT`, and the sockets `/signal` and `/bridge` for it or for the desktop's page. */
export const openWindowServer = async (options: WindowServerOptions): Promise<WindowServer> => {
  const { port, token, host, pageFolder } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_SIGNAL_BYTES, perMessageDeflate: false })

  // No cookie: cookies ignore ports, so every other server on this machine's `localhost` would be shown it.
  const serveSession = (request: IncomingMessage, response: ServerResponse): void => {
    if (request.method !== "POST" || !isOwnOrigin(request, port)) sendJson(response, 403, { ok: false, code: "denied" })
    else sendJson(response, 200, { token })
  }

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(pageHeaders(port))) response.setHeader(name, value)
    const target = request.url ?? "/"
    if (!target.startsWith("/")) return sendText(response, 400, "400")
    if (isLoopbackLiteral(request.headers.host, port)) {
      response.writeHead(308, { location: `${pageOrigin(port)}/`, "cache-control": "no-store" })
      response.end()
      return
    }
    if (!isOwnHost(request, port)) return sendText(response, 421, "421")
    const path = target.split(/[?#]/, 1)[0] ?? "/"
    // A desktop window has its page and its token from the program that opened it.
    if (pageFolder === null) return sendText(response, 404, "404")
    return path === "/api/session" ? serveSession(request, response) : servePage(pageFolder, path, request, response)
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const target = request.url ?? ""
    const url = URL.canParse(target, pageOrigin(port)) ? new URL(target, pageOrigin(port)) : undefined
    const wanted = url?.pathname === "/signal" || url?.pathname === "/bridge"
    const ours = pageFolder === null ? request.headers.origin === APP_ORIGIN : isOwnOrigin(request, port)
    const allowed = isOwnHost(request, port) && ours && isToken(url?.searchParams.get("token"), token)
    if (!wanted || !allowed) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (url.pathname === "/signal") options.onSignal(webSocket)
      else attachBridgeSocket(webSocket, host)
    })
  }

  const prepare = (server: Server): void => {
    server.headersTimeout = HEADERS_TIMEOUT_MS
    server.requestTimeout = REQUEST_TIMEOUT_MS
    server.maxConnections = MAX_CONNECTIONS
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      serve(request, response).catch(() => {
        if (response.headersSent) response.destroy()
        else sendText(response, 500, "500")
      })
    })
    server.on("upgrade", (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      socket.on("error", () => socket.destroy())
      upgrade(request, socket, head)
    })
  }

  const servers = await listenLoopback(port, prepare)
  const stun = await openStunResponder(port)
  return {
    port,
    async close() {
      await stun?.close()
      for (const socket of sockets.clients) socket.terminate()
      await Promise.all(servers.map(closeServer))
    },
  }
}
