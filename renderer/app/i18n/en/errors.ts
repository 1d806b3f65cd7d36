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
    why: {
      guest: "It is for members of the site, and you are a guest here.",
      "site-role": "Your role in this site does not allow it.",
      rank: "It takes a higher role than that of the person concerned.",
      "community-role": "Your role in this community does not allow it.",
      reader: "You are a reader of this community: you read it without writing there.",
      archived: "This community is archived: it is read, but not written any more.",
      outside: "You are not in this community, or not any more.",
      gone: "You are not a member of this site, or not any more.",
      "own-item": "Nobody decides about what they wrote themselves.",
      "own-decision": "Its author asks another than you to look.",
      others: "Only the person whom it belongs to can do it.",
      "owner-stays": "An owner first hands the community over to somebody else, under “About”.",
      overtaken: "What this is about, or your rights, have changed in the meantime.",
    },
    ask: "Ask {{names}}.",
    referent: "For any question: {{names}}, référent.",
    kept: "Nothing was changed, and what you wrote is still here.",
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
