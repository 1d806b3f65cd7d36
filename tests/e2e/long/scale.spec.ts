import type { Page } from "@playwright/test"
import { openBrowser } from "../link/openBrowser.ts"
import { openMeetingPlace } from "../link/meetingPlace.ts"
import { expect, test } from "../fixtures/profiles.ts"
import {
  article,
  expectHome,
  foundSite,
  invite,
  joinSite,
  openComposer,
  publish,
  sendWaiting,
  showRecent,
} from "../fixtures/steps.ts"
import { runScript } from "../main/seed/runScript.ts"
import type { Stock } from "../main/seed/stock.ts"
import { readStore, seedPosts } from "../main/seed/visitBeside.ts"

declare global {
  interface Window {
    stock: Stock
  }
}

const SITE = "Atelier Nord"
/** What a late joiner finds, and stock y-webrtc too. */
const POSTS = 3_000
const CHARS = 400

const paragraph = (number: number): string =>
  `Paragraphe ${number} : ${"la presse a été réglée ce matin, ".repeat(26)}fin ${number}.`

const joinAsStock = async (page: Page, signaling: string) => {
  await runScript(page, "stock.ts")
  // Without it the browser hides its addresses, and stock y-webrtc would not even connect.
  await page.context().grantPermissions(["microphone"])
  await page.evaluate((address) => window.stock.join("scale", address), signaling)
}

test.setTimeout(180_000)

test("a post of 60 KB reaches a colleague whole", async ({ people }) => {
  const text = Array.from({ length: 64 }, (_, index) => paragraph(index + 1)).join("\n\n")
  expect(Buffer.byteLength(text)).toBeGreaterThan(60_000)

  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  const editor = await openComposer(alice.page)
  await alice.page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await editor.press("Control+v")
  await expect(editor).toContainText("fin 64.")
  await publish(editor)
  await sendWaiting(alice.page)

  const received = article(bob.page, "Paragraphe 1 :")
  await received.getByRole("button", { name: "Lire la suite" }).click()
  await expect(received).toContainText("fin 64.")
  const [alices, bobs] = [await readStore(alice), await readStore(bob)]
  expect(alices.posts).toEqual([text])
  expect(bobs).toEqual(alices)
})

test(`a late joiner gets all of ${POSTS} posts`, async ({ people }) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await showRecent(alice.page)
  const invitation = await invite(alice.page)
  await seedPosts(alice, { count: POSTS, chars: CHARS })
  await expect(alice.page.getByRole("article").first()).toHaveAttribute("aria-setsize", String(POSTS))

  const start = Date.now()
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await showRecent(bob.page)
  const first = bob.page.getByRole("article").first()
  await expect(first).toHaveAttribute("aria-setsize", String(POSTS), { timeout: 90_000 })
  for (const { page } of [bob, alice])
    await expect(page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible()
  console.log(`      ${POSTS} posts joined and shown: ${((Date.now() - start) / 1000).toFixed(1)} s`)
  const [alices, bobs] = [await readStore(alice), await readStore(bob)]
  expect(bobs.posts).toHaveLength(POSTS)
  expect(bobs).toEqual(alices)
})

test.describe("stock y-webrtc", () => {
  for (const { posts, arrives } of [
    { posts: 100, arrives: true },
    { posts: POSTS, arrives: false },
  ])
    test(`brings ${arrives ? "all" : "none"} of ${posts} posts to a late joiner`, async ({ launchOptions }) => {
      const place = await openMeetingPlace()
      const browsers = [await openBrowser(place.page, launchOptions), await openBrowser(place.page, launchOptions)]
      const [alice, bob] = browsers.map(({ page }) => page)
      if (!alice || !bob) throw new Error("two browsers were asked for")
      await joinAsStock(alice, place.signaling)
      await alice.evaluate(([count, chars]) => window.stock.write(count, chars), [posts, CHARS] as const)
      await joinAsStock(bob, place.signaling)

      const failures = () => alice.evaluate(() => window.stock.failures())
      const count = () => bob.evaluate(() => window.stock.count())
      if (arrives) await expect.poll(count).toBe(posts)
      else await expect.poll(failures).toContainEqual(expect.stringContaining("RTCDataChannel"))
      // Said after the document was sent, over the same ordered channel: what had not come by then does not come.
      await alice.evaluate(() => window.stock.say("after"))
      await expect.poll(() => bob.evaluate(() => window.stock.heard())).toContain("after")
      expect(await count()).toBe(arrives ? posts : 0)
      expect((await failures()).length).toBe(arrives ? 0 : 1)
      for (const browser of browsers) await browser.close()
      await place.close()
    })
})
