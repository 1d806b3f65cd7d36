import {
  COMMUNITY_RIGHTS,
  SITE_RIGHTS,
  type CommunityHolder,
  type CommunityRight,
  type SiteRight,
} from "../../shared/site/rights.ts"
import { mayGrant, outranks, ROLES, type Role } from "../../shared/site/roles.ts"

const DONE: Readonly<Record<keyof typeof SITE_RIGHTS | keyof typeof COMMUNITY_RIGHTS, string>> = {
  "site.rename": "Rename the site",
  "member.admit": "Let an invited newcomer in",
  "member.remove": "Remove somebody from the site",
  "member.leave": "Leave the site",
  "role.grant": "Give a role",
  "role.revoke": "Take a role back",
  "community.open": "Open a community to the site",
  "invitation.give": "Invite",
  "invitation.revoke": "Revoke an invitation",
  "cutoff.set": "Say where the chains of removed devices end",
  "community.admit": "Let somebody in, or come in",
  "community.leave": "Leave the community",
  "community.remove": "Remove somebody from it",
  "community.describe": "Change its name and description",
}

const HOLDERS: Readonly<Record<CommunityHolder, string>> = {
  owner: "its owner",
  participant: "whoever is in it",
  administrator: "administrators of the site and up",
  moderator: "moderators of the site and up",
  member: "members of the site and up",
}

const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(head), `|${"---|".repeat(head.length)}`, ...rows.map(row)].join("\n")

const whoOf = ({ floor, on, own }: SiteRight): string => {
  if (on === "self") return "each for themselves"
  const least = floor === "guest" ? "everybody" : floor === "owner" ? "owners" : `${floor}s and up`
  return own ? `${least}; everybody for what is their own` : least
}

const communityWho = ({ butOwner, ...right }: CommunityRight, access: "open" | "private"): string =>
  [...right[access].map((holder) => HOLDERS[holder]), ...(butOwner ? ["never its owner"] : [])].join(", ")

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

## In the site

${table(
  ["act", "what it does", "who", "to whom"],
  Object.entries(SITE_RIGHTS).map(([name, right]) => [
    `\`${name}\``,
    DONE[name as keyof typeof SITE_RIGHTS],
    whoOf(right),
    right.on === "lower" ? "somebody of a lower rank" : right.on === "self" ? "oneself" : "",
  ]),
)}

## In a community

${table(
  ["act", "what it does", "open", "private"],
  Object.entries(COMMUNITY_RIGHTS).map(([name, right]) => [
    `\`${name}\``,
    DONE[name as keyof typeof COMMUNITY_RIGHTS],
    communityWho(right, "open"),
    communityWho(right, "private"),
  ]),
)}

An open community is read and written by members of the site and up, and by guests who were let in; a private one by those who were let in.
`
