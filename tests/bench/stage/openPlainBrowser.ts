import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { openBrowser } from "../../e2e/link/openBrowser.ts"
import { bundleScript } from "../../e2e/main/seed/runScript.ts"
import { launchOptions } from "./openStage.ts"

const HTML = '<!doctype html><meta charset="utf-8"><title>Plain</title>'

/** A Chromium of its own for pages of the measurements' own, without the product's. */
export interface PlainBrowser {
  /** An empty page in which this script of tests/bench has run. */
  open(script: string): Promise<Page>
  close(): Promise<void>
}

export const openPlainBrowser = async (launch = launchOptions): Promise<PlainBrowser> => {
  // From a server, since Chromium lets a page without one reach no other address of this machine.
  const server = createServer((_request, response) => response.setHeader("content-type", "text/html").end(HTML))
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`
  const browser = await openBrowser(address, launch)
  const context = browser.page.context()
  // Without it the browser hides its addresses behind a name that nobody here resolves.
  await context.grantPermissions(["microphone"])
  return {
    async open(script) {
      const page = await context.newPage()
      await page.goto(address)
      await page.evaluate(await bundleScript(join(import.meta.dirname, "..", script)))
      return page
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}
