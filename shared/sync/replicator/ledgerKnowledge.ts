import type { DeviceId, Hash } from "../../kernel/ids.ts"
import type { Head, Ledger } from "../../ledger/ledger.ts"
import { MAX_HEADS_PER_LEDGER } from "./limits.ts"
import type { Heads } from "./messages.ts"

/** What we know of one peer's copy of one ledger, and what it knows of ours. */
export interface LedgerKnowledge {
  /** Their heads as they claimed or showed them; null until they named them or their digest equalled ours. */
  theirs: Map<DeviceId, Head> | null
  /** Up to where we told them that we hold each chain; null until they got our complete heads. */
  told: Map<DeviceId, number> | null
  /** Up to where we acknowledged each chain to a peer that we may not tell of the ledger. */
  readonly acknowledged: Map<DeviceId, number>
  /** Up to where we put each chain on the wire to them. */
  readonly sent: Map<DeviceId, number>
  /** Chains that brought no progress when asked for; asked again once our head or their claim differs from this mark. */
  readonly stalled: Map<DeviceId, string>
  /** Bodies asked for since the last re-sync, as "device/seq". */
  readonly askedBodies: Set<string>
  /** Our digest when we last offered the ledger to a peer that had not named it. */
  offered: Hash | null
  /** They have not shown since then whether they keep it. */
  offerOpen: boolean
  /** Whether they compare it with us: told us of it in full, or left it out of their digests though we showed it to them. */
  stance: "unknown" | "named" | "declined"
  /** Our digest when we last showed them what we know of forked chains. */
  shownForks: Hash | null
  pushing: "no" | "yes" | "again"
}

export const createLedgerKnowledge = (): LedgerKnowledge => ({
  theirs: null,
  told: null,
  acknowledged: new Map(),
  sent: new Map(),
  stalled: new Map(),
  askedBodies: new Set(),
  offered: null,
  offerOpen: false,
  stance: "unknown",
  shownForks: null,
  pushing: "no",
})

export const raise = (marks: Map<DeviceId, number>, device: DeviceId, seq: number): void => {
  marks.set(device, Math.max(marks.get(device) ?? -1, seq))
}

/** Their digest equalled ours, so they hold what we hold. */
export const learnEqual = (knowledge: LedgerKnowledge, heads: readonly Head[]): void => {
  knowledge.theirs = new Map(heads.map((head) => [head.device, head]))
  knowledge.stance = "named"
}

/** Their latest digests: of what they do not name they compare nothing with us, though they may acknowledge what we send of it. */
export const learnListed = (knowledge: LedgerKnowledge, isListed: boolean): void => {
  if (isListed) knowledge.stance = "named"
  else if (knowledge.theirs !== null || knowledge.offerOpen) knowledge.stance = "declined"
  knowledge.offerOpen = false
}

export const learnHeads = (
  knowledge: LedgerKnowledge,
  { complete, heads }: Pick<Heads, "complete" | "heads">,
): void => {
  if (complete || knowledge.theirs === null) knowledge.theirs = new Map()
  // Whoever may tell us of the ledger begins with all of it; else we only learn that what we sent arrived.
  if (complete) knowledge.stance = "named"
  else if (knowledge.stance === "unknown") knowledge.stance = "declined"
  for (const head of heads) if (knowledge.theirs.size < MAX_HEADS_PER_LEDGER) knowledge.theirs.set(head.device, head)
}

/** Whoever names complete heads and lacks some of ours is told of these again, unless they are on the way. */
export const forgetTold = ({ theirs, told, sent }: LedgerKnowledge, ours: readonly Head[]): void => {
  for (const { device, seq } of ours)
    if (seq > (theirs?.get(device)?.seq ?? -1) && seq > (sent.get(device) ?? -1)) told?.delete(device)
}

/** They sent this envelope, so they hold the chain up to it at least. */
export const learnShown = (knowledge: LedgerKnowledge, head: Head): void => {
  knowledge.theirs ??= new Map()
  const known = knowledge.theirs.get(head.device)
  if (known === undefined || known.seq < head.seq) knowledge.theirs.set(head.device, head)
}

const markOf = (ledger: Ledger, theirs: Head): string =>
  `${ledger.head(theirs.device)?.hash ?? ""}/${theirs.seq}/${theirs.hash}`

export const isStalled = (knowledge: LedgerKnowledge, ledger: Ledger, theirs: Head): boolean =>
  knowledge.stalled.get(theirs.device) === markOf(ledger, theirs)

export const stall = (knowledge: LedgerKnowledge, ledger: Ledger, device: DeviceId): void => {
  const theirs = knowledge.theirs?.get(device)
  if (theirs !== undefined) knowledge.stalled.set(device, markOf(ledger, theirs))
}

/** The first void seq of a chain that its device forked; nobody needs anything of it from there on. */
const endOf = (ledger: Ledger, device: DeviceId): number =>
  ledger.frozen().find((chain) => chain.device === device)?.seq ?? Infinity

/** Where to continue a chain of which they claim more than we hold, or the same length with another end (a fork). */
export const firstLacking = (ledger: Ledger, theirs: Head): number | undefined => {
  const ours = ledger.head(theirs.device)
  const next = (ours?.seq ?? -1) + 1
  if (next >= endOf(ledger, theirs.device) && theirs.seq >= next) return undefined
  if (ours === undefined) return 0
  if (ours.seq < theirs.seq) return next
  return ours.seq === theirs.seq && ours.hash !== theirs.hash ? ours.seq : undefined
}

/** Whether their heads, as far as we know them, equal ours. */
export const isEven = (knowledge: LedgerKnowledge, heads: readonly Head[]): boolean => {
  const { theirs } = knowledge
  return (
    theirs !== null &&
    theirs.size === heads.length &&
    heads.every((head) => theirs.get(head.device)?.hash === head.hash)
  )
}

export const countBehind = ({ theirs }: LedgerKnowledge, heads: readonly Head[]): number =>
  heads.reduce((sum, { device, seq }) => sum + Math.max(0, seq - (theirs?.get(device)?.seq ?? -1)), 0)

export const countAhead = (knowledge: LedgerKnowledge, ledger: Ledger): number => {
  let sum = 0
  for (const theirs of knowledge.theirs?.values() ?? []) {
    const last = Math.min(theirs.seq, endOf(ledger, theirs.device) - 1)
    if (!isStalled(knowledge, ledger, theirs)) sum += Math.max(0, last - (ledger.head(theirs.device)?.seq ?? -1))
  }
  return sum
}
