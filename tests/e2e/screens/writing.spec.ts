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

test("a reaction added or taken back comes back at once, by Ctrl+Z and by a second click", async ({ page }) => {
  const chip = page.getByRole("article").nth(1).getByRole("button", { name: /^🎉/ })
  const undo = async (how: "key" | "click") => (how === "key" ? page.keyboard.press("Control+z") : chip.click())
  const read = async () => [await chip.getAttribute("aria-pressed"), await chip.innerText()].join()
  const stays = await read()
  for (const how of ["key", "click"] as const) {
    const before = await read()
    await chip.click()
    await expect.poll(read).not.toBe(before)
    await expect(page.getByRole("region", { name: "Waiting to leave" })).toHaveCount(0)
    await undo(how)
    await expect.poll(read).toBe(before)
  }
  await chip.click()
  await page.evaluate(() => void window.stage.fake.site.sendNow(window.stage.fake.waiting.get()[0]?.id ?? ""))
  await expect.poll(() => page.evaluate(() => window.stage.fake.waiting.get().length)).toBe(0)
  const mine = await read()
  expect(mine).not.toBe(stays)
  for (const how of ["key", "click"] as const) {
    await chip.click()
    await expect.poll(read).toBe(stays)
    await undo(how)
    await expect.poll(read).toBe(mine)
  }
})

test("a post that waits in sight has its buttons once; from another page its departure is shown", async ({ page }) => {
  await page.keyboard.press("c")
  await page.keyboard.type("Bonjour")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("button", { name: /^Send now/ })).toHaveCount(1)
  await page.evaluate(() => location.assign("#/people"))
  await page.getByRole("region", { name: "Waiting to leave" }).getByRole("button", { name: "Send now" }).click()
  await page.getByRole("region", { name: "Sent" }).getByRole("link", { name: "Show" }).click()
  await expect(page.getByRole("article").first()).toContainText("Bonjour")
})
