import { spawn } from "node:child_process"
import type { ChildProcess } from "node:child_process"
import { once } from "node:events"
import { chown, cp, mkdir, mkdtemp, readFile, readdir, rm, symlink, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { freePort, holdPort } from "../tests/fixtures/ports.ts"

const root = fileURLToPath(new URL("..", import.meta.url))
/** Nobody: an ordinary user on every Linux. */
const ORDINARY_USER = 65_534
const isRoot = process.getuid?.() === 0
const MAIN = 'document.body.textContent = "Palabre"\n'

let parent = ""
let copy = ""
let home = ""
const running = new Set<ChildProcess>()

/** The scripts, the host and a page of one line, in a folder as people name theirs; without `.git`. */
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "palabre-"))
  copy = join(parent, "L’usine d’à côté")
  const files = ["build", "electron", "shared/bridge", "shared/kernel", "docs", "package.json", "package-lock.json"]
  for (const name of [...files, "vite.config.ts", "tsconfig.base.json"])
    await cp(join(root, name), join(copy, name), { recursive: true, preserveTimestamps: true })
  await mkdir(join(copy, "renderer", "app"), { recursive: true })
  await writeFile(join(copy, "renderer", "index.html"), '<script type="module" src="/app/main.tsx"></script>')
  await writeFile(join(copy, "renderer", "app", "main.tsx"), MAIN)
  await symlink(join(root, "node_modules"), join(copy, "node_modules"), "junction")
})
afterAll(() => rm(parent, { recursive: true, force: true, maxRetries: 5 }))

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "palabre-home-"))
})
afterEach(async () => {
  for (const child of running) {
    const ended = once(child, "exit")
    if (child.exitCode !== null || child.signalCode !== null) continue
    child.kill("SIGKILL")
    await ended
  }
  running.clear()
})

interface Command {
  readonly child: ChildProcess
  printed(): string
  /** Resolves once the text was printed; rejects where the command ends without it. */
  until(text: string): Promise<void>
  ended(): Promise<number | null>
}

const start = (args: readonly string[], environment: Record<string, string> = {}, uid?: number): Command => {
  const { LC_ALL: _all, LC_MESSAGES: _messages, LANG: _lang, NODE_ENV: _node, ...inherited } = process.env
  const child = spawn(process.execPath, ["build/start.mjs", ...args], {
    cwd: copy,
    env: { ...inherited, DISPLAY: "", WAYLAND_DISPLAY: "", PALABRE_HOME: home, LANG: "C", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  })
  running.add(child)
  let printed = ""
  const exit = once(child, "exit")
  const listeners = new Set<() => void>()
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      printed += chunk.toString("utf8")
      for (const listener of listeners) listener()
    })
  return {
    child,
    printed: () => printed,
    until: (text) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (printed.includes(text)) resolve()
        }
        listeners.add(check)
        check()
        void exit.then(() => setImmediate(() => reject(new Error(`ended without "${text}":\n${printed}`))))
      }),
    async ended() {
      await exit
      return child.exitCode
    },
  }
}

const serve = async (args: readonly string[], environment: Record<string, string> = {}, uid?: number) => {
  const port = await freePort()
  const command = start([`--port=${port}`, ...args], environment, uid)
  await command.until(`http://localhost:${port}`)
  return { port, command }
}

