import type { Page } from "@playwright/test"
import { article, sendWaiting } from "../../e2e/fixtures/steps.ts"
import { type Measurement, median } from "../measurement.ts"
import { expectShown, openGuest, openHolder } from "../stage/openStage.ts"

const POSTS = 2_000
const WANTED = { posts: POSTS, bytes: 500, authors: 5, days: 60 }
/** Each sample is the middle one of so many. */
const CHANGES = 5
const HIT = "a[data-hit]"

let written = 0

/** From the commit to the reader's disk until the search that they have open shows what was received. */
const find = async (author: Page, reader: Page): Promise<number> => {
  const word = `trouvaille${++written}x`
  await reader.evaluate((text) => void (location.hash = `#/search?q=${text}`), word)
  await reader.locator(HIT).waitFor({ state: "detached" })
  const before = await reader.evaluate(() => window.watch.now())
  const shown = reader.evaluate((selector) => window.watch.shown(selector), HIT)
  await author.getByRole("textbox", { name: /Votre (commentaire|réponse)/ }).fill(`Une ${word} mesurée.`)
  await author.keyboard.press("Control+Enter")
  await sendWaiting(author)
  const at = await shown
  const commits = await reader.evaluate(() => window.watch.commits())
  const received = commits.find(({ done }) => done > before)
  if (received === undefined) throw new Error("shown without a commit")
  return at - received.done
}

export const searchFindable: Measurement = {
  key: "search.findable",
  unit: "ms",
  figure: "ours",
  bar: 100,
  async open() {
    const alice = await openHolder(WANTED)
    const bob = await openGuest("bob", alice.invitation)
    await expectShown(bob.person.page, POSTS)
    const [author, reader] = [alice.person.page, bob.person.page]
    await article(author, `Publication ${POSTS} :`)
      .getByRole("link", { name: /commentaire|Commenter|Répondre/ })
      .first()
      .click()
    await author.getByRole("textbox", { name: /Votre (commentaire|réponse)/ }).click()
    await find(author, reader)
    return {
      async ours() {
        const samples: number[] = []
        for (let change = 0; change < CHANGES; change++) samples.push(await find(author, reader))
        return median(samples)
      },
      peer: null,
      async close() {
        await bob.leave()
        await alice.leave()
      },
    }
  },
}
