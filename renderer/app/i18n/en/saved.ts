export const saved = {
  title: "Saved",
  lead: "Put aside for you alone, on all your machines.",
  feed: "Posts that you saved",
  empty: {
    title: "Nothing saved yet",
    text: "Save a post with its bookmark, or with the key B, to find it here again.",
    action: "Go to Home",
  },
}
