import type { Page } from "@playwright/test"
import type { Person } from "../../fixtures/openPerson.ts"
import type { Beside } from "./page.ts"
import { runScript } from "./runScript.ts"

declare global {
  interface Window {
    beside: Beside
  }
}

const HTML = '<!doctype html><meta charset="utf-8"><title>Beside</title>'

/**
 * Shows a page of the tests' own at the product's origin, over the same IndexedDB: in the application's own tab it takes its place, in
 * another one it stands beside it. The host never hears of it, so the product needs no door for it.
 */
export const visitBeside = async (page: Page, address: string): Promise<Page> => {
  await page.route(`${address}/beside`, (route) => route.fulfill({ contentType: "text/html", body: HTML }))
  await page.goto(`${address}/beside`)
  await runScript(page, "page.ts")
  return page
}

/** Closes the application and reads what its store holds: texts of all posts, ends of all chains. */
export const readStore = async ({ page, host }: Person) => {
  await visitBeside(page, host.address)
  return page.evaluate(async () => ({ posts: await window.beside.listPosts(), heads: await window.beside.listHeads() }))
}

/** Gives the community of somebody's site many posts; then the application starts anew. */
export const seedPosts = async ({ page, host }: Person, { count, chars }: { count: number; chars: number }) => {
  await visitBeside(page, host.address)
  await page.evaluate(([posts, length]) => window.beside.seedPosts(posts, length), [count, chars] as const)
  await page.goto(host.address)
}
