import type { PostKey, PostView, Site } from "../../../shared/application/site.ts"

/** Newer posts are looked at only: whoever begins answers what people still wait for. */
const LOOKED_AT = 60

const isUnanswered = ({ kind, comments }: PostView): boolean => kind === "question" && comments === 0

/** Where a first reaction or a first answer is welcome: a colleague's newest question without an answer, or else newest post. */
export const findPostToAnswer = (site: Pick<Site, "home" | "post" | "communities">): PostKey | undefined => {
  const writable = new Set(site.communities.get().flatMap(({ mayWrite, ledger }) => (mayWrite ? [ledger] : [])))
  const posts = site.home
    .get()
    .slice(0, LOOKED_AT)
    .flatMap((key) => site.post(key).get() ?? [])
    .filter(({ mine, locked, key }) => !mine && !locked && writable.has(key.ledger))
  return (posts.find(isUnanswered) ?? posts[0])?.key
}
