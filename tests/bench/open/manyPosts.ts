import type { Page } from "@playwright/test"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"
import { openHolder } from "../stage/openStage.ts"

export const POSTS = 100_000
export const POST_BYTES = 500
/** Twelve quarters. */
const WANTED = { posts: POSTS, bytes: POST_BYTES, authors: 20, days: 1_095 }

/** A profile that holds 100,000 posts, and a plain page's store with the same. */
export interface ManyPosts {
  /** The product's page, opened anew in a tab of its own; earlier ones are closed. */
  openSite(): Promise<Page>
  /** A page that holds the plain document, and how many milliseconds loading it took. */
  openPlain(): Promise<{ readonly page: Page; readonly ms: number }>
  close(): Promise<void>
}

export const openManyPosts = async (): Promise<ManyPosts> => {
  const { person, leave } = await openHolder(WANTED)
  const browser = await openPlainBrowser()
  const filling = await browser.open("open/plainStorePage.ts")
  await filling.evaluate((wanted) => window.plainStore.fill(wanted), WANTED)
  await filling.close()
  let { page: shown } = person
  let plain: Page | undefined
  return {
    async openSite() {
      const tab = await person.context.newPage()
      await shown.close()
      shown = tab
      await tab.goto(person.host.address, { waitUntil: "commit" })
      return tab
    },
    async openPlain() {
      await plain?.close()
      const page = await browser.open("open/plainStorePage.ts")
      plain = page
      return { page, ms: await page.evaluate((posts) => window.plainStore.load(posts), POSTS) }
    },
    async close() {
      await browser.close()
      await leave()
    },
  }
}
