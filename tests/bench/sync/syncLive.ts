import type { Page } from "@playwright/test"
import { openMeetingPlace } from "../../e2e/link/meetingPlace.ts"
import { article, sendWaiting } from "../../e2e/fixtures/steps.ts"
import { type Measurement, median } from "../measurement.ts"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"
import { expectShown, openGuest, openHolder } from "../stage/openStage.ts"

const POSTS = 20
const WANTED = { posts: POSTS, bytes: 500, authors: 5, days: 60 }
/** Each sample is the middle one of so many. */
const CHANGES = 5

let written = 0
const nextText = (): string => `Réponse mesurée ${++written}.`

/** From the beginning of the author's own commit until the comment is painted at the other's. */
const comment = async (author: Page, reader: Page): Promise<number> => {
  const text = nextText()
  const shown = reader.evaluate((words) => window.watch.shownText(words), text)
  const field = author.getByRole("textbox", { name: /Votre (commentaire|réponse)/ })
  await field.click()
  await field.fill(text)
  await author.keyboard.press("Control+Enter")
  const before = await author.evaluate(() => window.watch.now())
  await sendWaiting(author)
  const at = await shown
  const commits = await author.evaluate(() => window.watch.commits())
  const own = commits.find(({ begun }) => begun > before)
  if (own === undefined) throw new Error("a comment without a commit")
  return at - own.begun
}

/** The same of stock y-webrtc: one small entry of a map, shown as a paragraph. */
const write = async (author: Page, reader: Page): Promise<number> => {
  const text = nextText()
  const shown = reader.evaluate((words) => window.stockPage.shownText(words), text)
  const begun = await author.evaluate((words) => window.stockPage.write(words), text)
  return (await shown) - begun
}

const repeat = async (work: () => Promise<number>): Promise<number> => {
  const samples: number[] = []
  for (let change = 0; change < CHANGES; change++) samples.push(await work())
  return median(samples)
}

const openThread = async (page: Page): Promise<void> => {
  await article(page, `Publication ${POSTS} :`)
    .getByRole("link", { name: /commentaire|Commenter|Répondre/ })
    .first()
    .click()
  await page.getByRole("textbox", { name: /Votre (commentaire|réponse)/ }).waitFor()
}

const openStock = async () => {
  const place = await openMeetingPlace()
  const browsers = [await openPlainBrowser(), await openPlainBrowser()]
  const pages: Page[] = []
  for (const browser of browsers) {
    const page = await browser.open("sync/stockPage.ts")
    await page.evaluate((signaling) => window.stockPage.join(signaling), place.signaling)
    pages.push(page)
  }
  const [author, reader] = pages
  if (author === undefined || reader === undefined) throw new Error("two pages were opened")
  await write(author, reader)
  return {
    author,
    reader,
    async close() {
      for (const page of pages) await page.evaluate(() => window.stockPage.leave())
      for (const browser of browsers) await browser.close()
      await place.close()
    },
  }
}

export const syncLive: Measurement = {
  key: "sync.live.ratio",
  unit: "ms",
  figure: "ratio",
  bar: 1.5,
  async open() {
    const alice = await openHolder(WANTED)
    const bob = await openGuest("bob", alice.invitation)
    await expectShown(bob.person.page, POSTS)
    const [author, reader] = [alice.person.page, bob.person.page]
    for (const page of [author, reader]) await openThread(page)
    await comment(author, reader)
    const stock = await openStock()
    return {
      ours: () => repeat(() => comment(author, reader)),
      peer: () => repeat(() => write(stock.author, stock.reader)),
      async close() {
        await stock.close()
        await bob.leave()
        await alice.leave()
      },
    }
  },
}
