import { existsSync } from "node:fs"
import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises"
import { request } from "node:http"
import type { IncomingMessage } from "node:http"
import { once } from "node:events"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { WebSocket } from "ws"
import { freePort, holdPort } from "../../tests/fixtures/ports.ts"
import { openLocalHost } from "./localHost.ts"
import type { LocalHost } from "./localHost.ts"
import { readProfiles } from "./profileRegistry.ts"

let folder = ""
let host: LocalHost
let port = 0
const closing: (() => unknown)[] = []

const options = () => ({
  stateFolder: join(folder, "state"),
  pageFolder: join(folder, "page"),
  version: "1",
  language: "fr" as const,
})
const wish = (name: string, wanted: number | null) => ({
  name,
  port: wanted,
  shell: "browser" as const,
  demonstration: false,
})

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-host-"))
  await mkdir(join(folder, "page", "assets"), { recursive: true })
  await writeFile(join(folder, "page", "index.html"), "<!doctype html>page")
  await writeFile(join(folder, "page", "assets", "app-1a2b.js"), "1")
  await writeFile(join(folder, "secret.txt"), "secret")
  await symlink(join(folder, "secret.txt"), join(folder, "page", "link.txt"))
  port = await freePort()
  host = await openLocalHost(options())
  await host.serve(wish("default", port))
})

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
  await host.close()
})

interface Answer {
  readonly status: number
  readonly headers: IncomingMessage["headers"]
  readonly body: string
}

/** A request with exactly these headers; `fetch` would correct them. */
const ask = async (
  path: string,
  { method = "GET", headers = {}, body = "", to = "127.0.0.1", at = port } = {},
): Promise<Answer> => {
  const outgoing = request({ host: to, port: at, path, method, headers: { host: `localhost:${at}`, ...headers } })
  outgoing.end(body)
  const [response] = (await once(outgoing, "response")) as [IncomingMessage]
  let text = ""
  for await (const chunk of response) text += String(chunk)
  return { status: response.statusCode ?? 0, headers: response.headers, body: text }
}

const own = (at = port) => ({ origin: `http://localhost:${at}`, "sec-fetch-site": "same-origin" })
const readToken = async (at = port): Promise<string> => {
  const answer = await ask("/api/session", { method: "POST", headers: own(at), body: "null", at })
  return (JSON.parse(answer.body) as { token: string }).token
}
const openSocket = (url: string, headers: Record<string, string> = {}): WebSocket => {
  const socket = new WebSocket(url, { headers })
  closing.push(() => socket.terminate())
  return socket
}
const openBridge = async (at = port): Promise<WebSocket> => {
  const socket = openSocket(`ws://127.0.0.1:${at}/bridge?token=${await readToken(at)}`, {
    ...own(at),
    host: `localhost:${at}`,
  })
  await once(socket, "open")
  return socket
}
/** What the page's call comes to, and with which number it is answered. */
const call = async (name: string, argument: unknown, at = port): Promise<unknown> => {
  const socket = await openBridge(at)
  socket.send(JSON.stringify({ id: 7, call: name, argument }))
  const [answer] = (await once(socket, "message")) as [Buffer]
  const { id, outcome } = JSON.parse(answer.toString()) as { id: number; outcome: unknown }
  expect(id).toBe(7)
  return outcome
}
const refusal = async (socket: WebSocket): Promise<unknown> => {
  socket.on("error", () => undefined)
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, IncomingMessage]
  return response.statusCode
}
const window = async (): Promise<WebSocket> => {
  const socket = openSocket(`ws://127.0.0.1:${port}/signal?token=${await readToken()}`, {
    ...own(),
    host: `localhost:${port}`,
  })
  await once(socket, "open")
  return socket
}

describe("the page's server", () => {
  test.each(["127.0.0.1", "::1"])("answers on %s with a strict policy and without caching the page", async (to) => {
    const { status, headers, body } = await ask("/", { to })
    expect([status, body]).toEqual([200, "<!doctype html>page"])
    expect(headers["cache-control"]).toBe("no-store")
    expect(headers["x-content-type-options"]).toBe("nosniff")
    expect(headers["x-frame-options"]).toBe("DENY")
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin")
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin")
    expect(headers["referrer-policy"]).toBe("no-referrer")
    expect(headers["content-security-policy"]).toMatch(/base-uri 'none'; form-action 'none'.*object-src 'none'/)
    expect(headers["content-security-policy"]).toContain("default-src 'none'; script-src 'self';")
    expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
    expect(headers["content-security-policy"]).toContain(`connect-src 'self' ws://localhost:${port}`)
  })

  test("lets hashed assets be kept for ever", async () => {
    expect((await ask("/assets/app-1a2b.js")).headers["cache-control"]).toContain("immutable")
  })

  test.each(["127.0.0.1", "[::1]"])("sends %s to localhost, where the data of the profile is", async (literal) => {
    const { status, headers } = await ask("/", { headers: { host: `${literal}:${port}` } })
    expect([status, headers.location]).toEqual([308, `http://localhost:${port}/`])
  })

  test.each(["evil.example", "localhost", "localhost:1"])("refuses the foreign name %j", async (name) => {
    expect((await ask("/", { headers: { host: name } })).status).toBe(421)
  })

  test.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%5csecret.txt",
    "/link.txt",
    "/%00.txt",
    "/%E0%A4%A.txt",
    "/assets",
  ])("has nothing at %s", async (path) => {
    const { status, body } = await ask(path)
    expect([status, body]).toEqual([404, "404"])
  })

  test("takes no other method for a page", async () => {
    expect((await ask("/", { method: "PUT" })).status).toBe(405)
  })
})

