import { existsSync } from "node:fs"
import { defineConfig } from "@playwright/test"
import { desktopObstacle } from "./tests/e2e/fixtures/desktopRuntime.ts"
import type { ShellOption } from "./tests/e2e/fixtures/profiles.ts"

const chromium = process.env["PALABRE_CHROMIUM"] ?? ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync)

/** Chromium of these tests asks nobody for anything: no updates, no field trials, no sandbox where root has none. */
const launchArguments = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-default-browser-check",
  "--no-first-run",
  "--no-pings",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
]

const isLong = Boolean(process.env["PALABRE_LONG"])

/** Specs of a person with one window, which need neither a second tab nor a host of their own to stop. */
const BOTH = ["**/main/mainJob.spec.ts", "**/main/firstHour.spec.ts"]

export default defineConfig<ShellOption>({
  testDir: "tests/e2e",
  projects: [
    { name: "browser", testMatch: "**/*.spec.ts", testIgnore: ["**/desktop/**", ...(isLong ? [] : ["**/long/**"])] },
    {
      name: "desktop",
      // Without a runtime there is one spec, which says so.
      testMatch: ["**/desktop/*.spec.ts", ...(desktopObstacle() === null ? BOTH : [])],
      use: { shell: "desktop" },
    },
  ],
  outputDir: "test-results",
  forbidOnly: Boolean(process.env["CI"]),
  retries: 0,
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    launchOptions: { args: launchArguments, ...(chromium === undefined ? {} : { executablePath: chromium }) },
    locale: "fr-FR",
    viewport: { width: 1280, height: 860 },
    trace: "off",
    actionTimeout: 20_000,
  },
})
