import type { Measurement } from "../measurement.ts"
import { openPlainBrowser, type PlainBrowser } from "../stage/openPlainBrowser.ts"
import { openGuest, openHolder, type Watched } from "../stage/openStage.ts"
import { expectShown } from "../stage/openStage.ts"

export const POSTS = 10_000
export const POST_BYTES = 500
export const WANTED = { posts: POSTS, bytes: POST_BYTES, authors: 20, days: 60 }

/** From the open data channel until an empty device holds all posts on its disk and shows them; admission is part of it. */
const measureGuest = async (guest: Watched): Promise<number> => {
  const { page } = guest.person
  const shown = await expectShown(page, POSTS)
  const [opened] = await page.evaluate(() => window.watch.opened())
  if (opened === undefined) throw new Error("posts without a channel")
  return shown - opened
}

/** The same posts as one plain Yjs update in pieces over a data channel, until they are in the other's document. */
const measurePlain = async (one: PlainBrowser, other: PlainBrowser): Promise<number> => {
  const [sender, receiver] = [await one.open("sync/plainPage.ts"), await other.open("sync/plainPage.ts")]
  const sending = sender.evaluate(([posts, bytes]) => window.plain.send(posts, bytes), [POSTS, POST_BYTES] as const)
  const receiving = receiver.evaluate((posts) => window.plain.receive(posts), POSTS)
  const offer = await sender.evaluate(() => window.plain.offer())
  const answer = await receiver.evaluate((description) => window.plain.answer(description), offer)
  await sender.evaluate((description) => window.plain.accept(description), answer)
  const ms = await receiving
  await sending
  for (const page of [sender, receiver]) await page.close()
  return ms
}

export const syncInitial: Measurement = {
  key: "sync.initial.ratio",
  unit: "ms",
  figure: "ratio",
  bar: 2,
  async open() {
    const alice = await openHolder(WANTED)
    const browsers = [await openPlainBrowser(), await openPlainBrowser()] as const
    return {
      async ours() {
        const bob = await openGuest("bob", alice.invitation)
        const ms = await measureGuest(bob)
        await bob.leave()
        return ms
      },
      peer: () => measurePlain(...browsers),
      async close() {
        for (const browser of browsers) await browser.close()
        await alice.leave()
      },
    }
  },
}
