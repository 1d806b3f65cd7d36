import { expect, test, type LanPerson } from "../fixtures/lan.ts"
import { article, expectHome, foundSite, invite, joinSite, post } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"

const expectLevel = ({ page }: LanPerson) =>
  expect(page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })).toBeVisible({ timeout: 240_000 })

test("a machine that moved to another network, and one that slept, are level again without a restart", async ({
  lan,
}) => {
  test.setTimeout(900_000)
  const alice = await lan.open("alice")
  const bob = await lan.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  for (const person of [alice, bob]) await expectLevel(person)

  bob.changeAddress()
  await post(bob.page, "Écrit par Bob en changeant de réseau")
  for (const person of [alice, bob]) await expectLevel(person)

  bob.fallAsleep()
  await expect(alice.page.getByRole("link", { name: /Réseau :.*Connecté à personne/ })).toBeVisible({
    timeout: 240_000,
  })
  await post(alice.page, "Écrit par Alice pendant que Bob dormait")
  bob.wakeUp()
  // Alice first: she is level only once he has acknowledged it.
  for (const person of [alice, bob]) await expectLevel(person)
  for (const { page } of [alice, bob]) {
    await page
      .getByRole("navigation", { name: "Navigation principale" })
      .getByRole("link", { name: /Tout le monde/ })
      .click()
    for (const text of ["Écrit par Bob en changeant de réseau", "Écrit par Alice pendant que Bob dormait"])
      await expect(article(page, text)).toHaveCount(1)
  }
})
