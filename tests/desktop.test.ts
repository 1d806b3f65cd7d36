import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const text = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8")

test("package.json names one exact version of Electron, the one that its types are of", () => {
  const { devDependencies } = JSON.parse(text("package.json")) as { devDependencies: Record<string, string> }
  expect(devDependencies["electron"]).toMatch(/^\d+\.\d+\.\d+$/)
  const { version } = JSON.parse(text("node_modules/electron/package.json")) as { version: string }
  expect(devDependencies["electron"]).toBe(version)
})
