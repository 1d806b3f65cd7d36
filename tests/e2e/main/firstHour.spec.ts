import type { Page } from "@playwright/test"
import type { Person } from "../fixtures/openPerson.ts"
import { expect, test } from "../fixtures/profiles.ts"
import { article, comment, expectHome, foundSite, goTo, invite, joinSite, sendWaiting } from "../fixtures/steps.ts"

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

const HELP = "Aide informatique"
const QUESTION = "Qui sait ce que veut dire l’erreur 42 de l’imprimante ?"

/** The owner founds a community where people help one another; a colleague asks there, accepts the answer, and its author hears of it. */
const askAndAnswer = async (owner: Page, colleague: Page) => {
  await owner.getByRole("button", { name: "Nouvelle communauté" }).click()
  const founding = owner.getByRole("dialog", { name: "Nouvelle communauté" })
  await founding.getByText("Entraide").click()
  await founding.getByRole("textbox", { name: "Nom" }).fill(HELP)
  await founding.getByRole("button", { name: "Créer la communauté" }).click()
  await sendWaiting(owner)

  await goTo(colleague, HELP)
  await expect(article(colleague, "Quelle question vous pose-t-on le plus")).toBeVisible()
  await colleague.getByRole("button", { name: /^Partagez une nouvelle/ }).click()
  await colleague.getByRole("radio", { name: "Question", exact: true }).check({ force: true })
  const text = colleague.getByRole("textbox", { name: "Texte de la publication" })
  await text.pressSequentially(QUESTION)
  await expect(colleague.getByRole("region", { name: "On en a peut-être déjà parlé" })).toHaveCount(0)
  await colleague.keyboard.press("Control+Enter")
  await sendWaiting(colleague)

  await owner.getByRole("button", { name: "1 nouvelle publication" }).click()
  await comment(owner, QUESTION, "Éteignez-la dix secondes")
  await colleague.getByRole("link", { name: /Boîte de réception.*pour vous/ }).click()
  await colleague.getByRole("link", { name: "Alice Martin répond à votre question" }).click()
  await colleague.getByRole("button", { name: "Retenir cette réponse" }).click()
  await expect(colleague.getByText("Résolue")).toBeVisible()
  // Whoever looks at the answer sees it accepted, and is not called; the inbox has it all the same.
  await expect(owner.getByText("Réponse retenue")).toBeVisible()
  await goTo(owner, "Boîte de réception")
  await expect(owner.getByRole("link", { name: "Bob Durand retient votre réponse" })).toBeVisible()
}

test("from an empty machine to the first answer: the founder's welcome finds one, a question's is accepted, and the inbox says so", async ({
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
  await askAndAnswer(alice.page, bob.page)
  await agreeOnCharter(alice, bob.page)
})
