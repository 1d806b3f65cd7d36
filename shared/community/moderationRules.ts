import {
  mayHere,
  type CommunityActOf,
  type CommunityDraft,
  type CommunityRule,
  type DraftModeration,
} from "./communityDraft.ts"
import { authorOfItem } from "./itemAuthor.ts"
import { type Answer, MAX_PINNED, UNMODERATED, type ItemModeration } from "./moderation.ts"
import type { ItemId } from "../kernel/ids.ts"

const read = (draft: CommunityDraft, target: ItemId): DraftModeration =>
  draft.moderation.get(target) ?? { ...UNMODERATED, answered: new Map() }

const change = (draft: CommunityDraft, target: ItemId, changed: Partial<ItemModeration>): void => {
  const before = read(draft, target)
  draft.moderation.set(target, { ...before, ...changed, answered: before.answered })
}

const answer = (
  draft: CommunityDraft,
  { target, reports, note }: { target: ItemId; reports: readonly ItemId[]; note: string },
  said: Omit<Answer, "note">,
) => {
  const moderation = read(draft, target)
  // Written to, not copied: one post may have had as many answers as its community has acts.
  for (const report of reports) if (!moderation.answered.has(report)) moderation.answered.set(report, { ...said, note })
  draft.moderation.set(target, moderation)
}

export const hide: CommunityRule<CommunityActOf<"item.hide">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("item.hide", draft, site, { member: author })) return "no-right"
  const { reason, note } = act
  // A second one changes neither who answers for it nor what its author was told.
  if (!read(draft, act.target).hidden)
    change(draft, act.target, { hidden: { by: author, at: hlc.ms, reason, note }, appeal: null })
  answer(draft, act, { by: author, at: hlc.ms, outcome: "hidden" })
  return undefined
}

/** Once for each envelope: its delay is not begun anew. What its author asked is still to be answered; what was answered may be asked again. */
export const erase: CommunityRule<CommunityActOf<"item.erase">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("item.erase", draft, site, { member: author })) return "no-right"
  if (authorOfItem(site, act.target) === author) return "own-item"
  const { target, reason, note, hash: envelope } = act
  const { hidden, erasing, appeal } = read(draft, target)
  const hiding = { by: author, at: hlc.ms, reason, note }
  if (erasing?.envelope !== envelope)
    change(draft, target, {
      hidden: hidden ?? hiding,
      erasing: { ...hiding, envelope },
      appeal: appeal?.answer ? null : appeal,
    })
  answer(draft, act, { by: author, at: hlc.ms, outcome: "erased" })
  return undefined
}

/** Nobody who moderates decides about what they wrote themselves. */
export const restore: CommunityRule<CommunityActOf<"item.restore">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("item.restore", draft, site, { member: author })) return "no-right"
  if (authorOfItem(site, act.target) === author) return "own-item"
  const decided = { by: author, at: hlc.ms }
  if (read(draft, act.target).appeal) change(draft, act.target, { review: { ...decided, note: act.note, shown: true } })
  change(draft, act.target, { hidden: null, erasing: null, appeal: null })
  answer(draft, act, { ...decided, outcome: "shown" })
  return undefined
}

/** An appeal goes to another than who hid it; lifting what one hid oneself is open to all who moderate. */
export const keep: CommunityRule<CommunityActOf<"item.keep">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("item.keep", draft, site, { member: author })) return "no-right"
  if (authorOfItem(site, act.target) === author) return "own-item"
  const { hidden, erasing, appeal } = read(draft, act.target)
  if ((hidden?.by === author || erasing?.by === author) && appeal) return "own-decision"
  const decided = { by: author, at: hlc.ms, note: act.note }
  if (appeal)
    change(draft, act.target, { appeal: { ...appeal, answer: decided }, review: { ...decided, shown: false } })
  answer(draft, act, { ...decided, outcome: hidden ? "hidden" : "kept" })
  return undefined
}

/** Once for each time that it was hidden. */
export const appeal: CommunityRule<CommunityActOf<"item.appeal">> = (draft, act, { site, author, hlc }) => {
  const writtenBy = authorOfItem(site, act.target)
  if (!mayHere("item.appeal", draft, site, { member: author, writtenBy })) return "no-right"
  const before = read(draft, act.target)
  if (!before.hidden) return "not-hidden"
  if (!before.appeal) change(draft, act.target, { appeal: { at: hlc.ms, note: act.note, answer: null } })
  return undefined
}

export const lock: CommunityRule<CommunityActOf<"post.lock">> = (draft, act, { site, author, hlc }) => {
  if (!mayHere("post.lock", draft, site, { member: author })) return "no-right"
  const before = read(draft, act.target).locked
  change(draft, act.target, { locked: act.on ? (before ?? { by: author, since: hlc }) : null })
  return undefined
}

export const pin: CommunityRule<CommunityActOf<"post.pin">> = (draft, act, { site, author }) => {
  if (!mayHere("post.pin", draft, site, { member: author })) return "no-right"
  const others = draft.pinned.filter((id) => id !== act.target)
  if (act.on && others.length >= MAX_PINNED) return "too-many"
  draft.pinned = act.on ? [...others, act.target] : others
  return undefined
}
