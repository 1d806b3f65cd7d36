import { once } from "node:events"
import { connect } from "node:net"
import { afterEach, describe, expect, test, vi } from "vitest"
import { WebSocket } from "ws"
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
})
