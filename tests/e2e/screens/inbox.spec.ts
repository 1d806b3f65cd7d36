import { expect } from "@playwright/test"
import { chooseLanguage, testOnOnePage as test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

test.use({ viewport: { width: 1440, height: 900 } })

test("G then I opens the inbox; opening an entry reads it, and the red number follows", async ({ page, address }) => {
  await chooseLanguage(page, "fr")
  await page.goto(`${address}?scene=home#/people`)
  await expect(page.getByRole("link", { name: "Boîte de réception 2 pour vous" })).toBeVisible()
  await page.keyboard.press("g")
  await page.keyboard.press("i")
  await expect(page.getByRole("heading", { name: "Boîte de réception", level: 1 })).toBeFocused()
  await page.keyboard.press("j")
  await page.keyboard.press("j")
  await expect(page.getByRole("link", { name: "Priya Raman répond à votre question" })).toBeFocused()
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { name: /balance 4/ })).toBeVisible()
  await expect(page.getByRole("link", { name: "Boîte de réception 1 pour vous" })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole("link", { name: "Priya Raman répond à votre question" })).toBeVisible()
})

test("E goes through all there is to do, until nothing waits", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/inbox`)
  await page.getByRole("list", { name: "What concerns you" }).waitFor()
  await page.keyboard.press("j")
  for (const left of [2, 1]) {
    await page.keyboard.press("e")
    await expect(page.getByRole("list", { name: "What concerns you" }).getByRole("listitem")).toHaveCount(left)
  }
  await page.keyboard.press("e")
  await expect(page.getByText("Nothing waits for you")).toBeVisible()
  await expect(page).toHaveTitle("Inbox · Atelier Nord · Palabre")
})

test("nothing asks for notifications before somebody turns them on", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  const asking = await page.addInitScript(() => {
    Object.assign(window, { asked: 0 })
    Notification.requestPermission = () => {
      Object.assign(window, { asked: 1 })
      return Promise.resolve("denied")
    }
  })
  await page.goto(`${address}?scene=home#/settings`)
  const turn = page.getByRole("switch", { name: /^Notifications of the system/ })
  await expect(turn).not.toBeChecked()
  expect(await page.evaluate("asked")).toBe(0)
  await turn.focus()
  await page.keyboard.press("Space")
  await expect(page.getByText(/browser refuses them/)).toBeVisible()
  expect(await page.evaluate("asked")).toBe(1)
  await expect(turn).not.toBeChecked()
  await asking.dispose()
})

test("an entry leads to its comment, wherever in a long thread it stands", async ({ page, address }) => {
  await chooseLanguage(page, "en")
  // The stage's own search would be read as a part of the address behind the hash.
  await page.goto(`${address}#/inbox`)
  await page.evaluate(() => {
    const { fake } = window.stage
    const entry = fake.inbox.get().find(({ reason }) => reason === "answer")
    const [answer] = entry ? fake.site.thread(entry.post).get() : []
    if (!entry || !answer) throw new Error("the furnished inbox holds an answer")
    const item = (at: number) => answer.item.replace(/\d+$/, String(1_000 + at)) as typeof answer.item
    const others = Array.from({ length: 150 }, (_, at) => ({ ...answer, item: item(at), markdown: `Comment ${at}` }))
    fake.putThread(entry.post, [...others.slice(0, 20), answer, ...others.slice(20)])
  })
  await page.getByRole("link", { name: "Priya Raman answered your question" }).click()
  await expect(page.getByRole("heading", { name: /balance 4/ })).toBeAttached()
  await expect(page.getByText("Le câble est dans l’armoire B")).toBeInViewport()
})
