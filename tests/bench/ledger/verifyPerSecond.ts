import type { Measurement } from "../measurement.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"

const WANTED = { posts: 10_000, bytes: 500, authors: 20, days: 60 }

/** Envelopes a second that an empty device checks, stores durably and applies; beside it, bare verifications of all their signatures. */
export const verifyPerSecond: Measurement = {
  key: "verify.perSecond",
  unit: "per second",
  figure: "ours",
  bar: null,
  async open() {
    const browser = await openPlainBrowser()
    const page = await browser.open("ledger/gatePage.ts")
    await page.evaluate((wanted) => window.gate.prepare(wanted), WANTED)
    return {
      ours: () => page.evaluate(() => window.gate.admit()),
      peer: () => page.evaluate(() => window.gate.verify()),
      close: browser.close,
    }
  },
}