describe("npm start", () => {
  test("prepares, serves, says where in English under LANG=C, and stops when told to", async () => {
    const { port, command } = await serve([])
    expect(command.printed()).toContain("Preparing Palabre")
    expect(command.printed()).toContain('Palabre is open for the profile "default"')
    await command.until("Ctrl+C")
    expect(await (await fetch(`http://localhost:${port}/`)).text()).toContain("/assets/index-")
    command.child.kill("SIGTERM")
    expect(await command.ended()).toBe(0)
    expect(command.printed()).toContain("Palabre has stopped")
  })

  test("speaks French under fr_FR.UTF-8, in another time zone and under NODE_ENV=production, and prepares nothing twice", async () => {
    const { command } = await serve([], { LC_ALL: "fr_FR.UTF-8", TZ: "Pacific/Auckland", NODE_ENV: "production" })
    expect(command.printed()).toContain("Palabre est ouvert pour le profil « default »")
    expect(command.printed()).not.toContain("Préparation")
  })

  test("prepares the page again once its source has changed", async () => {
    await writeFile(join(copy, "renderer", "app", "main.tsx"), MAIN.replace("Palabre", "Changed"))
    const { port, command } = await serve([])
    expect(command.printed()).toContain("Preparing Palabre")
    const page = await (await fetch(`http://localhost:${port}/`)).text()
    const script = /src="([^"]+)"/.exec(page)?.[1] ?? ""
    expect(await (await fetch(`http://localhost:${port}${script}`)).text()).toContain("Changed")
  })

  test("has the host that runs serve another profile, and ends", async () => {
    await serve([])
    const port = await freePort()
    const second = start([`--profile=Élodie B.`, `--port=${port}`])
    expect(await second.ended()).toBe(0)
    expect(second.printed()).toContain(`running already and serves the profile "Élodie B.": http://localhost:${port}`)
    expect((await fetch(`http://localhost:${port}/`)).status).toBe(200)
  })

  test("names the program that holds the port and stops", async () => {
    const held = await holdPort()
    const command = start([`--profile=Élodie B.`, `--port=${held.port}`])
    expect(await command.ended()).toBe(1)
    await held.release()
    expect(command.printed()).toContain(`Port ${held.port} is held by`)
    expect(command.printed()).toContain(`npm start -- --profile "Élodie B." --port ${held.port + 100}`)
    expect(command.printed()).not.toContain("    at ")
  })

  test("gives a new profile the next free port where its usual one is taken, and says so", async () => {
    const held = await holdPort(4181).catch(() => undefined)
    const command = start([`--profile=Zoé`])
    await command.until("Ctrl+C")
    await held?.release()
    expect(command.printed()).toMatch(/Port 4181 is held by .*: this new profile gets another address, and keeps it/)
    const address = /http:\/\/localhost:(\d+)/.exec(command.printed())
    expect(address?.[1]).not.toBe("4181")
    expect((await fetch(`${address?.[0]}/`)).status).toBe(200)
  })

  test("does not move a profile that has its address", async () => {
    const { port, command } = await serve([])
    command.child.kill("SIGTERM")
    await command.ended()
    const moved = start([`--port=${port + 1}`])
    expect(await moved.ended()).toBe(1)
    expect(moved.printed()).toContain(`has its address already, port ${port}`)
  })

  test.each([
    [["--nonsense"], "Unknown or incomplete option"],
    [["--port=no"], "Unknown or incomplete option"],
    [["--profile=/etc"], "A profile's name has"],
  ])("refuses %j with a sentence", async (args, sentence) => {
    const command = start(args)
    expect(await command.ended()).toBe(2)
    expect(command.printed()).toContain(sentence)
  })

  test("keeps a register of profiles that it can't read, and says where", async () => {
    await writeFile(join(home, "profiles.json"), "{")
    const { command } = await serve([])
    expect(command.printed()).toContain("could not be read")
    expect((await readdir(home)).filter((name) => name.startsWith("profiles-damaged-"))).toHaveLength(1)
  })

  test("says which folder can't be written", async () => {
    const path = join(home, "file")
    await writeFile(path, "")
    const command = start([`--port=${await freePort()}`], { PALABRE_HOME: join(path, "below") })
    expect(await command.ended()).toBe(1)
    expect(command.printed()).toContain("cannot be written")
    expect(command.printed()).not.toContain("    at ")
  })

  test.runIf(isRoot)("opens nothing as root and says so", async () => {
    const { command } = await serve([], { DISPLAY: ":99" })
    await command.until("Ctrl+C")
    expect(command.printed()).toContain("administrator")
    expect(command.printed()).toContain("Open this address")
  })
})

/** On POSIX systems: the programs that would open are replaced by a script that writes down what it was asked to open. */
describe.runIf(process.platform === "linux")("npm start, for an ordinary user", () => {
  let own = ""
  let bin = ""
  const uid = isRoot ? ORDINARY_USER : undefined

  beforeEach(async () => {
    own = await mkdtemp(join(tmpdir(), "palabre-own-"))
    bin = join(own, "bin")
    await mkdir(bin)
    for (const name of ["xdg-open", "electron"])
      await writeFile(join(bin, name), `#!/bin/sh\necho "${name}" "$@" >> "${own}/opened"\n`, { mode: 0o755 })
    if (!isRoot) return
    for (const path of [own, bin, parent, join(copy, "dist")]) await chown(path, ORDINARY_USER, ORDINARY_USER)
    for (const name of await readdir(join(copy, "dist"), { recursive: true }))
      await chown(join(copy, "dist", name), ORDINARY_USER, ORDINARY_USER)
  })

  const environment = () => ({ PALABRE_HOME: own, HOME: own, PATH: `${bin}:${process.env["PATH"] ?? ""}` })
  const opened = (): Promise<string> => readFile(join(own, "opened"), "utf8").catch(() => "")

  test("only tells the address where there is no display", async () => {
    const { command, port } = await serve([], environment(), uid)
    await command.until("Open this address")
    expect(command.printed()).not.toContain("administrator")
    expect(await opened()).toBe("")
    expect(await readFile(join(own, "profiles.json"), "utf8")).toContain(String(port))
  })

  test("opens the default browser where there is a display, and offers no download that nobody can answer", async () => {
    const { command, port } = await serve([], { ...environment(), DISPLAY: ":99" }, uid)
    await expect.poll(opened).toBe(`xdg-open http://localhost:${port}\n`)
    expect(command.printed()).not.toContain("download")
  })

  test("says what to do where there is a display and no browser", async () => {
    await writeFile(join(bin, "xdg-open"), "#!/bin/sh\nexit 3\n")
    const { command } = await serve([], { ...environment(), DISPLAY: ":99" }, uid)
    await command.until("Open this address")
    expect((await fetch(`${command.printed().match(/http:\S+/)?.[0] ?? ""}/`)).status).toBe(200)
  })

  test("opens the desktop window where its runtime is installed, for a new profile", async () => {
    const desktop = { ...environment(), DISPLAY: ":99", ELECTRON_OVERRIDE_DIST_PATH: bin }
    const command = start(["--profile=Zoé", "--port=4999"], desktop, uid)
    expect(await command.ended()).toBe(0)
    expect(await opened()).toContain("main.mjs --profile=Zoé --port=4999")
  })

  test("leaves a profile in the browser that began there", async () => {
    const first = await serve([], environment(), uid)
    first.command.child.kill("SIGTERM")
    await first.command.ended()
    const desktop = { ...environment(), DISPLAY: ":99", ELECTRON_OVERRIDE_DIST_PATH: bin }
    const again = start([], desktop, uid)
    await again.until("Ctrl+C")
    await expect.poll(opened).toBe(`xdg-open http://localhost:${first.port}\n`)
  })
})
