import type { DeviceId, Hash, LedgerId } from "../../kernel/ids.ts"
import type { Head } from "../../ledger/ledger.ts"
import type { Link, StreamName } from "../link.ts"
import type { ByteQuota } from "./byteQuota.ts"
import { encodeMessage } from "./encodeMessage.ts"
import type { Lane } from "./lane.ts"
import { createLedgerKnowledge } from "./ledgerKnowledge.ts"
import type { LedgerKnowledge } from "./ledgerKnowledge.ts"
import type { Hello, Message } from "./messages.ts"
import type { ParkedRuns } from "./parkedRuns.ts"

/** enrolling: one of the two does not know the other yet, and we send nothing of a ledger. */
type Phase = "greeting" | "enrolling" | "exchanging" | "closed"

/** A ledger as a peer offered it, with what it has of it. */
export interface Offer {
  /** One envelope, of which nothing was checked. */
  readonly genesis: Uint8Array
  readonly heads: readonly Head[]
}

interface OpenWant {
  readonly ledger: LedgerId
  readonly chains: readonly DeviceId[]
  cancelTimer(): void
}

/** State of one link's other end; each concern of the replicator keeps its own fields here. */
export interface Peer {
  readonly device: DeviceId
  readonly link: Link
  /** Epoch milliseconds. */
  readonly connectedSince: number
  /** When our digests last left for them; epoch milliseconds. */
  comparedAt: number
  readonly quota: ByteQuota
  /** What it says is handled in order. */
  readonly inbound: Lane
  /** What it asks for is read in order… */
  readonly reading: Lane
  /** …and answered in order, without holding up what it says. */
  readonly outbound: Lane
  /** The last answer that was read; resolves once it has left. */
  leaving: Promise<void>
  phase: Phase
  hello: Hello | null
  /** The last hello that we sent. */
  greeted: Hello | null
  /** We join and cannot judge it yet, or it proved an older site secret alone: only the site ledger is exchanged. */
  siteOnly: boolean
  /** Its answer to our enrolment. */
  admittedUs: "not-asked" | "asked" | "undecided" | "yes" | "no"
  /** Epoch milliseconds of a yes. */
  admittedAt: number
  /** Its enrolment, until it is judged. */
  enrolment: Uint8Array | null
  /** Its enrolment waits for somebody's decision here. */
  undecided: boolean
  readonly ledgers: Map<LedgerId, LedgerKnowledge>
  /** Ledgers of which it was shown how its member was let out. */
  readonly endingsShown: Set<LedgerId>
  /** Its latest digests, kept also where they come before we are ready for them. */
  listed: ReadonlyMap<LedgerId, Hash> | null
  /** Offered ledgers that we may not take from it yet, with their genesis and heads: looked at again when the roster changes. */
  readonly postponed: Map<LedgerId, Offer>
  readonly parked: ParkedRuns
  /** Our open requests by id. */
  readonly openWants: Map<number, OpenWant>
  openBodyWant: OpenBodyWant | null
  /** Its requests that wait for our answer. */
  serving: number
  /** Shown to us while we did not know it. */
  vouchedBytes: number
  vouched: boolean
  /** Told once what our member keeps for themselves, summed up: the peer is another device of theirs. */
  ownCompared: boolean
  /** When we last asked where the two differ; epoch milliseconds. */
  ownAskedAt: number
  received: number
  sent: number
  unknownMessages: number
}

interface OpenBodyWant {
  readonly id: number
  readonly keys: readonly string[]
  cancelTimer(): void
}

export type PeerInput = Pick<
  Peer,
  "device" | "link" | "connectedSince" | "quota" | "parked" | "inbound" | "reading" | "outbound"
>

export const createPeer = (input: PeerInput): Peer => ({
  ...input,
  leaving: Promise.resolve(),
  comparedAt: input.connectedSince,
  phase: "greeting",
  hello: null,
  greeted: null,
  siteOnly: false,
  admittedUs: "not-asked",
  admittedAt: 0,
  enrolment: null,
  undecided: false,
  ledgers: new Map(),
  endingsShown: new Set(),
  listed: null,
  postponed: new Map(),
  openWants: new Map(),
  openBodyWant: null,
  serving: 0,
  vouchedBytes: 0,
  vouched: false,
  ownCompared: false,
  ownAskedAt: 0,
  received: 0,
  sent: 0,
  unknownMessages: 0,
})

export const knowledgeOf = (peer: Peer, ledger: LedgerId): LedgerKnowledge => {
  const known = peer.ledgers.get(ledger)
  if (known !== undefined) return known
  const created = createLedgerKnowledge()
  peer.ledgers.set(ledger, created)
  return created
}

/** Resolves once the transport took the message, with false where the link is gone. */
export const sendTo = async (peer: Peer, stream: StreamName, message: Message): Promise<boolean> => {
  if (peer.phase === "closed") return false
  const bytes = encodeMessage(message)
  try {
    await peer.link.send(stream, bytes)
    return true
  } catch {
    return false
  }
}

/** Sends without waiting: control messages are small and stay in order. */
export const tell = (peer: Peer, message: Message): void => {
  void sendTo(peer, "control", message)
}
