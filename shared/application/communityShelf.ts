import type { PostData } from "../community/postData.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { Room } from "./rooms.ts"
import type { PostKey } from "./site.ts"

/** A post as the lists need it. */
export interface ShelvedPost {
  /** The same reference as long as the post is there. */
  readonly key: PostKey
  readonly at: number
}

/** What the lists say of one community's posts, kept up with them: a change costs what it changed, not what there is. */
export interface CommunityShelf {
  readonly room: Room
  /** Newest first; the same reference while the same posts stand in the same order. */
  posts(): readonly ShelvedPost[]
  unread(): number
  /** Epoch milliseconds of its newest post or comment, or null. */
  lastActivity(): number | null
  /** After these posts appeared, changed, vanished or were read. */
  refresh(ids: Iterable<ItemId>): void
}

export const createCommunityShelf = (
  room: Room,
  isUnread: (ledger: LedgerId, post: PostData) => boolean,
): CommunityShelf => {
  const { projection } = room
  const ledger = room.ledger.id
  const shelved = new Map<ItemId, ShelvedPost>()
  const unread = new Set<ItemId>()
  /** By post, its newest word. */
  const activity = new Map<ItemId, number>()
  let order: readonly ItemId[] = []
  let posts: readonly ShelvedPost[] = []

  const shelve = (id: ItemId): void => {
    const post = projection.post(id)
    if (!post) {
      for (const shelf of [shelved, unread, activity]) shelf.delete(id)
      return
    }
    if (shelved.get(id)?.at !== post.at) shelved.set(id, { key: { ledger, item: id }, at: post.at })
    activity.set(id, Math.max(post.at, projection.comments(id).at(-1)?.at ?? post.at))
    if (isUnread(ledger, post)) unread.add(id)
    else unread.delete(id)
  }
  const refresh = (ids: Iterable<ItemId>): void => {
    for (const id of ids) shelve(id)
    // The projection gives the same list until a post comes or goes.
    if (projection.posts() === order) return
    order = projection.posts()
    const listed: ShelvedPost[] = []
    for (const id of order) {
      const post = shelved.get(id)
      if (post) listed.push(post)
    }
    posts = listed
  }
  refresh(projection.posts())
  return {
    room,
    refresh,
    posts: () => posts,
    unread: () => unread.size,
    lastActivity() {
      let latest: number | null = null
      for (const at of activity.values()) latest = Math.max(latest ?? at, at)
      return latest
    },
  }
}
