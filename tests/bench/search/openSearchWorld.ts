import { join } from "node:path"
import { openPlainBrowser } from "../stage/openPlainBrowser.ts"
import { bundleScript } from "../../e2e/main/seed/runScript.ts"
import { type FullTextSearch5, openFullTextSearch5 } from "./fullTextSearch5.ts"
import type { Bench } from "./searchWorker.ts"

type Answer<Call extends keyof Bench> = Awaited<ReturnType<Bench[Call]>>

/** Both indexes in a worker of a Chromium of their own, and SQLite's in Node. */
export interface SearchWorld {
  call<Call extends keyof Bench>(call: Call, ...argument: Parameters<Bench[Call]>): Promise<Answer<Call>>
  readonly sqlite: () => Promise<FullTextSearch5>
}

interface Opened extends SearchWorld {
  close(): Promise<void>
}

/** The next key uses the same documents: they are kept until nobody has asked for them for so long. */
const IDLE_MS = 1_000

const worlds = new Map<
  number,
  { opening: Promise<Opened>; users: number; idle: ReturnType<typeof setTimeout> | undefined }
>()

/** @returns the world and what gives it back */
export const borrowSearchWorld = async (count: number): Promise<readonly [SearchWorld, () => Promise<void>]> => {
  const known = worlds.get(count) ?? { opening: openWorld(count), users: 0, idle: undefined }
  worlds.set(count, known)
  clearTimeout(known.idle)
  known.users += 1
  const giveBack = async (): Promise<void> => {
    known.users -= 1
    if (known.users > 0) return
    known.idle = setTimeout(() => {
      worlds.delete(count)
      void known.opening.then((world) => world.close())
    }, IDLE_MS)
  }
  return [await known.opening, giveBack]
}

const openWorld = async (count: number): Promise<Opened> => {
  const browser = await openPlainBrowser()
  const page = await browser.open("search/searchPage.ts")
  await page.evaluate(
    (code) => window.searchBench.start(code),
    await bundleScript(join(import.meta.dirname, "searchWorker.ts")),
  )
  const call = (name: string, argument?: unknown): Promise<unknown> =>
    page.evaluate(([called, given]) => window.searchBench.call(String(called), given), [name, argument])
  await call("open", count)
  await call("buildPeer")
  await call("buildOurs")
  let sqlite: Promise<FullTextSearch5> | undefined
  return {
    call: (name, ...[argument]) => call(name, argument) as Promise<never>,
    sqlite: () => (sqlite ??= openFullTextSearch5(count)),
    async close() {
      if (sqlite) (await sqlite).close()
      await browser.close()
    },
  }
}
