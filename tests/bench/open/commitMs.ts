import type { Measurement } from "../measurement.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"

/** From the call until a post of one's own is on the disk and shown to whoever listens; each sample is the middle one of twenty. */
export const commitMs: Measurement = {
  key: "commit.ms",
  unit: "ms",
  figure: "ours",
  bar: null,
  async open() {
    const browser = await openPlainBrowser()
    const page = await browser.open("open/commitPage.ts")
    return {
      ours: () => page.evaluate(() => window.committing.append()),
      peer: () => page.evaluate(() => window.committing.put()),
      close: browser.close,
    }
  },
}
