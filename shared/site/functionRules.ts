import type { HeldFunction } from "./functions.ts"
import { maySite } from "./rights.ts"
import { changeMember, type ActOf, type DraftMember, type Rule } from "./siteDraft.ts"

const others = (
  { functions }: DraftMember,
  { function: name }: ActOf<"function.grant" | "function.revoke">,
): readonly HeldFunction[] => functions.filter((held) => held.function !== name)

/** Once more replaces what was said before: its communities, and the day to look at it again. */
export const grantFunction: Rule<ActOf<"function.grant">> = (draft, act, { author, hlc }) => {
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  if (!maySite("function.grant", author.role) || target.role === "guest") return "no-right"
  // What is not open has no name in the site's ledger.
  if (act.scope?.some((ledger) => !draft.openCommunities.has(ledger))) return "unknown-community"
  const { function: name, scope, review } = act
  const held: HeldFunction = { function: name, scope, review, since: hlc.ms, by: author.id }
  changeMember(draft, target.id, { functions: [...others(target, act), held] })
  return undefined
}

/** Anybody may lay down a function of their own. */
export const revokeFunction: Rule<ActOf<"function.revoke">> = (draft, act, { author }) => {
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  const own = target.id === author.id
  if (!maySite("function.revoke", author.role, { role: target.role, own })) return "no-right"
  changeMember(draft, target.id, { functions: others(target, act) })
  return undefined
}
