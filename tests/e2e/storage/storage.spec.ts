import { EventEmitter, once } from "node:events"
import { readdir, rm, stat } from "node:fs/promises"
import { join } from "node:path"
import type { StorageUnderTest } from "./page/page.ts"
import { expect, test } from "./storageBrowser.ts"

declare global {
  interface Window {
    storage: StorageUnderTest
  }
}

const done = { ok: true, value: undefined }
const upTo = (length: number) => Array.from({ length }, (_, seq) => seq)

test("the acceptance suite of the envelope store holds in Chromium", async ({ browserUnderTest: { page } }) => {
  const titles = await page.evaluate(() => window.storage.scenarios())
  expect(titles.length).toBeGreaterThan(20)
  for (const title of titles)
    await test.step(title, () => page.evaluate((name) => window.storage.runScenario(name), title))
})

test("a full disk refuses a whole batch, loses nothing, and takes it once there is room", async ({
  browserUnderTest: { page },
}) => {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  // Chromium remembers the room that it saw at the first write.
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 3_000_000 })
  expect(await page.evaluate(() => window.storage.append(0, 20, 50_000))).toEqual(done)

  const answers: unknown[] = []
  let taken = 20
  for (let tries = 0; tries < 20 && answers.length === 0; tries++) {
    const answer = await page.evaluate((from) => window.storage.append(from, from + 10, 50_000), taken)
    if (answer.ok) taken += 10
    else answers.push(answer)
  }
  expect(answers).toEqual([{ ok: false, error: { kind: "full" } }])
  const full = await page.evaluate(() => window.storage.inspect())
  expect(full).toEqual({ seqs: upTo(taken), heads: [taken - 1], outbox: 1 + (taken - 20) / 10 })

  await session.send("Storage.overrideQuotaForOrigin", { origin })
  expect(await page.evaluate((from) => window.storage.append(from, from + 10, 50_000), taken)).toEqual(done)
  const after = await page.evaluate(() => window.storage.inspect())
  expect(after.seqs).toEqual(upTo(taken + 10))
  expect(after.heads).toEqual([taken + 9])
})

test("a volume goes on in memory when the disk is full, and is rebuilt from nothing wrong", async ({
  browserUnderTest: { page },
}) => {
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 400_000 })
  expect(await page.evaluate(() => window.storage.attachVolume())).toBe(0)
  await page.evaluate(() => window.storage.addItems(0, 10))
  expect(await page.evaluate(() => window.storage.addItems(10, 2_000))).toBe(2_000)
  await page.evaluate(() => window.storage.detachVolume())
  await session.send("Storage.overrideQuotaForOrigin", { origin })
  const cached = await page.evaluate(() => window.storage.attachVolume())
  expect(cached).toBeLessThan(2_000)
  expect(await page.evaluate(() => window.storage.addItems(0, 2_000))).toBe(2_000)
  await page.evaluate(() => window.storage.detachVolume())
  expect(await page.evaluate(() => window.storage.attachVolume())).toBe(2_000)
})

for (const { how, call } of [
  { how: "one after the other", call: "appendForever" },
  { how: "many abreast", call: "appendAbreast" },
] as const)
  for (const payloadBytes of [500, 100_000])
    test(`a browser killed amid appends, ${how}, ${payloadBytes} bytes each, keeps each that was confirmed`, async ({
      browserUnderTest: browser,
    }) => {
      const acknowledged: number[] = []
      const enough = new EventEmitter()
      const reached = once(enough, "reached")
      await browser.page.exposeFunction("acknowledged", (seq: number) => {
        acknowledged.push(seq)
        if (acknowledged.length === 60) enough.emit("reached")
      })
      const writing = browser.page
        .evaluate(([name, bytes]) => window.storage[name](bytes), [call, payloadBytes] as const)
        .catch(() => "killed")
      await reached
      await browser.kill()
      expect(await writing).toBe("killed")

      await browser.reopen()
      const { seqs, heads } = await browser.page.evaluate(() => window.storage.inspect())
      expect(seqs).toEqual(upTo(seqs.length))
      expect(heads).toEqual([seqs.length - 1])
      expect(Math.max(...acknowledged)).toBeLessThan(seqs.length)
      const next = seqs.length
      expect(await browser.page.evaluate((from) => window.storage.append(from, from + 1, 10), next)).toEqual(done)
    })