describe("the API", () => {
  test.each([
    { origin: "http://evil.example" },
    { origin: "http://localhost:1" },
    { origin: "null" },
    {},
    { origin: "own", "sec-fetch-site": "cross-site" },
    { origin: "own", "sec-fetch-site": "same-site" },
  ])("gives no token to a request with %j", async (given) => {
    const headers = { ...given, ...(given.origin === "own" ? { origin: own().origin } : {}) }
    const { status, body } = await ask("/api/session", { method: "POST", headers, body: "null" })
    expect([status, body]).toEqual([403, '{"ok":false,"code":"denied"}'])
  })

  test("lets no page of another origin read an answer, nor send what needs its leave", async () => {
    const foreign = { origin: "http://evil.example", "access-control-request-method": "POST" }
    for (const path of ["/", "/api/session", "/assets/app-1a2b.js"]) {
      const { headers, status } = await ask(path, { method: "OPTIONS", headers: foreign })
      expect(status).toBeGreaterThanOrEqual(400)
      expect(Object.keys(headers).filter((name) => name.startsWith("access-control-"))).toEqual([])
    }
  })

  test("answers nothing without the token", async () => {
    const good = { ...own(), host: `localhost:${port}` }
    for (const token of ["", "x".repeat(43)])
      expect(await refusal(openSocket(`ws://127.0.0.1:${port}/bridge?token=${token}`, good))).toBe(403)
  })

  test("describes the profile, and after a restart still by the same token", async () => {
    const before = await call("describe", null)
    expect(before).toMatchObject({ ok: true, value: { profile: "default", shell: "browser", elsewhere: [] } })
    await host.close()
    host = await openLocalHost(options())
    await host.serve(wish("default", null))
    expect(await call("describe", null)).toEqual(before)
  })

  test.each([
    ["rememberSite", { id: "x", name: "y" }, "malformed"],
    ["describe", 1, "malformed"],
    ["constructor", null, "unknown-call"],
    ["watch", null, "unknown-call"],
    ["addAddress", "not an address", "address-invalid"],
    ["addAddress", 7, "address-invalid"],
    ["removeAddress", "nobody", "address-unknown"],
  ])("answers %s with %j by the code %s", async (name, argument, code) => {
    expect(await call(name, argument)).toEqual({ ok: false, code })
  })

  test.each([
    ["no JSON", "{", 1008],
    ["no question", JSON.stringify({ id: -1, call: "describe", argument: null }), 1008],
    ["a name without end", JSON.stringify({ id: 1, call: "d".repeat(65), argument: null }), 1008],
    ["more than 64 KB", JSON.stringify({ id: 1, call: "rememberSite", argument: "n".repeat(70_000) }), 1009],
  ])("hangs up on %s", async (_name, text, code) => {
    const socket = await openBridge()
    socket.send(text)
    expect((await once(socket, "close"))[0]).toBe(code)
  })

  test("hangs up on who asks without end", async () => {
    const socket = await openBridge()
    for (let at = 0; at < 3_000; at++) socket.send('{"id":1,"call":"lanAddresses","argument":null}')
    expect((await once(socket, "close"))[0]).toBe(1008)
  })

  test("accepts addresses up to its limit", async () => {
    const many = Array.from({ length: 64 }, (_, index) => `10.0.0.1:${index + 1024}`)
    await host.serve(wish("other", await freePort()))
    expect(await call("addAddress", "127.0.0.1:99")).toMatchObject({ ok: true })
    for (const address of many.slice(0, 3)) await call("addAddress", address)
    expect(await call("joinNetwork", { addresses: many })).toEqual({ ok: false, code: "too-many-addresses" })
  })

  test("knocks nowhere that an invitation may not lead to, and takes the other addresses all the same", async () => {
    const addresses = ["127.0.0.1:9000", "localhost:9000", "192.168.1.1:80", "no address", "192.0.2.7:4190"]
    expect(await call("joinNetwork", { addresses })).toMatchObject({
      ok: true,
      value: { hosts: [{ address: "192.0.2.7:4190" }] },
    })
  })

  test("tells a window without a site where this machine's sites are", async () => {
    const site = { id: "ab".repeat(32), name: "Atelier Sud" }
    await call("rememberSite", site)
    await call("rememberSite", { ...site, name: "Atelier Nord" })
    const other = await freePort()
    await host.serve(wish("Élodie", other))
    const here = { profile: "default", address: `http://localhost:${port}`, sites: ["Atelier Nord"] }
    expect(await call("describe", null, other)).toMatchObject({ value: { profile: "Élodie", elsewhere: [here] } })
    await call("addAddress", "10.0.0.7")
    expect(await call("forgetSite", site.id)).toEqual({ ok: true, value: null })
    expect(await call("network", null)).toMatchObject({ value: { hosts: [] } })
    expect(await call("describe", null)).toMatchObject({ value: { elsewhere: [] } })
  })
})

