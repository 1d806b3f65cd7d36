import { memberOf, type SiteState } from "../site/siteState.ts"
import * as membership from "./membershipRules.ts"
import * as moderation from "./moderationRules.ts"
import * as roles from "./roleRules.ts"
import {
  mayHere,
  type About,
  type CommunityActOf,
  type CommunityContext,
  type CommunityDraft,
  type CommunityFold,
  type CommunityRemoval,
  type Creation,
  type ReadCommunityAct,
} from "./communityDraft.ts"
import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import type { CommunityVoidReason } from "./communityState.ts"

const ABOUT = ["name", "purpose", "emoji", "audience", "tone", "language", "editorial"] as const

/** Only what an act says anew. */
const aboutOf = (act: Creation | CommunityActOf<"community.describe">): Partial<About> =>
  Object.fromEntries(ABOUT.flatMap((field) => (act[field] === undefined ? [] : [[field, act[field]]])))

const apply = (
  draft: CommunityDraft,
  context: CommunityContext,
  next: ReadCommunityAct,
  removed: CommunityRemoval[],
): CommunityVoidReason | undefined => {
  const { site } = context
  const author = memberOf(site, next.device)
  const { act, hlc, hash } = next
  // A removal that stands is beyond dispute, whatever became of its author since.
  const stands = act?.type === "community.remove" && (context.removals.get(act.member)?.hashes.has(hash) ?? false)
  if (!author) return "unknown-author"
  if (context.isBeyond(next)) return "removed-author"
  if (!stands && membership.isCutOff(draft, context, author, hash)) return "removed-author"
  const by = { site, author, hlc }
  switch (act?.type) {
    case undefined:
      return "unknown-act"
    case "community.create":
      return "not-genesis"
    case "community.admit":
      return membership.admit(draft, act, context, { next, author })
    case "community.invite":
      return membership.invite(draft, act, context, { next, author })
    case "community.access":
      return close(draft, context, next, author)
    case "community.leave":
      return membership.leave(draft, context, author)
    case "community.remove":
      return membership.remove(draft, act, context, { next, author, removed })
    case "cutoff.set":
      return mayEnd(draft, site, author, act.ends) ? undefined : "no-right"
    case "community.describe":
      if (!mayHere("community.describe", draft, site, { member: author })) return "no-right"
      draft.about = { ...draft.about, ...aboutOf(act) }
      return undefined
    case "community.role":
      return roles.giveRole(draft, act, by)
    case "community.transfer":
      return roles.transfer(draft, act, by)
    case "community.archive":
      return roles.archive(draft, act, by)
    case "item.hide":
      return moderation.hide(draft, act, by)
    case "item.erase":
      return moderation.erase(draft, act, by)
    case "item.restore":
      return moderation.restore(draft, act, by)
    case "item.keep":
      return moderation.keep(draft, act, by)
    case "item.appeal":
      return moderation.appeal(draft, act, by)
    case "post.lock":
      return moderation.lock(draft, act, by)
    case "post.pin":
      return moderation.pin(draft, act, by)
    default:
      return act satisfies never
  }
}

const close = (
  draft: CommunityDraft,
  context: CommunityContext,
  next: ReadCommunityAct,
  author: MemberId,
): CommunityVoidReason | undefined => {
  const reason = membership.close(draft, context, { next, author })
  if (!reason) draft.doorkeeper = next.device
  return reason
}

/** Whoever moderates, or whose own device it was. */
const mayEnd = (
  draft: CommunityDraft,
  site: SiteState,
  author: MemberId,
  ends: readonly { readonly device: DeviceId }[],
): boolean =>
  mayHere("cutoff.set", draft, site, { member: author }) ||
  ends.every(({ device }) => memberOf(site, device) === author)

const found = ({ hash, hlc, device }: ReadCommunityAct, creation: Creation): Omit<CommunityDraft, "void"> => {
  const { name, purpose, emoji, creator, access } = creation
  return {
    creation,
    about: { ...aboutOf(creation), name, purpose, emoji },
    access,
    closed: null,
    doorkeeper: access === "request" ? device : null,
    invitations: new Set(),
    left: new Set(),
    joined: new Map([[creator, hash]]),
    everJoined: new Set([creator]),
    cutOff: new Set(),
    roles: new Map([[creator, { role: "owner", since: hlc, by: null, review: null }]]),
    archived: null,
    moderation: new Map(),
    pinned: [],
  }
}

interface Founding {
  readonly genesis: ReadCommunityAct
  readonly creation: Creation
}

const foldOnce = ({ genesis, creation }: Founding, context: CommunityContext) => {
  const voids: CommunityFold["void"][number][] = []
  const draft: CommunityDraft = { ...found(genesis, creation), void: voids }
  const removed: CommunityRemoval[] = []
  for (const next of context.order.delivered) {
    if (next.hash === genesis.hash) continue
    const reason = apply(draft, context, next, removed)
    if (reason) voids.push({ hash: next.hash, reason })
  }
  for (const { by, hlc } of context.closings)
    membership.close(draft, context, { next: { hash: genesis.hash, hlc }, author: by })
  return { draft, removed }
}

/**
 * What a removal cuts off is void wherever the order puts it: so removals that had effect stand, and all is folded anew
 * without what they cut off, until none is new. Every round adds one at least, so it ends.
 */
export const foldCommunity = (founding: Founding, given: Omit<CommunityContext, "removals">): CommunityFold => {
  let removals: CommunityContext["removals"] = new Map()
  for (let standing = 0; ;) {
    const context = { ...given, removals }
    const { draft, removed } = foldOnce(founding, context)
    if (removed.length === standing) return { ...draft, cutOff: membership.findCutOff(draft, context) }
    standing = removed.length
    removals = standUp(removed, given.order)
  }
}

/** Whoever is removed a thousand times, and wrote a thousand acts, costs a thousand questions, and not one for each pair of these. */
const standUp = (
  removed: readonly CommunityRemoval[],
  order: CommunityContext["order"],
): CommunityContext["removals"] => {
  const ofMembers = new Map<MemberId, { readonly hashes: Set<Hash>; readonly last: Map<string, Hash> }>()
  for (const { target, hash, chain } of removed) {
    const known = ofMembers.get(target) ?? { hashes: new Set(), last: new Map() }
    ofMembers.set(target, known)
    known.hashes.add(hash)
    known.last.set(chain, hash)
  }
  const standing = [...ofMembers].map(([member, { hashes, last }]) => {
    const ends = [...last.values()]
    return [member, { hashes, last: ends, seen: order.pastOfAny(ends) }] as const
  })
  return new Map(standing)
}
