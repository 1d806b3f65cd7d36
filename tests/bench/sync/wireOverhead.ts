import type { Measurement } from "../measurement.ts"
import { expectShown, openGuest, openHolder } from "../stage/openStage.ts"
import { POST_BYTES, POSTS, WANTED } from "./syncInitial.ts"

/** What the holder hands to its channels while an empty device gets all posts, for each post beyond its text. */
export const wireOverhead: Measurement = {
  key: "wire.overhead",
  unit: "bytes",
  figure: "ours",
  bar: 350,
  async open() {
    const alice = await openHolder(WANTED)
    const sent = (): Promise<number> => alice.person.page.evaluate(() => window.watch.sentBytes())
    return {
      async ours() {
        const before = await sent()
        const bob = await openGuest("bob", alice.invitation)
        await expectShown(bob.person.page, POSTS)
        const bytes = (await sent()) - before
        await bob.leave()
        return bytes / POSTS - POST_BYTES
      },
      peer: null,
      close: alice.leave,
    }
  },
}
