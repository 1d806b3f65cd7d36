import { expect, test } from "../fixtures/profiles.ts"
import { article, comment, expectHome, foundSite, invite, joinSite } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"
const WELCOME = "Pour faire connaissance"

test("from an empty machine to the first answer: the founder's welcome finds one, and the inbox says so", async ({
  people,
}) => {
  test.setTimeout(240_000)
  const alice = await people.open("alice")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin", welcome: true })
  await expect(article(alice.page, WELCOME)).toBeVisible()
  await expect(alice.page.getByRole("button", { name: "Me présenter" })).toBeVisible()

  const invitation = await invite(alice.page)
  const bob = await people.open("bob")
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await comment(bob.page, WELCOME, "Technicien à Lyon, je peux aider en soudure")
  await expect(bob.page.getByText("Répondre à quelqu’un").locator("..")).toContainText("fait")

  await alice.page.getByRole("link", { name: /Boîte de réception.*1 pour vous/ }).click()
  await alice.page.getByRole("link", { name: "Bob Durand commente votre publication" }).click()
  await expect(alice.page.getByText("je peux aider en soudure")).toBeVisible()
})
