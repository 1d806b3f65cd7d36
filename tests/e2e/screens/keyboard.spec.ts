import { expect, type Locator, type Page } from "@playwright/test"
import { chooseLanguage, testOnOnePage as test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

const MOST_TABS = 120

/** Goes on with Tab until it is reached, as somebody does who has no pointer. */
const tabTo = async (page: Page, target: Locator) => {
  await target.waitFor()
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press("Tab")
  }
  await expect(target).toBeFocused()
}

const enter = async (page: Page, target: Locator) => {
  await tabTo(page, target)
  await page.keyboard.press("Enter")
}

/** Whoever pressed a button must not begin again at the top of the page. */
const expectFocusKept = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false)

test("an invitation is accepted with the keyboard alone, from the language to Home", async ({ page, address }) => {
  await page.goto(`${address}?scene=first-run`)
  await enter(page, page.getByRole("button", { name: /English/ }))
  await enter(page, page.getByRole("button", { name: /Join my colleagues/ }))
  await expect(page.getByRole("textbox", { name: "Invitation text or link" })).toBeFocused()
  await page.keyboard.type("palabre-invitation")
  await enter(page, page.getByRole("button", { name: "Read the invitation" }))
  await expect(page.getByRole("heading", { name: "You are invited to Atelier Nord" })).toBeFocused()
  await enter(page, page.getByRole("button", { name: "Continue" }))
  await expect(page.getByRole("textbox", { name: "Your name" })).toBeFocused()
  await page.keyboard.type("Ada")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: "Home", level: 1 })).toBeVisible()
})

test("a community is found and joined with the keyboard alone", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  await page.evaluate(() => {
    const { communities } = window.stage.fake
    communities.set(communities.get().map((one) => ({ ...one, joined: one.access === "private" })))
  })
  await enter(page, page.getByRole("navigation").getByRole("link", { name: "Communities" }))
  await expect(page.getByRole("heading", { name: "Communities", level: 1 })).toBeFocused()
  const join = page.getByRole("button", { name: /^Join / }).first()
  const name = (await join.getAttribute("aria-label"))?.replace("Join ", "") ?? ""
  await enter(page, join)
  await expect(page.getByRole("button", { name: `Join ${name}`, exact: true })).toHaveCount(0)
  await expect(page.getByRole("navigation").getByRole("link", { name })).toBeVisible()
  await expectFocusKept(page)
})

test("settings are changed with the keyboard alone: a name, a choice, a switch", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  await enter(page, page.getByRole("navigation").getByRole("link", { name: "Settings" }))
  await expect(page.getByRole("heading", { name: "Settings", level: 1 })).toBeFocused()

  await tabTo(page, page.getByRole("textbox", { name: "Your name" }))
  await page.keyboard.press("Control+a")
  await page.keyboard.type("Léa Martin")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("button", { name: "Your account: Léa Martin" })).toBeVisible()
  await expectFocusKept(page)

  await tabTo(page, page.getByRole("radio", { name: "As the system" }))
  await page.keyboard.press("ArrowRight")
  await page.keyboard.press("ArrowRight")
  await expect(page.getByRole("radio", { name: "Dark" })).toBeChecked()
  await expect(page.locator("html")).toHaveAttribute("data-mantine-color-scheme", "dark")

  await tabTo(page, page.getByRole("radio", { name: "Airy" }))
  await page.keyboard.press("ArrowRight")
  await expect(page.locator("html")).toHaveAttribute("data-density", "dense")

  const mentions = page.getByRole("switch", { name: "Somebody mentions me" })
  await tabTo(page, mentions)
  await page.keyboard.press("Space")
  await expect(mentions).not.toBeChecked()
  expect(await page.evaluate(() => window.stage.fake.site.inboxSettings.get().kinds.mention)).toBe(false)
})

test("on a post's own page its keys work from the heading; Escape leads out of the field, then back to the list", async ({
  page,
  address,
}) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("article").first().waitFor()
  await page.keyboard.press("j")
  await page.keyboard.press("Enter")
  const heading = page.getByRole("heading", { level: 1, name: "La ligne 3 démarre lundi" })
  await expect(heading).toBeFocused()
  await page.keyboard.press("l")
  await expect(page.getByRole("menu", { name: "Add a reaction" })).toBeVisible()
  await page.keyboard.press("Escape")
  await heading.focus()
  await page.keyboard.press("b")
  await expect(page.getByText("Added. You find it under Bookmarks.").first()).toBeVisible()
  await page.keyboard.press("r")
  const field = page.getByRole("textbox", { name: /Your (comment|answer)/ })
  await expect(field).toBeFocused()
  await page.keyboard.type("To be continued")
  await page.keyboard.press("Escape")
  await expect(heading).toBeFocused()
  await expect(field).toHaveText("To be continued")
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { level: 1, name: "Home" })).toBeVisible()
})
