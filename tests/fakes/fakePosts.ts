import type { CommentView, PostKey, PostView } from "../../shared/application/site.ts"
import type { LedgerId } from "../../shared/kernel/ids.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"

const textOf = (key: PostKey): string => `${key.ledger}/${key.item}`

/** Posts, feeds and threads as observables, each made when it is first asked for. */
export const createFakePosts = () => {
  const home = createObserved<readonly PostKey[]>([])
  const feeds = new Map<LedgerId, Observed<readonly PostKey[]>>()
  const posts = new Map<string, Observed<PostView | undefined>>()
  const threads = new Map<string, Observed<readonly CommentView[]>>()

  const feedOf = (ledger: LedgerId) => {
    const known = feeds.get(ledger) ?? createObserved<readonly PostKey[]>([])
    feeds.set(ledger, known)
    return known
  }
  const postOf = (key: PostKey) => {
    const known = posts.get(textOf(key)) ?? createObserved<PostView | undefined>(undefined)
    posts.set(textOf(key), known)
    return known
  }
  const threadOf = (key: PostKey) => {
    const known = threads.get(textOf(key)) ?? createObserved<readonly CommentView[]>([])
    threads.set(textOf(key), known)
    return known
  }
  const newestFirst = (keys: readonly PostKey[]) =>
    [...keys].sort((one, other) => (postOf(other).get()?.at ?? 0) - (postOf(one).get()?.at ?? 0))
  const putPost = (post: PostView) => {
    const isNew = postOf(post.key).get() === undefined
    postOf(post.key).set(post)
    if (!isNew) return
    for (const feed of [home, feedOf(post.key.ledger)]) feed.set(newestFirst([post.key, ...feed.get()]))
  }
  const change = (key: PostKey, changed: (post: PostView) => PostView) => {
    const post = postOf(key).get()
    if (post) postOf(key).set(changed(post))
  }

  const removePost = (target: PostKey) => {
    postOf(target).set(undefined)
    for (const feed of [home, feedOf(target.ledger)])
      feed.set(feed.get().filter((key) => textOf(key) !== textOf(target)))
  }
  /** Read when it is asked for; screens show what stood then. */
  const questionsOf = (ledger: LedgerId) =>
    createObserved(
      feedOf(ledger)
        .get()
        .filter((key) => postOf(key).get()?.kind === "question" && postOf(key).get()?.answer === null),
    )
  return { home, feedOf, questionsOf, postOf, threadOf, putPost, change, removePost }
}