describe("signaling for windows", () => {
  test("refuses a foreign origin, a wrong token and another path", async () => {
    const token = await readToken()
    const good = { ...own(), host: `localhost:${port}` }
    const at = `ws://127.0.0.1:${port}`
    expect(await refusal(openSocket(`${at}/signal?token=${token}`, { ...good, origin: "http://evil.example" }))).toBe(
      403,
    )
    expect(await refusal(openSocket(`${at}/signal?token=${"x".repeat(43)}`, good))).toBe(403)
    expect(await refusal(openSocket(`${at}/signal?token=${token}`, { ...good, host: "evil.example" }))).toBe(403)
    expect(await refusal(openSocket(`${at}/?token=${token}`, good))).toBe(403)
    expect(await refusal(openSocket(`${at}//[?token=${token}`, good))).toBe(403)
  })

  test("speaks y-webrtc's protocol", async () => {
    const [alice, bob] = [await window(), await window()]
    bob.send(JSON.stringify({ type: "subscribe", topics: ["t"] }))
    bob.send(JSON.stringify({ type: "ping" }))
    const [pong] = (await once(bob, "message")) as [Buffer]
    expect(JSON.parse(pong.toString())).toEqual({ type: "pong" })
    alice.send(JSON.stringify({ type: "publish", topic: "t", data: { from: "alice" } }))
    const [heard] = (await once(bob, "message")) as [Buffer]
    expect(JSON.parse(heard.toString())).toEqual({ type: "publish", topic: "t", data: { from: "alice" } })
  })

  test.each([
    ["no JSON", "{"],
    ["an unknown type", JSON.stringify({ type: "destroy" })],
    ["too many topics", JSON.stringify({ type: "subscribe", topics: Array.from({ length: 65 }, String) })],
    ["a long topic", JSON.stringify({ type: "publish", topic: "t".repeat(257), data: 1 })],
  ])("closes on %s", async (_name, text) => {
    const socket = await window()
    socket.send(text)
    const [code] = (await once(socket, "close")) as [number]
    expect(code).toBe(1008)
  })

  test("closes on a message over 64 KB", async () => {
    const socket = await window()
    socket.send(JSON.stringify({ type: "publish", topic: "t", data: "x".repeat(65 * 1024) }))
    const [code] = (await once(socket, "close")) as [number]
    expect(code).toBe(1009)
  })

  test("closes on topics that add up to too many", async () => {
    const socket = await window()
    for (let at = 0; at < 65; at++) socket.send(JSON.stringify({ type: "subscribe", topics: [`t${at}`] }))
    const [code] = (await once(socket, "close")) as [number]
    expect(code).toBe(1008)
  })

  test("closes on a flood", async () => {
    const socket = await window()
    for (let at = 0; at < 3_000; at++) socket.send('{"type":"pong"}')
    const [code] = (await once(socket, "close")) as [number]
    expect(code).toBe(1008)
  })
})

const serveDesktop = async (wanted: number | null) => {
  const serving = await host.serve({ ...wish("Élodie", wanted), shell: "desktop" })
  if (serving.kind !== "serving") throw new Error(serving.kind)
  const at = Number(new URL(serving.address).port)
  return { at, token: (await readProfiles(join(folder, "state"))).at(-1)?.token ?? "" }
}

