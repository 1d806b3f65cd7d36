import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, post } from "../fixtures/steps.ts"

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
})
