import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { standingOf } from "../site/siteState.ts"
import type { EnrolmentAnswer } from "../sync/replicator/ports.ts"
import type { Roster } from "./roster.ts"
import type { PutOff, Standing } from "./site.ts"
import { type JoiningRecord, putSiteRecord, type SiteRecord } from "./siteRecord.ts"

/** Whether this device may take part, from the roster and from what it was answered while it was joining. */
export interface Standings {
  readonly standing: Observable<Standing>
  /** Ours to show, while the roster does not know us. */
  enrolment(): Uint8Array | null
  takeAnswer(answer: EnrolmentAnswer): void
  refresh(): void
}

const REFUSALS = ["expired", "used-up", "revoked", "invalid"] as const
const isRefusal = (reason: string): reason is NonNullable<JoiningRecord["refused"]> =>
  REFUSALS.some((known) => known === reason)

const PUT_OFFS = ["inviter-unknown", "no-right", "busy"] as const
const isPutOff = (reason: string): reason is PutOff => PUT_OFFS.some((known) => known === reason)

/** A row that says that this device saw the end of its membership: what is stored may be forgotten then. */
export const ENDED_KEY = "ended"

export const createStandings = ({
  record,
  roster,
  store,
  isFrozen,
}: {
  readonly record: SiteRecord
  /** Whether one of this device's own chains is forked. */
  readonly isFrozen: () => boolean
  readonly roster: Roster
  readonly store: EnvelopeStore
}): Standings => {
  let joining = record.joining
  let putOff: PutOff | null = null

  const judge = (): Standing => {
    const state = roster.state.get()
    const known = state ? standingOf(state, record.keys.device) : "unknown"
    if (known === "member") return { kind: isFrozen() ? "frozen" : "member" }
    if (known === "removed")
      return { kind: state?.devices.get(record.keys.device)?.state === "left" ? "left" : "removed" }
    // Whoever was let in has held the genesis.
    if (!state && !joining) return { kind: "mending" }
    if (joining?.refused) return { kind: "refused", reason: joining.refused }
    return { kind: "joining", since: joining?.since ?? 0, putOff }
  }
  const standing = createObserved<Standing>(judge())
  const keep = (next: JoiningRecord | null): void => {
    joining = next
    void store.writeLocal([putSiteRecord({ ...record, joining })])
  }
  // Once we are in, an earlier refusal must not let another invitation replace the keys that were admitted.
  const settle = (): void => {
    if (joining && ["member", "frozen", "removed", "left"].includes(judge().kind)) keep(null)
  }
  let hasEnded = false
  const noteEnd = ({ kind }: Standing): void => {
    if (hasEnded || (kind !== "removed" && kind !== "left")) return
    hasEnded = true
    void store.writeLocal([{ put: { key: ENDED_KEY, value: kind } }])
  }
  const refresh = (): void => {
    settle()
    noteEnd(judge())
    const next = judge()
    if (JSON.stringify(next) !== JSON.stringify(standing.get())) standing.set(next)
  }

  settle()
  noteEnd(judge())
  return {
    standing,
    refresh,
    // Asked again after a refusal too: another member's device may know more than the one that refused.
    enrolment: () => (["joining", "refused"].includes(judge().kind) ? (joining?.enrolment ?? null) : null),
    takeAnswer(answer) {
      if (answer.admitted || !joining) return
      if (isPutOff(answer.reason)) putOff = answer.reason
      if (isRefusal(answer.reason)) keep({ ...joining, refused: answer.reason })
      refresh()
    },
  }
}
