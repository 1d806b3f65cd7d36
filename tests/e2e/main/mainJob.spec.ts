import { expect, test } from "../fixtures/profiles.ts"
import {
  article,
  comment,
  expectHome,
  foundSite,
  goHome,
  goTo,
  invite,
  joinSite,
  post,
  reopenInFrench,
  showRecent,
} from "../fixtures/steps.ts"

const SITE = "Atelier Nord"

test("two people found, join, post, comment and react; a third gets everything while the first is away", async ({
  people,
}) => {
  test.setTimeout(240_000)
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await post(alice.page, "Bonjour à tous")
  const invitation = await invite(alice.page)
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)

  await expect(article(bob.page, "Bonjour à tous")).toBeVisible()
  await comment(bob.page, "Bonjour à tous", "Bonjour Alice")
  await goHome(bob.page)
  await post(bob.page, "Qui a la clé du local ?")
  await alice.page.getByRole("button", { name: "1 nouvelle publication" }).click()
  await expect(article(alice.page, "Qui a la clé du local ?")).toBeVisible()
  await comment(alice.page, "Qui a la clé du local ?", "Elle est à l’accueil")
  await expect(article(bob.page, "Qui a la clé du local ?")).toContainText("1 commentaire")
  await article(bob.page, "Qui a la clé du local ?").getByRole("button", { name: "Ajouter une réaction" }).click()
  await bob.page.getByRole("menuitemcheckbox", { name: /Merci/ }).click()
  await expect(article(alice.page, "Qui a la clé du local ?").getByRole("button", { name: /🙏/ }).first()).toBeVisible()
  await expect(alice.page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible()

  await alice.killBrowser()
  const carol = await people.open("carol")
  await joinSite(carol.page, { invitation, site: SITE, name: "Carole Petit" })
  await expectHome(carol.page)
  await expect(article(carol.page, "Bonjour à tous")).toBeVisible()
  await expect(article(carol.page, "Qui a la clé du local ?")).toContainText("1 commentaire")

  // The key of the site changes with a removal: who stays goes on, and sees it said.
  await reopenInFrench(alice)
  await expectHome(alice.page)
  await goTo(alice.page, "Personnes")
  await alice.page.getByRole("main").getByRole("link", { name: "Bob Durand" }).click()
  await alice.page.getByRole("link", { name: "Rôle et fonctions" }).click()
  await alice.page.getByRole("button", { name: "Retirer du site…" }).click()
  const removal = alice.page.getByRole("dialog", { name: "Retirer Bob Durand du site ?" })
  await removal.getByRole("button", { name: "Retirer Bob Durand" }).click()
  await goTo(carol.page, "Réseau")
  const key = carol.page.getByRole("region", { name: "La clé du site" })
  await expect(key).toContainText("Changée par la machine d’Alice Martin", { timeout: 60_000 })
  await expect(key).toContainText("Après le retrait de Bob Durand.")
  await goHome(carol.page)
  await post(carol.page, "Nous voilà deux")
  await goHome(alice.page)
  await showRecent(alice.page)
  await expect(article(alice.page, "Nous voilà deux")).toBeVisible({ timeout: 60_000 })
})
