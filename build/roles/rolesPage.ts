import {
  type Access,
  ACCESSES,
  COMMUNITY_RIGHTS,
  DOOR_RIGHTS,
  SITE_RIGHTS,
  type CommunityHolder,
  type CommunityRight,
  type DoorHolder,
  type SiteRight,
} from "../../shared/site/rights.ts"
import { SITE_FUNCTIONS, type SiteFunction } from "../../shared/site/functions.ts"
import { mayGrant, outranks, ROLES, type Role } from "../../shared/site/roles.ts"

const DONE: Readonly<
  Record<keyof typeof SITE_RIGHTS | keyof typeof COMMUNITY_RIGHTS | keyof typeof DOOR_RIGHTS, string>
> = {
  "site.rename": "Rename the site",
  "site.editorial": "Say in a few lines what is posted here",
  "charter.publish": "Publish a version of the charter",
  "charter.accept": "Accept a version of the charter",
  "member.admit": "Let an invited newcomer in",
  "member.remove": "Remove somebody from the site",
  "member.leave": "Leave the site",
  "role.grant": "Give a role",
  "role.revoke": "Take a role back",
  "function.grant": "Name somebody for a function, for the site or for open communities; never a guest",
  "function.revoke": "Take a function back",
  "owner.propose": "Propose that another member own the site in an owner's place, and vote for it",
  "owner.agree": "Vote for such a proposal, or take the vote back",
  "device.add": "Add a machine of one's own",
  "device.name": "Name a machine of one's own",
  "device.revoke": "Take a machine of one's own off",
  "recovery.set": "Keep a recovery code on paper, or none any more",
  "member.return": "Countersign the return of somebody who proves it by a machine of theirs or by their recovery code",
  "member.vouch": "Bring somebody back on a new machine, when two do",
  "community.open": "Open a community to the site",
  "invitation.give": "Invite",
  "invitation.revoke": "Revoke an invitation",
  "cutoff.set": "Say where the chains of removed devices end",
  "secret.change": "Change the site's secret: done by itself after somebody went",
  "secret.share": "Seal the secret of a change for a machine that has none of it: done by itself",
  "community.admit": "Let somebody in, or come in",
  "community.invite": "Let in whoever comes to the site by an invitation",
  "community.access": "Close an open one: from then on it is joined on request, for good",
  "door.describe": "Change what the directory says of it, and who answers",
  "door.ask": "Ask to be let in",
  "door.withdraw": "Take the request back",
  "door.answer": "Answer it; never one's own",
  "community.leave": "Leave the community",
  "community.remove": "Remove somebody from it",
  "community.describe": "Change its name and description",
  "community.role": "Give or take a role in it, with a day on which to look at it again",
  "community.transfer": "Hand one's ownership over",
  "community.archive": "Archive it, or open it for writing again",
  "item.hide": "Hide a post or comment from others, with a reason",
  "item.erase":
    "Erase a post or comment, with a reason: hidden at once, gone from machines after a delay in which it can be contested; never one's own",
  "item.restore": "Show it again; never one's own",
  "item.keep": "Leave it as it is: answers reports, or an appeal to another than who hid it; never one's own",
  "item.appeal": "Ask another to look at what was hidden",
  "post.lock": "Close a thread, or open it again",
  "post.pin": "Put a post on top, or take it down; three at most",
}

const FUNCTIONS: Readonly<Record<SiteFunction, { readonly name: string; readonly does: string }>> = {
  taxonomy: {
    name: "taxonomy keeper",
    does: "looks after topics: named on their pages, and to whoever keeps searches without a result, as the one to give that list to",
  },
  statistics: {
    name: "statistics keeper",
    does: "whom to turn to about figures; Palabre draws up none yet, so it opens no screen",
  },
  referent: {
    name: "référent",
    does: "whom to ask: named in refusals, among the people who can help, and at the start of the help sheet",
  },
  leader: { name: "leader or sponsor", does: "shown beside their name where they post" },
}

const HOLDERS: Readonly<Record<CommunityHolder, string>> = {
  owner: "its owners",
  animator: "its animators",
  participant: "whoever is in it",
  insider: "whoever is in it but guests",
  author: "whoever wrote it",
  moderator: "moderators of the site and up",
  administrator: "administrators of the site and up",
  member: "members of the site and up",
}

