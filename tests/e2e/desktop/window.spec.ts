import { desktopObstacle } from "../fixtures/desktopRuntime.ts"
import { expect, test } from "../fixtures/profiles.ts"

const obstacle = desktopObstacle()
if (obstacle !== null) console.log(`\n*** The desktop's specs: ${obstacle}\n`)

test.describe("the desktop window", () => {
  test.skip(obstacle !== null, obstacle ?? "")

  test("shows the page at its own origin, with one object of Electron and nothing of Node", async ({ people }) => {
    const { page, context } = await people.open("alice")
    await expect(page).toHaveURL("app://palabre/")
    await expect(page.getByRole("heading").first()).toBeVisible()
    const found = await page.evaluate(() => ({
      node: [typeof Reflect.get(globalThis, "require"), typeof Reflect.get(globalThis, "process")],
      bridge: Object.keys(Reflect.get(globalThis, "palabre") as object),
      secure: globalThis.isSecureContext,
    }))
    expect(found).toEqual({ node: ["undefined", "undefined"], bridge: ["call", "listen"], secure: true })
    await page.evaluate(() => window.open("https://example.invalid/"))
    expect(context.pages()).toHaveLength(1)
  })

  test("breaks no policy of its own, and keeps what was there through a crash", async ({ people }) => {
    const alice = await people.open("alice")
    await alice.page.evaluate(() => localStorage.setItem("kept", "yes"))
    const complaints: string[] = []
    await alice.killBrowser()
    const page = await alice.reopenBrowser()
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text())
    })
    await page.reload()
    await expect(page.getByRole("heading").first()).toBeVisible()
    expect(complaints.filter((text) => /Content Security Policy|Refused to/.test(text))).toEqual([])
  })
})
