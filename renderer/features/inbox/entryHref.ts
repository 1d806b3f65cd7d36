import type { InboxEntry } from "../../../shared/application/site.ts"
import { isOptional } from "../../../shared/attention/reasons.ts"
import { createCommentHref, createCommunityHref, createPostHref } from "../post/postAddress.ts"

/** Where an entry leads: what was decided about one's own words stands with the way to ask another, also once the words are gone. */
export const createEntryHref = ({ post, item, reason, told }: InboxEntry): string => {
  if (told?.kind === "siteRole" || told?.kind === "siteFunction") return "#/trust"
  if (told?.kind === "letOut") return createCommunityHref(told.community)
  if (told?.kind === "communityRole") return createCommunityHref(post.ledger)
  if (!isOptional(reason) || (told?.kind === "appeal" && !told.shown)) return "#/moderation"
  return item === post.item ? createPostHref(post) : createCommentHref(post, item)
}
