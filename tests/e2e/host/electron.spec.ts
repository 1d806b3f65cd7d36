import { existsSync, readFileSync } from "node:fs"
import { mkdtemp } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { _electron, expect, test } from "@playwright/test"
import { freePort } from "../../fixtures/ports.ts"

const root = fileURLToPath(new URL("../../../", import.meta.url))
const packageFolder = join(root, "node_modules", "electron")

/** By its files: importing the package would start a download. */
const findRuntime = (): string | null => {
  const pathFile = join(packageFolder, "path.txt")
  const program = existsSync(pathFile) ? join(packageFolder, "dist", readFileSync(pathFile, "utf8")) : ""
  return program !== "" && existsSync(program) ? program : null
}

const obstacle = (): string | null => {
  if (findRuntime() === null) return "NOT RUN: the Electron runtime is not installed (npx install-electron)"
  const display = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"]
  return display ? null : "NOT RUN: the Electron window needs a display (xvfb-run npm test)"
}

test("the desktop window shows the page of its profile, without Node and without a second window", async () => {
  const reason = obstacle()
  if (reason !== null) console.log(`\n*** Electron: ${reason}\n`)
  test.skip(reason !== null, reason ?? "")
  const port = await freePort()
  const home = await mkdtemp(join(tmpdir(), "palabre-desktop-"))
  const application = await _electron.launch({
    executablePath: findRuntime() ?? "",
    args: [
      join(root, "dist", "host", "main.mjs"),
      `--port=${port}`,
      ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    ],
    env: { ...process.env, PALABRE_HOME: home },
  })
  const page = await application.firstWindow()
  await expect(page).toHaveURL(`http://localhost:${port}/`)
  await expect(page.getByRole("heading").first()).toBeVisible()
  expect(await page.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe("undefined")
  await page.evaluate(() => window.open("https://example.invalid/"))
  expect(application.windows()).toHaveLength(1)
  await application.close()
})
