export const arrival = {
  title: "Welcome to Palabre",
  thisSite: "this site",
  backTo: "Back to {{site}}",
  languageStep: { name: "English", text: "Continue in English" },
  demonstration: {
    title: "The demonstration is being prepared",
    text: "An invented company, with its communities and its questions; in it you are Camille Renaud, who has just started. Everything stays on this machine; nobody can join you, so try whatever you like.",
    progress: "Preparing",
    retry: "Try again",
  },
  choice: {
    another: "Another site",
    lead: "A place where your company talks, on your own machines: it works without a server and without the Internet.",
    join: "Join my colleagues",
    joinText: "I was given an invitation: a text, a link or a file.",
    found: "Create a site",
    foundText: "I am the first here. I will invite my colleagues.",
    back: "I was a member already and lost my machines",
    restore: "Restore a backup",
    restoreText: "I have a copy of my data, from a machine that was lost or replaced.",
  },
  elsewhere: {
    title: "Palabre already has sites on this machine.",
    text: "They are kept under another address; nothing is lost:",
    profile: "profile “{{profile}}”",
    mainProfile: "main profile",
  },
  missing: {
    title: "This browser has nothing of {{names}}, which was on this machine.",
    other: "If you used to open it in another browser or in the desktop window, it is still there: open it there.",
    cleared:
      "If this browser's data was cleared, ask a colleague for an invitation: all that colleagues have received comes back from them.",
  },
  found: {
    title: "Create a site",
    lead: "A site is the whole of your company or team. Communities come inside it.",
    name: "Name of the site",
    nameExample: "Northwind Workshops",
    nameMissing: "Give the site a name: your company's or your team's.",
    purpose: "What is it for?",
    purposeExample: "Share what we learn between the workshops",
  },
  person: {
    founder: "And you, who are you?",
    newcomer: "Your name in {{site}}",
    lead: "Colleagues see this name beside what you write. You can change it later.",
    name: "Your name",
    nameMissing: "Write the name by which your colleagues know you.",
    job: "Your job",
    jobExample: "Maintenance technician, Lyon",
    welcome: "Your first message",
    welcomeHelp:
      "Posted in your name when the site is created: colleagues will find something to answer. Change it, or clear it.",
    welcomeText:
      "Welcome! To get to know one another, answer in one line: your job, where you work, and one thing that you can help others with.",
    found: "Create {{site}}",
    join: "Join {{site}}",
  },
  join: {
    title: "Join with an invitation",
    lead: "You will see whom you join before anything is saved.",
    label: "Invitation text or link",
    placeholder: "Paste it here",
    file: "Choose a file…",
    drop: "or drop it on this page",
    check: "Read the invitation",
  },
  preview: {
    device: "Another machine of yours lets this one in: {{site}}",
    back: "Two administrators can bring you back to {{site}}",
    backText:
      "This machine becomes one of {{name}}’s once two administrators have said yes. Nothing has been saved or sent yet.",
    deviceText: "This machine becomes one of yours, under the name of {{name}}. Nothing has been saved or sent yet.",
    title: "You are invited to {{site}}",
    already: "You already belong to {{site}}",
    site: "Site",
    inviter: "Invited by",
    as: "You come as",
    role: { guest: "Guest", moderator: "Moderator", administrator: "Administrator" },
    guestText:
      "You will see the communities that {{name}} chose for you, and the people in them. Your questions are welcome there.",
    until: "Valid until",
    nothingYet: "Nothing has been saved or sent yet.",
    alreadyText:
      "This profile holds it. There is nothing to join: open it. After a long absence this invitation shows your machine the way again.",
    another: "Another invitation",
    open: "Open {{site}}",
  },
  invitationError: {
    empty: {
      title: "There is no invitation here yet.",
      text: "Paste the text or the link that you were given, or choose the file.",
    },
    "not-an-invitation": {
      title: "This is not a Palabre invitation.",
      text: "Nothing was saved. Copy the whole message or link that your colleague sent.",
    },
    truncated: {
      title: "The end of this invitation is missing.",
      text: "Nothing was saved. Some programs cut long lines: copy it again to its very end, or ask for the file.",
    },
    damaged: {
      title: "This invitation was altered on its way.",
      text: "Nothing was saved. Copy it again, or ask your colleague to send it as a file.",
    },
    "too-long": {
      title: "This is far too long for an invitation.",
      text: "It was not read, and nothing was saved. Check that you chose the right file or text.",
    },
    unsupported: {
      title: "This invitation comes from a newer Palabre.",
      text: "Nothing was saved. Update Palabre on this machine, then use the same invitation again.",
    },
    forged: {
      title: "This invitation is not genuine.",
      text: "It does not come from the site that it names. Nothing was saved. Ask the colleague who gave it to you for a new one, in person if you can.",
    },
    expired: {
      title: "This invitation ended on {{date}}.",
      text: "Nothing was saved. Ask any member of the site for a new one.",
    },
    "other-site": {
      title: "This invitation is for another site: {{site}}.",
      text: "Nothing was changed here. To join {{site}} as well, choose “Create or join another site” in the menu of sites.",
    },
  },
  openError: {
    full: {
      title: "This machine's disk is full.",
      text: "Nothing already saved is lost. Free some space, then try again: what you typed is still here.",
    },
    failed: {
      title: "This machine could not do it.",
      text: "Nothing already saved is lost. Try again; if it happens again, restart Palabre.",
    },
    damaged: {
      title: "What this machine kept of the site is damaged.",
      text: "It is left untouched, so that it can be repaired. Your colleagues' machines still have what they received: ask a member for a new invitation to come back.",
    },
    gone: {
      title: "This browser no longer has what it kept of the site.",
      text: "Its storage was cleared, by the browser for want of space or by somebody. Your colleagues' machines still have all that they received: ask a member for a new invitation, and it comes back from them.",
    },
    detail: "For whoever helps you",
  },
  failed: {
    title: "{{site}} could not be opened",
    other: "Create or join another site",
    again: "Come back with an invitation",
    forget: "Take {{site}} off the list",
  },
  window: {
    title: "Palabre is already open in another window",
    text: "{{site}} can be used in one window at a time. The other one saves its work and closes when you go on here.",
    here: "Use it here",
    unanswered: "The other window does not answer.",
    unansweredText: "Nothing is lost. Close it, or its browser, then try again here.",
    gone: "Palabre went on in another window",
    goneText: "{{site}} was saved and closed here, because you opened it there. You can close this window.",
  },
  joining: {
    title: "Waiting to be let in to {{site}}",
    lead: "Your request is kept on this machine. It is answered by itself as soon as the machine of any member can be reached, not only your inviter's.",
    looking: "Looking for a colleague's machine…",
    connected: "A colleague's machine is reached: it is checking your invitation.",
    since: "Asked",
    close: "You can close this window and come back: the request stays.",
    old: "Where an invitation is more than three months old, the key of the site may have changed since: ask for a new one.",
    look: "Look again now",
    leave: "Create or join another site",
    putOff: {
      "other-device": "That colleague’s machine did not give the ticket: the one that did must be reached.",
      "inviter-unknown":
        "A colleague's machine answered, but it has not heard yet of the person who invited you. Your request stays: it is granted as soon as a machine that knows them is reached.",
      "no-right":
        "A colleague's machine answered, but it may not let anybody in. Your request stays, for the next machine.",
      busy: "A colleague's machine answered, but could not write your admission down; its disk may be full. Your request stays.",
    },
    forget: "Forget this request",
    forgetTitle: "Forget {{site}}",
    forgetText:
      "This machine forgets your request to {{site}} and the keys made for it. You can ask again with an invitation.",
  },
  refused: {
    title: "{{site}} could not let you in",
    expired: "Your invitation ended before a member's machine could answer.",
    "used-up": "As many people as this invitation was for have already joined with it.",
    revoked: "This invitation was withdrawn by the site.",
    invalid: "The site does not recognise this invitation.",
    kept: "Nothing of yours was sent. Ask a member for a new invitation, then join again.",
    again: "Use another invitation",
  },
  mending: {
    title: "{{site}} is being put back together",
    text: "The beginning of what this machine keeps of the site was damaged. It is being fetched again from a colleague's machine; everything else is still here, your drafts included.",
    alone:
      "This goes on by itself as soon as a colleague's machine can be reached. If nobody else belongs to the site yet, keep this machine as it is: whoever helps you will need what is on it.",
    look: "Look again now",
    other: "Create or join another site",
  },
  removed: {
    title: "You are no longer a member of {{site}}",
    text: "The site ended your membership. This machine receives and sends nothing of it any more; what you had is still kept here. If you think it is a mistake, speak with an administrator.",
    leftText: "You left it. This machine receives and sends nothing of it any more; what you had is still kept here.",
    other: "Create or join another site",
  },
}
