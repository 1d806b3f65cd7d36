import type { Unsubscribe } from "../../shared/kernel/subscription.ts"
import { createRecentMessages } from "./recentMessages.ts"

/** A window of this machine, or another host that reached our LAN port. */
export type MemberKind = "window" | "lan"

export interface SignalPublication {
  readonly topic: string
  /** Sealed by the windows with the site secret; never read here. */
  readonly data: unknown
}

export interface HubMember {
  subscribe(topics: readonly string[]): void
  unsubscribe(topics: readonly string[]): void
  publish(publication: SignalPublication): void
  leave(): void
}

/** What an outgoing connection to another host needs from the hub. */
export interface HubRelay {
  /** Topics that at least one local window follows. */
  windowTopics(): readonly string[]
  onTopicsChange(listener: () => void): Unsubscribe
  onWindowPublication(listener: (publication: SignalPublication) => void): Unsubscribe
  /** Hands a message from another host to local windows only: one hop, so no loop. */
  deliver(route: object, publication: SignalPublication): void
}

export interface SignalHub extends HubRelay {
  join(kind: MemberKind, deliver: (publication: SignalPublication) => void): HubMember
}

interface Seat {
  readonly kind: MemberKind
  readonly topics: Set<string>
  readonly deliver: (publication: SignalPublication) => void
}

/** Carries signaling between the windows of all profiles, hosts that came to us, and (through HubRelay) hosts we went to. */
export const createSignalHub = (now: () => number = Date.now): SignalHub => {
  const seats = new Set<Seat>()
  const topicListeners = new Set<() => void>()
  const publicationListeners = new Set<(publication: SignalPublication) => void>()
  const recent = createRecentMessages(now)

  const windowTopics = (): readonly string[] => [
    ...new Set([...seats].filter((seat) => seat.kind === "window").flatMap((seat) => [...seat.topics])),
  ]
  const send = (publication: SignalPublication, accepts: (seat: Seat) => boolean): void => {
    for (const seat of [...seats]) if (seat.topics.has(publication.topic) && accepts(seat)) seat.deliver(publication)
  }
  const changed = (seat: Seat): void => {
    if (seat.kind === "window") for (const listener of [...topicListeners]) listener()
  }

  return {
    windowTopics,
    onTopicsChange(listener) {
      topicListeners.add(listener)
      return () => topicListeners.delete(listener)
    },
    onWindowPublication(listener) {
      publicationListeners.add(listener)
      return () => publicationListeners.delete(listener)
    },
    deliver(route, publication) {
      if (recent.isCopy(route, publication)) return
      send(publication, (seat) => seat.kind === "window")
    },
    join(kind, deliver) {
      const seat: Seat = { kind, topics: new Set(), deliver }
      seats.add(seat)
      return {
        subscribe(topics) {
          for (const topic of topics) seat.topics.add(topic)
          changed(seat)
        },
        unsubscribe(topics) {
          for (const topic of topics) seat.topics.delete(topic)
          changed(seat)
        },
        publish(publication) {
          if (recent.isCopy(seat, publication)) return
          send(publication, (other) => other !== seat)
          if (kind === "window") for (const listener of [...publicationListeners]) listener(publication)
        },
        leave() {
          seats.delete(seat)
          changed(seat)
        },
      }
    },
  }
}
