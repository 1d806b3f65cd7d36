import { once } from "node:events"
import { createServer } from "node:http"
import { connect } from "node:net"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, test, vi } from "vitest"
import { WebSocket, WebSocketServer } from "ws"
import { freePort, holdPort } from "../../tests/fixtures/ports.ts"
import { openLanServer } from "./lanServer.ts"
import type { LanServer } from "./lanServer.ts"
import { openRelay } from "./relay.ts"
import type { Relay } from "./relay.ts"
import { createSignalHub } from "./signalHub.ts"
import type { SignalHub } from "./signalHub.ts"

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const openPort = async (hub: SignalHub, hostName: string, preferredPort: number): Promise<LanServer> => {
  const server = await openLanServer({ hub, hostName, preferredPort })
  if (!server) throw new Error("no port")
  closing.push(() => server.close())
  return server
}
const relayTo = (port: number, hub: SignalHub, hostName: string): Relay => {
  const relay = openRelay(`127.0.0.1:${port}`, hub, hostName)
  closing.push(() => relay.close())
  return relay
}
const openWindow = (hub: SignalHub) => {
  const heard: unknown[] = []
  const member = hub.join("window", ({ data }) => heard.push(data))
  member.subscribe(["t"])
  return { heard, say: (data: unknown) => member.publish({ topic: "t", data }) }
}
const until = (check: () => unknown) => vi.waitFor(check, { timeout: 20_000, interval: 10 })
const untilConnected = (relay: Relay) => until(() => expect(relay.describe().state).toBe("connected"))
/** The subscription has reached the other host once a message comes through. */
const untilHeard = async (say: (data: unknown) => void, heard: readonly unknown[]) => {
  await until(() => {
    say(`trial ${heard.length} ${Math.random()}`)
    expect(heard.length).toBeGreaterThan(0)
  })
}

describe("two hosts over their LAN port", () => {
  test("carry what their windows say, whichever of them connected", async () => {
    const [here, there] = [createSignalHub(), createSignalHub()]
    const server = await openPort(there, "there", await freePort())
    const relay = relayTo(server.port, here, "here")
    await untilConnected(relay)
    const [alice, bob] = [openWindow(here), openWindow(there)]
    await untilHeard(bob.say, alice.heard)
    alice.say("from alice")
    await until(() => expect(bob.heard).toContain("from alice"))
  })

  test("hear a topic that a window began to follow while they were still connecting", async () => {
    const [here, there] = [createSignalHub(), createSignalHub()]
    const server = await openPort(there, "there", await freePort())
    const relay = relayTo(server.port, here, "here")
    const [alice, bob] = [openWindow(here), openWindow(there)]
    expect(relay.describe().state).toBe("connecting")
    await untilConnected(relay)
    await untilHeard(bob.say, alice.heard)
  })

  test("find each other again after one was gone", async () => {
    const [here, there] = [createSignalHub(), createSignalHub()]
    const port = await freePort()
    const first = await openPort(there, "there", port)
    const relay = relayTo(port, here, "here")
    const [alice, bob] = [openWindow(here), openWindow(there)]
    await untilConnected(relay)
    await first.close()
    await until(() => expect(relay.describe().state).toBe("unreachable"))
    await openPort(there, "there", port)
    relay.wake()
    await untilConnected(relay)
    await untilHeard(bob.say, alice.heard)
  })

  test("say that an address is our own", async () => {
    const hub = createSignalHub()
    const server = await openPort(hub, "me", await freePort())
    const relay = relayTo(server.port, hub, "me")
    await until(() => expect(relay.describe()).toMatchObject({ state: "unreachable", detail: "self" }))
  })

  test("say why an address does not answer", async () => {
    const relay = relayTo(await freePort(), createSignalHub(), "me")
    await until(() => expect(relay.describe()).toMatchObject({ state: "unreachable", detail: "ECONNREFUSED" }))
  })
})

