import { expect, test } from "../fixtures/profiles.ts"

test("what a browser committed durably is there after it was killed, at the same address", async ({ people }) => {
  const alice = await people.open("alice")
  await alice.page.evaluate(async () => {
    const opening = indexedDB.open("crash", 1)
    opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("rows"))
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener("success", () => resolve(opening.result))
    })
    const transaction = database.transaction("rows", "readwrite", { durability: "strict" })
    transaction.objectStore("rows").put("saved", "key")
    await new Promise((resolve) => transaction.addEventListener("complete", resolve))
  })
  await alice.killBrowser()
  const page = await alice.reopenBrowser()
  const found = await page.evaluate(async () => {
    const opening = indexedDB.open("crash", 1)
    const database = await new Promise<IDBDatabase>((resolve) => {
      opening.addEventListener("success", () => resolve(opening.result))
    })
    const reading = database.transaction("rows").objectStore("rows").get("key")
    await new Promise((resolve) => reading.addEventListener("success", resolve))
    return reading.result as unknown
  })
  expect(found).toBe("saved")
})
