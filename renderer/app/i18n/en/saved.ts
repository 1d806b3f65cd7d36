export const saved = {
  title: "Bookmarks",
  lead: "What you want to find again. You alone see it, on all your machines.",
  feed: "Posts that you bookmarked",
  empty: {
    title: "No bookmarks yet",
    text: "A procedure, a good answer, a picture to look at again: the bookmark below a post keeps it here for you.",
    key: "The key B does the same.",
    action: "Read what is new",
  },
}
