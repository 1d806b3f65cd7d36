import { mergeDated, removeDated } from "./chronology.ts"
import { createViewStore } from "./viewStore.ts"
import { showsAs, viewComment, viewErasures, viewPost } from "./viewItem.ts"
import type { ItemId } from "../kernel/ids.ts"
import type { Held, ItemIndex } from "./itemIndex.ts"
import type { CommentData, Erasure, PostData } from "./postData.ts"

/** What readers see, kept up with the index. Views are made when somebody asks for them. */
export interface CommunityViews {
  /** @returns posts that appeared, changed, got a changed thread, or vanished; of posts that nobody looked at for long, some that merely may have */
  readonly refresh: (dirty: ReadonlySet<ItemId>) => ReadonlySet<ItemId>
  posts(): readonly ItemId[]
  post(id: ItemId): PostData | undefined
  comment(id: ItemId): CommentData | undefined
  comments(post: ItemId): readonly CommentData[]
  erasures(): readonly Erasure[]
}

const NO_COMMENTS: readonly CommentData[] = []
const MAX_THREADS = 4_000

/** Posts oldest first, and the same newest first once somebody asks. */
const createListing = () => {
  let ascending: Held[] = []
  let descending: readonly ItemId[] | undefined
  return {
    update(appeared: readonly Held[], vanished: readonly Held[]) {
      if (appeared.length + vanished.length === 0) return
      for (const post of vanished) removeDated(ascending, post)
      ascending = mergeDated(ascending, appeared)
      descending = undefined
    },
    newestFirst: () => (descending ??= ascending.map(({ id }) => id).reverse()),
  }
}

export const createCommunityViews = (index: ItemIndex, isWithheld: (held: Held) => boolean): CommunityViews => {
  const shown = <Type extends "post" | "comment">(id: ItemId, type: Type): Held<Type> | undefined => {
    const held = showsAs(index, id, type)
    return held && !isWithheld(held) ? held : undefined
  }
  const comments = createViewStore(
    (id) => viewComment(index, id),
    (id) => shown(id, "comment")?.item.post,
  )
  const posts = createViewStore(
    (id) => viewPost(index, id, comments.has),
    (id) => shown(id, "post"),
  )
  const threads = new Map<ItemId, readonly CommentData[]>()
  const erasures = new Map<ItemId, readonly Erasure[]>()
  const listing = createListing()

  /** @returns the posts whose thread they changed */
  const refreshComments = (dirty: ReadonlySet<ItemId>): ReadonlySet<ItemId> => {
    const threaded = new Set<ItemId>()
    for (const id of dirty) {
      const { changed, before, after } = comments.renew(id)
      if (changed) for (const post of [before, after]) if (post) threaded.add(post)
    }
    return threaded
  }

  const refreshPosts = (dirty: Iterable<ItemId>): Set<ItemId> => {
    const renewed = new Set<ItemId>()
    const appeared: Held[] = []
    const vanished: Held[] = []
    for (const id of dirty) {
      const { changed, before, after } = posts.renew(id)
      if (changed) renewed.add(id)
      if (before && after?.hash !== before.hash) vanished.push(before)
      if (after && after.hash !== before?.hash) appeared.push(after)
    }
    listing.update(appeared, vanished)
    return renewed
  }

  const refreshErasures = (dirty: ReadonlySet<ItemId>): void => {
    for (const id of dirty) {
      const wanted = viewErasures(index, id)
      if (wanted.length > 0) erasures.set(id, wanted)
      else erasures.delete(id)
    }
  }

  const readThread = (post: ItemId): readonly CommentData[] =>
    posts.has(post)
      ? index.about("comment", post).flatMap(({ id }) => (comments.has(id) ? (comments.get(id) ?? []) : []))
      : NO_COMMENTS

  return {
    refresh(dirty) {
      const threaded = refreshComments(dirty)
      const changed = refreshPosts(new Set([...dirty, ...threaded]))
      for (const id of [...changed, ...threaded]) if (threaded.has(id) || !posts.has(id)) threads.delete(id)
      for (const id of threaded) if (posts.has(id)) changed.add(id)
      refreshErasures(dirty)
      return changed
    },
    posts: listing.newestFirst,
    post: posts.get,
    comment: (id) => {
      const comment = comments.get(id)
      return comment && posts.has(comment.post) ? comment : undefined
    },
    comments(post) {
      const known = threads.get(post)
      if (known) return known
      const thread = readThread(post)
      if (thread.length === 0) return NO_COMMENTS
      if (threads.size >= MAX_THREADS) threads.clear()
      threads.set(post, thread)
      return thread
    },
    erasures: () => [...erasures.values()].flat(),
  }
}
