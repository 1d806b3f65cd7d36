import { join } from "node:path"
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
      lib: { entry: join(import.meta.dirname, entry), formats: ["iife"], name: "script" },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !("output" in output)) throw new Error("vite has built nothing")
  return output.output[0].code
}
const bundled = new Map<string, Promise<string>>()

/** Runs a script of this folder, with everything that it imports, in a page that knows nothing of it. */
export const runScript = async (page: Page, entry: string): Promise<void> => {
  const building = bundled.get(entry) ?? bundle(entry)
  bundled.set(entry, building)
  await page.evaluate(await building)
}
