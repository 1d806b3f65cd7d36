import { expect } from "@playwright/test"
import { chooseLanguage, test } from "./stageTest.ts"

test.beforeEach(async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
})

test("not a letter is lost that is typed right after C", async ({ page }) => {
  const words = "Bonjour à tous, voici ce que nous avons mesuré hier sur la presse"
  const text = page.getByRole("dialog").getByRole("textbox", { name: "Text of the post" })
  await page.keyboard.press("c")
  await page.keyboard.type(words, { delay: 10 })
  await page.getByRole("dialog").getByRole("toolbar").waitFor()
  await expect(text).toHaveText(words)
  await expect(text).toBeFocused()
  await page.keyboard.press("Escape")
  await page.getByRole("dialog").waitFor({ state: "detached" })

  // Now that the editor's code is there.
  await page.evaluate(() => location.assign("#/people"))
  await page.getByRole("heading", { name: "People", level: 1 }).waitFor()
  await page.keyboard.press("c")
  await page.keyboard.type(" et ce matin", { delay: 10 })
  await expect(text).toHaveText(`${words} et ce matin`)
})
