import type { Page } from "@playwright/test"

/** Bytes that live after two collections: JavaScript's own, the page's, and those outside of the heap that buffers hold. */
export const measureHeap = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.enable")
  for (let round = 0; round < 2; round++) await session.send("HeapProfiler.collectGarbage")
  const usage: unknown = await session.send("Runtime.getHeapUsage")
  await session.detach()
  const { usedSize = 0, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage as Record<string, number>
  return usedSize + embedderHeapUsedSize + backingStorageSize
}
