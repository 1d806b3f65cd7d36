import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, goHome, invite, joinSite, post, showRecent } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"

test("a second machine is added with a ticket and one code on both, and is the same person", async ({ people }) => {
  test.setTimeout(240_000)
  const desk = await people.open("desk")
  const laptop = await people.open("laptop")
  await foundSite(desk.page, { site: SITE, name: "Alice Martin" })
  await post(desk.page, "Écrit au poste")

  await desk.page.goto(`${new URL(desk.page.url()).origin}/#/devices`)
  await desk.page.getByRole("button", { name: "Ajouter une machine…" }).click()
  await desk.page.getByRole("button", { name: "Copier le ticket" }).click()
  const ticket = await desk.page.evaluate(() => navigator.clipboard.readText())

  await laptop.page.getByRole("button", { name: /Français/ }).click()
  await laptop.page.getByRole("button", { name: /Rejoindre mes collègues/ }).click()
  await laptop.page.getByLabel("Texte ou lien d’invitation").fill(ticket)
  await laptop.page.getByRole("button", { name: "Lire l’invitation" }).click()
  await laptop.page.getByRole("button", { name: "Continuer" }).click()
  await laptop.page.getByLabel("Nom de cette machine").fill("Portable")
  await laptop.page.getByRole("button", { name: "Demander à l’autre machine" }).click()

  const code = /^\d{3} \d{3}$/
  const here = await laptop.page.getByText(code).textContent({ timeout: 90_000 })
  expect(await desk.page.getByText(code).textContent()).toBe(here)
  await laptop.page.getByRole("button", { name: "C’est le même" }).click()
  await desk.page.getByRole("button", { name: "Même code : l’ajouter" }).click()

  await expectHome(laptop.page)
  await expect(article(laptop.page, "Écrit au poste")).toBeVisible()
  await expect(desk.page.getByText("Portable", { exact: true })).toBeVisible()
  await post(laptop.page, "Écrit au portable")
  await desk.page.goto(`${new URL(desk.page.url()).origin}/#/`)
  await expect(article(desk.page, "Écrit au portable")).toContainText("Alice Martin")

  // What one bookmarks follows them between the two, in either direction.
  const keepOn = ({ page }: typeof desk) =>
    article(page, "Écrit au poste").getByRole("button", { name: "Signet", exact: true })
  await expect(keepOn(desk)).toHaveAttribute("aria-pressed", "false")
  await laptop.page.goto(`${laptop.host.address}/#/saved`)
  await expect(laptop.page.getByText("Aucun signet pour l’instant")).toBeVisible()
  await keepOn(desk).click()
  await expect(article(laptop.page, "Écrit au poste")).toBeVisible()
  await keepOn(laptop).click()
  await expect(laptop.page.getByText("Aucun signet pour l’instant")).toBeVisible()
  await expect(keepOn(desk)).toHaveAttribute("aria-pressed", "false")
})

test("whose only machine is lost comes back on another with the code on paper, as the same member", async ({
  people,
}) => {
  test.setTimeout(240_000)
  const alice = await people.open("alice")
  const lost = await people.open("lost")
  const found = await people.open("found")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  const invitation = await invite(alice.page)
  await joinSite(lost.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(lost.page)
  await post(lost.page, "Écrit sur la machine perdue")

  await lost.page.goto(`${lost.host.address}/#/devices`)
  await lost.page.getByRole("button", { name: "Créer un code de secours" }).click()
  const paper = lost.page.getByRole("dialog", { name: "Votre code de secours" })
  const code = (await paper.locator("code").allTextContents()).join("\n")
  await paper.getByRole("checkbox", { name: "Je l’ai sur papier" }).check()
  await paper.getByRole("button", { name: "Terminé" }).click()
  await showRecent(alice.page)
  await expect(article(alice.page, "Écrit sur la machine perdue")).toBeVisible()
  await expect(lost.page.getByRole("link", { name: /Réseau :.*tout est reçu/ })).toBeVisible()
  await lost.killBrowser()

  const { page } = found
  await page.getByRole("button", { name: /Français/ }).click()
  await page.getByRole("button", { name: /J’étais déjà membre/ }).click()
  await page.getByLabel("Une invitation au site").fill(invitation)
  await page.getByLabel("Votre code de secours").fill(code.slice(0, -1))
  await page.getByLabel("Nom de cette machine").fill("Nouvelle")
  await page.getByRole("button", { name: "Revenir", exact: true }).click()
  await expect(page.getByRole("alert")).toContainText("Ce n’est pas le code entier")
  await page.getByLabel("Votre code de secours").fill(code.toLowerCase())
  await page.getByRole("button", { name: "Revenir", exact: true }).click()

  await expect(page.getByRole("heading", { name: "Mes machines", level: 1 })).toBeVisible({ timeout: 90_000 })
  await expect(page.getByText("Vous n’avez pas de code de secours.")).toBeVisible()
  await goHome(page)
  await expect(article(page, "Écrit sur la machine perdue")).toBeVisible()
  await post(page, "Écrit sur la nouvelle")
  await alice.page.getByRole("button", { name: "1 nouvelle publication" }).click()
  await expect(article(alice.page, "Écrit sur la nouvelle")).toContainText("Bob Durand")
})
