import { execFile } from "node:child_process"
import { cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { beforeEach, describe, expect, test } from "vitest"

const run = promisify(execFile)
const build = fileURLToPath(new URL(".", import.meta.url))
let project = ""

const writeJson = (path: string, value: unknown) => writeFile(join(project, path), JSON.stringify(value))

/** A project whose only dependency, for development, is a folder beside it: installing it needs no network. */
beforeEach(async () => {
  project = join(await mkdtemp(join(tmpdir(), "palabre-install-")), "à l’abri")
  await mkdir(join(project, "tool"), { recursive: true })
  for (const name of ["install", "children", "paths", "sentences", "language"])
    await cp(join(build, `${name}.mjs`), join(project, "build", `${name}.mjs`))
  await writeJson("tool/package.json", { name: "tool", version: "1.0.0" })
  const own = { name: "trial", version: "1.0.0", type: "module", devDependencies: { tool: "file:tool" } }
  await writeJson("package.json", own)
  await writeJson("package-lock.json", {
    name: "trial",
    version: "1.0.0",
    lockfileVersion: 3,
    packages: { "": own, "node_modules/tool": { resolved: "tool", link: true }, tool: { version: "1.0.0", dev: true } },
  })
})

const install = async (environment: Record<string, string> = {}): Promise<string> => {
  const script = "const { install } = await import(process.argv[1]); await install()"
  const { npm_execpath: _npm, ...inherited } = process.env
  const env = { ...inherited, LC_ALL: "C", NODE_ENV: "", ...environment }
  const { stdout } = await run(process.execPath, ["--input-type=module", "-e", script, "./build/install.mjs"], {
    cwd: project,
    env,
  })
  return stdout
}
const installedAt = async () => (await stat(join(project, "node_modules", ".package-lock.json"))).mtimeMs

describe("installing", () => {
  test("brings what development needs, under NODE_ENV=production too, and says so", async () => {
    expect(await install({ NODE_ENV: "production" })).toContain("Installing what is missing")
    expect(await readFile(join(project, "node_modules", "tool", "package.json"), "utf8")).toContain("tool")
  })

  test("happens once, even where a checkout gives package-lock.json a new time", async () => {
    await install()
    const first = await installedAt()
    const later = new Date(Date.now() + 60_000)
    await utimes(join(project, "package-lock.json"), later, later)
    expect(await install()).not.toContain("Installing")
    expect(await installedAt()).toBe(first)
  })

  test("happens again where package-lock.json says something else", async () => {
    await install()
    const lock = await readFile(join(project, "package-lock.json"), "utf8")
    await writeFile(join(project, "package-lock.json"), `${lock}\n`)
    const later = new Date(Date.now() + 60_000)
    await utimes(join(project, "package-lock.json"), later, later)
    expect(await install()).toContain("Installing")
  })

  test("counts one that broke off as none", async () => {
    await install()
    await rm(join(project, "node_modules", ".package-lock.json"))
    expect(await install()).toContain("Installing")
  })

  test("says in a sentence that it failed, and keeps what was there", async () => {
    await writeFile(join(project, "package-lock.json"), "{}")
    await expect(install()).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining("installation failed") })
  })
})
