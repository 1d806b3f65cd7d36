import { type ItemId, parseItemId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import type { PostKey } from "../../../shared/application/site.ts"
import { createCommentHref, createPostHref } from "./postAddress.ts"

export interface ItemLink {
  readonly post: PostKey
  readonly comment?: ItemId
}

/** On whichever machine it was copied: a page of Palabre is always served there. */
const OWN_PAGE = String.raw`(?:https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?\/)?`
const ADDRESS = String.raw`#\/c\/([0-9a-f]{64})\/p\/([0-9A-Za-z.-]{1,60})(?:\?comment=([0-9A-Za-z.-]{1,60}))?`
const LINK = new RegExp(`^${OWN_PAGE}${ADDRESS}$`)
const LINKS = new RegExp(`(?<![\\p{L}\\p{N}#/])${OWN_PAGE}${ADDRESS}`, "gu")

const read = ([, ledgerText, itemText, commentText]: readonly (string | undefined)[]): ItemLink | undefined => {
  const ledger = parseLedgerId(ledgerText)
  const item = parseItemId(itemText)
  if (!ledger || !item) return undefined
  const comment = parseItemId(commentText)
  return { post: { ledger, item }, ...(comment ? { comment } : {}) }
}

/** What an address of one of Palabre's own items leads to; undefined for any other address. */
export const parseItemLink = (address: string): ItemLink | undefined => {
  const match = LINK.exec(address.trim())
  return match ? read(match) : undefined
}

export const createItemHref = ({ post, comment }: ItemLink): string =>
  comment ? createCommentHref(post, comment) : createPostHref(post)

/** Each link is looked up and shown: a text of nothing else must stay light. */
const MAX_PREVIEWS = 2
/** Code, and what somebody else said: there the link is not the point. */
const NOT_MEANT = /(?:^|\n)(?:```|~~~)[\s\S]*?(?:\n(?:```|~~~)|$)|`[^`\n]*`|(?:^|\n)[ \t]{0,3}>[^\n]*/g

/** The posts that a text points to, each once, in its order. */
export const findLinkedPosts = (markdown: string): readonly PostKey[] => {
  if (!markdown.includes("#/c/")) return []
  const found = new Map<string, PostKey>()
  for (const match of markdown.replaceAll(NOT_MEANT, "\n").matchAll(LINKS)) {
    const link = read(match)
    if (link) found.set(createPostHref(link.post), link.post)
    if (found.size === MAX_PREVIEWS) break
  }
  return [...found.values()]
}
