import { join } from "node:path"
import type { Page } from "@playwright/test"
import { build } from "vite"
import type { Beside } from "./page.ts"

declare global {
  interface Window {
    beside: Beside
  }
}

const PATH = "/beside"
const HTML = `<!doctype html><meta charset="utf-8"><title>Beside</title><script type="module" src="${PATH}.js"></script>`

const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      target: "es2023",
      lib: { entry: join(import.meta.dirname, "page.ts"), formats: ["es"], fileName: "beside" },
    },
  })
  const [output] = Array.isArray(built) ? built : [built]
  if (!output || !("output" in output)) throw new Error("vite has built nothing")
  return output.output[0].code
}
let bundled: Promise<string> | undefined

/**
 * Shows a page of the tests' own at the product's origin, over the same IndexedDB: in the application's own tab it takes its place,
 * in another one it stands beside it. The host never hears of it, so the product needs no door for it.
 */
export const visitBeside = async (page: Page, address: string): Promise<Page> => {
  bundled ??= bundle()
  const script = await bundled
  await page.route(`${address}${PATH}`, (route) => route.fulfill({ contentType: "text/html", body: HTML }))
  await page.route(`${address}${PATH}.js`, (route) => route.fulfill({ contentType: "text/javascript", body: script }))
  await page.goto(address + PATH)
  await page.waitForFunction(() => "beside" in window)
  return page
}
