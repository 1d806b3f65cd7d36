import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { expect, test } from "@playwright/test"

const PAGE = join(import.meta.dirname, "..", "..", "..", "dist", "page")
const MAX_GZIP_BYTES = 400_000

interface Chunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}

const manifest = JSON.parse(readFileSync(join(PAGE, ".vite", "manifest.json"), "utf8")) as Readonly<
  Record<string, Chunk>
>

/** A chunk with all that is fetched before it runs. */
const collect = (name: string, found = new Map<string, Chunk>()): ReadonlyMap<string, Chunk> => {
  const chunk = manifest[name]
  if (!chunk || found.has(name)) return found
  found.set(name, chunk)
  for (const imported of chunk.imports ?? []) collect(imported, found)
  return found
}

const [entry = ""] = Object.keys(manifest).filter((name) => manifest[name]?.isEntry)

test(`what is fetched before the first screen has at most ${MAX_GZIP_BYTES / 1_000} kB, compressed`, () => {
  // One of the languages comes with it: the heavier, in case.
  const language = Object.keys(manifest).find((name) => manifest[name]?.file.includes("french")) ?? ""
  const chunks = [...collect(language, new Map(collect(entry))).values()]
  expect(chunks.some(({ file }) => file.includes("french"))).toBe(true)
  const files = new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))
  expect(files.size).toBeGreaterThan(1)
  const sizes = [...files].map((file) => gzipSync(readFileSync(join(PAGE, file))).length)
  const sum = sizes.reduce((total, size) => total + size, 0)
  console.log(`      ${files.size} files, ${Math.round(sum / 1_000)} kB`)
  expect(sum).toBeLessThanOrEqual(MAX_GZIP_BYTES)
})

test("every screen but the first is a chunk of its own", () => {
  const [rooms = ""] = Object.keys(manifest).filter((name) => /^_rooms-.*\.js$/.test(name))
  const later = [...collect(rooms, new Map(collect(entry))).values()].flatMap(
    ({ dynamicImports = [] }) => dynamicImports,
  )
  for (const screen of ["community/CommunityScreen", "inbox/InboxScreen", "post/PostScreen", "settings/SettingsScreen"])
    expect(later).toContain(`features/${screen}.tsx`)
})
