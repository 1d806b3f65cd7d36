import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import { test as base, expect, type Browser, type Page } from "@playwright/test"
import { build, preview } from "vite"
import config from "./stage/vite.config.ts"
import type { Stage } from "./stage/stage.tsx"

declare global {
  interface Window {
    readonly stage: Stage
  }
}

/** In what language, on what screen, in what colours and in letters of what size a member sees Palabre. */
interface Look {
  readonly language: "fr" | "en"
  readonly width: number
  readonly colorScheme: "light" | "dark"
  /** Of the size that Chromium begins with. */
  readonly letters: 1 | 2
}

/** As unlike as they can be. */
const TWO_LOOKS: readonly Look[] = [
  { language: "fr", width: 1440, colorScheme: "light", letters: 1 },
  { language: "en", width: 320, colorScheme: "dark", letters: 1 },
]

const LANGUAGES = ["fr", "en"] as const
const COLOURS = ["light", "dark"] as const

const ALL_LOOKS: readonly Look[] = [
  ...LANGUAGES.flatMap((language) =>
    COLOURS.flatMap((colorScheme) =>
      [320, 768, 1440].map((width) => ({ language, width, colorScheme, letters: 1 as const })),
    ),
  ),
  { language: "fr", width: 1440, colorScheme: "dark", letters: 2 },
  { language: "en", width: 768, colorScheme: "light", letters: 2 },
]

interface StageFixtures {
  readonly address: string
  /** Shows a scene, such as "?scene=home#/inbox", as if nobody had been there before. Each look has one page of its own: what its process has compiled once makes the next scene come twice as fast. */
  readonly show: (look: Look, scene: string) => Promise<Page>
}

/** Tests of screens over fakes; `address` serves them, built once. */
export const test = base.extend<object, StageFixtures>({
  address: [
    // Playwright reads the names of the fixtures off a destructured parameter, and wants one.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const outDir = await mkdtemp(join(tmpdir(), "palabre-stage-"))
      const options = { ...config, configFile: false as const, build: { ...config.build, outDir, emptyOutDir: true } }
      await build(options)
      // As Palabre's own host does: what is named after its content is asked for once.
      const headers = { "Cache-Control": "max-age=3600" }
      const server = await preview({ ...options, preview: { host: "127.0.0.1", port: 0, headers } })
      const address = server.resolvedUrls?.local[0]
      if (!address) throw new Error("the stage is not served")
      await use(address)
      await server.close()
      await rm(outDir, { recursive: true })
    },
    { scope: "worker" },
  ],
  show: [
    async ({ browser, address }, use) => {
      const pages = new Map<Look, Promise<Page>>()
      let shown = 0
      await use(async (look, scene) => {
        const opening = pages.get(look) ?? openLook(browser, look)
        pages.set(look, opening)
        const page = await opening
        const { search, hash } = new URL(scene, address)
        await page.mouse.move(0, 0)
        await page.goto(`${address}${search}&shown=${++shown}${hash}`)
        return page
      })
      for (const page of pages.values()) await (await page).context().close()
    },
    { scope: "worker" },
  ],
})

const LETTER_PX = 16

const openLook = async (browser: Browser, { language, width, colorScheme, letters }: Look): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    colorScheme,
    reducedMotion: "reduce",
  })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send("Page.setFontSizes", { fontSizes: { standard: letters * LETTER_PX } })
  await page.addInitScript((chosen) => {
    if (sessionStorage.getItem("stage") === location.search) return
    localStorage.clear()
    sessionStorage.clear()
    sessionStorage.setItem("stage", location.search)
    localStorage.setItem("palabre.preferences", JSON.stringify({ language: chosen }))
  }, language)
  return page
}

/** The short run sees each scene in one look, by turns; `npm run test:long` sees each in all. */
export const looksAt = (scene: number): readonly Look[] =>
  process.env["PALABRE_LONG"] ? ALL_LOOKS : TWO_LOOKS.filter((_, look) => look === scene % TWO_LOOKS.length)

export const nameOf = ({ language, width, colorScheme, letters }: Look): string =>
  `${language}, ${colorScheme}, ${width} px${letters === 1 ? "" : ", letters twice the size"}`

/**
 * Every violation as one line, so that a failure says which element and why. Palabre frames nothing, so axe needs no
 * second page to gather its results, and only violations are read: 0.7 s a screen instead of 2.4 s.
 */
export const expectAccessible = async (page: Page): Promise<void> => {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] })
  const { violations } = await axe.analyze()
  const lines = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`),
  )
  expect(lines).toEqual([])
}

/** WCAG 1.4.10: nothing scrolls sideways. */
export const expectNoSidewaysScroll = async (page: Page): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0)
}

/** A button keeps its label in one line, and hides what is beyond its own width. */
export const expectWholeLabels = async (page: Page): Promise<void> => {
  const cut = await page.locator("button, a").evaluateAll((buttons) =>
    buttons
      .flatMap((button) => [...button.querySelectorAll<HTMLElement>(".mantine-Button-label")])
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ textContent }) => textContent),
  )
  expect(cut).toEqual([])
}

/** From the next page on that it shows, until its test is over. */
export const chooseLanguage = async (page: Page, language: "fr" | "en"): Promise<void> => {
  const script = await page.addInitScript((chosen) => {
    localStorage.setItem("palabre.preferences", JSON.stringify({ language: chosen }))
  }, language)
  scriptsOf.set(page, [...(scriptsOf.get(page) ?? []), script])
}

const scriptsOf = new WeakMap<Page, readonly { dispose(): Promise<void> }[]>()

/**
 * The tests of a worker follow one another on one page, each as if nobody had been there before: a process of its own
 * would compile everything anew, which takes several times as long as most tests. One that fails ends its worker.
 */
export const testOnOnePage = test.extend<object, { readonly desk: Page }>({
  desk: [
    async ({ browser }, use) => {
      // What the configuration says of contexts holds for those of tests, not of workers.
      const context = await browser.newContext({ locale: "fr-FR" })
      await use(await context.newPage())
      await context.close()
    },
    { scope: "worker" },
  ],
  page: async ({ desk, viewport, address }, use) => {
    if (viewport) await desk.setViewportSize(viewport)
    await desk.mouse.move(0, 0)
    await desk.goto(`${address}icon.svg`)
    // The databases, too: what a member chose is kept there as well.
    const session = await desk.context().newCDPSession(desk)
    await session.send("Storage.clearDataForOrigin", { origin: new URL(address).origin, storageTypes: "all" })
    await session.detach()
    await desk.evaluate(() => sessionStorage.clear())
    await use(desk)
    // A page whose requests somebody reads keeps nothing from one time to the next.
    await desk.unrouteAll()
    for (const script of scriptsOf.get(desk) ?? []) await script.dispose()
    scriptsOf.delete(desk)
  },
})
