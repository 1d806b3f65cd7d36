import { createObserved, type Observable } from "../kernel/subscription.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { parseEnrolment } from "../site/enrolment.ts"
import { type SiteState, standingOf } from "../site/siteState.ts"
import type { EnrolmentAnswer } from "../sync/replicator/ports.ts"
import { VOUCHED } from "./devices/pairingDesk.ts"
import { createNewDevice } from "./devices/newDevice.ts"
import type { Roster } from "./roster.ts"
import type { PutOff, Standing } from "./site.ts"
import { type JoiningRecord, putSiteRecord, type SiteRecord } from "./siteRecord.ts"

/** Whether this device may take part, from the roster and from what it was answered while it was joining. */
export interface Standings {
  readonly standing: Observable<Standing>
  /** Ours to show, while the roster does not know us. */
  enrolment(): Uint8Array | null
  /** @returns what to say next, null for nothing */
  takeAnswer(answer: EnrolmentAnswer): Uint8Array | null
  confirmCode(): void
  refresh(): void
}

const REFUSALS = ["expired", "used-up", "revoked", "invalid"] as const
const isRefusal = (reason: string): reason is NonNullable<JoiningRecord["refused"]> =>
  REFUSALS.some((known) => known === reason)

const PUT_OFFS = ["inviter-unknown", "no-right", "busy", "other-device"] as const
const isPutOff = (reason: string): reason is PutOff => PUT_OFFS.some((known) => known === reason)

/** A row that says that this device saw the end of its membership: what is stored may be forgotten then. */
export const ENDED_KEY = "ended"

export const createStandings = ({
  record,
  roster,
  store,
  isFrozen,
  random,
}: {
  readonly random: RandomBytes
  readonly record: SiteRecord
  /** Whether one of this device's own chains is forked. */
  readonly isFrozen: () => boolean
  readonly roster: Roster
  readonly store: EnvelopeStore
}): Standings => {
  let joining = record.joining
  const returning = joining !== null && parseEnrolment(joining.enrolment)?.certificate.role === "return"
  let putOff: PutOff | null = null
  const newDevice = joining && createNewDevice(joining.enrolment, random)
  // Whoever starts again after the yes has lost the code; it was compared where the yes was said.
  const wasIn = () => standingIn() === "member"
  const standingIn = () => {
    const state = roster.state.get()
    return state ? standingOf(state, record.keys.device) : "unknown"
  }
  let compared = newDevice === undefined || newDevice === null || wasIn()

  const judge = (): Standing => {
    const state = roster.state.get()
    const known = standingIn()
    if (known === "member" && !compared && joining) return asking(joining, true)
    if (known === "member") return { kind: isFrozen() ? "frozen" : "member" }
    if (known === "removed") return { kind: endingOf(state, record) }
    // Whoever was let in has held the genesis.
    if (!state && !joining) return { kind: "mending" }
    if (joining?.refused) return { kind: "refused", reason: joining.refused, returning }
    return asking(joining, false)
  }
  const asking = (asked: JoiningRecord | null, admitted: boolean): Standing => ({
    kind: "joining",
    since: asked?.since ?? 0,
    putOff,
    returning,
    pairing: newDevice ? { code: newDevice.code(), admitted, vouching: asked?.vouching ?? null } : null,
  })
  const standing = createObserved<Standing>(judge())
  const keep = (next: JoiningRecord | null): void => {
    joining = next
    void store.writeLocal([putSiteRecord({ ...record, joining })])
  }
  const noteYes = (asked: JoiningRecord): void => {
    const { vouching } = asked
    if (!vouching || vouching.done) return
    keep({
      ...asked,
      vouching: { ...vouching, done: true, confirmed: [...new Set([...vouching.confirmed, vouching.by])] },
    })
  }
  // Once we are in, an earlier refusal must not let another invitation replace the keys that were admitted.
  const settle = (): void => {
    if (joining && ["member", "frozen", "removed", "revoked", "left"].includes(judge().kind)) keep(null)
  }
  let hasEnded = false
  const noteEnd = ({ kind }: Standing): void => {
    if (hasEnded || (kind !== "removed" && kind !== "revoked" && kind !== "left")) return
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
    // Asked for no longer once the roster knows us, also while our member still compares.
    enrolment() {
      const asks = joining !== null && ["joining", "refused"].includes(judge().kind) && standingIn() !== "member"
      return asks ? (newDevice?.request() ?? joining?.enrolment ?? null) : null
    },
    confirmCode() {
      compared = true
      refresh()
    },
    takeAnswer(answer) {
      if (answer.admitted || !joining) return null
      if (answer.undecided) {
        if (answer.reason === VOUCHED) noteYes(joining)
        const next = newDevice?.hear(answer.reason) ?? null
        refresh()
        return next
      }
      if (isPutOff(answer.reason)) putOff = answer.reason
      if (isRefusal(answer.reason)) keep({ ...joining, refused: answer.reason })
      refresh()
      return null
    },
  }
}

/** A device that was taken off alone leaves its member a member. */
const endingOf = (state: SiteState | undefined, { member, keys }: SiteRecord): "removed" | "revoked" | "left" => {
  const device = state?.devices.get(keys.device)?.state
  if (device === "left") return "left"
  return state?.members.get(member)?.state === "active" ? "revoked" : "removed"
}
