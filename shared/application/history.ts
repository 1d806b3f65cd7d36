import { type ItemId, type LedgerId, type VolumeName, volumeOfItem } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { Ledger, Ledgers } from "../ledger/ledger.ts"
import type { Log, Timers } from "../sync/replicator/ports.ts"
import { createSerial } from "./serial.ts"
import type { PostKey } from "./site.ts"

/** The first screen is painted and answers by then. */
const START_MS = 1_000

/** Reads the quarters that a site opened without: all of them at rest, the newest first, and at once what somebody asks for. */
export interface History {
  /** True while older quarters are still to be read. */
  readonly reading: Observable<boolean>
  /** Once all listen that show posts: what is read before stays unseen. */
  begin(): void
  /** Resolves once the quarter of this item, and all later ones, are read. */
  reach(ledger: LedgerId, item: ItemId): Promise<void>
  /** Reads whatever is unread now, for who needs all of it; ends early once it is no longer wanted. */
  readOut(signal: AbortSignal): Promise<void>
  /** What gives a post's view, and has its quarter read where that is still to be done. */
  reaching<View>(view: (key: PostKey) => View): (key: PostKey) => View
  stop(): void
}

export const createHistory = ({
  ledgers,
  timers,
  log,
}: {
  readonly ledgers: Ledgers
  readonly timers: Timers
  readonly log: Log
}): History => {
  const all = (): readonly Ledger[] => ledgers.ids().flatMap((id) => ledgers.get(id) ?? [])
  const isReading = (): boolean => all().some((ledger) => ledger.unread().length > 0)
  const reading = createObserved(isReading())
  const steps = createSerial()
  const noteFailure = (error: unknown) => log({ what: "history-not-read", error: String(error) })
  let begun = false
  let stopped = false
  let running = false

  /** The ledger with the newest quarter still to be read: lists grow at their end alone. */
  const next = (): Ledger | undefined => {
    if (stopped) return undefined
    const waiting = all().flatMap((ledger) =>
      ledger
        .unread()
        .slice(0, 1)
        .map((volume) => ({ ledger, volume })),
    )
    const [first] = waiting.sort((one, other) => (one.volume < other.volume ? 1 : -1))
    return first?.ledger
  }
  const readAll = async (): Promise<void> => {
    for (let ledger = next(); ledger; ledger = next()) if (!(await steps.run(ledger.readOlder))) return
  }
  const run = (): void => {
    if (!begun || running || stopped) return
    running = true
    readAll()
      .catch(noteFailure)
      .finally(() => {
        running = false
        reading.set(isReading())
      })
  }
  const isUnread = (ledger: LedgerId, item: ItemId): boolean => isStillUnread(ledgers.get(ledger), volumeOfItem(item))

  const reach = async (id: LedgerId, item: ItemId): Promise<void> => {
    const ledger = ledgers.get(id)
    if (!ledger || stopped || !isUnread(id, item)) return
    if (await steps.run(ledger.readOlder)) await reach(id, item)
  }

  const readOut = async (signal: AbortSignal): Promise<void> => {
    for (let ledger = next(); ledger && !signal.aborted; ledger = next())
      if (!(await steps.run(ledger.readOlder))) return
  }

  const stops: (() => void)[] = [
    // After rows were set aside their ledger begins anew.
    ledgers.subscribe((_ledger, { origin }) => {
      if (origin !== "store") return
      reading.set(isReading())
      run()
    }),
  ]
  return {
    reading,
    begin() {
      begun = true
      stops.push(timers.after(START_MS, run))
    },
    reach,
    readOut,
    reaching: (view) => (key) => {
      if (isUnread(key.ledger, key.item)) reach(key.ledger, key.item).catch(noteFailure)
      return view(key)
    },
    stop() {
      stopped = true
      for (const stop of stops) stop()
    },
  }
}

const isStillUnread = (ledger: Ledger | undefined, volume: VolumeName | undefined): boolean =>
  volume !== undefined && (ledger?.unread().includes(volume) ?? false)
