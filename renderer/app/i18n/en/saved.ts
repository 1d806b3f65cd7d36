export const saved = {
  title: "Saved",
  lead: "Put aside on this machine, for you alone.",
  feed: "Posts that you saved",
  empty: {
    title: "Nothing saved yet",
    text: "Save a post with its bookmark, or with the key B, to find it here again.",
    action: "Go to Home",
  },
}
