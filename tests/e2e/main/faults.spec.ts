import type { Page } from "@playwright/test"
import { expect, test } from "../fixtures/profiles.ts"
import {
  article,
  expectHome,
  foundSite,
  goHome,
  goTo,
  invite,
  joinSite,
  openComposer,
  reopenInFrench,
  post,
  publish,
} from "../fixtures/steps.ts"
import { readStore } from "./seed/visitBeside.ts"

const SITE = "Atelier Nord"
const level = (page: Page) => page.getByRole("link", { name: /Réseau :.*en ligne.*tout est reçu/ })

test.setTimeout(180_000)

/** Hears of each “Rafale n.” as the screen begins to show it, waiting or sent. */
const watchBurst = async (page: Page) => {
  const seen = { waiting: new Set<string>(), sent: new Set<string>() }
  await page.exposeFunction("noteShown", (kind: "waiting" | "sent", texts: readonly string[]) => {
    for (const text of texts) seen[kind].add(text)
  })
  await page.evaluate(() => {
    const places = { waiting: "section[aria-label='Vos publications en attente']", sent: "article" } as const
    const look = (): void => {
      for (const kind of ["waiting", "sent"] as const) {
        const texts = [...document.querySelectorAll(places[kind])].map(({ textContent }) => textContent ?? "")
        void window.noteShown(kind, texts.join("\n").match(/Rafale \d+\./g) ?? [])
      }
    }
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true })
  })
  return seen
}

declare global {
  interface Window {
    noteShown(kind: "waiting" | "sent", texts: readonly string[]): Promise<void>
  }
}

test("a browser killed amid writing keeps all that it showed, sends the rest once, and has the draft", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const bob = await people.open("bob")
  await foundSite(alice.page, { site: SITE, name: "Alice Martin" })
  await joinSite(bob.page, { invitation: await invite(alice.page), site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await goTo(alice.page, "Tout le monde")
  const editor = await openComposer(alice.page)
  await editor.pressSequentially("Brouillon commencé avant la panne")
  await expect(alice.page.getByText("Brouillon enregistré")).toBeVisible()
  await goHome(alice.page)

  const shown = await watchBurst(alice.page)
  const writing = (async () => {
    for (let number = 1; ; number++) await post(alice.page, `Rafale ${number}.`, { sendNow: false })
  })().catch(() => "killed")
  // Some were sent when their seconds were over, some still wait, one is being typed.
  await expect.poll(() => shown.sent.size, { timeout: 60_000 }).toBeGreaterThan(1)
  await expect.poll(() => [...shown.waiting].filter((text) => !shown.sent.has(text)).length).toBeGreaterThan(1)
  await alice.killBrowser()
  expect(await writing).toBe("killed")

  const page = await reopenInFrench(alice)
  await expect(page.getByRole("region", { name: "Avis" })).toContainText(
    "Ce qui attendait quand Palabre s’est fermé a été retrouvé et part une seule fois.",
  )
  await goTo(page, "Brouillons")
  await expect(page.getByRole("button", { name: /Brouillon commencé avant la panne/ }).first()).toBeVisible()
  await expect(level(page)).toBeVisible({ timeout: 60_000 })
  await expect(level(bob.page)).toBeVisible()

  const [alices, bobs] = [await readStore(alice), await readStore(bob)]
  expect(alices.posts).toEqual(expect.arrayContaining([...shown.waiting, ...shown.sent]))
  expect(new Set(alices.posts).size).toBe(alices.posts.length)
  expect(bobs).toEqual(alices)
})

test("a page whose host stops says so and keeps writing, recovers by itself, and reloads", async ({ people }) => {
  const alice = await people.open("alice")
  const { page, host } = alice
  await foundSite(page, { site: SITE, name: "Alice Martin" })
  const invitation = await invite(page)
  await host.stop()
  const notices = page.getByRole("region", { name: "Avis" })
  await expect(notices).toContainText("Palabre s’est arrêté sur cette machine.")
  await expect(page.getByRole("link", { name: /Réseau :.*Palabre s’est arrêté/ })).toBeVisible()
  await post(page, "Écrit sans le programme")
  await expect(article(page, "Écrit sans le programme")).toBeVisible()
  const editor = await openComposer(page)
  await editor.pressSequentially("Brouillon sans le programme")
  await expect(page.getByText("Brouillon enregistré")).toBeVisible()

  await host.start()
  await expect(notices).not.toContainText("Palabre s’est arrêté", { timeout: 30_000 })
  await expect(page.getByRole("textbox", { name: "Texte de la publication" })).toContainText(
    "Brouillon sans le programme",
  )
  // Nothing was reloaded: the page itself found its way back to the others.
  const bob = await people.open("bob")
  await joinSite(bob.page, { invitation, site: SITE, name: "Bob Durand" })
  await expectHome(bob.page)
  await expect(article(bob.page, "Écrit sans le programme")).toBeVisible()

  await page.reload()
  await expect(article(page, "Écrit sans le programme")).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Texte de la publication" })).toContainText(
    "Brouillon sans le programme",
  )
})

test("a page whose storage the browser clears says so, keeps what is being written in sight, and shows the way back", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const { page } = alice
  await foundSite(page, { site: SITE, name: "Alice Martin" })
  await post(page, "Écrit avant")
  const session = await page.context().newCDPSession(page)
  await session.send("Storage.clearDataForOrigin", { origin: alice.host.address, storageTypes: "indexeddb" })
  const notices = page.getByRole("region", { name: "Avis" })
  await expect(notices).toContainText("Le navigateur a fermé ce que Palabre garde sur cette machine")
  // What was read stays readable, and what can't be saved is not called saved.
  await expect(article(page, "Écrit avant")).toBeVisible()
  await post(page, "Écrit après", { sendNow: false })
  await expect(page.getByRole("textbox", { name: "Texte de la publication" })).toContainText("Écrit après")
  await notices.getByRole("button", { name: "Recharger la page" }).click()
  await expect(page.getByText(`Ce navigateur n’a rien d’${SITE}`)).toBeVisible()
})

test("a second window offers to take over, does so, and the first one says where the work went on", async ({
  people,
}) => {
  const alice = await people.open("alice")
  const first = alice.page
  await foundSite(first, { site: SITE, name: "Alice Martin" })
  await post(first, "Écrit dans la première fenêtre")
  const editor = await openComposer(first)
  await editor.pressSequentially("Commencé dans la première")
  const second = await alice.openTab()
  await expect(second.getByRole("heading", { name: "Palabre est déjà ouvert dans une autre fenêtre" })).toBeVisible()
  await second.getByRole("button", { name: "L’utiliser ici" }).click()
  await expectHome(second)
  await expect(first.getByRole("heading", { name: "Palabre continue dans une autre fenêtre" })).toBeVisible()

  await expect(article(second, "Écrit dans la première fenêtre")).toBeVisible()
  const textbox = second.getByRole("textbox", { name: "Texte de la publication" })
  await expect(textbox).toContainText("Commencé dans la première")
  await publish(textbox)
  await second.getByRole("button", { name: "Envoyer maintenant" }).first().click()
  await expect(article(second, "Commencé dans la première")).toBeVisible()

  await first.getByRole("button", { name: "L’utiliser ici" }).click()
  await expect(article(first, "Commencé dans la première")).toHaveCount(1)
  await expect(second.getByRole("heading", { name: "Palabre continue dans une autre fenêtre" })).toBeVisible()
})
