export const errors = {
  full: {
    title: "This machine's disk is full.",
    text: "Nothing already saved is lost, and your text is still here. Free some space, then try again.",
  },
  failed: {
    title: "That could not be saved.",
    text: "Nothing already saved is lost, and your text is still here. Try again; if it happens again, reload this page.",
  },
  denied: {
    title: "You don't have the right to do this.",
    text: "Nothing was changed. An administrator of your site can do it, or give you the right.",
  },
  frozen: {
    title: "This machine can no longer write.",
    text: "Your text is still here. A copy of this machine wrote too, so nothing more of either is taken. Set it up anew in one step: “My machines” leads there.",
  },
  charter: {
    title: "Please read the charter first.",
    text: "Your text is still here. Read the charter of your site and accept it, then publish: it takes two minutes.",
  },
  "invalid-empty": {
    title: "Something is missing.",
    text: "Nothing was saved yet: fill in the empty field, then try again.",
  },
  "invalid-too-long": {
    title: "This text is too long.",
    text: "It is still here. Shorten it, or share it in two parts.",
  },
  "invalid-unknown": {
    title: "What this refers to is no longer there.",
    text: "It may have been deleted meanwhile. Nothing was changed, and your text is still here.",
  },
  "invalid-too-many": {
    title: "There are many communities of yours already.",
    text: "Nobody can found more than 64, so that no one fills everybody’s machines. Nothing was created.",
  },
  "invalid-already-sent": {
    title: "It has already been sent.",
    text: "It can no longer be taken back, but you can edit or delete it.",
  },
  boundary: {
    title: "Something went wrong on this screen.",
    text: "What you saved is safe, and your drafts are kept on this machine. Reload the page to go on.",
    reload: "Reload the page",
    screen: "What you saved is safe and your drafts are kept. Try again, or go on elsewhere: the rest works.",
    part: "A part of the page could not be shown. Your drafts are kept.",
    post: "This post could not be shown. It is kept.",
  },
  unstarted: {
    text: "Palabre could not start: the program behind this page does not answer. What you saved is safe. Start Palabre again, then reload.",
    retry: "Reload",
  },
}
