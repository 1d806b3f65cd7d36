import { existsSync, readFileSync, readdirSync } from "node:fs"
import { dirname, join, relative, resolve, sep } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"

const root = fileURLToPath(new URL("..", import.meta.url))
const SOURCE = /\.(?:ts|tsx|mts|mjs)$/
const ROOMS = ["shared", "electron", "renderer", "build", "tests"] as const

/** Which rooms of shared each may import, besides itself. The order is that of docs/architecture.md, bottom first. */
const SHARED_EDGES: Readonly<Record<string, readonly string[]>> = {
  kernel: [],
  bridge: ["kernel"],
  search: ["kernel"],
  crypto: ["kernel"],
  ledger: ["kernel", "crypto"],
  blob: ["kernel", "crypto"],
  own: ["kernel", "crypto"],
  // An invitation carries addresses, in the form that hosts read them.
  site: ["kernel", "crypto", "ledger", "bridge"],
  community: ["kernel", "crypto", "ledger", "site"],
  document: ["kernel", "crypto", "ledger", "site"],
  attention: ["kernel", "site", "community"],
  sync: ["kernel", "crypto", "ledger", "site", "blob"],
  adoption: ["kernel", "crypto", "ledger", "site", "community"],
  application: [
    "kernel",
    "bridge",
    "search",
    "crypto",
    "ledger",
    "blob",
    "site",
    "community",
    "document",
    "sync",
    "adoption",
    "attention",
    "own",
  ],
  demonstration: ["kernel", "crypto", "ledger", "site", "community", "application"],
}

/** Packages that bring a runtime with them, and where they may be imported. */
const PACKAGES_OF_A_RUNTIME = /^(?:node:|electron(?:\/|$)|react(?:-dom)?(?:\/|$)|@mantine\/|ws$)/

interface Import {
  readonly specifier: string
  readonly typeOnly: boolean
}

interface Source {
  /** Path from the root, with slashes. */
  readonly path: string
  readonly lines: number
  readonly imports: readonly Import[]
  /** Names of the room and of the folder in it: `["shared", "kernel"]`. */
  readonly room: string
  readonly folder: string
}

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, "").replaceAll(/^\s*\/\/.*$/gm, "")

