import type { Page } from "@playwright/test"
import type { Measurement } from "../measurement.ts"
import { openManyPosts } from "./manyPosts.ts"

/** From the navigation until twenty posts were painted, by scrolling to the last of them, and a letter stands in the composer. */
const measureSite = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // Sent to the page as text: what it uses must stand in it.
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const has = (selector: string) => () => document.querySelector(selector) !== null
    await window.watch.painted(has('article[aria-posinset="1"]'))
    await window.watch.painted(() => {
      document.querySelector("#panel")?.scrollBy(0, 600)
      return document.querySelector('article[aria-posinset="20"]') !== null
    })
    document.querySelector("#panel")?.scrollTo(0, 0)
    const opener = 'main button[class*="opener"]:not([disabled])'
    await window.watch.painted(has(opener))
    document.querySelector<HTMLElement>(opener)?.click()
    // oxlint-disable-next-line unicorn/consistent-function-scoping
    const editor = () => document.querySelector<HTMLElement>('main [contenteditable="true"], main textarea')
    await window.watch.painted(() => editor() !== null)
    editor()?.focus()
    const written = (): string => {
      const field = editor()
      return (field instanceof HTMLTextAreaElement ? field.value : field?.textContent) ?? ""
    }
    document.execCommand("insertText", false, "a")
    const done = await window.watch.painted(() => written() === "a")
    // No draft may wait for the next start.
    document.execCommand("delete")
    await window.watch.painted(() => written() === "")
    return done - performance.timeOrigin
  })

export const openRatio: Measurement = {
  key: "open.ratio",
  unit: "ms",
  figure: "ratio",
  bar: 0.5,
  async open() {
    const many = await openManyPosts()
    return {
      ours: async () => measureSite(await many.openSite()),
      peer: async () => (await many.openPlain()).ms,
      close: many.close,
    }
  },
}
