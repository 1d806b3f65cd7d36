import type { CommentData, PostData, ReactionTime, ReportData } from "../../community/postData.ts"
import { createBreather } from "../../kernel/breather.ts"
import type { ItemId, MemberId } from "../../kernel/ids.ts"
import type { Room } from "../rooms.ts"
import type { LongWork } from "./myDataViews.ts"

/** What a member wrote in one community. */
export interface MineIn {
  readonly room: Room
  readonly posts: readonly PostData[]
  readonly comments: readonly { readonly comment: CommentData; readonly post: PostData }[]
  readonly reactions: readonly (ReactionTime & { readonly target: ItemId })[]
  readonly reports: readonly (ReportData & { readonly target: ItemId })[]
}

const reportsOf = ({ projection }: Room, me: MemberId): MineIn["reports"] =>
  projection.reported().flatMap((target) =>
    projection
      .reports(target)
      .filter(({ by }) => by === me)
      .map((report) => ({ ...report, target })),
  )

/** Looks through every community in slices that leave the page its turns; undefined once it was cancelled. */
export const walkMine = async (
  rooms: readonly Room[],
  me: MemberId,
  { onProgress, signal }: LongWork,
): Promise<readonly MineIn[] | undefined> => {
  const breathe = createBreather()
  const total = Math.max(
    1,
    rooms.reduce((sum, { projection }) => sum + projection.posts().length, 0),
  )
  let done = 0
  const found: MineIn[] = []
  for (const room of rooms) {
    const posts: PostData[] = []
    const comments: { comment: CommentData; post: PostData }[] = []
    const reactions: (ReactionTime & { target: ItemId })[] = []
    const takeReactions = (target: ItemId) => {
      const own = room.projection.reactionTimes(target).filter(({ member }) => member === me)
      reactions.push(...own.map((reaction) => ({ ...reaction, target })))
    }
    for (const id of [...room.projection.posts()]) {
      await breathe()
      if (signal.aborted) return undefined
      const post = room.projection.post(id)
      if (!post) continue
      if (post.author === me) posts.push(post)
      takeReactions(id)
      for (const comment of room.projection.comments(id)) {
        if (comment.author === me) comments.push({ comment, post })
        takeReactions(comment.id)
      }
      onProgress(++done / total)
    }
    found.push({ room, posts, comments, reactions, reports: reportsOf(room, me) })
  }
  return found
}
