export const drafts = {
  title: "Drafts",
  lead: "Saved as you type, on this machine only. Nobody else can see them.",
  empty: {
    title: "No draft for now",
    text: "Begin whenever you like: what is not sent yet waits for you here, even after a power cut.",
    action: "Write a post",
  },
  pictures_one: "{{count}} picture",
  pictures_other: "{{count}} pictures",
  kind: {
    post: "Post",
    comment: "Comment",
    edit: "Changes to a post",
  },
  in: "in {{community}}",
  open: "Continue",
  openNamed: "Continue the draft: {{words}}",
  remove: "Delete",
  removeNamed: "Delete the draft: {{words}}",
  removed: "Draft deleted.",
  undo: "Bring it back",
  noWords: "(no text)",
}
