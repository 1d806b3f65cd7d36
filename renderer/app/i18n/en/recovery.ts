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
    how: "On the new machine, open Palabre and choose “Come back with a recovery code”. Any invitation to the site, even an old one, shows the way; then type these six lines. Another member’s machine must be reachable. The code serves once; make a new one afterwards.",
    where:
      "Keep it locked away, apart from your machines. If it may have been seen, make a new one in “My machines”: this one stops counting.",
  },
  back: {
    title: "Come back with a recovery code",
    lead: "For members whose machines are lost. You stay the same member; everybody sees in the register that you came back.",
    link: "I was a member already: come back with my recovery code",
    way: "An invitation to the site",
    wayHelp: "Any one, of any colleague, even one that is over: it says where the site is.",
    code: "Your recovery code",
    codeHelp: "Six lines. Capitals, spaces and line breaks do not matter.",
    action: "Come back",
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