describe("a profile of the desktop", () => {
  test("has a socket for the desktop's own page, and no page nor token for any program that asks", async () => {
    const { at, token } = await serveDesktop(await freePort())
    for (const path of ["/", "/assets/app-1a2b.js"]) expect((await ask(path, { at })).status).toBe(404)
    expect((await ask("/api/session", { method: "POST", headers: own(at), body: "null", at })).status).toBe(404)
    const url = `ws://127.0.0.1:${at}/bridge?token=${token}`
    expect(await refusal(openSocket(url, { ...own(at), host: `localhost:${at}` }))).toBe(403)
    const ours = openSocket(url, { host: `localhost:${at}`, origin: "app://palabre", "sec-fetch-site": "cross-site" })
    await once(ours, "open")
    ours.send(JSON.stringify({ id: 1, call: "describe", argument: null }))
    const [answer] = (await once(ours, "message")) as [Buffer]
    expect(JSON.parse(answer.toString())).toMatchObject({ outcome: { ok: true, value: { shell: "desktop" } } })
  })

  test("opens at another port where its own is taken, since its data lies at none", async () => {
    const held = await holdPort()
    closing.push(() => held.release())
    const { at, token } = await serveDesktop(held.port)
    expect(at).not.toBe(held.port)
    const ours = openSocket(`ws://127.0.0.1:${at}/bridge?token=${token}`, {
      host: `localhost:${at}`,
      origin: "app://palabre",
    })
    await once(ours, "open")
    ours.send(JSON.stringify({ id: 1, call: "describe", argument: null }))
    const [answer] = (await once(ours, "message")) as [Buffer]
    expect(JSON.parse(answer.toString())).toMatchObject({
      outcome: { value: { signaling: `ws://localhost:${at}/signal?token=${token}` } },
    })
  })

  test("is named to others by a link that opens its window", async () => {
    const { at, token } = await serveDesktop(await freePort())
    const ours = openSocket(`ws://127.0.0.1:${at}/bridge?token=${token}`, {
      host: `localhost:${at}`,
      origin: "app://palabre",
    })
    await once(ours, "open")
    const site = { id: "ab".repeat(32), name: "Atelier Sud" }
    ours.send(JSON.stringify({ id: 1, call: "rememberSite", argument: site }))
    await once(ours, "message")
    expect(await call("describe", null)).toMatchObject({
      value: { elsewhere: [{ profile: "Élodie", address: "palabre://open/%C3%89lodie", sites: ["Atelier Sud"] }] },
    })
  })
})

/** The port that the first profile without a wish would have; whoever else holds it already serves as well. */
const holdUsualPort = async (usual: number): Promise<void> => {
  const other = await holdPort(usual).catch(() => undefined)
  closing.push(() => other?.release())
}

describe("a profile's address", () => {
  test("is asked for twice and served once", async () => {
    expect(await host.serve(wish("default", port))).toMatchObject({ kind: "serving" })
    expect(await host.serve(wish("default", null))).toMatchObject({ address: `http://localhost:${port}` })
  })

  test("never moves to another port", async () => {
    expect(await host.serve(wish("default", port + 1))).toEqual({ kind: "port-fixed", port })
  })

  // The command lsof or ss must be there: both are on every desktop system, not in every container.
  test.runIf(process.platform === "linux" && ["/usr/bin/lsof", "/usr/bin/ss", "/bin/ss"].some(existsSync))(
    "that another program holds is refused by its name",
    async () => {
      const other = await holdPort()
      closing.push(() => other.release())
      expect(await host.serve(wish("Bob", other.port))).toMatchObject({ holder: { pid: process.pid } })
    },
  )

  test("that another program holds makes a new profile take another one, for life and never a colleague profile's", async () => {
    await holdUsualPort(4181)
    await host.serve(wish("Élodie", 4282))
    await host.close()
    host = await openLocalHost(options())
    const answer = await host.serve(wish("Bob", null))
    if (answer.kind !== "serving") throw new Error(answer.kind)
    const at = Number(new URL(answer.address).port)
    expect(answer.instead?.port).toBe(4181)
    expect([4181, 4282]).not.toContain(at)
    expect(await host.serve(wish("Bob", null))).toEqual({
      kind: "serving",
      name: "Bob",
      address: answer.address,
      shell: "browser",
    })
    expect((await readProfiles(join(folder, "state"))).find(({ name }) => name === "Bob")?.port).toBe(at)
  })

  test("is waited for by a profile that has it: its data is nowhere else", async () => {
    await host.close()
    const other = await holdPort(port)
    closing.push(() => other.release())
    host = await openLocalHost(options())
    expect(await host.serve(wish("default", null))).toMatchObject({ kind: "port-held", port, fresh: false })
  })

  test("that another program holds is refused, and not remembered", async () => {
    const other = await holdPort()
    closing.push(() => other.release())
    const answer = await host.serve(wish("Bob", other.port))
    expect(answer).toMatchObject({ kind: "port-held", port: other.port, fresh: true })
    expect(await host.serve(wish("Bob", await freePort()))).toMatchObject({ kind: "serving" })
  })
})

test("a connection that never finishes its request keeps nobody else out", async () => {
  const slow = connect(port, "127.0.0.1")
  closing.push(() => slow.destroy())
  await once(slow, "connect")
  slow.write("GET / HTTP/1.1\r\nHost: loc")
  expect((await ask("/")).status).toBe(200)
})
