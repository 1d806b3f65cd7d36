import { type ItemId, type LedgerId, type MemberId, parseItemId, parseLedgerId, parseMemberId } from "../kernel/ids.ts"

/** A post or a comment. */
export const itemDocumentId = (ledger: LedgerId, item: ItemId): string => `${ledger}/${item}`
export const personDocumentId = (member: MemberId): string => `person/${member}`
export const communityDocumentId = (ledger: LedgerId): string => `community/${ledger}`
/** @param tag folded */
export const tagDocumentId = (tag: string): string => `tag/${tag}`

export type DocumentPlace =
  | { readonly kind: "item"; readonly ledger: LedgerId; readonly item: ItemId }
  | { readonly kind: "person"; readonly member: MemberId }
  | { readonly kind: "community"; readonly ledger: LedgerId }
  | { readonly kind: "tag"; readonly tag: string }

/** What a document's id stands for. */
export const parseDocumentId = (id: string): DocumentPlace | undefined => {
  const slash = id.indexOf("/")
  const [first, rest] = [id.slice(0, slash), id.slice(slash + 1)]
  if (first === "tag") return { kind: "tag", tag: rest }
  if (first === "person") {
    const member = parseMemberId(rest)
    return member && { kind: "person", member }
  }
  if (first === "community") {
    const ledger = parseLedgerId(rest)
    return ledger && { kind: "community", ledger }
  }
  const ledger = parseLedgerId(first)
  const item = parseItemId(rest)
  return ledger && item && { kind: "item", ledger, item }
}
