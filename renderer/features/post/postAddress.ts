import { type ItemId, type LedgerId, parseItemId } from "../../../shared/kernel/ids.ts"
import type { PostKey } from "../../../shared/application/site.ts"

export const createCommunityHref = (ledger: LedgerId): string => `#/c/${ledger}`

export const createPostHref = ({ ledger, item }: PostKey): string => `#/c/${ledger}/p/${item}`

export interface PostSearch {
  /** The one that its reader came for. */
  readonly comment?: ItemId
}

export const parsePostSearch = ({ comment }: Record<string, unknown>): PostSearch => {
  const item = parseItemId(comment)
  return item === undefined ? {} : { comment: item }
}

export const createCommentHref = (post: PostKey, comment: ItemId): string =>
  `${createPostHref(post)}?comment=${comment}`

/** One text per post: for lists, maps and drafts. */
export const formatPostKey = ({ ledger, item }: PostKey): string => `${ledger}/${item}`

export const isPostPath = (path: string): boolean => /^\/c\/[^/]+\/p\//.test(path)

export const isSamePost = (one: PostKey, other: PostKey): boolean =>
  one.ledger === other.ledger && one.item === other.item
