import { spawnSync } from "node:child_process"
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { afterEach, beforeEach, describe, expect, test } from "vitest"

interface Packed {
  readonly path: string
  readonly mode: number
  readonly bytes: Buffer
}

const load = async <Module>(name: string): Promise<Module> =>
  (await import(pathToFileURL(join(import.meta.dirname, name)).href)) as Module

const { readTar, writeTar } = await load<{
  readTar(archive: Buffer): Map<string, Buffer>
  writeTar(files: readonly Packed[]): Buffer
}>("tar.mjs")
const { writeZip } = await load<{ writeZip(files: readonly Packed[]): Buffer }>("zip.mjs")

const files: readonly Packed[] = [
  { path: "Palabre/palabre.sh", mode: 0o755, bytes: Buffer.from("#!/bin/sh\n") },
  { path: "Palabre/app/empty.txt", mode: 0o644, bytes: Buffer.alloc(0) },
  {
    path: "Palabre/app/page/all.bin",
    mode: 0o644,
    bytes: Buffer.from(Array.from({ length: 1_536 }, (_, at) => at % 251)),
  },
]

let folder = ""
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-archive-"))
})
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))

const unpackers = {
  tar: { write: writeTar, options: ["-xf"], into: "-C" },
  unzip: { write: writeZip, options: ["-q"], into: "-d" },
}

describe.each(["tar", "unzip"] as const)("what %s unpacks", (name) => {
  const { write, options, into } = unpackers[name]
  const missing = spawnSync(name, ["--help"]).error !== undefined
  if (missing) console.log(`Not run: ${name} is not installed here`)

  test.skipIf(missing)("is what was packed, with its names, contents and modes", async () => {
    const archive = join(folder, "archive")
    await writeFile(archive, write(files))
    const { status, stderr } = spawnSync(name, [...options, archive, into, folder], { encoding: "utf8" })
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" })
    for (const { path, mode, bytes } of files) {
      expect(await readFile(join(folder, path))).toEqual(bytes)
      expect((await stat(join(folder, path))).mode & 0o777).toBe(process.platform === "win32" ? 0o666 : mode)
    }
  })

  test("is the same to the byte each time", () => {
    expect(write(files).equals(write(files))).toBe(true)
  })
})

test("an archive is read back as it was written", () => {
  expect([...readTar(writeTar(files))]).toEqual(files.map(({ path, bytes }) => [path, bytes]))
})

test("a path that the format has no room for is refused, not cut", () => {
  expect(() => writeTar([{ path: "x".repeat(101), mode: 0o644, bytes: Buffer.alloc(0) }])).toThrow("too long a path")
})
