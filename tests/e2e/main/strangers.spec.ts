import { createTopic } from "../../../shared/crypto/topic.ts"
import { toBase64Url } from "../../../shared/kernel/bytes.ts"
import { expect, test } from "../fixtures/profiles.ts"
import type { Person } from "../fixtures/openPerson.ts"
import type { People } from "../fixtures/profiles.ts"
import { callHost, openSignaling } from "../fixtures/signalSocket.ts"
import { article, expectHome, foundSite, goHome, goTo, invite, joinSite, post } from "../fixtures/steps.ts"
import { inviteOneself, openInvitation } from "./seed/forge.ts"
import { runScript } from "./seed/runScript.ts"
import type { Stranger } from "./seed/stranger.ts"
import { readStore } from "./seed/visitBeside.ts"

declare global {
  interface Window {
    stranger: Stranger
  }
}

const SITE = "Atelier Nord"
const SECRET_TEXT = "Recette de la pâte 7"

test.setTimeout(180_000)

const foundAtelier = async (people: People) => {
  const alice = await people.open("alice")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await post(alice.page, SECRET_TEXT)
  return { alice, genuine: await invite(alice.page) }
}

/** A machine on Alice's network whose host was told where hers is. */
const openMallory = async (people: People, addresses: readonly string[]) => {
  const mallory = await people.open("mallory")
  const { page } = mallory
  await callHost(page, "joinNetwork", { addresses: [...addresses] })
  await expect.poll(async () => JSON.stringify(await callHost(page, "network", null))).toContain('"connected"')
  const { signaling } = (await callHost(page, "describe", null)) as { readonly signaling: string }
  await runScript(page, "stranger.ts")
  return { mallory, page, signaling }
}

/** Announces her device again, at once. */
const lookForOthers = async ({ page }: Person) => {
  await page.getByRole("link", { name: "Réseau", exact: true }).click()
  await page.getByRole("button", { name: "Chercher maintenant" }).click()
}

const expectOnlyAlice = async ({ page }: Person) => {
  await expect(page.getByRole("link", { name: /Réseau :.*Il n’y a que vous pour l’instant/ })).toBeVisible()
  await goTo(page, "Personnes")
  await expect(page.getByText("1 personne dans ce site")).toBeVisible()
}

/** Somebody who was invited gets everything, with the strangers still around. */
const welcomeBob = async (people: People, genuine: string) => {
  const bob = await people.open("bob")
  await joinSite(bob.page, { invitation: genuine, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await expect(article(bob.page, SECRET_TEXT)).toBeVisible()
}

test("who knows the topic, or runs stock y-webrtc with the right password, gets not a byte", async ({ people }) => {
  const { alice, genuine } = await foundAtelier(people)
  const { secret, addresses } = await openInvitation(genuine)
  const topic = createTopic(secret)
  const { mallory, page, signaling } = await openMallory(people, addresses)
  const ask = () =>
    page.evaluate(() => ({
      states: window.stranger.states(),
      messages: window.stranger.channelMessages(),
      text: window.stranger.text(),
    }))
  // Addresses hidden by the browser must not be what keeps the stranger out.
  await mallory.context.grantPermissions(["microphone"])

  const overheard = await openSignaling(page, topic)
  await page.evaluate((wish) => window.stranger.joinAsStock(wish), { topic, password: "guessed", signaling })
  await lookForOthers(alice)
  await expect.poll(async () => (await overheard.received()).length).toBeGreaterThan(0)
  expect(JSON.stringify(await overheard.received())).not.toMatch(/Recette|Alice|Atelier|palabre/)
  expect(await ask()).toEqual({ states: [], messages: 0, text: "Injecté par un inconnu" })

  await page.reload()
  await runScript(page, "stranger.ts")
  const password = toBase64Url(secret)
  await page.evaluate((wish) => window.stranger.joinAsStock(wish), { topic, password, signaling })
  // Two who call one another at once may miss one another: whoever waits looks again.
  const statesAfterALook = async () => {
    await lookForOthers(alice)
    return (await ask()).states
  }
  await expect.poll(statesAfterALook).toContain("connected")
  await expectOnlyAlice(alice)

  await welcomeBob(people, genuine)
  expect(await ask()).toMatchObject({ messages: 0, text: "Injecté par un inconnu" })
  await goHome(alice.page)
  await expect(alice.page.getByRole("article")).toHaveCount(1)
})

test("who knows the site's secret but was invited by nobody is refused, and gets no message of a ledger", async ({
  people,
}) => {
  const { alice, genuine } = await foundAtelier(people)
  const { addresses } = await openInvitation(genuine)
  const { mallory, page, signaling } = await openMallory(people, addresses)
  const invitation = await inviteOneself(genuine)
  await page.evaluate((wish) => window.stranger.joinAsDevice(wish), { invitation, signaling })
  await lookForOthers(alice)
  const ask = () => page.evaluate(() => ({ received: window.stranger.received(), endings: window.stranger.endings() }))
  await expect.poll(async () => (await ask()).endings, { timeout: 40_000 }).toContain("stranger")
  await expectOnlyAlice(alice)
  await welcomeBob(people, genuine)
  const { received } = await ask()
  expect(received).toContain("enrolment-answer")
  expect(received.filter((type) => type !== "hello" && type !== "enrolment-answer")).toEqual([])

  // The product itself gets no further with it: it meets colleagues, and goes on waiting for one who knows the inviter.
  await page.reload()
  const met = page.waitForEvent("console", (line) => line.text().includes("peer-linked"))
  await joinSite(page, { invitation, site: SITE, name: "Mallory" })
  await met
  await expect(page.getByRole("heading", { name: "En attente d’entrer dans Atelier Nord" })).toBeVisible()
  expect(await readStore(mallory)).toEqual({ posts: [], heads: [] })
  await goTo(alice.page, "Personnes")
  await expect(alice.page.getByText("2 personnes dans ce site")).toBeVisible()
})
