export const drafts = {
  title: "Drafts",
}
