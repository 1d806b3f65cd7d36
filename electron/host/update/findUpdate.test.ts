import { once } from "node:events"
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { findUpdate } from "./findUpdate.ts"
import { compareVersions } from "./updateManifest.ts"
import { watchForUpdates } from "./watchForUpdates.ts"

const script = fileURLToPath(new URL("../../../build/signUpdate.mjs", import.meta.url))
const { signUpdate } = (await import(pathToFileURL(script).href)) as {
  signUpdate(folder: string, key: string, version: string): Promise<{ readonly count: number; readonly key: string }>
}

/** The portable folder of this very machine, under the name that it is made with. */
const NAME = `Palabre-${process.platform}-${process.arch}.${process.platform === "win32" ? "zip" : "tar.gz"}`
const OLD = "0.1.0"
const NEW = "0.2.0"

let room = ""
let stateFolder = ""
let source = ""
let key = ""

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), "palabre-update-"))
  stateFolder = join(room, "state")
  source = join(room, "L’usine")
  await Promise.all([mkdir(stateFolder), mkdir(source)])
  await writeFile(join(source, NAME), "the new version")
  key = (await signUpdate(source, join(room, "key.pem"), NEW)).key
})
afterEach(() => rm(room, { recursive: true, force: true, maxRetries: 5 }))

const settle = (settings: unknown) => writeFile(join(stateFolder, "updates.json"), JSON.stringify(settings))
const look = (version = OLD) => findUpdate({ stateFolder, version, packaging: "portable" })
const manifest = () => join(source, "palabre-update.json")
const held = () => readdir(join(stateFolder, "updates")).catch(() => [])

describe("looking for a newer version", () => {
  test("finds what was signed, and keeps it for the person to run", async () => {
    await settle({ source, key })
    const path = join(stateFolder, "updates", NAME)
    expect(await look()).toEqual({ kind: "ready", version: NEW, path })
    expect(await readFile(path, "utf8")).toBe("the new version")
    // It lies there whole now: the source is not asked for it again.
    await rm(join(source, NAME))
    expect(await look()).toEqual({ kind: "ready", version: NEW, path })
    expect(await held()).toEqual([NAME])
  })

  test("reads a web server of the network as it reads a folder", async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? "")
      readFile(join(source, (request.url ?? "").replace("/palabre/", ""))).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      )
    })
    server.listen(0, "127.0.0.1")
    await once(server, "listening")
    try {
      await settle({ source: `http://127.0.0.1:${(server.address() as AddressInfo).port}/palabre`, key })
      expect((await look()).kind).toBe("ready")
      expect(asked.sort()).toEqual(
        ["/palabre/palabre-update.json", "/palabre/palabre-update.sig", `/palabre/${NAME}`].sort(),
      )
    } finally {
      server.close()
    }
  })

  test("asks nobody where no source was named, or where nobody packed this program", async () => {
    expect(await look()).toEqual({ kind: "not-asked" })
    await settle({ source, key })
    const watch = watchForUpdates({ stateFolder, version: OLD })
    expect(await watch.state()).toEqual({ kind: "not-asked" })
    watch.close()
    expect(await held()).toEqual([])
  })

  test.each([
    ["a file that is not what was signed", () => writeFile(join(source, NAME), "the new versioN"), "altered"],
    ["a longer file", () => writeFile(join(source, NAME), "the new version and more"), undefined],
    [
      "a changed manifest",
      async () => writeFile(manifest(), (await readFile(manifest(), "utf8")).replace(NEW, "0.3.0")),
      "unsigned",
    ],
    ["a signature of another key", async () => signUpdate(source, join(room, "other.pem"), NEW), "unsigned"],
    ["no signature worth the name", () => writeFile(join(source, "palabre-update.sig"), "AAAA"), "unsigned"],
    ["an older version, signed as it was", () => signUpdate(source, join(room, "key.pem"), "0.0.9"), "older"],
    ["a version that is none", () => signUpdate(source, join(room, "key.pem"), "latest"), "malformed"],
  ] as const)("does not take %s", async (_what, spoil, reason) => {
    await settle({ source, key })
    await spoil()
    expect(await look()).toEqual(reason === undefined ? { kind: "unreachable" } : { kind: "refused", reason })
    expect(await held()).toEqual([])
  })

  test.each([
    ["a relative folder", { source: "updates", key: "A".repeat(43) }],
    ["an address that is no web server's", { source: "file:///etc", key: "A".repeat(43) }],
    ["no key", { source: "/srv/palabre" }],
    ["nonsense", 7],
  ])("says that settings with %s can't be understood", async (_what, settings) => {
    await settle(settings)
    expect(await look()).toEqual({ kind: "refused", reason: "settings" })
  })

  test("says that a source is not there, and that there is nothing newer", async () => {
    await settle({ source: join(room, "gone"), key })
    expect(await look()).toEqual({ kind: "unreachable" })
    await settle({ source, key })
    expect(await look(NEW)).toEqual({ kind: "current" })
    expect(await findUpdate({ stateFolder, version: OLD, packaging: "installer" })).toEqual({ kind: "current" })
  })
})

test("versions are compared as numbers, part by part", () => {
  expect(compareVersions("0.10.0", "0.9.9")).toBeGreaterThan(0)
  expect(compareVersions("1.0.0", "1.0.1")).toBeLessThan(0)
  expect(compareVersions("1.2.3", "1.2.3")).toBe(0)
})
