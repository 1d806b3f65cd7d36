import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { chmod, chown, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { freePort } from "../../tests/fixtures/ports.ts"

interface Packed {
  readonly path: string
  readonly mode: number
  readonly bytes: Buffer
}
interface Target {
  readonly launchers: readonly string[]
  readonly archive: string
  readonly node: {
    readonly name: string
    readonly version: string
    readonly integrity: string
    readonly program: string
  }
}

const load = async <Module>(name: string): Promise<Module> =>
  (await import(pathToFileURL(join(import.meta.dirname, name)).href)) as Module

const { targets } = await load<{ targets: Record<"linux-x64", Target> }>("targets.mjs")
const { listPortable, writeFolder } = await load<{
  listPortable(target: Target, node: Buffer, page: string): Promise<readonly Packed[]>
  writeFolder(folder: string, files: readonly Packed[]): Promise<void>
}>("assemble.mjs")
const { checkIntegrity } = await load<{ checkIntegrity(bytes: Buffer, integrity: string, name: string): void }>(
  "nodeProgram.mjs",
)
const { parseChoice } = await load<{ parseChoice(text: string): string | undefined }>("dataPlace.mjs")

/** Nobody: an ordinary user on every Linux. */
const NOBODY = 65_534
const isRoot = process.getuid?.() === 0

let parent = ""
let files: readonly Packed[] = []

/** A page of one line, and files that the build leaves beside it. */
const writePage = async (folder: string): Promise<string> => {
  await mkdir(join(folder, ".vite"), { recursive: true })
  await mkdir(join(folder, "assets"))
  await writeFile(join(folder, ".vite", "manifest.json"), "{}")
  await writeFile(join(folder, "assets", "first.js.map"), "{}")
  await writeFile(join(folder, "assets", "first.js"), "export {}")
  await writeFile(join(folder, "index.html"), "<title>Palabre</title>")
  return folder
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "palabre-"))
  await chmod(parent, 0o755)
  const page = await writePage(join(parent, "page"))
  files = await listPortable(targets["linux-x64"], Buffer.from("#!/bin/sh\n"), page)
})
afterAll(() => rm(parent, { recursive: true, force: true, maxRetries: 5 }))

describe("the portable folder", () => {
  test("holds what runs, and neither sources, tests, maps nor packages", () => {
    expect(files.map(({ path }) => path)).toEqual([
      "palabre.sh",
      "Palabre.desktop",
      "LISEZ-MOI READ-ME.txt",
      "LICENSE.txt",
      "THIRD_PARTY.md",
      "app/LICENSE-node.txt",
      "app/node",
      "app/palabre.mjs",
      "app/package.json",
      "app/page/assets/first.js",
      "app/page/index.html",
    ])
  })

  test("is started by one file that imports nothing but Node", () => {
    const start = files.find(({ path }) => path === "app/palabre.mjs")?.bytes.toString("utf8") ?? ""
    const imported = [...start.matchAll(/^import .* from "([^"]+)"|\b(?:__require|import)\("([^"]+)"\)/gm)]
    const names = imported.map(([, one, other]) => one ?? other ?? "").map((name) => name.replace(/^node:/, ""))
    expect(names).toContain("http")
    const { builtinModules } = process.getBuiltinModule("node:module")
    expect(names.filter((name) => !builtinModules.includes(name))).toEqual([])
  })

  test("has a Node that is pinned with its hash for every target, and one version for all", () => {
    const all = Object.values(targets)
    expect(all.length).toBe(6)
    expect(new Set(all.map(({ node }) => node.version)).size).toBe(1)
    for (const { node } of all) expect(node.integrity).toMatch(/^sha512-[\w+/]{86}==$/)
    expect(new Set(all.map(({ node }) => node.integrity)).size).toBe(all.length)
  })

  test("takes no other bytes for Node than those that were pinned", () => {
    const empty = "sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg=="
    expect(() => checkIntegrity(Buffer.alloc(0), empty, "node")).not.toThrow()
    expect(() => checkIntegrity(Buffer.from("x"), empty, "node")).toThrow("node: sha512 is")
  })

  test.each([
    ["data: folder\n", "folder"],
    ["\r\n  Data : ACCOUNT  \r\n", "account"],
    ["data: cloud", undefined],
    ["", undefined],
  ])("reads %j as %j", (text, place) => {
    expect(parseChoice(text)).toBe(place)
  })
})

const onLinux = process.platform === "linux"
if (!onLinux) console.log("Not run: the launchers of the portable folder are started on Linux only")

