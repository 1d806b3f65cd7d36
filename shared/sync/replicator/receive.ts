import { requestBodies, takeBodies } from "./bodies.ts"
import { decodeMessage } from "./decodeMessage.ts"
import { assess, takeEnrolment, takeEnrolmentAnswer } from "./enrolment.ts"
import { takeDigests, takeHeads } from "./exchange.ts"
import { MIN_PROTOCOL_VERSION } from "./limits.ts"
import type { Message } from "./messages.ts"
import { takeOwnEntries, takeOwnSums } from "./own.ts"
import type { Peer } from "./peer.ts"
import { mayTake, violate } from "./replication.ts"
import type { Replication } from "./replication.ts"
import { requestFrom, requestFromAll } from "./requestRuns.ts"
import { takeForks } from "./takeForks.ts"
import { takeRuns } from "./takeRuns.ts"
import { mayVouch } from "./vouching.ts"

/** Parses what a peer sent; undefined where there is nothing to do with it. */
export const parseFromPeer = (replication: Replication, peer: Peer, bytes: Uint8Array): Message | undefined => {
  const decoded = decodeMessage(bytes)
  if (decoded.ok) return decoded.value
  if (decoded.error.kind === "malformed") violate(replication, peer, `message: ${decoded.error.detail}`)
  else peer.unknownMessages++
  return undefined
}

/** Everything but requests, which have a lane of their own: one after the other, in the order of arrival. */
export const receive = async (
  replication: Replication,
  peer: Peer,
  message: Exclude<Message, { type: "want" | "want-bodies" }>,
): Promise<void> => {
  if (peer.phase === "closed") return
  const isAnswer = message.type === "runs" && peer.openWants.has(message.id)
  await handle(replication, peer, message)
  // An answer frees chains that others may be asked for.
  if (message.type === "runs") requestFromAll(replication)
  else requestFrom(replication, peer)
  requestBodies(replication, peer)
  // Screens wait for the last of many answers.
  if (isAnswer && isNothingAsked(replication)) replication.measure()
  else replication.touch()
}

const isNothingAsked = ({ peers }: Replication): boolean =>
  [...peers.values()].every(({ openWants }) => openWants.size === 0)

const handle = async (
  replication: Replication,
  peer: Peer,
  message: Exclude<Message, { type: "want" | "want-bodies" }>,
): Promise<void> => {
  switch (message.type) {
    case "hello":
      if (message.version < MIN_PROTOCOL_VERSION) return replication.closePeer(peer, "incompatible")
      peer.hello = message
      return assess(replication, peer)
    case "enrol":
      return takeEnrolment(replication, peer, message.enrolment)
    case "enrolment-answer":
      return takeEnrolmentAnswer(
        replication,
        peer,
        message.admitted
          ? { admitted: true }
          : { admitted: false, undecided: message.undecided, reason: message.reason },
      )
    case "digests":
      return takeDigests(replication, peer, message.digests)
    case "heads":
      return takeHeads(replication, peer, message)
    case "runs":
      if (!mayTake(replication, peer, message.ledger) && !mayVouch(replication, peer, message)) return
      return takeRuns(replication, peer, message)
    case "bodies":
      return takeBodies(replication, peer, message)
    case "forks":
      if (mayTake(replication, peer, message.ledger)) return takeForks(replication, peer, message)
      return
    case "own-sums":
      return takeOwnSums(replication, peer, message)
    case "own-entries":
      return takeOwnEntries(replication, peer, message)
  }
}
