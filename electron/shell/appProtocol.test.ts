import { mkdtemp, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { beforeAll, expect, test } from "vitest"
import { answerPage } from "./appProtocol.ts"

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "palabre-page-"))
  await writeFile(join(folder, "index.html"), "page")
})

test.each([
  ["app://palabre/", 200],
  ["app://palabre", 200],
  ["app://palabre/?x#y", 200],
  ["app://palabre:1/", 404],
  ["app://palabre.evil/", 404],
  ["app://PALABRE@evil/", 404],
  ["app://user@palabre/", 404],
  ["apps://palabre/", 404],
  ["http://palabre/", 404],
  ["no address", 404],
])("the address %s is answered by %i, under the page's policy", async (url, status) => {
  const response = await answerPage({ method: "GET", url }, { folder, port: 4180 })
  expect(response.status).toBe(status)
  expect(response.headers.get("content-security-policy")).toContain("connect-src 'self' ws://localhost:4180")
})
