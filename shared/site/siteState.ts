import type { DeviceId, Hash, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { CertificateId, InvitedRole } from "./certificate.ts"
import type { Charter } from "./charter.ts"
import type { Cutoffs } from "./cutoffs.ts"
import type { HeldFunction, TakenFunction } from "./functions.ts"
import type { Role } from "./roles.ts"
import type { Departure, SecretChange } from "./secret.ts"

export interface Member {
  readonly id: MemberId
  /** As enrolled; a profile item may rename them. */
  readonly name: string
  readonly title: string
  readonly role: Role
  readonly devices: readonly DeviceId[]
  /** Epoch milliseconds by the clock of the device that admitted them. */
  readonly joinedAt: number
  /** Null for the founder. */
  readonly invitedBy: MemberId | null
  /** Whose act gave them the role that they have; null for the founder, and until somebody changes what an invitation gave. */
  readonly roleBy: MemberId | null
  /** Epoch milliseconds, by the clock of that act's author. */
  readonly roleSince: number
  /** The day (ISO 8601) on which somebody is to look at that role again, or null. */
  readonly roleReview: string | null
  /** What they do for others beside their role; ends with their membership, and where they become a guest. */
  readonly functions: readonly HeldFunction[]
  /** Of those that they do not hold any more. */
  readonly functionsTaken: readonly TakenFunction[]
  readonly state: "active" | "removed" | "left"
}

export interface SiteDevice {
  readonly member: MemberId
  /** 32-byte X25519 public key, in base64url. */
  readonly sealing: string
  /** Who countersigned; null for the founder's. */
  readonly admittedBy: DeviceId | null
  /** As its member calls it; empty for the one that they came with, until they name it. */
  readonly name: string
  /** Epoch milliseconds by the clock of the device that admitted it. */
  readonly since: number
  readonly state: "active" | "removed" | "left"
}

export interface CertificateUse {
  readonly inviter: MemberId | null
  readonly role: InvitedRole
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Which of the site's secrets it shows the way by: as many changes as whoever gave it knew of. */
  readonly secret: number
  readonly members: readonly MemberId[]
  /** As the certificate allows. */
  readonly uses: number
  /** More were admitted than allowed, by devices that didn't know of one another: flagged, never undone. */
  readonly overused: boolean
}

/** Who revoked a certificate; it counts when they are its inviter or administer the site. */
export interface Revocation {
  readonly hash: Hash
  readonly by: MemberId
  readonly role: Role
}

/** That another member own the site in the place of one who does. */
export interface OwnerProposal {
  /** Of the act that made it. */
  readonly id: Hash
  readonly owner: MemberId
  readonly successor: MemberId
  readonly by: MemberId
  /** Epoch milliseconds by its author's clock. */
  readonly at: number
  /** Who administered the site by what the proposal cites: more than half of them decide, whoever is made one later. */
  readonly electors: readonly MemberId[]
  /** In the order of the fold; false where one is taken back. */
  readonly votes: readonly { readonly member: MemberId; readonly hash: Hash; readonly on: boolean }[]
  /** The vote by which it took effect. */
  readonly settled: Hash | null
}

export type VoidReason =
  /** A type that this version doesn't know, or a body of the wrong shape. */
  | "unknown-act"
  | "not-genesis"
  | "unknown-author"
  /** Its author was removed, and whoever removed them had not seen it. */
  | "removed-author"
  | "no-right"
  | "unknown-member"
  | "last-owner"
  | "bad-enrolment"
  /** No certificate of this site by the device that gives it. */
  | "bad-certificate"
  | "inviter-without-right"
  | "certificate-revoked"
  | "member-taken"
  | "device-taken"
  | "client-id-taken"
  | "too-many"
  /** No device of its author's that is still theirs. */
  | "unknown-device"
  | "last-device"
  /** No open community. */
  | "unknown-community"
  /** No version of the charter that its author had delivered. */
  | "unknown-version"
  /** No proposal that the vote cites. */
  | "unknown-proposal"
  /** A recovery code that is spent, was replaced, or never was its member's. */
  | "unknown-code"
  /** No change of the secret that its author had delivered. */
  | "unknown-secret"

/** The recovery code that its member keeps on paper, as the site knows it. */
export interface RecoveryKey {
  /** Ed25519 public key. */
  readonly key: DeviceId
  /** Epoch milliseconds, by the clock of the device that registered it. */
  readonly since: number
}

/** A machine for which administrators vouch that its holder is a member. */
export interface Vouching {
  readonly member: MemberId
  readonly by: readonly MemberId[]
}

export interface VoidAct {
  readonly hash: Hash
  readonly reason: VoidReason
}

/** What the delivered acts of a site ledger come to: equal on every device that holds the same acts. */
export interface SiteState {
  readonly id: SiteId
  readonly name: string
  readonly purpose: string
  readonly language: "fr" | "en"
  /** What is posted here, in a few lines; empty where nobody has said. */
  readonly editorial: string
  readonly charter: Charter
  readonly founder: { readonly member: MemberId; readonly device: DeviceId }
  readonly members: ReadonlyMap<MemberId, Member>
  readonly devices: ReadonlyMap<DeviceId, SiteDevice>
  /** In the order of their acts. */
  readonly openCommunities: readonly LedgerId[]
  readonly revocations: ReadonlyMap<CertificateId, readonly Revocation[]>
  /** Invitations that were given or used. */
  readonly certificateUses: ReadonlyMap<CertificateId, CertificateUse>
  /** To replace an owner, in the order of the fold. */
  readonly proposals: readonly (OwnerProposal & { readonly voters: readonly MemberId[] })[]
  /** Codes that can still be used, by whose they are. */
  readonly recoveries: ReadonlyMap<MemberId, RecoveryKey>
  /** Machines that one administrator has vouched for, and no second one yet. */
  readonly vouchings: ReadonlyMap<DeviceId, Vouching>
  /** Where the chains of removed devices end in the site ledger. */
  readonly cutoffs: Cutoffs
  /** By number, of equal ones by hash: the last that a device can open is current for it. */
  readonly secretChanges: readonly SecretChange[]
  /** Who went since the secret was changed last. */
  readonly departures: readonly Departure[]
  /** What the next act cites as `seen`: at most MAX_SEEN. */
  readonly tips: readonly Hash[]
  /** Delivered acts without effect, in order. */
  readonly void: readonly VoidAct[]
  /** Acts that cite something that hasn't arrived. */
  readonly waiting: readonly Hash[]
}

/** What a device is to the site. */
export const standingOf = (state: SiteState, device: DeviceId): "member" | "unknown" | "removed" => {
  const known = state.devices.get(device)
  if (!known) return "unknown"
  return known.state === "active" ? "member" : "removed"
}

/** The member that a device belongs or belonged to. */
export const memberOf = (state: SiteState, device: DeviceId): MemberId | undefined => state.devices.get(device)?.member
