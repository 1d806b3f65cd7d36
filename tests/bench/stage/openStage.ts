import { join } from "node:path"
import type { Page } from "@playwright/test"
import type { Preferences } from "../../../renderer/app/preferences.ts"
import config from "../../../playwright.config.ts"
import { openPerson, type Person } from "../../e2e/fixtures/openPerson.ts"
import { invite, joinSite } from "../../e2e/fixtures/steps.ts"
import { bundleScript } from "../../e2e/main/seed/runScript.ts"
import { visitBeside } from "../../e2e/main/seed/visitBeside.ts"
import { type PostsWanted, SITE_NAME } from "./inventPosts.ts"

export const launchOptions = config.use?.launchOptions ?? {}
/** As on the desktop: in pages of http alone Chromium watches some links, drawn by lot, and asks for frames of its own to do so. */
export const desktopLaunch = {
  ...launchOptions,
  args: [...(launchOptions.args ?? []), "--disable-features=NavigationPredictor"],
}
/** What one invitation admits. */
const GUESTS = 50

export interface Watched {
  readonly person: Person
  leave(): Promise<void>
}

/** The product's own page in a Chromium of its own, with `window.watch` in it. */
export const openWatched = async (name: string, launch = launchOptions): Promise<Watched> => {
  const { person, leave } = await openPerson(name, launch, {})
  await person.context.addInitScript({ content: await script("watchPage.ts") })
  // Home then lists every post, and says how many there are.
  const chosen = JSON.stringify({ homeOrder: "recent" } satisfies Partial<Preferences>)
  await person.page.evaluate((preferences) => localStorage.setItem("palabre.preferences", preferences), chosen)
  await person.page.goto(person.host.address)
  return { person, leave }
}

/** Alice, who holds a site with so many posts, and an invitation of hers. */
export const openHolder = async (wanted: PostsWanted): Promise<Watched & { readonly invitation: string }> => {
  const alice = await openWatched("alice")
  const { page, host } = alice.person
  await visitBeside(page, host.address)
  await page.evaluate(await script("seedPage.ts"))
  await page.evaluate((posts) => window.seedSite(posts), wanted)
  await page.goto(host.address)
  await expectShown(page, wanted.posts)
  return { ...alice, invitation: await invite(page, GUESTS) }
}

/** Somebody new, who opens the invitation; what follows shows by itself. */
export const openGuest = async (name: string, invitation: string, launch = launchOptions): Promise<Watched> => {
  const guest = await openWatched(name, launch)
  await joinSite(guest.person.page, { invitation, site: SITE_NAME, name: "Bob Durand" })
  return guest
}

/** The home screen lists so many posts. @returns when it was painted, as `watch.now` */
export const expectShown = async (page: Page, posts: number): Promise<number> =>
  page.evaluate((selector) => window.watch.shown(selector), `article[aria-setsize="${posts}"]`)

const script = (name: string): Promise<string> => bundleScript(join(import.meta.dirname, name))
