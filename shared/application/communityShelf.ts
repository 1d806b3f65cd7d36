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

interface Shelved extends ShelvedPost {
  /** When the newest word in its thread was said, in epoch milliseconds. */
  lastWord: number
}

/** Of a room, what its shelf looks at. */
interface Shelving {
  readonly ledger: Pick<Room["ledger"], "id">
  readonly projection: Room["projection"]
}

/** What the lists say of one community's posts, kept up with them: a change costs what it changed, not what there is. */
export interface CommunityShelf<Place extends Shelving = Room> {
  readonly room: Place
  /** Newest first; the same reference while the same posts stand in the same order. */
  posts(): readonly ShelvedPost[]
  /** Of these posts, in the same order. */
  keys(): readonly PostKey[]
  unread(): number
  isUnread(id: ItemId): boolean
  /** Epoch milliseconds of its newest post or comment, or null. */
  lastActivity(): number | null
  /** After these posts appeared, changed, vanished or were read; `list` says so of those that came or went. */
  take(ids: Iterable<ItemId>): void
  list(): void
}

export const createCommunityShelf = <Place extends Shelving>(
  room: Place,
  isUnread: (ledger: LedgerId, post: PostData) => boolean,
): CommunityShelf<Place> => {
  const { projection } = room
  const ledger = room.ledger.id
  const shelved = new Map<ItemId, Shelved>()
  const unread = new Set<ItemId>()
  /** Undefined while it is to be found anew. */
  let latest: number | null | undefined = null
  /** What was listed last; undefined once a post came to the shelf, or left it, since. */
  let order: readonly ItemId[] | undefined
  let posts: readonly ShelvedPost[] = []
  let keys: readonly PostKey[] = []

  const shelve = (id: ItemId): void => {
    const post = projection.post(id)
    if (!post) {
      if (shelved.get(id)?.lastWord === latest) latest = undefined
      if (shelved.delete(id)) order = undefined
      unread.delete(id)
      return
    }
    const before = shelved.get(id)
    const lastWord = Math.max(post.at, projection.comments(id).at(-1)?.at ?? post.at)
    if (before && before.lastWord > lastWord && before.lastWord === latest) latest = undefined
    if (latest !== undefined) latest = Math.max(latest ?? lastWord, lastWord)
    if (before?.at === post.at) before.lastWord = lastWord
    else {
      shelved.set(id, { key: { ledger, item: id }, at: post.at, lastWord })
      order = undefined
    }
    if (isUnread(ledger, post)) unread.add(id)
    else unread.delete(id)
  }
  const take = (ids: Iterable<ItemId>): void => {
    for (const id of ids) shelve(id)
  }
  const list = (): void => {
    // The projection gives the same list until a post comes or goes. Of a bulk it may hold posts that are shelved only later.
    if (projection.posts() === order) return
    order = projection.posts()
    const listed: ShelvedPost[] = []
    for (const id of order) {
      const post = shelved.get(id)
      if (post) listed.push(post)
    }
    posts = listed
    keys = listed.map(({ key }) => key)
  }
  take(projection.posts())
  list()
  return {
    room,
    take,
    list,
    posts: () => posts,
    keys: () => keys,
    unread: () => unread.size,
    isUnread: (id) => unread.has(id),
    lastActivity() {
      if (latest !== undefined) return latest
      latest = null
      for (const { lastWord } of shelved.values()) latest = Math.max(latest ?? lastWord, lastWord)
      return latest
    },
  }
}
