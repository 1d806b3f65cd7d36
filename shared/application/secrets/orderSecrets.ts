import { equalBytes } from "../../kernel/bytes.ts"
import { isEffective } from "../../site/admission.ts"
import type { SecretChange } from "../../site/secret.ts"
import type { SiteState } from "../../site/siteState.ts"
import type { HeldSecret } from "./secretRows.ts"

/** How long who slept through a change is answered. */
export const ANSWERED_MS = 90 * 24 * 60 * 60 * 1000
/** Each costs a place to be listened at. */
const MAX_ANSWERED = 24

export interface SecretSources {
  readonly state: SiteState | undefined
  /** By the check of their change. */
  readonly held: ReadonlyMap<string, HeldSecret>
  /** What came with invitations, the newest first; what the site was joined or founded with is last. */
  readonly carried: readonly Uint8Array[]
  /** Epoch milliseconds. */
  readonly now: number
}

/** The last change whose secret this device holds. */
export const findCurrent = ({ state, held }: Pick<SecretSources, "state" | "held">): SecretChange | undefined =>
  state?.secretChanges.findLast(({ check }) => held.has(check))

/**
 * The secrets that this device proves and listens for, the current one first. An older one serves for 90 days from when this device had a later one, and
 * for as long as an invitation may still be used that shows the way by it.
 */
export const orderSecrets = (sources: SecretSources): readonly Uint8Array[] => {
  const { state, held, carried, now } = sources
  const changes = state?.secretChanges ?? []
  const ours = changes.flatMap(({ check, number }) => {
    const one = held.get(check)
    return one ? [{ ...one, number }] : []
  })
  const current = ours.at(-1)
  // Of a site that we know to have no change, what came later counts only once a change says so: an invitation is anybody's to forge.
  if (!current) return (state ? [...carried.slice(-1), ...carried.slice(0, -1)] : carried).slice(0, MAX_ANSWERED)
  const isOurs = (secret: Uint8Array): boolean => ours.some((one) => equalBytes(one.secret, secret))
  // Newer than all that we know of, as an invitation shows that came after a long sleep; but for the one that we came with.
  const ahead = carried.slice(0, -1).filter((secret) => !isOurs(secret))
  const first = carried.slice(-1).filter((secret) => !isOurs(secret))
  const serves = (since: number, number: number): boolean =>
    now < since + ANSWERED_MS || now < lastInvitation(state, number)
  const older = [...first.map((secret) => ({ secret, number: 0 })), ...ours.slice(0, -1)]
  const answered = older.filter(({ number }, at) => serves(ours[at + 1 - first.length]?.since ?? now, number))
  // Of changes that are void by now: whoever made one may have been followed by others.
  const stands = new Set(changes.map(({ check }) => check))
  const undone = [...held].flatMap(([check, one]) => (stands.has(check) || !serves(one.since, -1) ? [] : [one]))
  return [current, ...answered.toReversed(), ...undone]
    .map(({ secret }) => secret)
    .toSpliced(1, 0, ...ahead)
    .slice(0, MAX_ANSWERED)
}

/** Until when somebody may come by an invitation that shows the way by the secret of that number; 0 where nobody may. */
const lastInvitation = (state: SiteState | undefined, number: number): number => {
  let last = 0
  for (const [id, { secret, inviter, uses, members, expiresAt }] of state?.certificateUses ?? []) {
    if (secret !== number || members.length >= uses || expiresAt <= last) continue
    const isRevoked = state?.revocations.get(id)?.some((revocation) => isEffective(revocation, inviter)) ?? false
    const mayInvite = inviter !== null && state?.members.get(inviter)?.state === "active"
    if (mayInvite && !isRevoked) last = expiresAt
  }
  return last
}
