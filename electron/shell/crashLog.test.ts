import { mkdtemp, readFile, stat } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createCrashLog, describeError } from "./crashLog.ts"

const openLog = async () => {
  const folder = await mkdtemp(join(tmpdir(), "palabre-log-"))
  return { folder, log: createCrashLog(folder, "1.2.3", () => 0) }
}

test("keeps what an error says out of the log, and where it was thrown in it", async () => {
  const { folder, log } = await openLog()
  const error = new TypeError("Cannot read « Bonjour Léa, voici mon mot de passe »")
  error.stack = `${error.name}: ${error.message}\n    at readPost (/home/lea/Palabre/dist/host/main.mjs:12:7)\n    at /home/lea/x.mjs:3:1`
  await log.note({ what: "main", ...describeError(error) })
  const text = await readFile(join(folder, "crashes.log"), "utf8")
  expect(JSON.parse(text)).toMatchObject({
    version: "1.2.3",
    reason: "TypeError",
    frames: ["readPost main.mjs:12:7", "x.mjs:3:1"],
  })
  expect(text).not.toMatch(/Bonjour|passe|lea|home/)
})

test("takes no word of somebody else's for a reason", async () => {
  const { log, folder } = await openLog()
  await log.note({ what: "window", reason: "a sentence that somebody wrote" })
  expect(await readFile(join(folder, "crashes.log"), "utf8")).toContain('"reason":"other"')
  expect(describeError("a text that was thrown")).toEqual({ reason: "string" })
})

test("stays within its bounds however often something fails, and counts what it holds", async () => {
  const { log, folder } = await openLog()
  const frames = Array.from({ length: 12 }, () => "f".repeat(80))
  await Promise.all(Array.from({ length: 600 }, () => log.note({ what: "child", reason: "crashed", frames })))
  expect((await stat(join(folder, "crashes.log"))).size).toBeLessThanOrEqual(256 * 1024)
  expect(await log.count()).toBeGreaterThan(0)
})
