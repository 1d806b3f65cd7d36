import { chmod, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises"
import { builtinModules } from "node:module"
import { basename, dirname, join, relative, sep } from "node:path"
import { gunzipSync, gzipSync } from "node:zlib"
import { inRoot, root } from "../paths.mjs"
import { writeTar } from "./tar.mjs"
import { writeZip } from "./zip.mjs"

const PLAIN = 0o644
const RUNNABLE = 0o755

/** One file with the host and all that it imports: the folder has no node_modules. */
const bundleStart = async () => {
  const { build } = await import("vite")
  const outDir = inRoot("dist", "portable", ".start")
  await build({
    configFile: false,
    root,
    mode: "production",
    logLevel: "warn",
    // ws goes without its two native helpers, which are not brought.
    define: { "process.env.WS_NO_BUFFER_UTIL": '"1"', "process.env.WS_NO_UTF_8_VALIDATE": '"1"' },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: "node20",
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: { palabre: inRoot("build", "portable", "start.mjs") },
        external: [...builtinModules, /^node:/],
        output: { entryFileNames: "[name].mjs", codeSplitting: false },
      },
    },
  })
  return readFile(join(outDir, "palabre.mjs"))
}

const listFiles = async (folder) => {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((one, other) => (one < other ? -1 : 1))
}

const slashes = (path) => path.split(sep).join("/")

/** The built page, without what only the build's own tests read. */
const pageFiles = async (folder) => {
  const files = (await listFiles(folder)).map((file) => ({ file, name: slashes(relative(folder, file)) }))
  const shipped = files.filter(({ name }) => !name.startsWith(".") && !name.endsWith(".map"))
  return Promise.all(
    shipped.map(async ({ file, name }) => ({ path: `app/page/${name}`, mode: PLAIN, bytes: await readFile(file) })),
  )
}

const launcherFiles = (names) =>
  Promise.all(
    names.map(async (name) => ({
      path: name,
      mode: RUNNABLE,
      bytes: await readFile(inRoot("build", "portable", "launchers", name)),
    })),
  )

/** Packed: 145 KB of text. Node's package for Windows has none. */
const NODE_LICENCE = ["build", "portable", "LICENSE-node.txt.gz"]

/** Everything that the folder of a target holds, in one order. @returns {Promise<{ path: string, mode: number, bytes: Buffer }[]>} */
export const listPortable = async (target, node, page = inRoot("dist", "page")) => {
  const { name, version, license } = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  const copied = await Promise.all(
    [
      ["LISEZ-MOI READ-ME.txt", "build/portable/launchers/README.txt"],
      ["LICENSE.txt", "LICENSE"],
      ["THIRD_PARTY.md", "THIRD_PARTY.md"],
    ].map(async ([path, source]) => ({ path, mode: PLAIN, bytes: await readFile(inRoot(source)) })),
  )
  return [
    ...(await launcherFiles(target.launchers)),
    ...copied,
    { path: "app/LICENSE-node.txt", mode: PLAIN, bytes: gunzipSync(await readFile(inRoot(...NODE_LICENCE))) },
    { path: `app/${basename(target.node.program)}`, mode: RUNNABLE, bytes: node },
    { path: "app/palabre.mjs", mode: PLAIN, bytes: await bundleStart() },
    {
      path: "app/package.json",
      mode: PLAIN,
      bytes: Buffer.from(`${JSON.stringify({ name, version, license, private: true, type: "module" }, null, 2)}\n`),
    },
    ...(await pageFiles(page)),
  ]
}

/** Writes the folder. */
export const writeFolder = async (folder, files) => {
  await rm(folder, { recursive: true, force: true })
  for (const { path, mode, bytes } of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, bytes)
    await chmod(file, mode)
  }
}

/** The same as one file, below a folder of its name: alike to the byte wherever the same sources are packed by the same Node. */
export const writeArchive = async (path, name, kind, files) => {
  const below = files.map((file) => ({ ...file, path: `${name}/${file.path}` }))
  const bytes = kind === "zip" ? writeZip(below) : gzipSync(writeTar(below))
  await writeFile(path, bytes)
  return bytes
}
