import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import { compareHex } from "./causalOrder.ts"
import { maySite } from "./rights.ts"
import type { ActOf, Rule, SiteDraft } from "./siteDraft.ts"

/** A secret as one act seals it: each box is for one device. */
export interface SealedFor {
  /** X25519 public key of which the private half was forgotten, in base64url. */
  readonly key: string
  readonly boxes: readonly { readonly device: DeviceId; readonly box: string }[]
}

/** Somebody who knows the secret, and should not any more. */
export interface Departure {
  /** Of the act by which they went, or their machine. */
  readonly hash: Hash
  readonly kind: "removed" | "left" | "revoked"
  readonly member: MemberId
}

/** One change of the site's secret. */
export interface SecretChange {
  /** Of the act. */
  readonly hash: Hash
  /** One more than the highest of those that its author had delivered: nobody can leap ahead of all others. */
  readonly number: number
  /** See checkOfSecret. */
  readonly check: string
  readonly by: MemberId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Whose going it answers. */
  readonly after: readonly Departure[]
  /** Its author's own boxes first; a later one may be anybody's, and hold anything. */
  readonly sealed: readonly (SealedFor & { readonly by: MemberId })[]
}

const comesAfter = (one: SecretChange, other: SecretChange): boolean =>
  one.number > other.number || (one.number === other.number && compareHex(one.hash, other.hash) > 0)

/** Changes that did not know of one another have one number; the hash decides, until the next, which follows all. */
export const changeSecret: Rule<ActOf<"secret.change">> = (draft, act, { author, hash, hlc, follows }) => {
  if (!maySite("secret.change", author.role)) return "no-right"
  const { secretChanges: changes, departures } = draft
  const change: SecretChange = {
    hash,
    number: secretNumberOf(draft, follows) + 1,
    check: act.check,
    by: author.id,
    at: hlc.ms,
    after: departures.filter((departure) => follows(departure.hash)),
    sealed: [{ key: act.key, boxes: act.boxes, by: author.id }],
  }
  draft.secretChanges = changes.toSpliced(changes.findLastIndex((other) => comesAfter(change, other)) + 1, 0, change)
  draft.departures = departures.filter((departure) => !follows(departure.hash))
  return undefined
}

/** It says no new secret: whoever opens a box finds by the change's check whether it holds the right one. */
export const shareSecret: Rule<ActOf<"secret.share">> = (draft, act, { author, follows }) => {
  if (!maySite("secret.share", author.role)) return "no-right"
  const at = draft.secretChanges.findIndex(({ hash }) => hash === act.change)
  const change = draft.secretChanges[at]
  if (!change || !follows(act.change)) return "unknown-secret"
  const sealed = [...change.sealed, { key: act.key, boxes: act.boxes, by: author.id }]
  draft.secretChanges = draft.secretChanges.with(at, { ...change, sealed })
  return undefined
}

/** The number of the last change that an act knew of; 0 for the secret that the site was founded with. */
export const secretNumberOf = ({ secretChanges }: SiteDraft, follows: (earlier: Hash) => boolean): number =>
  secretChanges.findLast(({ hash }) => follows(hash))?.number ?? 0

export const noteDeparture = (draft: SiteDraft, departure: Departure): void => {
  draft.departures = [...draft.departures, departure]
}
