import type { Measurement } from "../measurement.ts"
import { measureHeap } from "../stage/measureHeap.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"

/** What an index takes in Chromium: the page with it, less the page without it. */
export const memoryOf = (count: number): Measurement => ({
  key: `search.memory.miniSearch.${count}`,
  unit: "bytes",
  figure: "ratio",
  bar: 0.25,
  async open() {
    const browser = await openPlainBrowser()
    const page = await browser.open("search/weighPage.ts")
    await page.evaluate((documents) => window.weighing.open(documents), count)
    const weigh = async (index: "ours" | "peer"): Promise<number> => {
      await page.evaluate((kind) => window.weighing[kind](), index)
      const held = await measureHeap(page)
      await page.evaluate(() => window.weighing.none())
      return held - (await measureHeap(page))
    }
    return { ours: () => weigh("ours"), peer: () => weigh("peer"), close: browser.close }
  },
})
