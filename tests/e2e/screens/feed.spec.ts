import { expect, type Page } from "@playwright/test"
import { addPosts, readPlace, scrollPanel } from "./feedStage.ts"
import { testOnOnePage as test } from "./stageTest.ts"

const ORDERS = [
  // What came while one looked is asked for, however old it is; by date, what is older stands below at once.
  {
    order: "Pour vous",
    takeIn: (page: Page) => page.getByRole("button", { name: "300 nouvelles publications" }).click(),
  },
  { order: "Récents", takeIn: async () => undefined },
] as const

for (const { order, takeIn } of ORDERS)
  test(`${order}: it never moves under its reader, says what is new, and opens where they stopped`, async ({
    page,
    address,
  }) => {
    await page.goto(`${address}?scene=home#/`)
    await page.getByRole("radio", { name: order }).check({ force: true })
    await page.getByRole("feed").waitFor()
    await addPosts(page, 300, 2_000)
    await takeIn(page)
    const posts = await page.evaluate(() => window.stage.fake.site.home.get().length)
    await expect(page.getByRole("article").first()).toHaveAttribute("aria-setsize", String(posts))
    await scrollPanel(page, 9_000)
    await expect.poll(async () => (await readPlace(page)).position).not.toBeUndefined()
    const before = await readPlace(page)

    await addPosts(page, 3, -5)
    await page.getByRole("button", { name: "3 nouvelles publications" }).waitFor()
    expect(await readPlace(page)).toEqual(before)

    await page.locator(`article[aria-posinset="${before.position ?? ""}"] [data-open]`).click()
    await page.getByRole("heading", { name: "Commentaires" }).waitFor()
    await page.goBack()
    await page.getByRole("feed").waitFor()
    await expect.poll(() => readPlace(page)).toEqual(before)

    await page.getByRole("button", { name: "3 nouvelles publications" }).click()
    await expect(page.getByRole("article", { name: /^Post -5/ })).toBeFocused()
  })

for (const { order } of ORDERS)
  test(`${order}: opened at its top from another screen, it begins with what came meanwhile`, async ({
    page,
    address,
  }) => {
    await page.goto(`${address}?scene=home#/`)
    await page.getByRole("radio", { name: order }).check({ force: true })
    await page.getByRole("feed").waitFor()
    await page.evaluate(() => {
      location.hash = "#/people"
    })
    await expect(page.getByRole("feed")).toHaveCount(0)
    await addPosts(page, 1, -5)
    await page.evaluate(() => {
      location.hash = "#/"
    })
    await expect(page.getByRole("article", { name: /^Post -5/ })).toBeVisible()
    await expect(page.getByRole("button", { name: /nouvelle publication/ })).toHaveCount(0)
  })

test("J, K and the page keys go from article to article, and what was read for a second is no longer unread", async ({
  page,
  address,
}) => {
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  await addPosts(page, 60, 2_000)
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-posinset"))
  for (const [key, position] of [
    ["j", "1"],
    ["j", "2"],
    ["PageDown", "3"],
    ["k", "2"],
    ["PageUp", "1"],
  ] as const) {
    await page.keyboard.press(key)
    await expect.poll(focused).toBe(position)
  }
  await expect
    .poll(() =>
      page.evaluate(() => {
        const { site } = window.stage.fake
        const [first] = site.home.get()
        return first && site.post(first).get()?.unread
      }),
    )
    .toBe(false)
  const last = await page.evaluate(() => {
    const { site } = window.stage.fake
    const key = site.home.get().at(-1)
    return key && site.post(key).get()?.unread
  })
  expect(last).toBe(true)
})

test("with news waiting above, a list stands still at every height", async ({ page, address }) => {
  const errors: string[] = []
  page.on("pageerror", (error) => errors.push(error.message))
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("radio", { name: "Récents" }).check({ force: true })
  await page.getByRole("feed").waitFor()
  await addPosts(page, 40, 2_000)
  await addPosts(page, 1, -5)
  await page.getByRole("button", { name: "1 nouvelle publication" }).waitFor()
  for (let top = 340; top <= 480; top += 10) {
    await scrollPanel(page, top)
    expect(await page.evaluate(() => document.getElementById("panel")?.scrollTop)).toBe(top)
  }
  expect(errors).toEqual([])
  await expect(page.getByRole("feed")).toBeVisible()
})

test("Escape from a post leads back to it in its list, where it stood, however little one had scrolled", async ({
  page,
  address,
}) => {
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
  await addPosts(page, 40, 2_000)
  const place = () =>
    page.evaluate(() => ({
      position: document.activeElement?.getAttribute("aria-posinset"),
      top: document.activeElement?.getBoundingClientRect().top,
    }))
  for (const presses of [2, 2]) {
    for (let press = 0; press < presses; press++) {
      const from = (await place()).position
      await page.keyboard.press("j")
      await expect.poll(async () => (await place()).position).not.toBe(from)
    }
    await scrollPanel(page, await page.evaluate(() => document.getElementById("panel")?.scrollTop ?? 0))
    const before = await place()
    const opened = await page.evaluate(() => history.length)
    await page.keyboard.press("Enter")
    await expect(page).toHaveURL(/\/p\//)
    await expect(page.getByRole("feed")).toHaveCount(0)
    await page.keyboard.press("Escape")
    await page.getByRole("feed").waitFor()
    await expect.poll(async () => (await place()).position).toBe(before.position)
    await expect.poll(async () => Math.abs(((await place()).top ?? 0) - (before.top ?? 0))).toBeLessThanOrEqual(1)
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(opened + 1)
  }
})
