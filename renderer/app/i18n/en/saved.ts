export const saved = {
  title: "Bookmarks",
  lead: "What you want to find again. You alone see it, on all your machines.",
  feed: "Posts that you bookmarked",
  empty: {
    title: "No bookmarks yet",
    text: "Click the bookmark of a post, or press the key B, to find it here again.",
    action: "Go to Home",
  },
}
