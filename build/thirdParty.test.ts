import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { expect, test } from "vitest"

interface ThirdParty {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly texts: readonly string[]
}

const path = pathToFileURL(join(import.meta.dirname, "thirdParty.mjs")).href
const { listThirdParty, renderThirdParty } = (await import(path)) as {
  listThirdParty(): readonly ThirdParty[]
  renderThirdParty(packages: readonly ThirdParty[]): string
}
const packages = listThirdParty()

/** Licences under which Palabre may be handed out as it is, by a company too. */
const ACCEPTED = ["MIT", "ISC", "0BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "Unlicense", "OFL-1.1", "MPL-1.1"]

test("software of others is under licences that allow to hand it out, and none under the GPL", () => {
  expect(packages.length).toBeGreaterThan(80)
  expect(packages.filter(({ licence }) => !ACCEPTED.includes(licence))).toEqual([])
  const copyleft = packages.filter(({ texts }) =>
    texts.some((text) => /^\s*GNU (?:AFFERO |LESSER )?GENERAL/im.test(text)),
  )
  expect(copyleft.map(({ name }) => name)).toEqual([])
})

test("every package that the product names is listed, and none that only builds or tests it", async () => {
  const description = JSON.parse(await readFile(join(import.meta.dirname, "..", "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>
    readonly devDependencies: Readonly<Record<string, string>>
  }
  const names = new Set(packages.map(({ name }) => name))
  expect(Object.keys(description.dependencies).filter((name) => !names.has(name))).toEqual([])
  expect(Object.keys(description.devDependencies).filter((name) => names.has(name))).toEqual([])
})

test("THIRD_PARTY.md is what `npm run licences` writes", async () => {
  const written = await readFile(join(import.meta.dirname, "..", "THIRD_PARTY.md"), "utf8")
  expect(written.replaceAll("\r\n", "\n"), "run: npm run licences").toBe(renderThirdParty(packages))
})
