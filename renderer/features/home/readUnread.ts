import type { CommunityView, PostKey, Site } from "../../../shared/application/site.ts"

const countUnread = (communities: readonly CommunityView[]): number =>
  communities.reduce((sum, community) => sum + community.unread, 0)

/** The unread ones among the keys, newest first; it looks no further than the communities' own counts say. */
export const readUnread = (site: Site, keys: readonly PostKey[]): readonly PostKey[] => {
  const wanted = countUnread(site.communities.get())
  const unread: PostKey[] = []
  for (const key of keys) {
    if (unread.length >= wanted) break
    if (site.isUnread(key)) unread.push(key)
  }
  return unread
}
