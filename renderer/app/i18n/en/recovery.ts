export const recovery = {
  mend: {
    title: "Set this machine up anew",
    lead: "A copy of this machine wrote too, as happens when an old backup is restored or a disk is copied. So that nobody can tell the site two stories under one name, everybody stopped listening to both.",
    how: "In one step this machine gets new keys. You stay the same member, with your name, your roles and your communities; the machine of any colleague confirms it as soon as it is reached. What only this machine and its copy had is published again under the new keys, at today’s time.",
    copy: "The old keys are taken off your account. If the copy is a machine that you use, add it again afterwards with a ticket, in “My machines”.",
    action: "Set it up anew",
    none: "Nothing is to be mended here: this machine may write.",
    texts_one: "{{count}} text to publish again",
    texts_other: "{{count}} texts to publish again",
    textsText:
      "What either wrote after the copy was made. Comments and reactions that colleagues added below them do not follow.",
    others_one:
      "With them, {{count}} reaction, correction or the like. Decisions about roles or communities are to be taken again; the register says which ones stand.",
    others_other:
      "With them, {{count}} reactions, corrections and the like. Decisions about roles or communities are to be taken again; the register says which ones stand.",
  },
  paper: {
    title: "Recovery code",
    text: "If all your machines are lost, a code on paper brings you back on a new one: the same member, with your roles and communities. No server can do that for you.",
    none: "You have no recovery code.",
    since: "You have a recovery code, made on {{date}}.",
    make: "Make a recovery code",
    again: "Make a new one",
    drop: "End it",
    dropped: "Your recovery code brings nobody back any more.",
    heading: "Your recovery code",
    once: "Print it, or copy it by hand. It is shown this once, and kept on no machine. A code that you made before no longer counts.",
    keep: "Keep it where you keep what matters on paper, not on your desk and not in a photo. Whoever holds it, and any invitation to the site, can come in as you; it serves once.",
    kept: "I have it on paper",
    print: "Print",
    done: "Done",
  },
  sheet: {
    title: "Palabre recovery code",
    what: "This sheet brings its owner back on a new machine once all others are lost. Whoever holds it can come in under that name: it is a key.",
    how: "On the new machine, open Palabre and choose “I was a member already and lost my machines”. Any invitation to the site, even an old one, shows the way; then type these six lines. Another member’s machine must be reachable. The code serves once; make a new one afterwards.",
    where:
      "Keep it locked away, apart from your machines. If it may have been seen, make a new one in “My machines”: this one stops counting.",
  },
  back: {
    title: "Come back with a recovery code",
    lead: "For members whose machines are lost. You stay the same member; everybody sees in the register that you came back.",
    way: "An invitation to the site",
    wayHelp: "Any one, of any colleague, even one that is over: it says where the site is.",
    code: "Your recovery code",
    codeHelp: "Six lines. Capitals, spaces and line breaks do not matter.",
    action: "Come back",
    without: "I have no code: two administrators bring me back",
  },
  brought: {
    title: "Come back with two administrators",
    lead: "Call two people who administer the site, or meet them. On your page in “People”, each chooses “Bring back on a new machine”, gives you a ticket, and compares six digits with you. They need not be there together.",
    ticket: "Ticket of the first administrator",
    ticketHelp: "The text that they send you. It is good for 15 minutes, while their window stays open.",
    action: "Ask",
    none: "That is not such a ticket.",
    noneText:
      "It is an invitation, or a ticket for a machine of somebody’s own. Nothing was sent. Ask the administrator for the ticket that “Bring back on a new machine” shows on your page.",
  },
  vouching: {
    heading: "Come back as {{name}} in {{site}}",
    lead: "Two administrators have to say yes. Everybody in the site sees that they did.",
    first: "{{by}} said yes. A second administrator has to, too; until then nothing of the site is sent here.",
    looking: "Looking for the machine of {{by}}. Their window has to stay open, with the ticket on the screen.",
    code: "Read these digits to {{by}}, in person or by phone. Do they see the same?",
    yes: "{{by}} said yes. Do they see the same digits as you?",
    wait: "Now {{by}} says yes, too.",
    next: "Ticket of the second administrator",
    nextHelp:
      "Today or another day: this machine remembers who said yes. Another ticket of the same person does not count.",
    otherPerson: "This ticket is for somebody else.",
    otherPersonText:
      "It brings another member back than {{name}}. Nothing was sent. Ask for one from the page of {{name}}.",
  },
  bring: {
    takes:
      "If {{name}} lost all their machines and has no recovery code, you can bring them back on a new one, together with one more: {{names}}.",
    ask: "If {{name}} lost all their machines and has no recovery code, two administrators can bring them back: ask {{names}}.",
    alone:
      "If {{name}} lost all their machines and has no recovery code, two people who administer above them have to bring them back, and you are the only one. Make somebody else an administrator first.",
    one1: "If {{name}} lost all their machines and has no recovery code, two people who administer above them have to bring them back, and {{names}} is the only one. They can make somebody else an administrator first.",
    nobody:
      "If {{name}} lost all their machines, only their recovery code brings them back: nobody in the site ranks above them.",
    half: "{{by}} said that {{name}} is back on a new machine. One more has to say so: {{names}}.",
    action: "Bring back on a new machine…",
    again: "Give another ticket…",
    heading: "Bring {{name}} back",
    one: "Be sure that it is {{name}} who asks: call them, or see them. Send them this ticket; on the new machine they choose “I was a member already and lost my machines”. It is good for one machine and for {{count}} minutes, while this window stays open.",
    waiting: "Waiting for the machine of {{name}}…",
    code: "{{name}} asks from “{{machine}}”. Have them read their six digits to you. Are they these?",
    safe: "You vouch with your name, and everybody sees it in the register. With the second yes, the machines that {{name}} had end, and so does their recovery code.",
    same: "Same digits: it is them",
    done: "You vouched for {{name}}. If you are the first, another administrator has to as well.",
  },
  came: {
    title: "You are back",
    back: "Back with you: your name, your roles, your communities, and all that your colleagues’ machines hold and you may read, as they send it.",
    lost: "Not back, since no other machine had it: your drafts, what you saved, how far you had read, your settings, and what your lost machines had written and not sent yet.",
    next: "In the list below, take off the machines that are lost and still there. Then make a new recovery code on paper.",
    read: "I have read it",
  },
  codeError: {
    empty: "Type the code of your sheet.",
    length: "That is not the whole code, or not one sheet’s.",
    line: "Line {{line}} is not as on the sheet.",
    text: "Compare it with the paper, character by character. Nothing was sent.",
  },
  returning: {
    title: "You are coming back to {{site}}",
    lead: "This machine has new keys. The machine of any member confirms them as soon as it is reached. Whatever was here stays here.",
    refused: "Nobody in {{site}} comes back this way",
    invalid:
      "The code was used before, was replaced by another one, or belongs to another site; or the machine that vouched for you was taken off. If you have a newer code, use it. Else ask a colleague for an invitation: you come in again as a new member.",
  },
}
