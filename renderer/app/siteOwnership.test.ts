import { expect, test } from "vitest"
import { fakeLedger } from "../../tests/fakes/fakeIds.ts"
import { createSiteOwnership } from "./siteOwnership.ts"

type Callback = (lock: Lock | null) => unknown

/** Web Locks of one origin in memory: exclusive locks, `ifAvailable`, abort by signal. */
const createLocks = () => {
  const held = new Map<string, Promise<unknown>>()
  const take = async (name: string, callback: Callback) => {
    const work = Promise.resolve(callback({ name, mode: "exclusive" }))
    held.set(name, work)
    await work
    held.delete(name)
  }
  const request = async (name: string, options: LockOptions, callback: Callback): Promise<unknown> => {
    const holder = held.get(name)
    if (holder && options.ifAvailable) return callback(null)
    const aborted = new Promise<never>((_, reject) => {
      options.signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")))
    })
    if (holder) await Promise.race([holder, aborted])
    return take(name, callback)
  }
  return { request } as unknown as Pick<LockManager, "request">
}

const SITE = fakeLedger(1)
const openWindows = () => {
  const locks = createLocks()
  const open = () => createSiteOwnership(locks, (name) => new BroadcastChannel(name))
  return [open(), open()] as const
}

test("only one window owns a site", async () => {
  const [one, other] = openWindows()
  const owned = await one.acquire(SITE)
  expect(owned).not.toBeNull()
  expect(await other.acquire(SITE)).toBeNull()
  owned?.release()
})

test("two sites are owned by two windows", async () => {
  const [one, other] = openWindows()
  const owned = [await one.acquire(SITE), await other.acquire(fakeLedger(2))]
  expect(owned.every((site) => site !== null)).toBe(true)
  for (const site of owned) site?.release()
})

test("the owner is asked, and the other window has the site only once it was released", async () => {
  const [one, other] = openWindows()
  const order: string[] = []
  const owned = await one.acquire(SITE)
  owned?.onAsked(() => {
    order.push("closed")
    owned.release()
  })
  const taken = await other.takeOver(SITE)
  order.push("taken")
  expect(order).toEqual(["closed", "taken"])
  taken?.release()
})
