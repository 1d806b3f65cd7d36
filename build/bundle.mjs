import { createHash } from "node:crypto"
import { mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { builtinModules } from "node:module"
import { join, relative, sep } from "node:path"
import { inRoot, root } from "./paths.mjs"

const listFiles = async (path) => {
  const entries = await readdir(path, { withFileTypes: true })
  const lists = await Promise.all(
    entries.map((entry) => (entry.isDirectory() ? listFiles(join(path, entry.name)) : [join(path, entry.name)])),
  )
  return lists.flat()
}

const isSource = (path) => !/\.test\.tsx?$|\.md$/.test(path)

/** SHA-256 over names and contents: neither a checkout nor an archive keeps modification times that could be trusted. */
const fingerprint = async (folders, files) => {
  const listed = (await Promise.all(folders.map((folder) => listFiles(inRoot(folder))))).flat().filter(isSource)
  const paths = [...listed, ...files.map((file) => inRoot(file))].sort((one, other) => (one < other ? -1 : 1))
  const hash = createHash("sha256").update(process.version)
  for (const path of paths) {
    const content = await readFile(path)
    hash.update(`${relative(root, path).split(sep).join("/")}\0${content.length}\0`).update(content)
  }
  return hash.digest("hex")
}

const COMMON = ["package-lock.json", "build/bundle.mjs"]

const BROUGHT_BY_ELECTRON = ["electron", ...builtinModules, /^node:/]
const NOT_BUNDLED = ["ws", "valibot", ...BROUGHT_BY_ELECTRON]

/** ws goes without its two native helpers, which are not brought. */
const WITHOUT_PACKAGES = {
  ssr: { noExternal: true },
  define: { "process.env.WS_NO_BUFFER_UTIL": '"1"', "process.env.WS_NO_UTF_8_VALIDATE": '"1"' },
}

/**
 * `main.mjs` and `serve.mjs`, with `preload.cjs` beside them. A sandboxed preload is one CommonJS file, and may require
 * nothing but electron. Where it is self-contained, it runs without node_modules.
 */
export const buildHost = async (vite, outDir, { selfContained } = { selfContained: false }) => {
  const common = { configFile: false, root, mode: "production", logLevel: "warn" }
  const build = { ssr: true, target: "node20", outDir, minify: false }
  await vite.build({
    ...common,
    ...(selfContained ? WITHOUT_PACKAGES : {}),
    build: {
      ...build,
      emptyOutDir: true,
      rolldownOptions: {
        input: { serve: inRoot("electron", "serve.ts"), main: inRoot("electron", "main.ts") },
        external: selfContained ? BROUGHT_BY_ELECTRON : NOT_BUNDLED,
        output: { entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" },
      },
    },
  })
  await vite.build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ...build,
      emptyOutDir: false,
      rolldownOptions: {
        input: { preload: inRoot("electron", "preload.ts") },
        external: ["electron"],
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  })
}

const parts = {
  host: {
    folders: ["electron", "shared"],
    files: COMMON,
    build: (vite) => buildHost(vite, inRoot("dist", "host")),
  },
  page: {
    folders: ["renderer", "shared"],
    files: [...COMMON, "vite.config.ts", "docs/for-it.md", "docs/pour-la-dsi.md"],
    build: async (vite) => {
      await vite.build({
        configFile: inRoot("vite.config.ts"),
        // The default one writes into node_modules, which may belong to another user.
        configLoader: "runner",
        root: inRoot("renderer"),
        mode: "production",
        logLevel: "warn",
      })
    },
  },
}

const stampOf = (part) => inRoot("dist", `${part}.stamp`)

const isFresh = async (part, print) => {
  try {
    return (await readFile(stampOf(part), "utf8")) === print
  } catch {
    return false
  }
}

/** Builds what changed since it was last built: `page` and `host`. */
export const bundle = async (onStale = () => {}, wanted = Object.keys(parts)) => {
  // React picks its build by NODE_ENV; the product is always the production build, whatever the caller's environment says.
  const given = process.env["NODE_ENV"]
  process.env["NODE_ENV"] = "production"
  try {
    for (const part of wanted) {
      const { folders, files, build } = parts[part]
      const print = await fingerprint(folders, files)
      if (await isFresh(part, print)) continue
      onStale(part)
      await rm(stampOf(part), { force: true })
      await build(await import("vite"))
      await mkdir(inRoot("dist"), { recursive: true })
      await writeFile(stampOf(part), print)
    }
  } finally {
    if (given === undefined) delete process.env["NODE_ENV"]
    else process.env["NODE_ENV"] = given
  }
}