describe.runIf(onLinux)("a portable folder that is opened", () => {
  let folder = ""
  let home = ""
  let tools = ""
  let port = 0
  let child: ChildProcess | undefined
  let printed = ""

  /** A program that notes what it is called with, then stays as long as its window would. */
  const writeBrowser = (name: string, rest: string) =>
    writeFile(join(tools, name), `#!/bin/sh\nprintf '%s\\n' "$@" > "$HOME/${name}.txt"\n${rest}\n`, { mode: 0o755 })

  beforeEach(async () => {
    const room = await mkdtemp(join(parent, "room-"))
    await chmod(room, 0o755)
    folder = join(room, "L’usine d’à côté")
    home = join(room, "home")
    tools = join(room, "tools")
    await Promise.all([mkdir(home), mkdir(tools)])
    await writeFolder(folder, files)
    await rm(join(folder, "app", "node"))
    await symlink(process.execPath, join(folder, "app", "node"))
    if (isRoot) for (const path of [folder, home]) await chown(path, NOBODY, NOBODY)
    await writeBrowser("xdg-open", "")
    port = await freePort()
    printed = ""
  })
  afterEach(async () => {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return
    const ended = once(child, "exit")
    child.kill("SIGKILL")
    await ended
  })

  const usual = (): string => `${tools}:/usr/bin:/bin`
  const open = (path: string, ...args: readonly string[]): ChildProcess => {
    const started = spawn(join(folder, "palabre.sh"), args, {
      env: { PATH: path, HOME: home, DISPLAY: ":99", LANG: "C" },
      stdio: ["ignore", "pipe", "pipe"],
      ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
    })
    child = started
    for (const stream of [started.stdout, started.stderr])
      stream?.on("data", (chunk: Buffer) => {
        printed += chunk.toString("utf8")
      })
    return started
  }
  const fetchPage = async () => (await fetch(`http://localhost:${port}/`)).text()
  const noted = (name: string) => readFile(join(home, `${name}.txt`), "utf8").catch(() => "")

  test("keeps everything beside itself, in a browser of its own, and ends with its window", async () => {
    await writeBrowser("chromium", `until [ -e "$HOME/close" ]; do sleep 0.05; done`)
    const started = open(usual(), `--port=${port}`)
    const ended = once(started, "close")
    await expect.poll(() => noted("chromium"), { timeout: 50_000 }).toContain(`--app=http://localhost:${port}\n`)
    expect(await fetchPage()).toContain("Palabre")
    expect(await noted("chromium")).toContain(`--user-data-dir=${folder}/data/browser\n`)
    expect(await readFile(join(folder, "data.txt"), "utf8")).toBe("data: folder\n")
    expect(await readdir(join(folder, "data", "host"))).toContain("profiles.json")
    await writeFile(join(home, "close"), "")
    expect(await ended).toEqual([0, null])
    expect(printed).toContain("Palabre has stopped.")
    expect(await readdir(home)).toEqual(["chromium.txt", "close"])
  })

  test("stays where its browser handed the address over to a window that was open already", async () => {
    await writeBrowser(
      "chromium",
      `mkdir -p "${folder}/data/browser" && ln -s nowhere "${folder}/data/browser/SingletonLock"`,
    )
    const started = open(usual(), `--port=${port}`)
    const ended = once(started, "close")
    await expect.poll(() => printed, { timeout: 50_000 }).toContain("Leave this window open")
    expect(await fetchPage()).toContain("Palabre")
    started.kill("SIGTERM")
    expect(await ended).toEqual([0, null])
  })

  test("keeps data in the account where its file says so, in the usual browser", async () => {
    await writeFile(join(folder, "data.txt"), "data: account\r\n")
    open(usual(), `--port=${port}`)
    await expect.poll(() => noted("xdg-open"), { timeout: 50_000 }).toBe(`http://localhost:${port}\n`)
    expect(await readdir(join(home, ".local", "state", "palabre"))).toContain("profiles.json")
    expect(await readdir(folder)).not.toContain("data")
  })

  test("opens nothing where its file says neither", async () => {
    await writeFile(join(folder, "data.txt"), "data: cloud")
    expect(await once(open(usual(), `--port=${port}`), "close")).toEqual([2, null])
    expect(printed).toContain(join(folder, "data.txt"))
  })

  test("says what it needs where it finds no browser that can keep its data in the folder", async () => {
    await rm(tools, { recursive: true })
    await mkdir(tools)
    for (const name of ["sh", "readlink", "dirname"]) await symlink(`/bin/${name}`, join(tools, name))
    const started = open(tools, `--port=${port}`)
    expect(await once(started, "close")).toEqual([1, null])
    expect(printed).toContain("needs Edge, Chrome or Chromium")
  })

  test("takes another port than the usual one for a new profile, where that is another program's", async () => {
    await writeFile(join(folder, "data.txt"), "data: account")
    open(usual())
    await expect.poll(() => noted("xdg-open"), { timeout: 50_000 }).toMatch(/^http:/)
    const [first, one] = [child, await noted("xdg-open")]
    try {
      await rm(join(home, ".local"), { recursive: true })
      await rm(join(home, "xdg-open.txt"))
      open(usual())
      await expect.poll(() => noted("xdg-open"), { timeout: 50_000 }).toMatch(/^http:/)
      expect(await noted("xdg-open")).not.toBe(one)
    } finally {
      first?.kill("SIGKILL")
    }
  })
})