const AT_DOOR: Readonly<Record<DoorHolder, string>> = {
  owner: "its owners",
  animator: "its animators",
  asker: "whoever asked",
  administrator: "administrators of the site and up",
  member: "members of the site and up",
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)].join("\n")

const whoOf = ({ floor, on, own }: SiteRight): string => {
  if (on === "self") return "each for themselves"
  if (on === "owner") return `${floor}s that the proposal counts: more than half of them, two at least`
  const least = floor === "guest" ? "everybody" : floor === "owner" ? "owners" : `${floor}s and up`
  return own ? `${least}; everybody for what is their own` : least
}

const WHOM: Readonly<Record<SiteRight["on"], string>> = {
  site: "",
  lower: "somebody of a lower rank",
  self: "oneself",
  owner: "an owner",
}

const communityWho = ({ butOwner, ...right }: CommunityRight, access: Access): string =>
  [...right[access].map((holder) => HOLDERS[holder]), ...(butOwner ? ["never its owners"] : [])].join(", ")

const namesOf = (roles: readonly Role[]): string => (roles.length > 0 ? roles.join(", ") : "—")
const grantedBy = (role: Role): readonly Role[] =>
  outranksFloor(role) ? ROLES.filter((given) => mayGrant(role, given)) : []
const outranksFloor = (role: Role): boolean => !outranks(SITE_RIGHTS["role.grant"].floor, role)

/** docs/roles.md, from the tables that every device judges acts by. */
export const writeRolesPage = (): string => `# Roles and rights

Written from \`shared/site/rights.ts\` by \`node build/roles.mjs\`; every device judges each act by that table, and screens offer what it allows.
An act whose author lacked the right has no effect, and the register of acts shows it as such.

## Roles of the site

From the highest rank to the lowest: ${ROLES.join(" > ")}.

${table(
  ["role", "may act on", "may give"],
  ROLES.map((role) => [role, namesOf(ROLES.filter((other) => outranks(role, other))), namesOf(grantedBy(role))]),
)}

The last owner leaves only by naming who follows. Nobody can remove, demote or void an equal, so no two members can remove each other.
An owner whom more than half of the administrators replace is a member from then on. Whom a proposal counts is settled by what it cites:
whoever is made an administrator later has no vote in it, and whoever had one keeps it.

## In the site

${table(
  ["act", "what it does", "who", "to whom"],
  Object.entries(SITE_RIGHTS).map(([name, right]) => [
    `\`${name}\``,
    DONE[name as keyof typeof SITE_RIGHTS],
    whoOf(right),
    WHOM[right.on],
  ]),
)}

## Functions in the site

Beside their role somebody may have functions, several of them, for the site or for open communities that are named, with a day on which to
look at it again. A function says whom to turn to; it gives no right over acts, and ends with the membership and where its holder becomes a guest.

${table(
  ["function", "what it is for"],
  SITE_FUNCTIONS.map((name) => [FUNCTIONS[name].name, FUNCTIONS[name].does]),
)}

## In a community

${table(
  ["act", "what it does", "open", "on request", "private"],
  Object.entries(COMMUNITY_RIGHTS).map(([name, right]) => [
    `\`${name}\``,
    DONE[name as keyof typeof COMMUNITY_RIGHTS],
    ...ACCESSES.map((access) => communityWho(right, access)),
  ]),
)}

Owners of a community are those who still belong to the site; where none is left, its animators take their place. Nobody but themselves
takes the role of an owner, and the last one hands it over before laying it down; whoever holds a role may lay it down.

## At the door of a community on request

Members of the site see its name, its purpose and who answers; guests see nothing of it. What is said inside is for its participants alone.

${table(
  ["act", "what it does", "who"],
  Object.entries(DOOR_RIGHTS).map(([name, holders]) => [
    `\`${name}\``,
    DONE[name as keyof typeof DOOR_RIGHTS],
    holders.map((holder) => AT_DOOR[holder]).join(", "),
  ]),
)}

## Roles in a community

| role in a community | what it may |
|---|---|
| owner | all of the above |
| animator | hide, restore (also what is to be erased), lock, pin; answers requests |
| contributor | writes; whoever is in it without another role |
| reader | reads, and reports; what they write after they were made a reader shows to nobody else |
| guest | writes; a guest of the site who was let in |

An open community is read and written by members of the site and up, and by guests who were let in; one on request, or a private one, by
those who were let in.
`
