import { resolve } from "node:path"
import type { Page } from "@playwright/test"
import { build } from "vite"

const bundle = async (entry: string): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "es2023",
      lib: { entry: resolve(import.meta.dirname, entry), formats: ["iife"], name: "script" },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !("output" in output)) throw new Error("vite has built nothing")
  return output.output[0].code
}
const bundled = new Map<string, Promise<string>>()

/** A script of this folder, or one named by its whole path, in one piece with everything that it imports. */
export const bundleScript = (entry: string): Promise<string> => {
  const building = bundled.get(entry) ?? bundle(entry)
  bundled.set(entry, building)
  return building
}

/** Runs a script in a page that knows nothing of it. */
export const runScript = async (page: Page, entry: string): Promise<void> => {
  await page.evaluate(await bundleScript(entry))
}
