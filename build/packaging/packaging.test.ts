import { execFile } from "node:child_process"
import { mkdir, mkdtemp, open, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { promisify } from "node:util"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { fuses } from "./fuses.ts"

const execute = promisify(execFile)
const root = fileURLToPath(new URL("../..", import.meta.url))
const inRoot = (...parts: readonly string[]): string => join(root, ...parts)

type Configuration = Readonly<Record<string, unknown>>

const schema = createRequire(import.meta.url)(inRoot("node_modules/app-builder-lib/out/util/config/config.js")) as {
  getConfig(folder: string, path: string, options: null): Promise<Configuration>
  validateConfiguration(configuration: Configuration, log: { readonly isEnabled: false }): Promise<void>
}
const { stageApp } = (await import(pathToFileURL(inRoot("build/packaging/stageApp.mjs")).href)) as {
  stageApp(folder: string, page: string): Promise<void>
}
/** Width and height, which stand at a fixed place of a PNG. */
const pngSize = (png: Buffer): { readonly width: number; readonly height: number } => {
  expect(png.toString("latin1", 1, 4)).toBe("PNG")
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) }
}

const configuration = await schema.getConfig(root, inRoot("electron-builder.yml"), null)

describe("electron-builder.yml", () => {
  test("is what electron-builder's own schema accepts, and the schema does refuse", async () => {
    await schema.validateConfiguration(configuration, { isEnabled: false })
    const wrong = schema.validateConfiguration({ ...configuration, instalers: [] }, { isEnabled: false })
    await expect(wrong).rejects.toThrow("instalers")
  })

  test("installs for one person, asks for no administrator, removes no content, and publishes nowhere", () => {
    expect(configuration).toMatchObject({
      publish: null,
      nsis: { perMachine: false, allowElevation: false, deleteAppDataOnUninstall: false },
      portable: { requestExecutionLevel: "user" },
    })
  })
})

/** What Electron looks for in its own program, then a version, a length, and a byte for each switch. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX"
const FUSE_COUNT = Object.keys(fuses).length

const writeFakeElectron = async (folder: string): Promise<void> => {
  await mkdir(join(folder, "resources"), { recursive: true })
  await mkdir(join(folder, "locales"))
  for (const name of ["LICENSE", "LICENSES.chromium.html", "version"]) await writeFile(join(folder, name), "45.4.1")
  for (const name of ["de", "fr", "en-US"]) await writeFile(join(folder, "locales", `${name}.pak`), "")
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, FUSE_COUNT]), Buffer.alloc(FUSE_COUNT, "1")])
  await writeFile(join(folder, "electron"), Buffer.concat([Buffer.from("program "), wire]), { mode: 0o755 })
}

interface AsarFolder {
  readonly files?: Readonly<Record<string, AsarFolder>>
}

const pathsIn = (folder: AsarFolder, above = ""): readonly string[] =>
  Object.entries(folder.files ?? {}).flatMap(([name, entry]) =>
    entry.files === undefined ? [`${above}${name}`] : pathsIn(entry, `${above}${name}/`),
  )

/** An asar begins with the length of its table, which is JSON. */
const listAsar = async (path: string): Promise<readonly string[]> => {
  const file = await open(path)
  try {
    const sizes = Buffer.alloc(16)
    await file.read(sizes, 0, 16, 0)
    const table = Buffer.alloc(sizes.readUInt32LE(12))
    await file.read(table, 0, table.length, 16)
    return pathsIn(JSON.parse(table.toString("utf8")) as AsarFolder)
  } finally {
    await file.close()
  }
}

const onLinux = process.platform === "linux"
if (!onLinux) console.log("Not run: the application is packed with a stand-in for Electron on Linux only")

