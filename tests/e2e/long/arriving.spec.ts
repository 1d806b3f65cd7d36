import type { Page } from "@playwright/test"
import { limitDisk } from "../fixtures/limitDisk.ts"
import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, goTo, invite, joinSite, post, reopenInFrench } from "../fixtures/steps.ts"
import { readStore, seedPosts, visitBeside } from "../main/seed/visitBeside.ts"

const SITE = "Atelier Nord"
const level = (page: Page) => page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })

test.setTimeout(180_000)

test("a browser killed while it receives keeps what came, and ends with everything", async ({ people }) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  const invitation = await invite(alice.page)
  await seedPosts(alice, { count: 1_500, chars: 4_000 })
  await expectHome(alice.page)

  const beside = await visitBeside(await bob.context.newPage(), bob.host.address)
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  const count = () => beside.evaluate(() => window.beside.listPosts()).then((posts) => posts.length)
  await expect.poll(count, { timeout: 60_000, intervals: [20] }).toBeGreaterThan(0)
  await bob.killBrowser()

  await visitBeside(alice.page, alice.host.address)
  await reopenInFrench(bob)
  await expectHome(bob.page)
  await expect(bob.page.getByRole("link", { name: /Réseau :.*Connecté à personne/ })).toBeVisible()
  const kept = (await readStore(bob)).posts.length
  expect(kept).toBeGreaterThan(0)
  expect(kept).toBeLessThan(1_500)

  await bob.page.goto(bob.host.address)
  // Home puts the first of them in an order of its own; the community lists them all.
  await goTo(bob.page, "Tout le monde")
  await expect(bob.page.getByRole("article").first()).toHaveAttribute("aria-setsize", String(kept))
  await alice.page.goto(alice.host.address)
  await expect(level(bob.page)).toBeVisible({ timeout: 90_000 })
  await expect(level(alice.page)).toBeVisible()
  const [alices, bobs] = [await readStore(alice), await readStore(bob)]
  expect(bobs.posts).toHaveLength(1_500)
  expect(bobs).toEqual(alices)
})

test("what arrives on a full disk is refused with a sentence, and arrives once there is room", async ({ people }) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  const disk = await limitDisk(bob, 6_000_000)
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await post(alice.page, "Quand il y avait de la place")
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await expect(article(bob.page, "Quand il y avait de la place")).toBeVisible()
  await disk.fill()

  await post(alice.page, "Arrive sur un disque plein")
  const notices = bob.page.getByRole("region", { name: "Avis" })
  await expect(notices).toContainText(
    "Le disque de cette machine est plein : rien de ce qui était enregistré n’est perdu",
  )
  await expect(article(bob.page, "Quand il y avait de la place")).toBeVisible()

  await disk.makeRoom()
  await bob.page.getByRole("button", { name: "1 nouvelle publication" }).click({ timeout: 60_000 })
  await expect(article(bob.page, "Arrive sur un disque plein")).toBeVisible()
})
