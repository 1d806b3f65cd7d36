import type { CommentData, PostData, Wording } from "../../community/postData.ts"
import type { MemberId } from "../../kernel/ids.ts"
import type { EnvelopeStore } from "../../ledger/envelopeStore.ts"
import { plainText } from "../../search/words/plainText.ts"
import type { ExportedCommunity, ExportedText, ExportedWording } from "./myDataViews.ts"
import type { MineIn } from "./walkMine.ts"

export const toIso = (ms: number): string => new Date(ms).toISOString()

const exportWording = ({ at, title, md, pictures }: Wording): ExportedWording => ({
  at: toIso(at),
  title,
  markdown: md,
  pictures,
})

const exportText = (written: PostData | CommentData, title: string): ExportedText => ({
  ...exportWording({ ...written, title }),
  id: written.id,
  language: written.language,
  history: written.history.map(exportWording),
  reactions: written.reactions.map(({ emoji, members }) => ({ emoji, count: members.length })),
})

const MAX_NAME_CHARS = 80

/** A post without a title goes by its first words, on screens and here. */
const nameOfPost = ({ title, md }: Wording): string => {
  if (title !== "") return title
  const words = plainText(md.slice(0, 4 * MAX_NAME_CHARS)).replaceAll(/\s+/g, " ")
  return words.length <= MAX_NAME_CHARS ? words : `${words.slice(0, MAX_NAME_CHARS).replace(/\s*\S*$/u, "")}…`
}

/** @param nameOf how somebody is called, empty where nobody knows */
export const exportCommunity = (
  { room, posts, comments, reactions, reports }: MineIn,
  nameOf: (member: MemberId) => string,
): ExportedCommunity => {
  const state = room.state()
  return {
    ledger: room.ledger.id,
    name: state?.name ?? "",
    purpose: state?.purpose ?? "",
    access: state?.access ?? "open",
    posts: posts.map((post) => ({
      ...exportText(post, post.title),
      kind: post.kind,
      comments: post.comments.length,
    })),
    comments: comments.map(({ comment, post }) => ({
      ...exportText(comment, ""),
      under: { post: post.id, title: nameOfPost(post), author: nameOf(post.author) },
    })),
    reactions: reactions.map(({ at, emoji, target }) => ({ at: toIso(at), emoji, target })),
    reports: reports.map(({ at, reason, note, target }) => ({ at: toIso(at), reason, note, target })),
  }
}

/** Named one by one: a row that is added later, a key or a secret among them, does not slip out with the rest. */
const PRIVATE = [
  "attention/",
  "draft/",
  "favourite/",
  "form/",
  "inbox/",
  "mute/",
  "outbox/",
  "own/",
  "read/",
  "saved/",
  "stance/",
  "topic/",
]

/** What only this member's machines know of them; rows of before they shared it are moved in the background. */
export const exportLocal = async (store: EnvelopeStore): Promise<Readonly<Record<string, unknown>>> => {
  const rows = await Promise.all(PRIVATE.map((prefix) => store.listLocal(prefix)))
  return Object.fromEntries(rows.flat().map(({ key, value }) => [key, value]))
}
