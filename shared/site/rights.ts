import { isAtLeast, mayGrant, outranks, type Role } from "./roles.ts"

/** Which right an act of the site ledger needs. */
export interface SiteRight {
  /** The least role of its author. */
  readonly floor: Role
  /** What it is done to: the site, somebody of a lower rank than its author, the author, or an owner, by those of that very role together. */
  readonly on: "site" | "lower" | "self" | "owner"
  /** Whether anybody may do it to what is their own, whatever their role. */
  readonly own: boolean
}

/** Who may do what in the site; docs/roles.md is written from this table. */
export const SITE_RIGHTS = {
  "site.rename": { floor: "administrator", on: "site", own: false },
  "site.editorial": { floor: "administrator", on: "site", own: false },
  "charter.publish": { floor: "administrator", on: "site", own: false },
  "charter.accept": { floor: "guest", on: "self", own: true },
  "member.admit": { floor: "member", on: "site", own: false },
  "member.remove": { floor: "moderator", on: "lower", own: false },
  "member.leave": { floor: "guest", on: "self", own: true },
  "role.grant": { floor: "administrator", on: "lower", own: false },
  "role.revoke": { floor: "administrator", on: "lower", own: true },
  "function.grant": { floor: "administrator", on: "site", own: false },
  "function.revoke": { floor: "administrator", on: "site", own: true },
  "owner.propose": { floor: "administrator", on: "owner", own: false },
  "owner.agree": { floor: "administrator", on: "owner", own: false },
  "device.add": { floor: "guest", on: "self", own: true },
  "device.name": { floor: "guest", on: "self", own: true },
  "device.revoke": { floor: "guest", on: "self", own: true },
  "recovery.set": { floor: "guest", on: "self", own: true },
  "member.return": { floor: "member", on: "site", own: false },
  "member.vouch": { floor: "administrator", on: "lower", own: false },
  "community.open": { floor: "member", on: "site", own: false },
  "invitation.give": { floor: "member", on: "site", own: false },
  "invitation.revoke": { floor: "administrator", on: "site", own: true },
  "cutoff.set": { floor: "moderator", on: "site", own: true },
  "secret.change": { floor: "moderator", on: "site", own: false },
  // Guests too: a hostile moderator may seal it for them alone, and they would meet nobody any more.
  "secret.share": { floor: "guest", on: "site", own: false },
} as const satisfies Readonly<Record<string, SiteRight>>

export type SiteRightName = keyof typeof SITE_RIGHTS

/** Whom or what an act is done to, in so far as rights ask. */
export interface RightTarget {
  readonly role: Role
  /** The author's own: themselves, or an invitation that they gave. */
  readonly own: boolean
}

/** Whether a member of that role may do it; the target is needed where the right asks for one. */
export const maySite = (name: SiteRightName, author: Role, target?: RightTarget): boolean => {
  const right: SiteRight = SITE_RIGHTS[name]
  if (right.own && target?.own) return true
  if (!isAtLeast(author, right.floor)) return false
  if (right.on === "site") return true
  if (right.on === "owner") return author === right.floor
  return right.on === "lower" && target !== undefined && outranks(author, target.role)
}

/** Whether an invitation of theirs may bring somebody in with that role: more than a member only where they may give it. */
export const mayInviteAs = (author: Role, role: Role): boolean => {
  if (!maySite("member.admit", author)) return false
  if (!outranks(role, "member")) return true
  return (
    maySite("role.grant", author, { role: "member", own: false }) && outranks(author, role) && mayGrant(author, role)
  )
}

/** Owner, animator: of the community. Participant: who joined it or was let in. Insider: a participant who is no guest. Author: of what the act is about. The others are roles in the site, and all above. */
export type CommunityHolder =
  | "owner"
  | "animator"
  | "participant"
  | "insider"
  | "author"
  | "administrator"
  | "moderator"
  | "member"

export interface CommunityRight {
  readonly open: readonly CommunityHolder[]
  /** Seen by all with its name and purpose; what is said there is for those who were let in. */
  readonly request: readonly CommunityHolder[]
  readonly private: readonly CommunityHolder[]
  /** Never by an owner, who first hands it over or lays it down. */
  readonly butOwner: boolean
}

