import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { PostKey } from "../../../shared/application/site.ts"

export const createCommunityHref = (ledger: LedgerId): string => `#/c/${ledger}`

export const createPostHref = ({ ledger, item }: PostKey): string => `#/c/${ledger}/p/${item}`

/** One text per post: for lists, maps and drafts. */
export const formatPostKey = ({ ledger, item }: PostKey): string => `${ledger}/${item}`
