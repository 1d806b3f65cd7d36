import type { Page } from "@playwright/test"
import type { Measurement } from "../measurement.ts"
import { openManyPosts, POST_BYTES, POSTS } from "./manyPosts.ts"

const measureStore = async (page: Page): Promise<number> => {
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0)
  return usage / POSTS - POST_BYTES
}

/** What the browser says that the site takes on the disk, for each post, less its text; search and settings included. */
export const storeOverhead: Measurement = {
  key: "store.overhead",
  unit: "bytes",
  figure: "ours",
  bar: null,
  async open() {
    const many = await openManyPosts()
    return {
      ours: async () => measureStore(await many.openSite()),
      peer: async () => measureStore((await many.openPlain()).page),
      close: many.close,
    }
  },
}
