import { expect } from "@playwright/test"
import { chooseLanguage, expectAccessible, testOnOnePage as test } from "./stageTest.ts"

test("a screen that fails keeps the rest and says so; it comes back when asked", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/saved`)
  await page.getByRole("heading", { level: 1, name: "Bookmarks" }).waitFor()
  await page.evaluate(() => Reflect.apply(window.stage.fake.saved.set, null, [null]))
  const alert = page.getByRole("alert")
  await expect(alert).toContainText("your drafts are kept")
  await expect(page.getByRole("navigation", { name: "Main" })).toBeVisible()
  await expectAccessible(page)

  await page.keyboard.press("c")
  await page.getByRole("dialog").getByRole("textbox").last().waitFor()
  await page.keyboard.type("Written all the same")
  await page.keyboard.press("Escape")
  await page.getByRole("link", { name: /^Drafts/ }).click()
  await expect(page.getByText("Written all the same")).toBeVisible()
  await page.getByRole("link", { name: "Bookmarks" }).click()
  await expect(alert).toContainText("your drafts are kept")

  await page.evaluate(() => window.stage.fake.saved.set([]))
  await alert.getByRole("button", { name: "Try again" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Bookmarks")
  await expect(alert).toHaveCount(0)
})

test("a post that cannot be shown takes no other one with it", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  const articles = await page.getByRole("article").count()
  await page.evaluate(() => {
    const { fake } = window.stage
    const [first] = fake.site.home.get()
    const model = first && fake.site.post(first).get()
    if (model) fake.putPost(Object.assign({ ...model }, { pictures: null }))
  })
  await expect(page.getByText("This post could not be shown. It is kept.")).toBeVisible()
  await expect(page.getByRole("article")).toHaveCount(articles - 1)
})