const MANAGING = {
  open: ["owner", "administrator"],
  request: ["owner"],
  private: ["owner"],
  butOwner: false,
} as const
const MODERATING = {
  open: ["owner", "animator", "moderator"],
  request: ["owner", "animator"],
  private: ["owner", "animator"],
  butOwner: false,
} as const

/** Guests bring nobody in. */
const LETTING_IN = {
  open: ["member"],
  request: ["owner", "animator"],
  private: ["insider"],
  butOwner: false,
} as const
const TAKING_PART = { request: ["participant"], private: ["participant"] } as const

/** Who may do what in a community; docs/roles.md is written from this table. */
export const COMMUNITY_RIGHTS = {
  "community.admit": LETTING_IN,
  "community.invite": LETTING_IN,
  "community.leave": { open: ["member", "participant"], ...TAKING_PART, butOwner: true },
  "community.remove": MANAGING,
  "community.describe": MANAGING,
  "cutoff.set": MODERATING,
  "community.role": MANAGING,
  "community.transfer": { open: ["owner"], request: ["owner"], private: ["owner"], butOwner: false },
  "community.archive": MANAGING,
  "community.access": MANAGING,
  "item.hide": MODERATING,
  "item.erase": { open: ["owner", "moderator"], request: ["owner"], private: ["owner"], butOwner: false },
  "item.restore": MODERATING,
  "item.keep": MODERATING,
  "item.appeal": { open: ["author"], request: ["author"], private: ["author"], butOwner: false },
  "post.lock": MODERATING,
  "post.pin": MODERATING,
} as const satisfies Readonly<Record<string, CommunityRight>>

export type CommunityRightName = keyof typeof COMMUNITY_RIGHTS

/** From what all may read to what only its participants know of. */
export const ACCESSES = ["open", "request", "private"] as const
export type Access = (typeof ACCESSES)[number]

/** What somebody is to a community. */
export interface CommunityStanding {
  readonly access: Access
  readonly owner: boolean
  readonly animator: boolean
  readonly participant: boolean
  /** Wrote what the act is about. */
  readonly author: boolean
  /** In the site. */
  readonly role: Role
}

export const mayInCommunity = (name: CommunityRightName, who: CommunityStanding): boolean => {
  const right: CommunityRight = COMMUNITY_RIGHTS[name]
  if (right.butOwner && who.owner) return false
  return right[who.access].some((holder) => holds(holder, who))
}

const holds = (holder: CommunityHolder, who: CommunityStanding): boolean => {
  switch (holder) {
    case "owner":
    case "animator":
    case "participant":
    case "author":
      return who[holder]
    case "insider":
      return who.participant && isAtLeast(who.role, "member")
    case "administrator":
    case "moderator":
    case "member":
      return isAtLeast(who.role, holder)
  }
}

/** Owner, animator: of the community whose door it is. Asker: whose request it is. The others are roles in the site, and all above. */
export type DoorHolder = "owner" | "animator" | "asker" | "administrator" | "member"

/** Who may do what at the door of a community that is joined on request; docs/roles.md is written from this table. */
export const DOOR_RIGHTS = {
  "door.describe": ["owner", "administrator"],
  "door.ask": ["member"],
  "door.withdraw": ["asker"],
  "door.answer": ["owner", "animator"],
} as const satisfies Readonly<Record<string, readonly DoorHolder[]>>

export type DoorRightName = keyof typeof DOOR_RIGHTS

/** What somebody is at a door. */
export interface DoorStanding {
  readonly owner: boolean
  readonly animator: boolean
  readonly asker: boolean
  /** In the site. */
  readonly role: Role
}

export const mayAtDoor = (name: DoorRightName, who: DoorStanding): boolean =>
  DOOR_RIGHTS[name].some((holder) =>
    holder === "administrator" || holder === "member" ? isAtLeast(who.role, holder) : who[holder],
  )
