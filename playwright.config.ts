import { existsSync } from "node:fs"
import { defineConfig } from "@playwright/test"

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

export default defineConfig({
  testDir: "tests/e2e",
  testMatch: "**/*.spec.ts",
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
