import type { Hash, ItemId, MemberId } from "../kernel/ids.ts"
import { isA, type Held, type ItemIndex } from "./itemIndex.ts"
import type { CommentData, Erasure, PostData, Reactions, ReactionTime, ReportData, Wording } from "./postData.ts"

/** Only its author's member may delete an item, and only the very envelope that the deletion names. */
const isDeleted = (index: ItemIndex, { id, author, hash }: Held): boolean =>
  index.about("delete", id).some((deletion) => deletion.author === author && deletion.item.hash === hash)

/** The item where it is of that type and stands. */
export const showsAs = <Type extends "post" | "comment">(
  index: ItemIndex,
  id: ItemId,
  type: Type,
): Held<Type> | undefined => {
  const held = index.get(id)
  return held && isA(held, type) && !isDeleted(index, held) ? held : undefined
}

const isTakenBack = (index: ItemIndex, reaction: Held<"reaction">): boolean =>
  index.about("unreact", reaction.id).some((unreact) => unreact.author === reaction.author)

const liveReactions = (index: ItemIndex, target: ItemId): readonly Held<"reaction">[] =>
  index.about("reaction", target).filter((reaction) => !isTakenBack(index, reaction))

/** A member counts once per emoji, however often they pressed it. */
const viewReactions = (index: ItemIndex, target: ItemId): readonly Reactions[] => {
  const byEmoji = new Map<string, Set<MemberId>>()
  for (const { item, author } of liveReactions(index, target)) {
    const members = byEmoji.get(item.emoji)
    if (members) members.add(author)
    else byEmoji.set(item.emoji, new Set([author]))
  }
  return [...byEmoji].map(([emoji, members]) => ({ emoji, members: [...members] }))
}

/** When each reaction that stands was given, oldest first: a member's first of an emoji counts. */
export const viewReactionTimes = (index: ItemIndex, target: ItemId): readonly ReactionTime[] => {
  const times = new Map<string, ReactionTime>()
  for (const { item, author, hlc } of liveReactions(index, target)) {
    const key = `${author} ${item.emoji}`
    if (!times.has(key)) times.set(key, { member: author, emoji: item.emoji, at: hlc.ms })
  }
  return [...times.values()]
}

/** When the author of a post last said which comment answers it. */
export const viewAcceptanceTime = (index: ItemIndex, post: ItemId): number | undefined => {
  const held = index.get(post)
  return index.about("accept", post).findLast((accept) => accept.author === held?.author)?.hlc.ms
}

/** Reactions of one member that stand on an item: all of them are to be taken back at once. */
export const reactionsOf = (index: ItemIndex, target: ItemId, by: { member: MemberId; emoji: string }) =>
  liveReactions(index, target)
    .filter(({ author, item }) => author === by.member && item.emoji === by.emoji)
    .map(({ id }) => id)

export const viewReports = (index: ItemIndex, target: ItemId): readonly ReportData[] =>
  index.about("report", target).map(({ id, author, hlc, item }) => ({
    id,
    by: author,
    at: hlc.ms,
    reason: item.reason,
    note: item.note,
  }))

const NO_PICTURES: Wording["pictures"] = []

/** All wordings by the author, the current one last. */
const viewWordings = (index: ItemIndex, held: Held<"post" | "comment">): readonly [Wording, ...Wording[]] => {
  const { item, hlc } = held
  let title = item.t === "post" ? item.title : ""
  let pictures = item.pictures ?? NO_PICTURES
  const wordings: [Wording, ...Wording[]] = [{ at: hlc.ms, title, md: item.md, pictures }]
  for (const edit of index.about("edit", held.id)) {
    if (edit.author !== held.author) continue
    if (item.t === "post") title = edit.item.title ?? title
    pictures = edit.item.pictures ?? pictures
    wordings.push({ at: edit.hlc.ms, title, md: edit.item.md, pictures })
  }
  return wordings
}

