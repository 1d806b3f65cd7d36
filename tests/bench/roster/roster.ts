import type { Measurement } from "../measurement.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"

const WANTED = { members: 2_000, acts: 20_000 }

const openRosterPage = async () => {
  const browser = await openPlainBrowser()
  const page = await browser.open("roster/rosterPage.ts")
  await page.evaluate((wanted) => window.roster.prepare(wanted), WANTED)
  return { page, close: browser.close }
}

/** Folding all acts of a site at once, as a start does, beside hashing the same acts. Signatures were checked before. */
export const rosterFold: Measurement = {
  key: "roster.fold",
  unit: "ms",
  figure: "ratio",
  bar: 5,
  async open() {
    const { page, close } = await openRosterPage()
    return {
      ours: () => page.evaluate(() => window.roster.fold()),
      peer: () => page.evaluate(() => window.roster.hash()),
      close,
    }
  },
}

/** One more act in a site that holds nearly all of them, beside folding all at once. */
export const rosterIncrement: Measurement = {
  key: "roster.increment",
  unit: "ms",
  figure: "ratio",
  bar: 0.001,
  async open() {
    const { page, close } = await openRosterPage()
    return {
      ours: () => page.evaluate(() => window.roster.increment()),
      peer: () => page.evaluate(() => window.roster.fold()),
      close,
    }
  },
}
