import { expect, test } from "../fixtures/profiles.ts"
import { article, expectHome, foundSite, invite, joinSite, post, showRecent } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"
const SAID = "Le planning de lundi est une blague"

test("what somebody hides goes from others, its author is told why and asks again, and it comes back", async ({
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
})
