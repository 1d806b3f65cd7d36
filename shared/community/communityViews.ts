import { mergeDated, removeDated, type Dated } from "./chronology.ts"
import { sameData } from "./sameData.ts"
import { viewComment, viewErasures, viewPost } from "./viewItem.ts"
import type { ItemId } from "../kernel/ids.ts"
import type { ItemIndex } from "./itemIndex.ts"
import type { CommentData, Erasure, PostData } from "./postData.ts"

/** What readers see, kept up with the index: an object changes its identity only when what it says changed. */
export interface CommunityViews {
  /** @returns posts that appeared, changed, got a changed thread, or vanished */
  readonly refresh: (dirty: ReadonlySet<ItemId>) => ReadonlySet<ItemId>
  posts(): readonly ItemId[]
  post(id: ItemId): PostData | undefined
  comment(id: ItemId): CommentData | undefined
  comments(post: ItemId): readonly CommentData[]
  erasures(): readonly Erasure[]
}

interface Listed extends Dated {
  readonly id: ItemId
}

const NO_COMMENTS: readonly CommentData[] = []

/** Puts the view into its map, or takes it out; true where that changed anything. */
const replace = <View>(views: Map<ItemId, View>, id: ItemId, next: View | undefined): boolean => {
  if (sameData(views.get(id), next)) return false
  if (next === undefined) views.delete(id)
  else views.set(id, next)
  return true
}

/** Posts oldest first, and the same newest first once somebody asks. */
const createListing = () => {
  let ascending: Listed[] = []
  let descending: readonly ItemId[] | undefined
  return {
    update(appeared: readonly Listed[], vanished: readonly Listed[]) {
      if (appeared.length + vanished.length === 0) return
      for (const post of vanished) removeDated(ascending, post)
      ascending = mergeDated(ascending, appeared)
      descending = undefined
    },
    newestFirst: () => (descending ??= ascending.map(({ id }) => id).reverse()),
  }
}

export const createCommunityViews = (index: ItemIndex): CommunityViews => {
  const posts = new Map<ItemId, PostData>()
  const comments = new Map<ItemId, CommentData>()
  const threads = new Map<ItemId, readonly CommentData[]>()
  const erasures = new Map<ItemId, readonly Erasure[]>()
  const listing = createListing()

  /** @returns the posts whose thread they changed */
  const refreshComments = (dirty: ReadonlySet<ItemId>): ReadonlySet<ItemId> => {
    const changed = new Set<ItemId>()
    for (const id of dirty) {
      const before = comments.get(id)
      if (!replace(comments, id, viewComment(index, id))) continue
      for (const comment of [before, comments.get(id)]) if (comment) changed.add(comment.post)
    }
    return changed
  }

  const refreshPosts = (dirty: Iterable<ItemId>): ReadonlySet<ItemId> => {
    const changed = new Set<ItemId>()
    const appeared: Listed[] = []
    const vanished: Listed[] = []
    for (const id of dirty) {
      const before = posts.get(id)
      if (
        !replace(
          posts,
          id,
          viewPost(index, id, (comment) => comments.has(comment)),
        )
      )
        continue
      const after = posts.get(id)
      changed.add(id)
      if (before && after?.hash !== before.hash) vanished.push(before)
      if (after && after.hash !== before?.hash) appeared.push({ id, hlc: after.hlc, hash: after.hash })
    }
    listing.update(appeared, vanished)
    return changed
  }

  const refreshErasures = (dirty: ReadonlySet<ItemId>): void => {
    for (const id of dirty) {
      const wanted = viewErasures(index, id)
      if (wanted.length > 0) erasures.set(id, wanted)
      else erasures.delete(id)
    }
  }

  return {
    refresh(dirty) {
      const threaded = refreshComments(dirty)
      const changed = new Set(refreshPosts(new Set([...dirty, ...threaded])))
      for (const id of [...changed, ...threaded]) if (threaded.has(id) || !posts.has(id)) threads.delete(id)
      for (const id of threaded) if (posts.has(id)) changed.add(id)
      refreshErasures(dirty)
      return changed
    },
    posts: listing.newestFirst,
    post: (id) => posts.get(id),
    comment: (id) => {
      const comment = comments.get(id)
      return comment && posts.has(comment.post) ? comment : undefined
    },
    comments(post) {
      const known = threads.get(post)
      if (known) return known
      const thread = posts.get(post)?.comments.flatMap((id) => comments.get(id) ?? [])
      if (!thread || thread.length === 0) return NO_COMMENTS
      threads.set(post, thread)
      return thread
    },
    erasures: () => [...erasures.values()].flat(),
  }
}
