import type { IncomingMessage, Server, ServerResponse } from "node:http"
import type { Duplex } from "node:stream"
import { WebSocketServer } from "ws"
import type { WebSocket } from "ws"
import type { Host } from "../../shared/bridge/host.ts"
import { HostError } from "../../shared/bridge/hostError.ts"
import { MAX_REQUEST_BYTES } from "../../shared/bridge/hostSchemas.ts"
import { MAX_SIGNAL_BYTES } from "../../shared/bridge/signaling.ts"
import { callHost } from "./hostCalls.ts"
import { keepAlive } from "./keepAlive.ts"
import { closeServer, listenLoopback } from "./listenLoopback.ts"
import { readPageFile } from "./pageFiles.ts"
import { pageHeaders } from "./pageHeaders.ts"
import { readJsonBody } from "./requestBody.ts"
import { openStunResponder } from "./stunResponder.ts"
import { bearerOf, isLoopbackLiteral, isOwnHost, isOwnOrigin, isToken, pageOrigin } from "./requestGuards.ts"

export interface WindowServerOptions {
  readonly port: number
  readonly token: string
  readonly pageFolder: string
  readonly host: Host
  /** A window's signaling socket, past every check. */
  readonly onSignal: (socket: WebSocket) => void
}

export interface WindowServer {
  close(): Promise<void>
}

const STATUS: Partial<Record<HostError["code"], number>> = { denied: 403, "too-large": 413, "unknown-call": 404 }
/** Requests of one page; what comes slower is no page of ours. */
const HEADERS_TIMEOUT_MS = 10_000
const REQUEST_TIMEOUT_MS = 30_000
const MAX_CONNECTIONS = 256

const sendJson = (response: ServerResponse, status: number, value: unknown): void => {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
  response.end(JSON.stringify(value))
}

const refuse = (response: ServerResponse, code: HostError["code"], status = STATUS[code] ?? 400): void =>
  sendJson(response, status, { ok: false, code })

const sendText = (response: ServerResponse, status: number, text: string): void => {
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" })
  response.end(text)
}

/** The page of one profile at `http://localhost:PORT`, its `/api/…`, and the sockets `/signal` and `/watch`. */
export const openWindowServer = async (options: WindowServerOptions): Promise<WindowServer> => {
  const { port, token, host } = options
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_SIGNAL_BYTES, perMessageDeflate: false })

  const servePage = async (path: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "GET" && request.method !== "HEAD") return sendText(response, 405, "405")
    const file = await readPageFile(options.pageFolder, path)
    if (!file) return sendText(response, 404, "404")
    response.writeHead(200, {
      "content-type": file.type,
      "content-length": file.body.length,
      "cache-control": file.caching === "immutable" ? "public, max-age=31536000, immutable" : "no-store",
    })
    response.end(request.method === "HEAD" ? undefined : file.body)
  }

  // No cookie: cookies ignore ports, so every other server on this machine's `localhost` would be shown it.
  const serveApi = async (call: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== "POST" || !isOwnOrigin(request, port)) return refuse(response, "denied")
    if (call === "session") return sendJson(response, 200, { token })
    if (!isToken(bearerOf(request), token)) return refuse(response, "denied", 401)
    const body = await readJsonBody(request, MAX_REQUEST_BYTES)
    if (!body.ok) return refuse(response, body.error)
    try {
      sendJson(response, 200, { ok: true, value: await callHost(host, call, body.value) })
    } catch (error) {
      if (!(error instanceof HostError)) throw error
      refuse(response, error.code)
    }
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
    return path.startsWith("/api/")
      ? serveApi(path.slice("/api/".length), request, response)
      : servePage(path, request, response)
  }

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const target = request.url ?? ""
    const url = URL.canParse(target, pageOrigin(port)) ? new URL(target, pageOrigin(port)) : undefined
    const wanted = url?.pathname === "/signal" || url?.pathname === "/watch"
    const allowed =
      isOwnHost(request, port) && isOwnOrigin(request, port) && isToken(url?.searchParams.get("token"), token)
    if (!wanted || !allowed) {
      socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
      return
    }
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      if (url.pathname === "/signal") options.onSignal(webSocket)
      else {
        keepAlive(webSocket)
        webSocket.on("error", () => webSocket.terminate())
      }
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
    async close() {
      await stun?.close()
      for (const socket of sockets.clients) socket.terminate()
      await Promise.all(servers.map(closeServer))
    },
  }
}
