import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { build } from "vite"
import { WebSocketServer } from "ws"
import { createSignalHub, type SignalHub } from "../../../electron/host/signalHub.ts"
import { attachSignalSocket } from "../../../electron/host/signalSocket.ts"
import { openStunResponder } from "../../../electron/host/stunResponder.ts"

const TYPES: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".map": "application/json" }

export interface MeetingPlace {
  readonly page: string
  readonly signaling: string
  /** Drops every signaling connection, as a host that restarts does. */
  dropSignaling(): void
  /** While muted, signaling loses every message, as a faulty network does. */
  mute(muted: boolean): void
  /** How many clients have lost a message that way. */
  silencedClients(): number
  signalingClients(): number
  close(): Promise<void>
}

/** The fixture page and the product's signaling, on one loopback port. */
export const openMeetingPlace = async (): Promise<MeetingPlace> => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-link-"))
  const root = join(import.meta.dirname, "page")
  await build({
    root,
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, target: "es2023" },
  })
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "/index.html" : normalize(request.url ?? "/index.html")
    readFile(join(folder, name)).then(
      (body) =>
        response.writeHead(200, { "content-type": TYPES[extname(name)] ?? "application/octet-stream" }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  const sockets = new WebSocketServer({ server, path: "/signal" })
  const hub = createSignalHub()
  let muted = false
  const silenced = new Set<object>()
  const lossyHub: SignalHub = {
    ...hub,
    join(kind, deliver) {
      const member = hub.join(kind, deliver)
      return { ...member, publish: (publication) => (muted ? silenced.add(member) : member.publish(publication)) }
    },
  }
  sockets.on("connection", (socket) => attachSignalSocket(socket, lossyHub, "window"))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const stun = await openStunResponder(port)
  return {
    page: `http://localhost:${port}/`,
    signaling: `ws://localhost:${port}/signal`,
    dropSignaling: () => sockets.clients.forEach((socket) => socket.terminate()),
    mute: (on) => {
      muted = on
    },
    silencedClients: () => silenced.size,
    signalingClients: () => sockets.clients.size,
    async close() {
      await stun?.close()
      sockets.clients.forEach((socket) => socket.terminate())
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
  }
}
