import type { Measurement } from "../measurement.ts"
import { expectShown } from "../stage/openStage.ts"
import { measureHeap } from "../stage/measureHeap.ts"
import { openManyPosts, POSTS } from "./manyPosts.ts"

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
