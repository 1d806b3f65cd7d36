import { expect, it } from "vitest"
import type { DeviceId, Hash, LedgerId } from "../../kernel/ids.ts"
import type { Head, Ledger } from "../../ledger/ledger.ts"
import { createDeliveryBook } from "./deliveryBook.ts"
import type { AckStore } from "./ports.ts"

const own = "aa" as DeviceId
const [bob, carol] = ["bb" as DeviceId, "cc" as DeviceId]
const id = "11" as LedgerId
const hashAt = (seq: number): Hash => `hash ${seq}` as Hash

/** Our chain of seven envelopes, as far as the book looks at it. */
const ledger = {
  id,
  head: (device: DeviceId): Head | undefined => (device === own ? { device, seq: 6, hash: hashAt(6) } : undefined),
  readRun: async (_: DeviceId, seq: number) => [{ hash: hashAt(seq) }],
} as unknown as Ledger

const open = async (rows: Awaited<ReturnType<AckStore["load"]>> = []) => {
  const saved: (readonly [DeviceId, LedgerId, number])[] = []
  const book = createDeliveryBook(
    { load: async () => rows, save: async (...row) => void saved.push(row) },
    () => undefined,
  )
  await book.load()
  const changes: LedgerId[] = []
  book.subscribe((changed) => changes.push(changed))
  const next = (): Promise<void> => new Promise((resolve) => book.subscribe(() => resolve()))
  return { book, saved, changes, next }
}

it("counts a device that was sent an envelope, and its acknowledgement for all before it", async () => {
  const { book, saved, next } = await open()
  book.sent(bob, id, 4)
  expect(book.delivery(id, 4)).toEqual({ sentTo: 1, receivedBy: 0 })
  const changed = next()
  book.claimed(bob, ledger, { device: own, seq: 3, hash: hashAt(3) })
  await changed
  expect(book.delivery(id, 2)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(book.delivery(id, 4)).toEqual({ sentTo: 1, receivedBy: 0 })
  expect(saved).toEqual([[bob, id, 3]])
})

it("no longer says sent of what a device did not acknowledge before its link was gone", async () => {
  const { book, changes, next } = await open()
  book.sent(bob, id, 4)
  book.sent(carol, id, 4)
  const changed = next()
  book.claimed(bob, ledger, { device: own, seq: 3, hash: hashAt(3) })
  await changed
  changes.length = 0
  book.parted(bob)
  expect(book.delivery(id, 3)).toEqual({ sentTo: 2, receivedBy: 1 })
  expect(book.delivery(id, 4)).toEqual({ sentTo: 1, receivedBy: 0 })
  expect(changes).toEqual([id])
  book.parted(bob)
  expect(changes).toEqual([id])
  book.sent(bob, id, 4)
  expect(book.delivery(id, 4).sentTo).toBe(2)
})

it("believes no acknowledgement of an envelope that is not ours", async () => {
  const { book, changes, next } = await open()
  book.claimed(carol, ledger, { device: own, seq: 7, hash: hashAt(7) })
  book.claimed(carol, ledger, { device: own, seq: 5, hash: hashAt(4) })
  const changed = next()
  book.claimed(bob, ledger, { device: own, seq: 6, hash: hashAt(6) })
  await changed
  expect(book.delivery(id, 6)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(book.delivery(id, 0)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(changes).toEqual([id])
})

it("remembers after a restart what was acknowledged", async () => {
  const { book } = await open([[bob, id, 2]])
  expect(book.delivery(id, 2)).toEqual({ sentTo: 1, receivedBy: 1 })
  expect(book.delivery(id, 3)).toEqual({ sentTo: 0, receivedBy: 0 })
})
