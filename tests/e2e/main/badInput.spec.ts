import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures/profiles.ts"
import { limitDisk } from "../fixtures/limitDisk.ts"
import {
  article,
  comment,
  expectHome,
  foundSite,
  goHome,
  invite,
  joinSite,
  post,
  publish,
  sendWaiting,
  showRecent,
} from "../fixtures/steps.ts"
import { forgeInvitation } from "./seed/forge.ts"
import { visitBeside } from "./seed/visitBeside.ts"

const SITE = "Atelier Nord"
const DAY_MS = 24 * 60 * 60 * 1000

test.setTimeout(180_000)

/** What a program says to those who wrote it. */
const INNARDS = /\bat .+:\d+:\d+|TypeError|Error:|undefined|\[object /

const expectNoInnards = async (page: Page) => expect(await page.locator("body").innerText()).not.toMatch(INNARDS)

const readInvitation = async (page: Page, text: string) => {
  await page.getByLabel("Texte ou lien d’invitation").fill(text)
  await page.getByRole("button", { name: "Lire l’invitation" }).click()
}

test("a bad invitation says what is wrong with it and leaves nothing behind", async ({ people }) => {
  const alice = await people.open("alice")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  const invitation = await invite(alice.page)
  const damaged = invitation.slice(0, 100) + (invitation[100] === "A" ? "B" : "A") + invitation.slice(101)

  const bob = await people.open("bob")
  const { page } = bob
  await page.getByRole("button", { name: /Français/ }).click()
  await page.getByRole("button", { name: /Rejoindre mes collègues/ }).click()
  for (const [bad, sentence] of [
    ["", "Il n’y a pas encore d’invitation ici."],
    [invitation.slice(0, -40), "La fin de cette invitation manque."],
    [damaged, "Cette invitation a été abîmée en chemin."],
    ["Bonjour, le code du Wi-Fi est atelier2026", "Ce n’est pas une invitation de Palabre."],
    [invitation.replace("palabre1-", "palabre2-"), "Cette invitation vient d’un Palabre plus récent."],
    ["a".repeat(20_000), "C’est beaucoup trop long pour une invitation."],
    [await forgeInvitation(invitation), "Cette invitation n’est pas authentique."],
  ] as const)
    await test.step(sentence, async () => {
      await readInvitation(page, bad)
      await expect(page.getByRole("alert")).toContainText(sentence)
      await expectNoInnards(page)
    })

  await page.clock.setFixedTime(Date.now() + 60 * DAY_MS)
  await readInvitation(page, invitation)
  await expect(page.getByRole("alert")).toContainText(/Cette invitation a pris fin le \d+ \p{L}+ \d{4}\./u)
  await expectNoInnards(page)

  await visitBeside(page, bob.host.address)
  expect(await page.evaluate(() => window.beside.listSiteStores())).toEqual([])
})

test("an invitation to another site says whose it is, and leaves the open site as it was", async ({ people }) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await foundSite(bob.page, { site: "Atelier Sud", name: "Bob Durand" })
  await post(alice.page, "Reste au nord")
  const invitation = await invite(bob.page)

  await alice.page.goto(`${alice.host.address}/#join=${invitation}`)
  await expect(alice.page.getByRole("heading", { name: "Votre invitation à rejoindre Atelier Sud" })).toBeVisible()
  await expect(alice.page.getByText("Rien n’a encore été enregistré ni envoyé.")).toBeVisible()
  await expectNoInnards(alice.page)
  await alice.page.goto(alice.host.address)
  await expectHome(alice.page)
  await expect(alice.page.getByRole("button", { name: "Site : Atelier Nord" })).toBeVisible()
  await expect(article(alice.page, "Reste au nord")).toBeVisible()

  const own = await invite(alice.page)
  await alice.page.goto(`${alice.host.address}/#join=${own}`)
  await expect(alice.page.getByRole("heading", { name: "Vous faites déjà partie du site Atelier Nord" })).toBeVisible()
  await alice.page.getByRole("button", { name: "Ouvrir Atelier Nord" }).click()
  await expect(article(alice.page, "Reste au nord")).toBeVisible()
})

test("a damaged row is set aside with a sentence, hides nothing else, and comes back from a colleague", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await showRecent(alice.page)
  for (const text of ["Première relève", "Deuxième relève", "Troisième relève"]) await post(alice.page, text)
  await expect(article(bob.page, "Première relève")).toBeVisible()
  await comment(bob.page, "Première relève", "Bien noté")
  await goHome(bob.page)
  await expect(article(alice.page, "Première relève")).toContainText("1 commentaire")
  await expect(alice.page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible()

  await visitBeside(bob.page, bob.host.address)
  await visitBeside(alice.page, alice.host.address)
  await alice.page.evaluate(() => window.beside.damagePayload("Deuxième relève"))
  await alice.page.goto(alice.host.address)
  const notices = alice.page.getByRole("region", { name: "Avis" })
  await expect(notices).toContainText("Une entrée abîmée a été trouvée et mise de côté.", { timeout: 40_000 })
  await expect(article(alice.page, "Deuxième relève")).toBeHidden()
  await expect(article(alice.page, "Première relève")).toContainText("1 commentaire")
  await expect(article(alice.page, "Troisième relève")).toBeVisible()
  await expectNoInnards(alice.page)

  await bob.page.goto(bob.host.address)
  await expect(article(alice.page, "Deuxième relève")).toBeVisible({ timeout: 60_000 })
  await expect(alice.page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible()
})

test("on a full disk a post is refused with a sentence, stays in the editor, and goes once there is room", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const { page } = alice
  const disk = await limitDisk(alice, 6_000_000)
  await foundSite(page, { site: SITE, name: "Alice Martin" })
  await post(page, "Quand il y avait de la place")
  await disk.fill()

  await post(page, "Écrit sur un disque plein", { sendNow: false })
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Le disque de cette machine est plein.")
  const editor = page.getByRole("textbox", { name: "Texte de la publication" })
  await expect(editor).toContainText("Écrit sur un disque plein")
  await expect(page.getByRole("region", { name: "Vos publications en attente" })).toBeHidden()
  await expect(article(page, "Quand il y avait de la place")).toBeVisible()
  await expectNoInnards(page)

  await disk.makeRoom()
  await publish(editor)
  await sendWaiting(page)
  await expect(article(page, "Écrit sur un disque plein")).toBeVisible()
  await page.reload()
  await expect(article(page, "Écrit sur un disque plein")).toHaveCount(1)
})