describe.runIf(onLinux)("the application that electron-builder packs", () => {
  let folder = ""
  const packed = (...parts: readonly string[]): string => join(folder, "installers", "linux-unpacked", ...parts)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "palabre-packed-"))
    const page = join(folder, "page")
    await mkdir(join(page, ".vite"), { recursive: true })
    await mkdir(join(page, "assets"))
    for (const name of [".vite/manifest.json", "assets/first.js", "assets/first.js.map", "index.html", "icon.svg"])
      await writeFile(join(page, name), "")
    await stageApp(join(folder, "app"), page)
    await writeFakeElectron(join(folder, "electron"))
    const given = ["app=app", "output=installers"].map((each) => each.replace("=", `=${folder}/`))
    await execute(
      process.execPath,
      [
        inRoot("node_modules/electron-builder/cli.js"),
        ...["--linux", "dir", "--publish", "never", "--config", inRoot("electron-builder.yml")],
        ...given.map((each) => `-c.directories.${each}`),
        `-c.electronDist=${join(folder, "electron")}`,
      ],
      { cwd: root },
    )
  }, 120_000)
  afterAll(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

  test("holds what runs and licences: no sources, no tests, no maps, no packages", async () => {
    const files = await listAsar(packed("resources", "app.asar"))
    const plain = files.map((name) => name.replace(/host\/\w+-[\w-]{8}\.mjs$/, "host/CHUNK.mjs"))
    expect([...new Set(plain)].sort()).toEqual(
      [
        "LICENSE",
        "THIRD_PARTY.md",
        "dist/host/main.mjs",
        "dist/host/preload.cjs",
        "dist/host/serve.mjs",
        "dist/host/CHUNK.mjs",
        "dist/page/assets/first.js",
        "dist/page/icon.svg",
        "dist/page/index.html",
        "package.json",
      ].sort(),
    )
  })

  test("starts with what imports nothing but Electron and Node", async () => {
    const host = join(folder, "app", "dist", "host")
    const scripts = (await readdir(host)).filter((name) => name.endsWith(".mjs"))
    const texts = await Promise.all(scripts.map((name) => readFile(join(host, name), "utf8")))
    const imported = texts.flatMap((text) => [...text.matchAll(/^import .*?"([^"]+)"/gm)].map(([, name = ""]) => name))
    expect(imported).toContain("electron")
    const { builtinModules } = process.getBuiltinModule("node:module")
    const foreign = imported.filter((name) => !/^(?:\.\/|node:|electron$)/.test(name) && !builtinModules.includes(name))
    expect(foreign).toEqual([])
  })

  test("has every switch of Electron's program set as it was decided", async () => {
    const program = await readFile(packed("palabre"))
    const wire = program.subarray(program.indexOf(SENTINEL) + SENTINEL.length)
    const decided = Object.entries(fuses).sort(([one], [other]) => Number(one) - Number(other))
    expect([...wire.subarray(2, 2 + FUSE_COUNT)].map((byte) => byte === 0x31)).toEqual(decided.map(([, on]) => on))
  })
})

describe("the icons", () => {
  test.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])("have a picture of %i pixels", async (size) => {
    const png = await readFile(inRoot("build", "icons", "png", `${size}x${size}.png`))
    expect(pngSize(png)).toEqual({ width: size, height: size })
  })

  test("hold for Windows what their directory says", async () => {
    const ico = await readFile(inRoot("build", "icons", "icon.ico"))
    const sizes = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
      const entry = ico.subarray(6 + 16 * index)
      const png = ico.subarray(entry.readUInt32LE(12), entry.readUInt32LE(12) + entry.readUInt32LE(8))
      return [entry.readUInt8(0) || 256, pngSize(png).width]
    })
    expect(sizes).toEqual([16, 24, 32, 48, 64, 128, 256].map((size) => [size, size]))
  })

  test("hold for macOS parts that fill the file to its end", async () => {
    const icns = await readFile(inRoot("build", "icons", "icon.icns"))
    expect(icns.readUInt32BE(4)).toBe(icns.length)
    const types = []
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) types.push(icns.toString("latin1", at, at + 4))
    expect(types).toEqual(["icp4", "icp5", "ic11", "ic12", "ic07", "ic08", "ic13", "ic09", "ic14", "ic10"])
  })

  test("are the same in the browser's tab", async () => {
    const own = await readFile(inRoot("build", "icons", "palabre.svg"), "utf8")
    expect(await readFile(inRoot("renderer", "public", "icon.svg"), "utf8")).toBe(own)
  })
})
