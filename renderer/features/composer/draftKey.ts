import { parseItemId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import type { ItemId, LedgerId } from "../../../shared/kernel/ids.ts"
import type { PostKey } from "../../../shared/application/site.ts"

/** The post that one begins anywhere, with the key C. */
export const NEW_POST_KEY = "post:new"
/** The composer on top of Home: another draft than the one of the key C. */
export const HOME_KEY = "post:home"

export const createCommunityDraftKey = (ledger: LedgerId): string => `post:${ledger}`
export const createCommentDraftKey = ({ ledger, item }: PostKey): string => `comment:${ledger}/${item}`
/** @param item the post itself, or one of its comments */
export const createEditDraftKey = ({ ledger, item: post }: PostKey, item: ItemId): string =>
  `edit:${ledger}/${post}/${item}`
/** For a post that was taken back while another draft stands where it was written. */
export const createFreshDraftKey = (now: number): string => `post:${now}`

export type DraftPurpose =
  | { readonly kind: "post" }
  | { readonly kind: "comment"; readonly post: PostKey }
  /** Of the post, or of a comment below it. */
  | { readonly kind: "edit"; readonly post: PostKey }

/** What a stored draft was begun for; an unknown key is taken for a post, so that no text gets lost. */
export const parseDraftKey = (key: string): DraftPurpose => {
  const [, kind, ledgerText, itemText] = /^(comment|edit):([^/]+)\/([^/]+)/.exec(key) ?? []
  const ledger = parseLedgerId(ledgerText)
  const item = parseItemId(itemText)
  if (ledger === undefined || item === undefined) return { kind: "post" }
  return { kind: kind === "comment" ? "comment" : "edit", post: { ledger, item } }
}