const IMPORTS = [
  /\b(?<keyword>import|export)\s+(?<type>type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["'](?<specifier>[^"'\n]+)["']/g,
  /\b(?<keyword>import|require)\s*\(\s*["'](?<specifier>[^"'\n]+)["']/g,
  /\bnew\s+URL\s*\(\s*["'](?<specifier>\.[^"'\n]+\.(?:ts|tsx|mjs))["']\s*,\s*import\.meta\.url/g,
]

const importsOf = (text: string): readonly Import[] =>
  IMPORTS.flatMap((pattern) =>
    [...withoutComments(text).matchAll(pattern)].map(({ groups }) => ({
      specifier: groups?.["specifier"] ?? "",
      typeOnly: groups?.["type"] !== undefined,
    })),
  )

const listSources = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
        const path = join(folder, entry.name)
        if (entry.isDirectory()) return listSources(path)
        return SOURCE.test(entry.name) ? [path] : []
      })
    : []

const slashes = (path: string): string => path.split(sep).join("/")

const readSource = (file: string): Source => {
  const text = readFileSync(file, "utf8")
  const path = slashes(relative(root, file))
  const [room = "", folder = ""] = path.split("/")
  const lines = text.trimEnd().split("\n").length
  return { path, lines, imports: importsOf(text), room, folder: folder.includes(".") ? "" : folder }
}

const sources = ROOMS.flatMap((room) => listSources(join(root, room))).map(readSource)
const isTest = ({ path, room }: Source): boolean => room === "tests" || /\.(?:test|spec)\.tsx?$/.test(path)
const product = sources.filter((source) => !isTest(source))

const targetOf = (source: Source, specifier: string): string =>
  slashes(relative(root, resolve(root, dirname(source.path), specifier)))

/** True for an import that is refused; `target` is the path from the root of a relative one, or empty. */
type Rule = (source: Source, specifier: string, target: string, typeOnly: boolean) => boolean

/** Every import of these files that the rule refuses, as `file → import`. */
const offences = (files: readonly Source[], refuses: Rule): readonly string[] =>
  files.flatMap((source) =>
    source.imports
      .filter(({ specifier, typeOnly }) => {
        const target = specifier.startsWith(".") ? targetOf(source, specifier) : ""
        return refuses(source, specifier, target, typeOnly)
      })
      .map(({ specifier }) => `${source.path} → ${specifier}`),
  )

const inRoom = (room: string): readonly Source[] => product.filter((source) => source.room === room)
const roomOf = (target: string): string => target.split("/")[0] ?? ""

/** Tables, translations, unions of a protocol: long, and better read in one piece. */
const LONG_ON_PURPOSE: readonly RegExp[] = [
  /^renderer\/app\/i18n\//,
  /^shared\/demonstration\/.*(?:[Tt]ext|[Cc]ontent|texts\/)/,
  /^shared\/application\/site\.ts$/,
]
const MAX_LINES = 250

const isRelative = (specifier: string): boolean => specifier.startsWith(".")

const leavesShared: Rule = (_source, specifier, target) => isRelative(specifier) && roomOf(target) !== "shared"

const climbs: Rule = (source, specifier, target) => {
  if (!isRelative(specifier)) return false
  const below = target.split("/")[1] ?? ""
  return below !== source.folder && !(SHARED_EDGES[source.folder] ?? []).includes(below)
}

const passesByTheBridge: Rule = (_source, _specifier, target) =>
  roomOf(target) === "shared" && !/^shared\/(?:bridge|kernel)\//.test(target)

const needsNode: Rule = (_source, specifier) => /^(?:node:|electron(?:\/|$)|ws$)/.test(specifier)

const goesUpwards: Rule = ({ folder }, _specifier, target) =>
  roomOf(target) === "electron" &&
  folder !== "" &&
  target.split("/")[1] !== folder &&
  !(folder === "shell" && target.startsWith("electron/host/"))

const TYPED_FAKE = /^tests\/fakes\/electron/

const loadsElectron: Rule = ({ path, folder }, specifier, _target, typeOnly) =>
  /^electron(?:\/|$)/.test(specifier) &&
  path !== "electron/main.ts" &&
  path !== "electron/preload.ts" &&
  !(typeOnly && (folder === "shell" || TYPED_FAKE.test(path)))

/** What runs before anything is installed. */
const BARE_SCRIPT = /^build\/(?:install|start|children|paths|sentences|language|options)\.mjs$/

const needsInstallation: Rule = ({ path }, specifier) => BARE_SCRIPT.test(path) && !/^(?:node:|\.)/.test(specifier)

const importsTest: Rule = (_source, _specifier, target) =>
  roomOf(target) === "tests" || /\.(?:test|spec)\.tsx?$/.test(target)

const dangles: Rule = (source, specifier, target) =>
  isRelative(specifier) &&
  source.path !== "tests/architecture.test.ts" &&
  !existsSync(join(root, target.split("?")[0] ?? ""))

describe("the layers of the house", () => {
  test("are read from every room", () => {
    const imports = sources.flatMap((source) => source.imports)
    console.log(`architecture: ${sources.length} files read, ${imports.length} imports`)
    for (const room of ROOMS)
      expect(sources.filter((source) => source.room === room).length, `files of ${room}`).toBeGreaterThan(0)
    expect(imports.length).toBeGreaterThan(sources.length)
  })

  test("are seen however an import is written", () => {
    const text = [
      'import a from "one"',
      'import type { B } from "two"',
      'export { c } from "three"',
      'import "four"',
      'await import("five")',
      'import {\n  d,\n  e,\n} from "six"',
      'new Worker(new URL("./seven.ts", import.meta.url))',
      '// import "no"',
      '/* import "no" */',
    ].join("\n")
    const found = importsOf(text)
    expect(found.map(({ specifier }) => specifier).sort()).toEqual(
      ["one", "two", "three", "four", "five", "six", "./seven.ts"].sort(),
    )
    expect(found.filter(({ typeOnly }) => typeOnly).map(({ specifier }) => specifier)).toEqual(["two"])
  })

  test("keep shared free of every runtime, its types included: one `electron` brings Node's globals back", () => {
    expect(offences(inRoom("shared"), (_source, specifier) => PACKAGES_OF_A_RUNTIME.test(specifier))).toEqual([])
  })

  test("let shared import nothing from outside of it", () => {
    expect(offences(inRoom("shared"), leavesShared)).toEqual([])
  })

  test("let a room of shared import only the rooms below it", () => {
    expect(offences(inRoom("shared"), climbs)).toEqual([])
    const unknown = inRoom("shared").filter(({ folder }) => !Object.hasOwn(SHARED_EDGES, folder))
    expect(unknown.map(({ path }) => path)).toEqual([])
  })

  test("let renderer and electron meet only through shared/bridge", () => {
    expect(offences(inRoom("renderer"), (_source, _specifier, target) => roomOf(target) === "electron")).toEqual([])
    expect(offences(inRoom("electron"), (_source, _specifier, target) => roomOf(target) === "renderer")).toEqual([])
    expect(offences(inRoom("electron"), passesByTheBridge)).toEqual([])
  })

  test("keep Node and electron out of the renderer", () => {
    expect(offences(inRoom("renderer"), needsNode)).toEqual([])
  })

  test("go from the entry to the shell to the host inside electron", () => {
    expect(offences(inRoom("electron"), goesUpwards)).toEqual([])
  })

  test("let only the entry points load electron; the shell knows its types, the host not even these", () => {
    expect(offences(sources, loadsElectron)).toEqual([])
  })

  test("let the scripts that install run on a bare Node", () => {
    expect(offences(inRoom("build"), needsInstallation)).toEqual([])
  })

  test("keep tests out of the product", () => {
    expect(offences(product, importsTest)).toEqual([])
  })

  test("name existing files with their extension", () => {
    expect(offences(sources, dangles)).toEqual([])
  })

  test(`hold no file of the product longer than ${MAX_LINES} lines, but for tables`, () => {
    const long = product.filter(
      ({ path, lines }) => lines > MAX_LINES && !LONG_ON_PURPOSE.some((exempt) => exempt.test(path)),
    )
    expect(long.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([])
  })

  test("hold no barrel", () => {
    expect(product.filter(({ path }) => /\/index\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([])
  })
})
