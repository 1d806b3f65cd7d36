import type { Page } from "@playwright/test"

/** Puts posts into the first community, one minute apart, before or after `fromMinutesAgo`. */
export const addPosts = (page: Page, count: number, fromMinutesAgo: number, text = "Bonjour. ") =>
  page.evaluate(
    ([wanted, from, words]) => {
      const { fake } = window.stage
      const [first] = fake.site.home.get()
      const model = first && fake.site.post(first).get()
      if (!model) throw new Error("the furnished site has posts")
      for (let at = 0; at < wanted; at++) {
        const item = `2026-Q4.77.${(from + at + 100_000).toString()}` as typeof model.key.item
        const key = { ...model.key, item }
        const title = `Post ${String(from + at)}`
        const markdown = words.repeat(1 + ((at * 7) % 20))
        fake.putPost({
          ...model,
          key,
          title,
          markdown,
          unread: true,
          mine: false,
          at: Date.now() - (from + at) * 60_000,
        })
      }
    },
    [count, fromMinutesAgo, text] as const,
  )

export const readPlace = (page: Page) =>
  page.evaluate(() => {
    const article = document.elementFromPoint(600, 400)?.closest("article")
    return { position: article?.getAttribute("aria-posinset"), top: article?.getBoundingClientRect().top }
  })

export const scrollPanel = (page: Page, top: number) =>
  page.evaluate(async (to) => {
    const panel = document.getElementById("panel")
    if (panel) panel.scrollTop = to
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  }, top)
