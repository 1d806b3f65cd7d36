import { expect, type Page } from "@playwright/test"
import { chooseLanguage, expectNoSidewaysScroll, test } from "./stageTest.ts"

test.describe.configure({ mode: "parallel" })

/** What goes beyond its window or its scrolling panel to the right, and is neither cut off nor scrolled by something between. */
const findOverflow = (page: Page) =>
  page.evaluate(() => {
    const panel = document.querySelector("#panel")
    const isHeld = (element: Element): boolean => {
      for (let around = element.parentElement; around && around !== panel; around = around.parentElement)
        if (around !== document.body && getComputedStyle(around).overflowX !== "visible") return true
      return false
    }
    return [...document.querySelectorAll("#root *, #panel *")]
      .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1 && !isHeld(element))
      .map((element) => `${element.tagName}.${element.className} ${element.textContent.slice(0, 40)}`)
  })

const watch = async (page: Page, address: string) => {
  const harm: string[] = []
  page.on("request", (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !/^(?:data|blob):/.test(url)) harm.push(`request ${url.slice(0, 80)}`)
  })
  page.on("dialog", (dialog) => {
    harm.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("popup", (popup) => harm.push(`window ${popup.url()}`))
  page.on("pageerror", (error) => harm.push(`error ${error.message}`))
  page.on("framenavigated", (frame) => {
    if (!frame.url().startsWith(address)) harm.push(`went to ${frame.url()}`)
  })
  return harm
}

const hasRun = (page: Page) => page.evaluate(() => "ran" in window)

test("hostile text in every field runs nothing, fetches nothing, overflows nothing at 320 px, and the page still answers", async ({
  page,
  address,
}) => {
  const harm = await watch(page, address)
  await page.setViewportSize({ width: 320, height: 700 })
  await chooseLanguage(page, "en")
  const visit = async (path: string) => {
    await page.goto(`${address}?scene=hostile#${path}`)
    await page.getByRole("heading", { level: 1 }).first().waitFor()
  }
  const inspect = async (where: string) => {
    expect({ where, overflow: await findOverflow(page) }).toEqual({ where, overflow: [] })
    await expectNoSidewaysScroll(page)
    expect({ where, harm, ran: await hasRun(page) }).toEqual({ where, harm: [], ran: false })
  }
  await visit("/")
  const [ledger, item, member] = await page.evaluate(() => {
    const { site } = window.stage.fake
    const key = site.home.get().find((known) => site.thread(known).get().length > 0)
    return key ? [key.ledger, key.item, site.members.get().keys().next().value] : []
  })
  const community = `/c/${ledger}`
  for (const path of [
    "/",
    "/inbox",
    community,
    `${community}/p/${item}`,
    "/communities",
    "/people",
    "/saved",
    "/network",
  ]) {
    await visit(path)
    await inspect(path)
    // Whatever a screen renders later, further down, is looked at too.
    await page.keyboard.press("End")
    await inspect(`${path}, further down`)
  }
  for (const path of [
    "/settings",
    "/my-data",
    "/devices",
    "/charter",
    "/charter/write",
    "/trust",
    "/mend",
    "/moderation",
    "/drafts",
    "/t/pilote-lyon",
    "/day",
    "/search?q=facture",
    `${community}/questions`,
    `${community}/about`,
    `/people/${member}`,
  ]) {
    await visit(path)
    await inspect(path)
  }
  await page.keyboard.press("Control+k")
  await page.keyboard.type("img")
  await page.getByRole("option").first().waitFor()
  await inspect("the palette")
  await page.keyboard.press("Escape")
  await visit("/people")
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
})
