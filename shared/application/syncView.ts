import type { DeviceId, LedgerId, MemberId } from "../kernel/ids.ts"
import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import type { PeerProgress, Replicator } from "../sync/replicator/ports.ts"
import { readAnswering } from "./readAnswering.ts"
import type { SyncView } from "./site.ts"

export interface SyncViewOptions {
  readonly ledgers: Ledgers
  readonly replicator: Replicator
  readonly now: () => number
  memberOf(device: DeviceId): MemberId | null
  /** Whether we belong to the site and are not its only member: else a first meeting is no reunion. */
  hasColleagues(): boolean
  mayRead(ledger: LedgerId, device: DeviceId): boolean
}

/** What the sync pill and the network page say. */
export interface SyncViews {
  readonly view: Observable<SyncView>
  /** After something was written, received or acknowledged. */
  refresh(): void
  close(): void
}

/** From the first device that came back until all are level. */
interface Reunion {
  /** Own items that waited before it. */
  readonly waiting: number
  /** What had come over each connection before it fell silent: such a connection goes on where it was. */
  readonly before: ReadonlyMap<string, number>
  received: number
}

const connectionOf = ({ device, connectedSince }: PeerProgress): string => `${device} ${connectedSince}`

export const createSyncViews = (options: SyncViewOptions): SyncViews => {
  const { ledgers, replicator, now, memberOf, hasColleagues, mayRead } = options
  const view = createObserved<SyncView>({ state: "alone", peers: [], unsent: 0, unsentActs: 0, lastMerge: null })
  let alone: Reunion | null = null
  let reunion: Reunion | null = null
  let lastMerge: SyncView["lastMerge"] = null

  const followReunion = (peers: readonly PeerProgress[], state: SyncView["state"], unsent: number): void => {
    if (peers.length === 0) {
      // Acknowledgements may come before the list of peers says who is back, so the most that ever waited counts.
      const before = new Map(replicator.peers.get().map((peer) => [connectionOf(peer), peer.received]))
      alone = hasColleagues() ? { waiting: Math.max(alone?.waiting ?? 0, unsent), before, received: 0 } : null
      reunion = null
    } else if (alone) {
      reunion = alone
      alone = null
    }
    if (!reunion) return
    const { before } = reunion
    const received = peers.map((peer) => peer.received - (before.get(connectionOf(peer)) ?? 0))
    reunion.received = Math.max(reunion.received, ...received)
    // What none of them may read does not wait for them.
    const isForThem = (ledger: LedgerId): boolean => peers.some(({ device }) => mayRead(ledger, device))
    if (state !== "even" || countUnsent(ledgers, replicator, isForThem).items > 0) return
    const sent = Math.max(0, reunion.waiting - unsent)
    if (sent + reunion.received > 0) lastMerge = { at: now(), received: reunion.received, sent }
    reunion = null
  }

  const refresh = (): void => {
    const peers = readAnswering(replicator)
    // Somebody who waits to be let in may wait for long, and there is nothing to bring level with them.
    const colleagues = peers.filter(({ state, device }) => state !== "enrolling" || memberOf(device) !== null)
    const isEven = colleagues.every((peer) => peer.state === "even")
    const state = colleagues.length === 0 ? "alone" : isEven ? "even" : "exchanging"
    const { items: unsent, acts } = countUnsent(ledgers, replicator)
    followReunion(peers, state, unsent)
    view.set({
      state,
      unsent,
      unsentActs: hasColleagues() ? acts : 0,
      lastMerge,
      peers: peers.map(({ device, connectedSince, behind, ahead }) => ({
        device,
        connectedSince,
        behind,
        ahead,
        member: memberOf(device),
      })),
    })
  }

  const stop = replicator.peers.subscribe(refresh)
  refresh()
  return { view, refresh, close: stop }
}

/** What is ours and no other device has acknowledged; what others acknowledge, they acknowledge in order. */
const countUnsent = (
  ledgers: Ledgers,
  replicator: Replicator,
  counts: (ledger: LedgerId) => boolean = () => true,
): { readonly items: number; readonly acts: number } => {
  let [unsent, unsentActs] = [0, 0]
  for (const id of ledgers.ids()) {
    if (!counts(id)) continue
    const ledger = ledgers.get(id)
    const head = ledger?.head(ledgers.device)
    if (!ledger || !head) continue
    const from = firstUnacknowledged(head.seq + 1, (seq) => replicator.delivery(id, seq).receivedBy > 0)
    if (from > head.seq) continue
    // Whatever is not an act is an item.
    const acts = ledger.acts().filter(({ device, seq }) => device === ledgers.device && seq >= from)
    unsent += head.seq + 1 - from - acts.length
    unsentActs += acts.length
  }
  return { items: unsent, acts: unsentActs }
}

const firstUnacknowledged = (end: number, isAcknowledged: (seq: number) => boolean): number => {
  let [low, high] = [0, end]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isAcknowledged(middle)) low = middle + 1
    else high = middle
  }
  return low
}
