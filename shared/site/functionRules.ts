import type { HeldFunction, SiteFunction } from "./functions.ts"
import { maySite } from "./rights.ts"
import { changeMember, type ActOf, type Rule } from "./siteDraft.ts"

const without = <Of extends { readonly function: SiteFunction }>(all: readonly Of[], name: SiteFunction) =>
  all.filter((one) => one.function !== name)

/** Once more replaces what was said before: its communities, and the day to look at it again. Who gave it, and when, stays. */
export const grantFunction: Rule<ActOf<"function.grant">> = (draft, act, { author, hlc }) => {
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  if (!maySite("function.grant", author.role) || target.role === "guest") return "no-right"
  // What is not open has no name in the site's ledger.
  if (act.scope?.some((ledger) => !draft.openCommunities.has(ledger))) return "unknown-community"
  const { function: name, scope, review } = act
  const known = target.functions.find((one) => one.function === name)
  const given = known ?? { since: hlc.ms, by: author.id }
  const held: HeldFunction = { function: name, scope, review, since: given.since, by: given.by }
  changeMember(draft, target.id, {
    functions: [...without(target.functions, name), held],
    functionsTaken: without(target.functionsTaken, name),
  })
  return undefined
}

/** Anybody may lay down a function of their own. */
export const revokeFunction: Rule<ActOf<"function.revoke">> = (draft, act, { author, hlc }) => {
  const target = draft.members.get(act.member)
  if (target?.state !== "active") return "unknown-member"
  const own = target.id === author.id
  if (!maySite("function.revoke", author.role, { role: target.role, own })) return "no-right"
  const { function: name } = act
  if (target.functions.every((one) => one.function !== name)) return undefined
  changeMember(draft, target.id, {
    functions: without(target.functions, name),
    functionsTaken: [...without(target.functionsTaken, name), { function: name, at: hlc.ms, by: author.id }],
  })
  return undefined
}
