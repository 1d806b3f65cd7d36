import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { buildHost } from "../bundle.mjs"
import { inRoot } from "../paths.mjs"

/** What is in the application's package.json: enough for Electron and for the installers. */
const describe = ({ name, version, description, license }) => ({
  name,
  productName: "Palabre",
  version,
  description,
  license,
  author: "Palabre contributors <palabre@localhost.localdomain>",
  private: true,
  type: "module",
  main: "dist/host/main.mjs",
})

/** Lays out in dist/app what installers hold: the host with all that it imports in it, the built page, licences; no package. */
export const stageApp = async (folder = inRoot("dist", "app"), page = inRoot("dist", "page")) => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await buildHost(await import("vite"), join(folder, "dist", "host"), { selfContained: true })
  await cp(page, join(folder, "dist", "page"), {
    recursive: true,
    // Read by a test of the build.
    filter: (source) => !source.endsWith(".vite"),
  })
  for (const name of ["LICENSE", "THIRD_PARTY.md"]) await cp(inRoot(name), join(folder, name))
  const own = JSON.parse(await readFile(inRoot("package.json"), "utf8"))
  await writeFile(join(folder, "package.json"), `${JSON.stringify(describe(own), null, 2)}\n`)
}
