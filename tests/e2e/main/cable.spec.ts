import { expect, test } from "../fixtures/lan.ts"
import { article, expectHome, foundSite, invite, joinSite, post, showRecent } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"

test("two machines write with the cable pulled and are level again when it is back", async ({ lan }) => {
  test.setTimeout(300_000)
  const alice = await lan.open("alice")
  const bob = await lan.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  for (const { page } of [alice, bob]) await showRecent(page)
  await expect(alice.page.getByRole("link", { name: /Réseau :.*en ligne/ })).toBeVisible()

  bob.pullCable()
  await expect(alice.page.getByRole("link", { name: /Réseau :.*Connecté à personne/ })).toBeVisible({ timeout: 60_000 })
  await post(alice.page, "Écrit par Alice sans réseau")
  await post(bob.page, "Écrit par Bob sans réseau")
  await expect(bob.page.getByRole("link", { name: /Réseau :.*1 en attente/ })).toBeVisible({ timeout: 60_000 })

  bob.plugIn()
  for (const { page } of [alice, bob])
    await expect(page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible({
      timeout: 90_000,
    })
  // Bob wrote later: for him Alice's post lies below his own, where it moves nothing.
  await alice.page.getByRole("button", { name: "1 nouvelle publication" }).click()
  for (const { page } of [alice, bob]) {
    await expect(article(page, "Écrit par Alice sans réseau")).toBeVisible()
    await expect(article(page, "Écrit par Bob sans réseau")).toBeVisible()
    await page.getByRole("link", { name: /Réseau :/ }).click()
    await expect(page.getByText("Pendant que vous étiez séparés : 1 reçu, 1 envoyé.")).toBeVisible()
  }
})
