import type { SearchHit } from "../../../shared/search/searchService.ts"
import { createPersonHref } from "../people/personAddress.ts"
import { createCommentHref, createCommunityHref, createPostHref } from "../post/postAddress.ts"
import { createTopicHref } from "../post/topicAddress.ts"

/** Where what was found stands; null for what has no place of its own. */
export const createHitHref = ({ kind, post, comment, community, member, tag }: SearchHit): string | null => {
  switch (kind) {
    case "person":
      return member && createPersonHref(member.id)
    case "community":
      return community && createCommunityHref(community.ledger)
    case "tag":
      return tag === null ? null : createTopicHref(tag)
    case "comment":
    case "post": {
      if (!community || post === null) return null
      const key = { ledger: community.ledger, item: post }
      return comment === null ? createPostHref(key) : createCommentHref(key, comment)
    }
    default:
      return kind satisfies never
  }
}
