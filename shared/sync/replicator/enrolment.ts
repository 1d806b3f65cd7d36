import { beginExchange } from "./exchange.ts"
import {
  ENROLMENT_TIMEOUT_MS,
  MAX_REASON_BYTES,
  PROTOCOL_VERSION,
  STRANGER_TIMEOUT_MS,
  UNDECIDED_TIMEOUT_MS,
} from "./limits.ts"
import { fromUtf8, toUtf8 } from "../../kernel/bytes.ts"
import { sendTo, tell } from "./peer.ts"
import type { Peer } from "./peer.ts"
import type { EnrolmentAnswer } from "./ports.ts"
import type { Replication } from "./replication.ts"
import { vouch } from "./vouching.ts"

/** Decides anew what a link may carry: after the greeting, after an answer, and whenever the roster changed. */
export const assess = async (replication: Replication, peer: Peer): Promise<void> => {
  if (peer.phase === "closed" || peer.hello === null) return
  const { policy } = replication
  const standing = policy.standing(peer.device)
  if (standing === "removed") return replication.closePeer(peer, "removed")
  greet(replication, peer)
  const isJoining = policy.enrolment() !== null
  if (standing === "member" && peer.undecided) {
    peer.undecided = false
    await answer(peer, { admitted: true })
  }
  if (standing === "member" && !isJoining) return enterExchange(replication, peer, false)
  if (isJoining && peer.admittedUs === "yes") return enterExchange(replication, peer, standing !== "member")
  if (peer.phase !== "enrolling") {
    peer.phase = "enrolling"
    watchStranger(replication, peer)
    replication.touch()
  }
  if (isJoining) return askNext(replication)
  await judge(replication, peer)
}

/** Whoever has proved an older secret alone is shown what hands the current one over, and no more. */
const enterExchange = async (replication: Replication, peer: Peer, joins: boolean): Promise<void> => {
  const siteOnly = joins || peer.link.secret === "older"
  const isBegun = peer.phase === "exchanging" && peer.siteOnly === siteOnly
  peer.phase = "exchanging"
  peer.siteOnly = siteOnly
  const isStrangerThere = peer.hello?.stranger === true && !peer.hello.joining && peer.admittedUs !== "yes"
  if (isStrangerThere && !joins) await vouch(replication, peer)
  if (isBegun) return
  replication.touch()
  await beginExchange(replication, peer)
}

/** Says who we are to each other; again when that changed. */
export const greet = ({ policy }: Replication, peer: Peer): void => {
  const joining = policy.enrolment() !== null
  const stranger = policy.standing(peer.device) !== "member"
  if (peer.greeted?.joining === joining && peer.greeted.stranger === stranger) return
  peer.greeted = { type: "hello", version: PROTOCOL_VERSION, joining, stranger }
  tell(peer, peer.greeted)
}

/** One member is asked at a time, so that an invitation for one is not used up by several countersignatures. */
const askNext = (replication: Replication): void => {
  const peers = [...replication.peers.values()].filter(({ phase }) => phase === "enrolling")
  if (peers.some(({ admittedUs }) => admittedUs === "asked" || admittedUs === "undecided")) return
  if ([...replication.peers.values()].some((peer) => isTakingUsIn(replication, peer))) return
  const next = peers.find(({ admittedUs, hello }) => admittedUs === "not-asked" && hello?.joining === false)
  const enrolment = replication.policy.enrolment()
  if (next === undefined || enrolment === null) return
  next.admittedUs = "asked"
  tell(next, { type: "enrol", enrolment })
  replication.timers.after(ENROLMENT_TIMEOUT_MS, () => {
    if (next.admittedUs !== "asked") return
    next.admittedUs = "no"
    askNext(replication)
  })
}

/** Whoever said yes has a while to show the act that admits us; then others are asked, too. */
const isTakingUsIn = ({ now }: Replication, { phase, admittedUs, admittedAt }: Peer): boolean =>
  phase === "exchanging" && admittedUs === "yes" && now() < admittedAt + ENROLMENT_TIMEOUT_MS

/** The one that was asked may be gone. */
export const askAgain = (replication: Replication): void => {
  if (replication.policy.enrolment() !== null) askNext(replication)
}

export const takeEnrolmentAnswer = async (
  replication: Replication,
  peer: Peer,
  answer: EnrolmentAnswer,
): Promise<void> => {
  if (peer.admittedUs === "not-asked" || replication.policy.enrolment() === null) return
  const isUndecided = !answer.admitted && answer.undecided === true
  peer.admittedUs = answer.admitted ? "yes" : isUndecided ? "undecided" : "no"
  const next = replication.policy.onEnrolmentAnswer(answer)
  if (isUndecided && next !== null) tell(peer, { type: "enrol", enrolment: next })
  if (isUndecided) return
  if (!answer.admitted) return askNext(replication)
  peer.admittedAt = replication.now()
  replication.timers.after(ENROLMENT_TIMEOUT_MS, () => askAgain(replication))
  await assess(replication, peer)
}

export const takeEnrolment = async (replication: Replication, peer: Peer, enrolment: Uint8Array): Promise<void> => {
  peer.enrolment = enrolment
  if (replication.policy.standing(peer.device) === "member") return answer(peer, { admitted: true })
  await judge(replication, peer)
}

/** Judges a kept enrolment, unless we are no member yet ourselves. */
const judge = async (replication: Replication, peer: Peer): Promise<void> => {
  const { enrolment } = peer
  if (enrolment === null || peer.phase !== "enrolling" || replication.policy.enrolment() !== null) return
  peer.enrolment = null
  const verdict = await replication.policy.admit(peer.device, enrolment)
  await answer(peer, verdict)
  peer.undecided = !verdict.admitted && verdict.undecided === true
  // Looked at again whenever the roster, or somebody's decision, changed.
  if (peer.undecided) return void (peer.enrolment ??= enrolment)
  if (verdict.admitted) return assess(replication, peer)
  replication.closePeer(peer, "stranger")
}

const answer = async (peer: Peer, verdict: EnrolmentAnswer): Promise<void> => {
  const reason = verdict.admitted ? "" : (fromUtf8(toUtf8(verdict.reason).slice(0, MAX_REASON_BYTES)) ?? "")
  const undecided = !verdict.admitted && verdict.undecided === true
  await sendTo(peer, "control", { type: "enrolment-answer", admitted: verdict.admitted, undecided, reason })
}

const watchStranger = (replication: Replication, peer: Peer): void => {
  replication.timers.after(STRANGER_TIMEOUT_MS, () => {
    if (peer.phase !== "enrolling") return
    const isAwaited = peer.undecided && replication.now() < peer.connectedSince + UNDECIDED_TIMEOUT_MS
    if (isAwaited || replication.policy.enrolment() !== null) return watchStranger(replication, peer)
    replication.closePeer(peer, "stranger")
  })
}
