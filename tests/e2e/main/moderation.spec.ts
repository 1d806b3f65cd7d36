import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, invite, joinSite, post, showRecent } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"
const LETTINGS = "Comité logement"
const SAID = "Le planning de lundi est une blague"

const openDirectory = (page: Page) =>
  page.getByRole("navigation", { name: "Navigation principale" }).getByRole("link", { name: "Communautés" }).click()

test("what somebody hides goes from others, its author is told why and asks again, and it comes back; who asks to enter a community reads it once let in", async ({
  people,
}) => {
  test.setTimeout(240_000)
  const alice = await people.open("alice")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  const invitation = await invite(alice.page)
  const bob = await people.open("bob")
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await post(bob.page, SAID)
  await showRecent(alice.page)
  const seen = article(alice.page, SAID)
  await expect(seen).toBeVisible()

  await seen.getByRole("button", { name: "Autres actions" }).click()
  await alice.page.getByRole("menuitem", { name: "Masquer pour les autres…" }).click()
  const dialog = alice.page.getByRole("dialog", { name: "Masquer pour les autres" })
  await dialog.getByRole("radio", { name: "cela blesse quelqu’un" }).check()
  await dialog.getByRole("textbox").fill("L’équipe y a passé la semaine")
  await dialog.getByRole("button", { name: "Masquer" }).click()
  await expect(seen).toBeHidden()

  await bob.page.getByRole("link", { name: "Modération" }).click()
  await expect(bob.page.getByText("Alice Martin a masqué ce texte")).toBeVisible()
  await expect(bob.page.getByText("L’équipe y a passé la semaine")).toBeVisible()
  await bob.page.getByRole("button", { name: "Demander un autre regard" }).click()
  const asked = bob.page.getByRole("dialog", { name: "Demander un autre regard" })
  await asked.getByRole("textbox").fill("Je parlais du calendrier, pas de l’équipe")
  await asked.getByRole("button", { name: "Demander" }).click()

  await alice.page.getByRole("link", { name: /Modération/ }).click()
  await expect(alice.page.getByText("Je parlais du calendrier, pas de l’équipe")).toBeVisible()
  await alice.page.getByRole("button", { name: "Rendre visible" }).click()
  await expect(alice.page.getByText("Rien n’attend. Tout est calme.")).toBeVisible()
  await expect(bob.page.getByText("Alice Martin a masqué ce texte")).toBeHidden()
  await alice.page.getByRole("link", { name: "Accueil" }).first().click()
  await expect(article(alice.page, SAID)).toBeVisible()

  await openDirectory(alice.page)
  await alice.page.getByRole("main").getByRole("button", { name: "Nouvelle communauté" }).click()
  const made = alice.page.getByRole("dialog", { name: "Nouvelle communauté" })
  await made.getByRole("textbox", { name: "Nom" }).fill(LETTINGS)
  await made.getByRole("textbox", { name: "Objet" }).fill("Les logements de l’entreprise")
  await made.getByRole("radio", { name: /Les personnes qui l’ont demandé/ }).check()
  await made.getByRole("button", { name: "Créer la communauté" }).click()
  await post(alice.page, "Deux logements se libèrent en mars")

  await openDirectory(bob.page)
  await bob.page.getByRole("button", { name: `Demander à entrer dans ${LETTINGS}` }).click()
  const request = bob.page.getByRole("dialog", { name: `Demander à entrer dans ${LETTINGS} ?` })
  await request.getByRole("textbox").fill("Je cherche depuis juin")
  await request.getByRole("button", { name: "Envoyer la demande" }).click()
  await expect(bob.page.getByText("Votre demande attend depuis")).toBeVisible()
  await expect(article(bob.page, "Deux logements")).toHaveCount(0)

  await alice.page.getByRole("link", { name: /Boîte de réception/ }).click()
  await expect(alice.page.getByText("Je cherche depuis juin")).toBeVisible()
  await alice.page.getByRole("button", { name: `Faire entrer Bob Durand dans ${LETTINGS}…` }).click()
  await alice.page.getByRole("dialog").getByRole("button", { name: "Faire entrer" }).click()
  await bob.page.getByRole("link", { name: /Boîte de réception 2 pour vous/ }).click()
  await expect(bob.page.getByText(/Alice Martin vous a fait entrer/)).toBeVisible()
  await bob.page.getByRole("link", { name: `Ouvrir ${LETTINGS}` }).click()
  await expect(article(bob.page, "Deux logements")).toBeVisible()
})
