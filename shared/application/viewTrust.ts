import type { MemberId } from "../kernel/ids.ts"
import { isEffective } from "../site/admission.ts"
import type { CertificateId } from "../site/certificate.ts"
import { maySite } from "../site/rights.ts"
import { rankOf } from "../site/roles.ts"
import type { CertificateUse, Member, SiteState } from "../site/siteState.ts"
import type { Rooms } from "./rooms.ts"
import type { ProfileView } from "./roster.ts"
import type { GivenInvitation, PersonName, RoleHolder, TrustView } from "./trustViews.ts"

export interface TrustSources {
  readonly site: SiteState
  readonly profiles: ReadonlyMap<MemberId, ProfileView>
  readonly me: MemberId
  /** Epoch milliseconds. */
  readonly now: number
}

/** With what the ledgers of communities say besides. */
export interface TrustInRooms extends TrustSources {
  readonly rooms: Rooms
}

/** Under the name that they gave themselves last. */
export const namePerson = (
  { site, profiles }: Pick<TrustSources, "site" | "profiles">,
  id: MemberId | null | undefined,
): PersonName | null => {
  const member = id && site.members.get(id)
  return member ? { id: member.id, name: profiles.get(member.id)?.name ?? member.name } : null
}

const toHolder = (sources: TrustSources, { id, role, roleSince, roleBy, roleReview }: Member) => {
  const person = namePerson(sources, id)
  const by = namePerson(sources, roleBy)
  return person ? [{ person, role, since: roleSince, by, review: roleReview } satisfies RoleHolder] : []
}

export const isRevoked = (site: SiteState, id: CertificateId, inviter: MemberId | null): boolean =>
  (site.revocations.get(id) ?? []).some((revocation) => isEffective(revocation, inviter))

const toInvitation = (sources: TrustInRooms, id: CertificateId, use: CertificateUse): GivenInvitation => {
  const { site, me, rooms } = sources
  const mine = site.members.get(me)
  const revoked = isRevoked(site, id, use.inviter)
  const own = use.inviter === me
  return {
    id,
    inviter: namePerson(sources, use.inviter),
    role: use.role,
    uses: use.uses,
    used: use.members.flatMap((member) => namePerson(sources, member) ?? []),
    communities: rooms.list().flatMap((room) => {
      const state = room.state()
      if (!state?.mayRead(me)) return []
      return state.invitations.includes(id) ? [{ ledger: state.ledger, name: state.name }] : []
    }),
    expiresAt: use.expiresAt,
    overused: use.overused,
    revoked,
    mayRevoke:
      !revoked && mine?.state === "active" && maySite("invitation.revoke", mine.role, { role: mine.role, own }),
  }
}

export const isOpen = ({ revoked, used, uses, expiresAt }: GivenInvitation, now: number): boolean =>
  !revoked && used.length < uses && now < expiresAt

export const viewTrust = (sources: TrustInRooms): Omit<TrustView, "quarantine"> => {
  const { site, me, now } = sources
  const active = [...site.members.values()].filter(({ state }) => state === "active")
  const owners = active.filter(({ role }) => role === "owner")
  const invitations = [...site.certificateUses].map(([id, use]) => toInvitation(sources, id, use))
  return {
    holders: active
      .filter(({ role }) => role !== "member")
      .toSorted((one, other) => rankOf(other.role) - rankOf(one.role) || one.roleSince - other.roleSince)
      .flatMap((member) => toHolder(sources, member)),
    invitations: invitations.toSorted(
      (one, other) => Number(isOpen(other, now)) - Number(isOpen(one, now)) || other.expiresAt - one.expiresAt,
    ),
    lastOwner: owners.length === 1 && owners[0]?.id === me,
  }
}
