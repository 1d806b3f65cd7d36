import { expect } from "@playwright/test"
import { chooseLanguage, test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

test.beforeEach(({ page }) => chooseLanguage(page, "en"))

test("a second window takes the site over only after the first has closed it", async ({ page, context, address }) => {
  await page.goto(`${address}?scene=home#/people`)
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible()

  const second = await context.newPage()
  await chooseLanguage(second, "en")
  await second.goto(`${address}?scene=home#/people`)
  await expect(second.getByRole("heading", { name: "Palabre is already open in another window" })).toBeVisible()
  expect(await page.evaluate(() => window.stage.fake.closed())).toBe(false)

  await second.getByRole("button", { name: "Use it here" }).click()
  await expect(second.getByRole("heading", { name: "People" })).toBeVisible()
  await expect(page.getByRole("heading", { name: "Palabre went on in another window" })).toBeVisible()
  expect(await page.evaluate(() => window.stage.fake.closed())).toBe(true)
})

test("the site is free again as soon as its window is gone", async ({ page, context, address }) => {
  const first = await context.newPage()
  await chooseLanguage(first, "en")
  await first.goto(`${address}?scene=home#/people`)
  await expect(first.getByRole("heading", { name: "People" })).toBeVisible()
  await first.close()
  await page.goto(`${address}?scene=home#/people`)
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible()
})

test("an invitation link leaves the address bar and the history at once", async ({ page, address }) => {
  await page.goto(`${address}?scene=first-run#join=secret`)
  await expect(page.getByText("You are invited to Atelier Nord")).toBeVisible()
  expect(page.url()).not.toContain("secret")
})

test("an invitation link opened in a running window is read there", async ({ page, address }) => {
  await page.goto(`${address}?scene=home#/people`)
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible()
  await page.evaluate(() => location.assign("#join=secret"))
  await expect(page.getByText("You are invited to Atelier Nord")).toBeVisible()
  expect(page.url()).not.toContain("secret")
  await page.getByRole("button", { name: "Another invitation" }).click()
  await page.getByRole("button", { name: "Back", exact: true }).click()
  await page.getByRole("button", { name: "Back to Atelier Nord" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
})

test("a file dropped anywhere is read as an invitation", async ({ page, address }) => {
  await page.goto(`${address}?scene=first-run`)
  await page.getByRole("button", { name: /Join my colleagues/ }).click()
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer()
    transfer.items.add(new File(["palabre-invitation"], "site.palabre"))
    return transfer
  })
  await page.dispatchEvent("body", "drop", { dataTransfer: data })
  await expect(page.getByText("You are invited to Atelier Nord")).toBeVisible()
})

test("the keyboard reaches the content first, and a new screen's heading takes the focus", async ({
  page,
  address,
}) => {
  await page.goto(`${address}?scene=home#/people`)
  await expect(page.getByRole("heading", { name: "People" })).toBeVisible()
  await page.keyboard.press("Tab")
  await expect(page.getByRole("link", { name: "Skip to the content" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("main")).toBeFocused()
  await page.keyboard.press("g")
  await page.keyboard.press("n")
  await expect(page.getByRole("heading", { name: "Network", level: 1 })).toBeFocused()
  await expect(page).toHaveTitle("(2) Network · Atelier Nord · Palabre")
})

test("what is typed right after Ctrl+K is not lost", async ({ page, address }) => {
  await page.goto(`${address}?scene=home#/network`)
  await expect(page.getByRole("heading", { name: "Network", level: 1 })).toBeVisible()
  await page.keyboard.press("Control+k")
  await page.keyboard.type("tomas")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tomás Herrera")
})

test("while a site opens one sentence stands still, and then its screen stands there", async ({ page, address }) => {
  await page.addInitScript(() => {
    const shown: string[] = []
    Object.assign(window, { shown })
    new MutationObserver(() => {
      const sentences = document.querySelectorAll("main > output").length
      const state = document.querySelector("h1") ? "screen" : `${sentences} of the sentence`
      if (shown.length === 0 ? sentences > 0 : state !== shown.at(-1)) shown.push(state)
    }).observe(document, { childList: true, subtree: true })
  })
  await page.goto(`${address}?scene=home#/inbox`)
  await expect(page.getByRole("heading", { name: "Inbox" })).toBeVisible()
  // A second one stands for a screen that began to come and is kept waiting; none, for one that comes in pieces.
  expect(await page.evaluate(() => Reflect.get(window, "shown"))).toEqual(["1 of the sentence", "screen"])
})