describe("the LAN port", () => {
  test("takes the next free port where its own is held", async () => {
    const held = await holdPort()
    closing.push(() => held.release())
    const server = await openPort(createSignalHub(), "me", held.port)
    expect(server.port).toBeGreaterThan(held.port)
  })

  test("answers a browser with a page in two languages and nothing else", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    for (const path of ["/", "/api/session", "/signal"]) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`)
      const text = await answer.text()
      expect(answer.status).toBe(200)
      expect(text).toContain('lang="fr"')
      expect(text).toContain('lang="en"')
      expect(text).not.toContain("<script")
    }
    expect((await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body: "x" })).status).toBe(405)
  })

  test("refuses the socket of a web page", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`, { origin: "http://evil.example" })
    const [error] = (await once(socket, "error")) as [Error]
    expect(error.message).toContain("403")
  })

  test("lets one machine open only so many sockets, and again once they are closed", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    const open = async (): Promise<WebSocket> => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`)
      closing.push(() => socket.terminate())
      await once(socket, "open")
      return socket
    }
    const sockets = await Promise.all(Array.from({ length: 32 }, open))
    await expect(open()).rejects.toThrow("503")
    for (const socket of sockets) socket.terminate()
    await until(async () => void (await open()))
  })

  test("lets go of a connection that never finishes its request", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    const slow = connect(port, "127.0.0.1")
    closing.push(() => slow.destroy())
    slow.on("error", () => undefined)
    slow.resume()
    slow.write("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
    await expect(once(slow, "close")).resolves.toBeDefined()
  })

  test("closes on a message over 64 KB and on what is no signaling", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    for (const [text, code] of [
      ["x".repeat(70_000), 1009],
      ["[]", 1008],
    ] as const) {
      const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`)
      await once(socket, "open")
      socket.send(text)
      expect((await once(socket, "close"))[0]).toBe(code)
    }
  })

  test("keeps places for the others where one machine connects and says nothing", async () => {
    const { port } = await openPort(createSignalHub(), "me", await freePort())
    const flood = Array.from({ length: 700 }, () => {
      const socket = connect({ port, host: "127.0.0.1" })
      closing.push(() => socket.destroy())
      return socket.on("error", () => undefined)
    })
    let refused = 0
    for (const socket of flood) socket.on("close", () => (refused += 1))
    await until(() => expect(refused).toBeGreaterThan(600))
    // Another machine, as far as the port can tell.
    const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`, { localAddress: "127.0.0.2" })
    closing.push(() => socket.terminate())
    await once(socket, "open")
  })

  test("tells nothing to who guesses topics", async () => {
    const hub = createSignalHub()
    const { port } = await openPort(hub, "me", await freePort())
    const [alice, bob] = [openWindow(hub), openWindow(hub)]
    const socket = new WebSocket(`ws://127.0.0.1:${port}/signal`)
    closing.push(() => socket.terminate())
    await once(socket, "open")
    const heard: string[] = []
    socket.on("message", (data: Buffer) => heard.push(data.toString()))
    const guesses = ["*", "#", "t*", "T", " t", "t ", "__proto__", "constructor", "tt", "t\u0000"]
    socket.send(JSON.stringify({ type: "subscribe", topics: guesses }))
    socket.send(JSON.stringify({ type: "publish", topic: "*", data: "to everybody" }))
    socket.send(JSON.stringify({ type: "ping" }))
    await until(() => expect(heard).toHaveLength(1))
    alice.say("sealed")
    expect(bob.heard).toEqual(["sealed"])
    socket.send(JSON.stringify({ type: "ping" }))
    await until(() => expect(heard.length).toBeGreaterThan(1))
    expect(heard).toEqual(['{"type":"pong"}', '{"type":"pong"}'])
    expect(alice.heard).toEqual([])
  })
})

/** A WebSocket server that is no host of ours. */
const answerWith = async (greet: (socket: WebSocket) => void) => {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" })
  closing.push(() => {
    for (const client of server.clients) client.terminate()
    server.close()
  })
  await once(server, "listening")
  server.on("connection", greet)
  return (server.address() as AddressInfo).port
}

describe("whoever answers at an address that an invitation named", () => {
  test("is left when it floods", async () => {
    const hub = createSignalHub()
    const window = openWindow(hub)
    const port = await answerWith((socket) => {
      for (let at = 0; at < 5_000; at++) socket.send(JSON.stringify({ type: "publish", topic: "t", data: at }))
    })
    const relay = relayTo(port, hub, "me")
    await until(() => expect(relay.describe()).toMatchObject({ state: "unreachable", detail: "flooding" }))
    expect(window.heard.length).toBeLessThan(5_000)
  })

  test("is left when it sends more than a message may hold, and its garbage goes nowhere", async () => {
    const hub = createSignalHub()
    const window = openWindow(hub)
    const port = await answerWith((socket) => {
      for (const text of ["", "{", "[]", '{"type":"publish","topic":7}', '{"type":"destroy"}']) socket.send(text)
      socket.send(Buffer.from([0, 1, 2]))
      socket.send(JSON.stringify({ type: "publish", topic: "t", data: "x".repeat(70_000) }))
    })
    const relay = relayTo(port, hub, "me")
    await until(() => expect(relay.describe().state).toBe("unreachable"))
    expect(window.heard).toEqual([])
  })

  test("sends us nowhere else", async () => {
    let asked = 0
    const other = createServer(() => (asked += 1)).listen(0, "127.0.0.1")
    closing.push(() => other.close())
    await once(other, "listening")
    const target = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`
    const redirecting = createServer((_request, response) => response.writeHead(302, { location: target }).end())
    redirecting.on("upgrade", (_request, socket) => socket.end(`HTTP/1.1 302 Found\r\nLocation: ${target}\r\n\r\n`))
    redirecting.listen(0, "127.0.0.1")
    closing.push(() => redirecting.close())
    await once(redirecting, "listening")
    const relay = relayTo((redirecting.address() as AddressInfo).port, createSignalHub(), "me")
    await until(() => expect(relay.describe()).toMatchObject({ state: "unreachable", detail: "not-palabre" }))
    expect(asked).toBe(0)
  })
})