test("a row damaged by hand is left out and reported, and the chain goes on once it is set aside", async ({
  browserUnderTest: { page },
}) => {
  await page.evaluate(() => window.storage.append(0, 10, 500))
  await page.evaluate(() => window.storage.closeStore())
  await page.evaluate(() => window.storage.damage(6))
  const damaged = await page.evaluate(() => window.storage.inspect())
  expect(damaged.seqs).toEqual([0, 1, 2, 3, 4, 5, 7, 8, 9])
  expect(await page.evaluate(() => window.storage.troubles())).toEqual([
    { kind: "unreadable", store: "envelopes", rows: 1 },
  ])
  expect(await page.evaluate(() => window.storage.setAside(6))).toEqual(done)
  expect(await page.evaluate(() => window.storage.append(6, 12, 500))).toEqual(done)
  expect((await page.evaluate(() => window.storage.inspect())).seqs).toEqual(upTo(12))
})

test("a row whose file the disk lost hides no other row", async ({ browserUnderTest: browser }) => {
  await browser.page.evaluate(() => window.storage.append(0, 3, 500))
  await browser.page.evaluate(() => window.storage.append(3, 4, 200_000))
  await browser.page.evaluate(() => window.storage.append(4, 6, 500))
  await browser.page.evaluate(() => window.storage.closeStore())
  await browser.close()
  const lost = await filesBeyond(browser.profile, 150_000)
  for (const file of lost) await rm(file)
  expect(lost.length).toBeGreaterThan(0)

  await browser.reopen()
  const left = await browser.page.evaluate(() => window.storage.inspect())
  expect(left).toEqual({ seqs: [0, 1, 2, 4, 5], heads: [5], outbox: 3 })
  expect(await browser.page.evaluate(() => window.storage.erase([0, 3, 4]))).toEqual(done)
  expect(await browser.page.evaluate(() => window.storage.erased())).toEqual([0, 4])
  expect(await browser.page.evaluate(() => window.storage.setAside(3))).toEqual(done)
  expect((await browser.page.evaluate(() => window.storage.inspect())).seqs).toEqual([0, 1, 2])
})

test("a store that the browser clears under an open page says so, and takes nothing more", async ({
  browserUnderTest: { page },
}) => {
  expect(await page.evaluate(() => window.storage.append(0, 3, 500))).toEqual(done)
  const session = await page.context().newCDPSession(page)
  const origin = new URL(page.url()).origin
  await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" })
  const troubles = () => page.evaluate(() => window.storage.troubles())
  await expect.poll(troubles).toEqual([{ kind: "closed", detail: "The browser closed the database" }])
  const late = await page.evaluate(() => window.storage.append(3, 4, 500))
  expect(late).toEqual({ ok: false, error: { kind: "failed", detail: "The browser closed the database" } })
})

test("a volume that was detached is on the disk, even if the browser dies at once", async ({
  browserUnderTest: browser,
}) => {
  await browser.page.evaluate(() => window.storage.attachVolume())
  await browser.page.evaluate(() => window.storage.addItems(0, 300))
  await browser.page.evaluate(() => window.storage.detachVolume())
  await browser.kill()
  await browser.reopen()
  expect(await browser.page.evaluate(() => window.storage.attachVolume())).toBe(300)
})

test("a volume that is still being dropped is not read", async ({ browserUnderTest: { page } }) => {
  await page.evaluate(() => window.storage.attachVolume())
  await page.evaluate(() => window.storage.addItems(0, 5))
  await page.evaluate(() => window.storage.detachVolume())
  expect(await page.evaluate(() => window.storage.attachVolume())).toBe(5)
  expect(await page.evaluate(() => window.storage.attachWhileDropping())).toBe(0)
})

test("appending and reading stay far from what a person would wait for", async ({ browserUnderTest: { page } }) => {
  const cost = await page.evaluate(() => window.storage.measureStore("palabre/site/measured"))
  for (const [work, ms] of Object.entries(cost)) console.log(`      ${work}: ${ms.toFixed(1)} ms`)
  // Ten times what an idle machine takes: enough for a busy one, too little for a cost that grew with the square.
  expect(cost["appendOf1"]).toBeLessThan(200)
  expect(cost["appendOf3000"]).toBeLessThan(15_000)
  expect(cost["readChain10000"]).toBeLessThan(10_000)
  expect(cost["docs"]).toBeLessThan(500)
})

const filesBeyond = async (folder: string, bytes: number): Promise<readonly string[]> => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /indexeddb.*blob/i.test(name))
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), ...(await size(folder, name)) })),
  )
  return files.flatMap((file) => (file.isFile && file.bytes > bytes ? [file.path] : []))
}

const size = async (folder: string, name: string) => {
  const found = await stat(join(folder, name))
  return { isFile: found.isFile(), bytes: found.size }
}
