import { mkdtemp, readFile, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { freePort } from "../../tests/fixtures/ports.ts"
import { askRunningHost } from "./controlServer.ts"
import { readRunningHost } from "./runningHost.ts"
import { serveProfile } from "./serveProfile.ts"
import type { Served } from "./serveProfile.ts"

let stateFolder = ""
const closing: Served[] = []
beforeEach(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), "palabre-serve-"))
})
afterEach(async () => {
  for (const served of closing.splice(0).reverse()) await served.close()
})

const wish = (name: string, port: number | null) => ({
  name,
  port,
  shell: "browser" as const,
  demonstration: false,
})
const serve = async (name: string, port: number | null): Promise<Served> => {
  const options = { stateFolder, pageFolder: stateFolder, version: "1", language: "en" as const }
  const served = await serveProfile(options, wish(name, port))
  closing.push(served)
  return served
}

test("a second command has its profile served by the host that runs", async () => {
  const [one, two] = [await freePort(), await freePort()]
  const first = await serve("default", one)
  const second = await serve("Bob", two)
  expect(first).toMatchObject({ elsewhere: false, serving: { address: `http://localhost:${one}` } })
  expect(second).toMatchObject({ elsewhere: true, serving: { address: `http://localhost:${two}` } })
  expect((await fetch(`http://localhost:${two}/nothing`)).status).toBe(404)
})

test("commands that start at the same instant end up with one host and all their profiles", async () => {
  const ports = await Promise.all([freePort(), freePort(), freePort()])
  const served = await Promise.all(ports.map((port, at) => serve(`profile ${at}`, port)))
  expect(served.map(({ serving }) => serving.kind)).toEqual(["serving", "serving", "serving"])
  expect(served.filter(({ elsewhere }) => !elsewhere)).toHaveLength(1)
})

test.each(["", "{", '{"pid":1,"port":1,"secret":"no"}', `{"pid":1,"port":1,"secret":"${"x".repeat(43)}"}`])(
  "the note %j of a host that is gone stops nobody",
  async (note) => {
    await writeFile(join(stateFolder, "running.json"), note)
    expect(await serve("default", await freePort())).toMatchObject({ elsewhere: false })
  },
)

test("a host takes its note away, so that the next one finds the place free", async () => {
  const served = await serve("default", await freePort())
  expect(await readRunningHost(stateFolder)).toMatchObject({ pid: process.pid })
  await served.close()
  expect(await readRunningHost(stateFolder)).toBeUndefined()
  expect(await serve("default", null)).toMatchObject({ elsewhere: false })
})

test("only who can read the state folder may ask", async () => {
  await serve("default", await freePort())
  const note = await readRunningHost(stateFolder)
  if (!note) throw new Error("no note")
  const stranger = { ...note, secret: "x".repeat(43) }
  expect(await askRunningHost(stranger, wish("Bob", await freePort()))).toBeUndefined()
  const page = await fetch(`http://127.0.0.1:${note.port}/`, {
    method: "POST",
    headers: { authorization: `Bearer ${note.secret}`, origin: "http://localhost:1" },
    body: JSON.stringify(wish("Bob", null)),
  })
  expect(page.status).toBe(403)
  expect(await readFile(join(stateFolder, "profiles.json"), "utf8")).not.toContain("Bob")
})

test("a command of more than 64 KB is not read to its end", async () => {
  await serve("default", await freePort())
  const note = await readRunningHost(stateFolder)
  if (!note) throw new Error("no note")
  const answer = await fetch(`http://127.0.0.1:${note.port}/`, {
    method: "POST",
    headers: { authorization: `Bearer ${note.secret}` },
    body: JSON.stringify({ ...wish("Bob", await freePort()), padding: "x".repeat(70_000) }),
  })
  expect(answer.status).toBe(400)
  expect(await readFile(join(stateFolder, "profiles.json"), "utf8")).not.toContain("Bob")
})
