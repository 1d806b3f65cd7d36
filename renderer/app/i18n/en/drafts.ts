export const drafts = {
  title: "Drafts",
  lead: "Saved as you type, on this machine only. Nobody else can see them.",
  empty: {
    title: "No draft",
    text: "What you begin to write and do not send is kept here.",
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
