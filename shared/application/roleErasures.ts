import { writerOfItem } from "../community/itemAuthor.ts"
import { isContested } from "../community/moderation.ts"
import type { Hash, ItemId } from "../kernel/ids.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { ErasureTarget } from "../ledger/ledger.ts"
import type { Timers } from "../sync/replicator/ports.ts"
import type { Room, Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"

/** So long after a device has heard of an erasure by a role its author may still ask another to look. */
export const ERASURE_DELAY_MS = 7 * 24 * 60 * 60 * 1000
/** Clocks are set and machines sleep: it is looked at again that often. */
const LOOK_AGAIN_MS = 60 * 60 * 1000
const HEARD = "erasing/"
/** No row stands there: only the hash finds what never came. */
const NO_SEQ = -1

export interface RoleErasureSources {
  readonly store: EnvelopeStore
  readonly rooms: Rooms
  readonly roster: Roster
  readonly timers: Timers
  readonly now: () => number
  /** An item whose content goes from this device: what else of it lies here goes, too. */
  readonly onErase: (item: ItemId) => Promise<unknown>
}

interface Waiting {
  readonly item: ItemId
  readonly envelope: Hash
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
}

const waitingIn = (room: Room): readonly Waiting[] =>
  [...(room.state()?.moderation ?? [])].flatMap(([item, one]) =>
    one.erasing ? [{ item, envelope: one.erasing.envelope, at: one.erasing.at }] : [],
  )

/** Drops the content that those who may erase it have named, once the delay has passed here and nobody's question waits. */
export const openRoleErasures = async ({ store, rooms, roster, timers, now, onErase }: RoleErasureSources) => {
  const heard = new Map<string, number>()
  for (const { key, value } of await store.listLocal(HEARD)) if (typeof value === "number") heard.set(key, value)
  const gone = new Set<Hash>()
  let cancel: (() => void) | null = null

  /** The delay counts from when this device heard of it: an act that is dated back leaves no less time. */
  const dueAt = ({ ledger }: Room, { item, envelope, at }: Waiting): number => {
    const key = `${HEARD}${ledger.id}/${item}/${envelope}`
    const since = heard.get(key) ?? now()
    if (!heard.has(key)) {
      heard.set(key, since)
      // Where the disk is full, the next start counts anew: later is the safe side.
      store.writeLocal([{ put: { key, value: since } }]).catch(() => undefined)
    }
    return Math.max(since, at) + ERASURE_DELAY_MS
  }
  const targetsOf = ({ projection }: Room, { item, envelope }: Waiting): readonly ErasureTarget[] => {
    const site = roster.state.get()
    const writer = site && writerOfItem(site, item)
    if (!writer) return []
    const held = projection.erasuresOf({ id: item, envelope, author: writer.member })
    // What never came is not asked for any more.
    return held.length > 0 ? held : [{ device: writer.device, seq: NO_SEQ, hash: envelope }]
  }

  const drop = async (room: Room, due: readonly Waiting[]): Promise<void> => {
    const targets = due
      .flatMap((one) => targetsOf(room, one))
      .filter(({ hash, seq }) => seq !== NO_SEQ || !gone.has(hash))
    if (targets.length === 0) return
    const erased = await room.ledger.erase(targets)
    if (!erased.ok) return
    for (const { hash } of targets) gone.add(hash)
    for (const { item } of due) await onErase(item)
  }
  const settle = (): void => {
    cancel?.()
    let next = Infinity
    for (const room of rooms.list()) {
      const moderation = room.state()?.moderation
      // What an unread volume holds is not here to be erased yet.
      const looks = waitingIn(room).map((one) => ({ one, due: dueAt(room, one) }))
      if (room.ledger.unread().length > 0) continue
      const free = looks.filter(({ one }) => !isContested(moderation?.get(one.item) ?? { appeal: null }))
      for (const { due } of free) if (due > now()) next = Math.min(next, due)
      // What the disk refuses to drop now is dropped when it is looked at again.
      drop(
        room,
        free.flatMap(({ one, due }) => (due <= now() ? [one] : [])),
      ).catch(() => undefined)
    }
    if (next < Infinity) cancel = timers.after(Math.min(next - now(), LOOK_AGAIN_MS), settle)
  }
  return {
    /** To be called when acts or items have come. */
    settle,
    stop: () => cancel?.(),
  }
}
