import { expect, it } from "vitest"
import { type Encode, fitPicture, type Size } from "./fitPicture.ts"

/** Bytes as a lossy format takes them: by area and quality. */
const lossy =
  (tried: Size[]): Encode =>
  (size, quality) => {
    tried.push(size)
    return Promise.resolve(new Blob([new Uint8Array(Math.round((size.width * size.height * quality) / 10))]))
  }

it("keeps the finest size and quality that the budget allows", async () => {
  const tried: Size[] = []
  const fitted = await fitPicture({ width: 4000, height: 3000 }, 40_000, lossy(tried))
  expect(fitted?.size).toBeLessThanOrEqual(40_000)
  expect(fitted?.size).toBeGreaterThan(20_000)
  expect(tried.at(-1)).toEqual({ width: 1080, height: 810 })
})

it("never enlarges, and takes a small picture as it is", async () => {
  const tried: Size[] = []
  const fitted = await fitPicture({ width: 90, height: 60 }, 40_000, lossy(tried))
  expect(tried).toEqual([{ width: 90, height: 60 }])
  expect(fitted).not.toBeNull()
})

it("keeps a line of pixels a line", async () => {
  const tried: Size[] = []
  await fitPicture({ width: 30_000, height: 2 }, 40_000, lossy(tried))
  expect(tried[0]).toEqual({ width: 1440, height: 1 })
})

it("gives up where nothing fits, or where the browser cannot write it", async () => {
  expect(await fitPicture({ width: 4000, height: 4000 }, 100, lossy([]))).toBeNull()
  expect(await fitPicture({ width: 40, height: 40 }, 40_000, () => Promise.resolve(null))).toBeNull()
})
