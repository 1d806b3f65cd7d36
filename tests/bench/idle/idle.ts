import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { chromium, type Page } from "@playwright/test"
import { build } from "vite"
import { freePort } from "../../fixtures/ports.ts"
import { bundleScript } from "../../e2e/main/seed/runScript.ts"
import stage from "../../e2e/screens/stage/vite.config.ts"
import type { Measurement, Scene } from "../measurement.ts"
import { measureHeap } from "../stage/measureHeap.ts"
import { launchOptions } from "../stage/openStage.ts"
import { type BenchServer, openServer } from "./openServer.ts"

const ROOT = join(import.meta.dirname, "..", "..", "..")
/** The other screens are fetched once the first one answers. */
const SETTLE_MS = 5_000
const IDLE_MS = 10_000
/** What the first screen of a new profile begins with. */
const FIRST_SCREEN = "main button"

interface Sample {
  readonly server: BenchServer
  readonly page: Page
  /** When the first screen was painted, in milliseconds since the epoch. */
  readonly painted: number
}

type Take = (sample: Sample) => Promise<number>

/** A process and a browser of their own for each sample. */
const sample = async (serve: (port: number) => Promise<BenchServer>, path: string, take: Take): Promise<number> => {
  const port = await freePort()
  const browser = await chromium.launch(launchOptions)
  try {
    const page = await browser.newPage()
    await page.addInitScript({ content: await bundleScript(join(import.meta.dirname, "..", "stage", "watchPage.ts")) })
    const server = await serve(port)
    try {
      await page.goto(`http://localhost:${port}/${path}`)
      const painted = await page.evaluate((selector) => window.watch.shown(selector), FIRST_SCREEN)
      return await take({ server, page, painted })
    } finally {
      await server.close()
    }
  } finally {
    await browser.close()
  }
}

/** The host with its page, and the same page without one: over a host and a store in memory, from a bare server. */
const openIdle = async (take: Take): Promise<Scene> => {
  // A script, without types: see build/.
  const bundler: unknown = await import(/* @vite-ignore */ join(ROOT, "build", "bundle.mjs"))
  await (bundler as { bundle(): Promise<void> }).bundle()
  const folder = await mkdtemp(join(tmpdir(), "palabre-idle-"))
  const outDir = join(folder, "stage")
  await build({ ...stage, configFile: false, build: { ...stage.build, outDir, emptyOutDir: true } })
  let count = 0
  const serveHost = (port: number) => {
    count += 1
    return openServer("hostProcess.mjs", [join(ROOT, "dist"), join(folder, `home-${count}`), String(port)])
  }
  const serveFiles = (port: number) => openServer("staticProcess.mjs", [outDir, String(port)])
  return {
    ours: () => sample(serveHost, "", take),
    peer: () => sample(serveFiles, "?scene=first-run", take),
    close: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  }
}

export const startRatio: Measurement = {
  key: "start.ratio",
  unit: "ms",
  figure: "ratio",
  bar: 1.2,
  open: () => openIdle(({ server, painted }) => Promise.resolve(painted - server.begun)),
}

export const idleMemory: Measurement = {
  key: "idle.memory.ratio",
  unit: "bytes",
  figure: "ratio",
  bar: 1.2,
  open: () =>
    openIdle(async ({ server, page }) => {
      await sleep(SETTLE_MS)
      return (await server.heap()) + (await measureHeap(page))
    }),
}

export const idleWakeups: Measurement = {
  key: "idle.wakeups",
  unit: "per second",
  figure: "ours",
  bar: null,
  open: () =>
    openIdle(async ({ server }) => {
      await sleep(SETTLE_MS)
      const before = await server.wakeups()
      await sleep(IDLE_MS)
      return ((await server.wakeups()) - before) / (IDLE_MS / 1_000)
    }),
}
