import type { Page } from "@playwright/test"
import type { Measurement } from "../measurement.ts"
import { expectShown } from "../stage/openStage.ts"
import { openManyPosts, POSTS } from "./manyPosts.ts"

/** Bytes that live after two collections: JavaScript's own, the page's, and those outside of the heap that buffers hold. */
const measureHeap = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.enable")
  for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage")
  const usage: unknown = await session.send("Runtime.getHeapUsage")
  await session.detach()
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage as Record<string, number>
  return usedSize + embedderHeapUsedSize + backingStorageSize
}

export const memoryRatio: Measurement = {
  key: "memory.ratio",
  unit: "bytes",
  figure: "ratio",
  bar: 1.5,
  async open() {
    const many = await openManyPosts()
    return {
      async ours() {
        const page = await many.openSite()
        await expectShown(page, POSTS)
        return measureHeap(page)
      },
      peer: async () => measureHeap((await many.openPlain()).page),
      close: many.close,
    }
  },
}
