import { join } from "node:path"
import type { Page } from "@playwright/test"
import { bundleScript } from "../../e2e/main/seed/runScript.ts"
import type { Measurement } from "../measurement.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"
import { desktopLaunch, openGuest, openHolder } from "../stage/openStage.ts"

/** Twelve quarters of posts, which somebody new begins to receive. */
const WANTED = { posts: 100_000, bytes: 500, authors: 20, days: 1_095 }
const EDITOR = '[contenteditable="true"]'

const addPace = async (page: Page): Promise<void> => {
  await page.evaluate(await bundleScript(join(import.meta.dirname, "pacePage.ts")))
}

/** Both are taken while the first posts of very many arrive. */
const measureWhileReceiving = (
  key: string,
  { ours, peer }: { readonly ours: (page: Page) => Promise<number>; readonly peer: (page: Page) => Promise<number> },
): Measurement => ({
  key,
  unit: "ms",
  figure: "ratio",
  bar: 1.5,
  async open() {
    const alice = await openHolder(WANTED)
    const browser = await openPlainBrowser(desktopLaunch)
    return {
      async ours() {
        const bob = await openGuest("bob", alice.invitation, desktopLaunch)
        const { page } = bob.person
        await page.locator("article[aria-setsize]").first().waitFor({ timeout: 120_000 })
        await addPace(page)
        const ms = await ours(page)
        await bob.leave()
        return ms
      },
      async peer() {
        const page = await browser.open("ui/plainUiPage.ts")
        await addPace(page)
        const ms = await peer(page)
        await page.close()
        return ms
      },
      async close() {
        await browser.close()
        await alice.leave()
      },
    }
  },
})

export const uiScroll = measureWhileReceiving("ui.scroll", {
  ours: (page) => page.evaluate(() => window.pace.scroll("#panel")),
  async peer(page) {
    await page.evaluate(() => window.plainUi.showList())
    return page.evaluate(() => window.pace.scroll("[data-virtuoso-scroller]"))
  },
})

export const uiTyping = measureWhileReceiving("ui.typing", {
  async ours(page) {
    await page.locator('main button[class*="opener"]').click()
    await page.locator(EDITOR).waitFor()
    return page.evaluate((editor) => window.pace.type(editor), `main ${EDITOR}`)
  },
  async peer(page) {
    await page.evaluate(() => window.plainUi.showEditor())
    return page.evaluate((editor) => window.pace.type(editor), EDITOR)
  },
})
