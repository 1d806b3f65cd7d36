import type { CommunityProjection } from "../../community/communityProjection.ts"
import type { CommentData, PostData } from "../../community/postData.ts"
import { extractTags, foldTag } from "../../community/tags.ts"
import type { LedgerId } from "../../kernel/ids.ts"
import { communityDocumentId, itemDocumentId, personDocumentId, tagDocumentId } from "../../search/documentId.ts"
import type { SearchDocument, Stamp } from "../../search/searchDocument.ts"
import type { CommunityView, MemberView, TopicView } from "../site.ts"

const foldedTags = (markdown: string): readonly string[] => extractTags(markdown).map(foldTag)

/** What a picture shows is text too. */
const textOf = ({ md, pictures }: PostData | CommentData): string =>
  [md, ...pictures.map(({ alt }) => alt)].filter(Boolean).join("\n\n")

export const describePost = (ledger: LedgerId, post: PostData): SearchDocument => ({
  id: itemDocumentId(ledger, post.id),
  kind: "post",
  title: post.title,
  text: textOf(post),
  ledger,
  post: post.id,
  member: post.author,
  at: post.at,
  tags: foldedTags(post.md),
  sort: post.kind,
  language: post.language,
  hasFile: post.pictures.length > 0,
})

export const describeComment = (ledger: LedgerId, comment: CommentData, postTitle: string): SearchDocument => ({
  id: itemDocumentId(ledger, comment.id),
  kind: "comment",
  title: postTitle,
  text: textOf(comment),
  ledger,
  post: comment.post,
  member: comment.author,
  at: comment.at,
  tags: foldedTags(comment.md),
  sort: null,
  language: comment.language,
  hasFile: comment.pictures.length > 0,
})

/** Undefined for what is no post or comment, or not any more. */
export const describeItem = (
  ledger: LedgerId,
  projection: CommunityProjection,
  item: PostData["id"],
): SearchDocument | undefined => {
  const post = projection.post(item)
  if (post) return describePost(ledger, post)
  const comment = projection.comment(item)
  return comment && describeComment(ledger, comment, projection.post(comment.post)?.title ?? "")
}

const NO_ITEM = {
  ledger: null,
  post: null,
  member: null,
  at: 0,
  tags: [],
  sort: null,
  language: null,
  hasFile: false,
} as const

export const describePerson = ({ id, name, title, help }: MemberView): SearchDocument => ({
  ...NO_ITEM,
  id: personDocumentId(id),
  kind: "person",
  title: name,
  text: [title, ...help].filter(Boolean).join(" · "),
  member: id,
})

export const describeCommunity = ({ ledger, name, purpose }: CommunityView): SearchDocument => ({
  ...NO_ITEM,
  id: communityDocumentId(ledger),
  kind: "community",
  title: name,
  text: purpose,
  ledger,
})

export const describeTag = ({ tag, name }: TopicView): SearchDocument => ({
  ...NO_ITEM,
  id: tagDocumentId(tag),
  kind: "tag",
  title: name,
  text: "",
  tags: [tag],
})

/** 31 bits of a text (FNV-1a). */
const hashText = (text: string, seed = 0x811c_9dc5): Stamp => {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x0100_0193)
  return hash >>> 1
}

/** An item's envelope never changes; its wordings differ by their number or by when the last was written, whoever it is said to be by. */
export const stampItem = ({ hash, author, history, language, wordedAt, md }: PostData | CommentData): Stamp =>
  hashText(`${hash}${author}${wordedAt}${language ?? ""}`, 0x811c_9dc5 ^ (history.length * 65_537 + md.length))

export const stampDocument = ({ title, text, tags }: SearchDocument): Stamp =>
  hashText(`${title}\u0000${text}\u0000${tags.join(" ")}`)
