import { mkdtemp, readFile, rm } from "node:fs/promises"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { extname, join, normalize } from "node:path"
import { chromium, test as base } from "@playwright/test"
import type { BrowserContext, LaunchOptions, Page } from "@playwright/test"
import { build } from "vite"

const TYPES: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" }

interface StorageSite {
  readonly address: string
}

/** A browser whose profile outlives its processes. */
export interface StorageBrowser {
  readonly page: Page
  /** Folder that Chromium keeps its profile in. */
  readonly profile: string
  /** Ends the browser at once, as a crash does. */
  kill(): Promise<void>
  close(): Promise<void>
  /** Opens it again on the same profile. */
  reopen(): Promise<Page>
}

const serve = async (folder: string) => {
  const server = createServer((request, response) => {
    const name = request.url === "/" ? "/index.html" : normalize(request.url ?? "/")
    const type = TYPES[extname(name)] ?? "application/octet-stream"
    readFile(join(folder, name)).then(
      (body) => response.writeHead(200, { "content-type": type }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return server
}

const openBrowser = async (launch: LaunchOptions, address: string) => {
  const profile = await mkdtemp(join(tmpdir(), "palabre-storage-profile-"))
  let context: BrowserContext
  let page: Page
  const show = async (): Promise<Page> => {
    context = await chromium.launchPersistentContext(profile, launch)
    page = context.pages()[0] ?? (await context.newPage())
    await page.goto(address)
    return page
  }
  await show()
  const browser: StorageBrowser = {
    profile,
    get page() {
      return page
    },
    async kill() {
      const closed = context.waitForEvent("close")
      const session = await context.newCDPSession(page)
      session.send("Browser.crash").catch(() => undefined)
      await closed
    },
    close: () => context.close(),
    reopen: show,
  }
  const leave = async (): Promise<void> => {
    await context.close().catch(() => undefined)
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return { browser, leave }
}

/** `browser` shows the page of this folder, built once, in a Chromium with its own profile. */
export const test = base.extend<{ browserUnderTest: StorageBrowser }, { site: StorageSite }>({
  site: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads a fixture's needs from this pattern
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), "palabre-storage-"))
      const root = join(import.meta.dirname, "page")
      const options = { outDir: folder, emptyOutDir: true, target: "es2023" }
      await build({ root, configFile: false, logLevel: "error", build: options })
      const server = await serve(folder)
      await use({ address: `http://localhost:${(server.address() as AddressInfo).port}/` })
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await rm(folder, { recursive: true })
    },
    { scope: "worker" },
  ],
  browserUnderTest: async ({ site, launchOptions }, use) => {
    const { browser, leave } = await openBrowser(launchOptions, site.address)
    await use(browser)
    await leave()
  },
})

export { expect } from "@playwright/test"
