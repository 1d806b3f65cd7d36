import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { chromium, type BrowserContext, type LaunchOptions, type Page } from "@playwright/test"
import { lanAddresses } from "../../../electron/host/lanAddresses.ts"

/**
 * A machine with nothing but loopback: there Chromium gathers no candidate at all, unless the page may use the
 * microphone (only then does it list interfaces) and loopback counts as one. Its addresses are not hidden then.
 */
const isLoopbackOnly = lanAddresses().length === 0

export interface OpenBrowser {
  readonly page: Page
  close(): Promise<void>
}

/** A Chromium of its own, with its own profile, which hides its addresses as browsers do. */
export const openBrowser = async (address: string, launch: LaunchOptions): Promise<OpenBrowser> => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-profile-"))
  const context: BrowserContext = await chromium.launchPersistentContext(folder, {
    ...launch,
    args: [...(launch.args ?? []), ...(isLoopbackOnly ? ["--allow-loopback-in-peer-connection"] : [])],
    ...(isLoopbackOnly ? { permissions: ["microphone"] } : {}),
  })
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(address)
  return {
    page,
    async close() {
      await context.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
