import type { Page } from "@playwright/test"
import type { Person } from "../fixtures/openPerson.ts"
import { expect, test } from "../fixtures/profiles.ts"
import { article, comment, expectHome, foundSite, invite, joinSite } from "../fixtures/steps.ts"

const SITE = "Atelier Nord"
const WELCOME = "Pour faire connaissance"

/** Has the system tell what concerns them, turns to another window, and notes what the system is given to show. */
const turnAway = async ({ page, context, host }: Person) => {
  await context.grantPermissions(["notifications"], { origin: host.address })
  await page.goto(`${host.address}/#/settings`)
  const turn = page.getByRole("switch", { name: /^Notifications du système/ })
  await turn.focus()
  await page.keyboard.press("Space")
  await expect(turn).toBeChecked()
  await page.evaluate(() => {
    const told: string[] = []
    class Noted extends Notification {
      constructor(title: string, options?: NotificationOptions) {
        super(title, options)
        this.addEventListener("show", () => told.push(`${title} · ${options?.body ?? ""}`))
      }
    }
    Object.assign(window, { told, Notification: Noted })
    // Playwright has every page believe that somebody looks at it.
    document.hasFocus = () => false
  })
  return () => page.evaluate(() => Reflect.get(window, "told"))
}

/** An owner publishes a charter; a colleague who was there before is told of it, reads it and accepts it, and the owner sees who has. */
const agreeOnCharter = async (owner: Person, colleague: Page) => {
  await owner.page.goto(`${owner.host.address}/#/charter`)
  await owner.page.getByRole("button", { name: "Écrire la charte", exact: true }).click()
  await owner.page.getByRole("button", { name: "Publier la version 1" }).click()
  await expect(owner.page.getByText("1 personne sur 2 a accepté la version 1")).toBeVisible()
  const news = colleague.getByRole("region", { name: "Avis" })
  await news.getByRole("button", { name: "Lire la charte" }).click()
  await expect(colleague.getByRole("heading", { name: "Qui peut nous rejoindre" })).toBeVisible()
  await colleague.getByRole("button", { name: "Je l’ai lue et je l’accepte" }).click()
  await expect(colleague.getByText("Vous avez accepté cette version")).toBeVisible()
  await expect(news.getByRole("button", { name: "Lire la charte" })).toHaveCount(0)
  await expect(owner.page.getByText("2 personnes sur 2 ont accepté la version 1")).toBeVisible()
}

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
  const told = await turnAway(alice)
  await comment(bob.page, WELCOME, "Technicien à Lyon, je peux aider en soudure")
  await expect(bob.page.getByText("Répondre à quelqu’un").locator("..")).toContainText("fait")

  await expect
    .poll(told)
    .toEqual(["Bob Durand commente votre publication · Technicien à Lyon, je peux aider en soudure"])
  await alice.page.getByRole("link", { name: /Boîte de réception.*1 pour vous/ }).click()
  await alice.page.getByRole("link", { name: "Bob Durand commente votre publication" }).click()
  await expect(alice.page.getByText("je peux aider en soudure")).toBeVisible()
  await agreeOnCharter(alice, bob.page)
})
