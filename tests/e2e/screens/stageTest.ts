import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { AxeBuilder } from "@axe-core/playwright"
import { test as base, expect, type Page } from "@playwright/test"
import { build, preview } from "vite"
import config from "./stage/vite.config.ts"
import type { Stage } from "./stage/stage.tsx"

declare global {
  interface Window {
    readonly stage: Stage
  }
}

/** Tests of screens over fakes; `address` serves them, built once. */
export const test = base.extend<object, { address: string }>({
  address: [
    // Playwright reads the names of the fixtures off a destructured parameter, and wants one.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const outDir = await mkdtemp(join(tmpdir(), "palabre-stage-"))
      const options = { ...config, configFile: false as const, build: { ...config.build, outDir, emptyOutDir: true } }
      await build(options)
      const server = await preview({ ...options, preview: { host: "127.0.0.1", port: 0 } })
      const address = server.resolvedUrls?.local[0]
      if (!address) throw new Error("the stage is not served")
      await use(address)
      await server.close()
      await rm(outDir, { recursive: true })
    },
    { scope: "worker" },
  ],
})

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

export const chooseLanguage = async (page: Page, language: "fr" | "en"): Promise<void> => {
  await page.addInitScript((chosen) => {
    localStorage.setItem("palabre.preferences", JSON.stringify({ language: chosen }))
  }, language)
}
