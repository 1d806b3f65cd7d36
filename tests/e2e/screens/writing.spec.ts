import { expect } from "@playwright/test"
import { chooseLanguage, testOnOnePage as test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

test.beforeEach(async ({ page, address }) => {
  await chooseLanguage(page, "en")
  await page.goto(`${address}?scene=home#/`)
  await page.getByRole("feed").waitFor()
})

test("R leads from a feed into the comment's field, and Escape of a dialog back to the post", async ({ page }) => {
  await page.keyboard.press("j")
  const article = page.locator("article[aria-posinset]:focus")
  await article.waitFor()
  await page.keyboard.press("Control+k")
  await page.getByRole("combobox").waitFor()
  await page.keyboard.press("Escape")
  await article.waitFor()
  await page.keyboard.press("r")
  await page.getByRole("heading", { level: 1 }).first().waitFor()
  await expect(page.getByRole("textbox", { name: /Your (comment|answer)/ })).toBeFocused()
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

test("a name that was chosen is followed by one space, also for those who type it", async ({ page }) => {
  await page.keyboard.press("c")
  await page.getByRole("dialog").getByRole("toolbar").waitFor()
  await page.keyboard.type("Thanks @marc")
  await page.getByRole("listbox").waitFor()
  await page.keyboard.press("Enter")
  await page.keyboard.type(" for the  seal")
  const text = page.getByRole("dialog").getByRole("textbox", { name: "Text of the post" })
  await expect.poll(() => text.evaluate((element) => element.textContent)).toBe("Thanks @Marc Lefebvre for the  seal")
})

test("a comma after a name that was chosen stands right behind it; in French an exclamation mark stands apart", async ({
  page,
  address,
}) => {
  const write = async (next: string, field: string) => {
    await page.keyboard.press("c")
    await page.getByRole("dialog").getByRole("toolbar").waitFor()
    await page.keyboard.type("@marc")
    await page.getByRole("listbox").waitFor()
    await page.keyboard.press("Enter")
    await page.keyboard.type(next)
    const text = page.getByRole("dialog").getByRole("textbox", { name: field })
    return expect.poll(() => text.evaluate((element) => element.textContent))
  }
  await (await write(", thanks", "Text of the post")).toBe("@Marc Lefebvre, thanks")
  await chooseLanguage(page, "fr")
  await page.goto(`${address}?scene=home&again#/`)
  await page.getByRole("feed").waitFor()
  await (await write("! Merci", "Texte de la publication")).toBe("@Marc Lefebvre\u00a0! Merci")
})

test("who begins to thank somebody is offered colleagues at once, and is told where nobody is named", async ({
  page,
}) => {
  await page.getByRole("button", { name: "Thank somebody" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("toolbar").waitFor()
  await page.getByRole("listbox", { name: "Colleagues to mention" }).waitFor()
  await page.keyboard.press("Escape")
  await page.keyboard.press("Control+Enter")
  await expect(dialog.getByText("“@” names nobody yet")).toBeVisible()
})

test("asked again whether to publish, the composer of a feed lays no button over another", async ({
  page,
  address,
}) => {
  for (const [language, open, text, again] of [
    ["en", "Share an update", "Text of the post", "Publish anyway"],
    ["fr", "Partagez une nouvelle", "Texte de la publication", "Publier tout de même"],
  ] as const) {
    await chooseLanguage(page, language)
    await page.goto("about:blank")
    await page.goto(`${address}?scene=home#/`)
    await page.getByRole("main").getByRole("button", { name: open }).click()
    await page.getByRole("toolbar").waitFor()
    await page.getByRole("textbox", { name: text }).pressSequentially("Le plan est ci-joint")
    await page.keyboard.press("Control+Enter")
    await page.getByRole("button", { name: again }).waitFor()
    for (const width of [1440, 1100, 768, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const hidden = await page.getByRole("toolbar").evaluate((tools) =>
        [...tools.querySelectorAll("button")].flatMap((button) => {
          const { left, top, width: wide, height } = button.getBoundingClientRect()
          const there = document.elementFromPoint(left + wide / 2, top + height / 2)
          return button.contains(there) ? [] : [button.getAttribute("aria-label")]
        }),
      )
      expect(hidden, `${language} ${width}`).toEqual([])
      const box = await page.getByRole("button", { name: again }).boundingBox()
      expect((box?.x ?? 0) + (box?.width ?? width), `${language} ${width}`).toBeLessThan(width)
    }
  }
})

test("the community that a post goes to is found by a few letters, and Escape closes no more than the list", async ({
  page,
}) => {
  await page.keyboard.press("c")
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("toolbar").waitFor()
  await page.keyboard.type("Bonjour")
  const where = dialog.getByRole("button", { name: /^Community: / })
  const before = await where.getAttribute("aria-label")
  await where.focus()
  await page.keyboard.press("ArrowDown")
  const search = dialog.getByRole("combobox", { name: "Find a community" })
  await expect(search).toBeFocused()
  await page.keyboard.press("Escape")
  await expect(search).toHaveCount(0)
  await expect(where).toBeFocused()
  await page.keyboard.type("pilote")
  await page.keyboard.press("Enter")
  await expect(where).toBeFocused()
  await expect(where).toHaveAttribute("aria-label", "Community: Pilote Lyon")
  expect(before).not.toBe("Community: Pilote Lyon")
  await page.keyboard.press("Tab")
  await expect(dialog.getByRole("button", { name: /^Publish/ })).toBeFocused()
  await page.keyboard.press("Enter")
  await dialog.waitFor({ state: "detached" })
  const sent = () =>
    page.evaluate(() => {
      const { fake } = window.stage
      const input = fake.waiting.get()[0]?.input
      const ledger = input?.kind === "post" ? input.post.ledger : null
      return fake.communities.get().find((community) => community.ledger === ledger)?.name
    })
  expect(await sent()).toBe("Pilote Lyon")
})

test("a key that follows Escape acts on the page, whichever window was closed", async ({ page }) => {
  const text = page.getByRole("dialog").getByRole("textbox", { name: "Text of the post" })
  const windows: readonly (() => Promise<void>)[] = [
    () => page.keyboard.press("?"),
    () => page.keyboard.press("Control+k"),
    () => page.getByRole("button", { name: "New community" }).first().click(),
    () => page.getByRole("button", { name: /^Your account/ }).click(),
  ]
  for (const [at, open] of windows.entries()) {
    await open()
    await page.locator('[role="dialog"][aria-modal="true"], [role="menu"]').waitFor()
    await page.keyboard.press("Escape")
    await page.keyboard.press("c")
    await page.keyboard.type(`w${at} `)
    await page.getByRole("dialog").getByRole("toolbar").waitFor()
    await expect(text).toContainText(`w${at}`)
    await page.keyboard.press("Escape")
    await page.getByRole("dialog").waitFor({ state: "detached" })
  }
})

test("what is typed before the code of a dialog has come stands in it", async ({ page }) => {
  const words = "Bonjour à tous"
  const gate: { open?: () => void } = {}
  const opened = new Promise<void>((resolve) => (gate.open = resolve))
  await page.route("**/LayoutDialogs-*.js", async (route) => {
    await opened
    await route.continue()
  })
  await page.reload()
  await page.getByRole("feed").waitFor()
  await page.keyboard.press("c")
  await page.keyboard.type(words)
  gate.open?.()
  await page.getByRole("dialog").getByRole("toolbar").waitFor()
  await expect(page.getByRole("textbox", { name: "Text of the post" })).toHaveText(words)
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
  await page.getByRole("dialog").getByRole("toolbar").waitFor()
  await expect(page.getByRole("textbox", { name: "Text of the post" })).toHaveText("Bonjour")
  await page.keyboard.press("Control+Enter")
  await expect(page.getByRole("button", { name: /^Send now/ })).toHaveCount(1)
  await page.evaluate(() => location.assign("#/people"))
  await page.getByRole("region", { name: "Waiting to leave" }).getByRole("button", { name: "Send now" }).click()
  await page.getByRole("region", { name: "Sent" }).getByRole("link", { name: "Show" }).click()
  await expect(page.getByRole("article").first()).toContainText("Bonjour")
})

test("a post is named after itself, and Escape and the arrow go back to where one came from", async ({ page }) => {
  const title = "La ligne 3 démarre lundi"
  await page.getByRole("link", { name: title }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await expect(page).toHaveTitle(new RegExp(title))
  await expect(page.getByRole("article").getByRole("link", { name: /Tout le monde|Pilote Lyon|Données/ })).toBeVisible()
  await page.getByRole("button", { name: "More actions" }).first().click()
  await page.keyboard.press("Escape")
  await expect(page.getByRole("menu")).toHaveCount(0)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(title)
  await page.keyboard.press("Escape")
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home")
  await page.getByRole("link", { name: title }).click()
  await page.locator("header").getByRole("link", { name: "Home" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Home")

  const community = page.getByRole("navigation").getByRole("link", { name: /Données et analyse/ })
  await community.click()
  await page.getByRole("heading", { name: /Données et analyse/, level: 1 }).waitFor()
  await page.locator("[data-open]").first().click()
  await page
    .locator("header")
    .getByRole("link", { name: /Données et analyse/ })
    .click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/Données et analyse/)
})

test("what is new is told above the first post, not over it, and moves nothing", async ({ page }) => {
  const first = page.getByRole("article").first()
  const stood = await first.boundingBox()
  await page.evaluate(() => {
    const { fake } = window.stage
    const [first] = fake.site.home.get()
    const model = first && fake.site.post(first).get()
    if (!model) throw new Error("the furnished site has posts")
    const item = "2026-Q4.77.100000" as typeof model.key.item
    fake.putPost({ ...model, key: { ...model.key, item }, unread: true, mine: false, at: Date.now() })
  })
  const pill = await page.getByRole("button", { name: "1 new post" }).boundingBox()
  const author = await first.getByRole("paragraph").first().boundingBox()
  expect(await first.boundingBox()).toEqual(stood)
  expect((pill?.y ?? 0) + (pill?.height ?? 0)).toBeLessThanOrEqual(author?.y ?? 0)
})

test("on a narrow screen one's own post has its footer in one row, and its edits right after its time", async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 700 })
  await page.evaluate(() => {
    const { fake } = window.stage
    const [first] = fake.site.home.get()
    const model = first && fake.site.post(first).get()
    if (!model) throw new Error("the furnished site has posts")
    const earlier = { at: 1, title: "", markdown: "Before", pictures: [] }
    const delivery = { saved: true, sentTo: 0, receivedBy: 0 }
    fake.putPost({ ...model, mine: true, delivery, comments: 12, reactions: [], history: [earlier] })
  })
  const article = page.getByRole("article").first()
  const middleOf = async (name: string) => {
    const box = await article.getByRole("button", { name, exact: true }).first().boundingBox()
    return (box?.y ?? Number.NaN) + (box?.height ?? 0) / 2
  }
  const footer = [await middleOf("Add a reaction"), await middleOf("Bookmark"), await middleOf("More actions")]
  for (const middle of footer) expect(Math.abs(middle - (footer[0] ?? 0))).toBeLessThan(4)
  const time = await article.locator("time").first().boundingBox()
  const edited = await article.getByRole("button", { name: /^Edited/ }).boundingBox()
  expect((edited?.x ?? 0) - ((time?.x ?? 0) + (time?.width ?? 0))).toBeLessThanOrEqual(15)
})

test("a comment's time stands on the line of its author", async ({ page }) => {
  await page.getByRole("link", { name: /Comment traitez-vous/ }).click()
  const comment = page
    .getByRole("listitem")
    .filter({ has: page.locator("time") })
    .first()
  const time = await comment.locator("time").first().boundingBox()
  const name = await comment.locator("bdi").first().boundingBox()
  expect(Math.abs((time?.y ?? 0) - (name?.y ?? 99))).toBeLessThan(8)
})

test("a quotation is brought into sight with the field that takes it, however low that stands", async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 420 })
  const question = page.getByRole("article").filter({ hasText: /Comment traitez-vous/ })
  await question.getByRole("button", { name: "More actions" }).click()
  await page.getByRole("menuitem", { name: "Quote" }).click()
  const field = page.getByRole("textbox", { name: /Your (comment|answer)/ })
  await expect(field).toContainText("Yuki Tanabe")
  await expect(field).toBeInViewport({ ratio: 0.5 })
})