/** Its author's last word on it. */
const viewLanguage = (index: ItemIndex, { id, author }: Held): string | null =>
  index.about("language", id).findLast((said) => said.author === author)?.item.language ?? null

const viewWritten = (index: ItemIndex, held: Held<"post" | "comment">) => {
  const [original, ...edits] = viewWordings(index, held)
  const current = edits.at(-1) ?? original
  const { id, hash, author, device, hlc, seq } = held
  return {
    current,
    written: {
      id,
      hash,
      author,
      device,
      seq,
      hlc,
      at: hlc.ms,
      md: current.md,
      pictures: current.pictures,
      language: viewLanguage(index, held),
      wordedAt: current.at,
      history: [original, ...edits].slice(0, -1),
      reactions: viewReactions(index, id),
    },
  }
}

/** Undefined for what isn't a comment, or no longer. Whether its post shows is the post's matter. */
export const viewComment = (index: ItemIndex, id: ItemId): CommentData | undefined => {
  const held = showsAs(index, id, "comment")
  if (!held) return undefined
  return { ...viewWritten(index, held).written, post: held.item.post }
}

/**
 * Undefined for what isn't a post, or no longer.
 * @param isVisible whether a comment of that id shows; by default all that were not deleted
 */
export const viewPost = (
  index: ItemIndex,
  id: ItemId,
  isVisible: (comment: ItemId) => boolean = (comment) => showsAs(index, comment, "comment") !== undefined,
): PostData | undefined => {
  const held = showsAs(index, id, "post")
  if (!held) return undefined
  const { current, written } = viewWritten(index, held)
  const comments = index.about("comment", id).flatMap((comment) => (isVisible(comment.id) ? [comment.id] : []))
  // The author's last word on the answer, even where that comment is gone.
  const word = index.about("accept", id).findLast((accept) => accept.author === held.author)?.item.comment ?? null
  const accepted = word !== null && comments.includes(word) ? word : null
  const { kind, shared = null } = held.item
  return { ...written, kind, title: current.title, shared, comments, accepted }
}

/**
 * The content that deletions of one post or comment leave to erase: itself, and wordings of it by whoever deleted it. What
 * another member wrote about it shows nowhere, and is theirs to erase, so that the same is erased whether or not it is gone already.
 */
export const viewErasures = (index: ItemIndex, id: ItemId): readonly Erasure[] => {
  const held = index.get(id)
  const deletions = index.about("delete", id)
  if (deletions.length === 0) return []
  const text = held?.item.t === "post" || held?.item.t === "comment" ? held : undefined
  const deleters = new Set(
    deletions.filter((deletion) => !text || mayErase(deletion, text)).map(({ author }) => author),
  )
  const wordings = index.about("edit", id).filter((edit) => deleters.has(edit.author))
  const original = text && deleters.has(text.author) ? [text] : []
  return [...original, ...wordings].map(({ id: target, hash, device, seq }) => ({ target, hash, device, seq }))
}

/**
 * The content of one envelope, and all wordings of it by its author: what a role erases. Where our item is another envelope,
 * nothing; where it is not here, its wordings.
 */
export const viewErasuresOf = (
  index: ItemIndex,
  { id, envelope, author }: { readonly id: ItemId; readonly envelope: Hash; readonly author: MemberId },
): readonly Erasure[] => {
  const held = index.get(id)
  if (held && (held.hash !== envelope || !(isA(held, "post") || isA(held, "comment")))) return []
  const wordings = index.about("edit", id).filter((edit) => edit.author === author)
  return [...(held ? [held] : []), ...wordings].map(({ id: target, hash, device, seq }) => ({
    target,
    hash,
    device,
    seq,
  }))
}

const mayErase = (deletion: Held<"delete">, held: { readonly author: MemberId; readonly hash: Hash }): boolean =>
  deletion.author !== held.author || deletion.item.hash === held.hash
