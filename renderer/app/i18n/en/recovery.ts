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
  returning: {
    title: "You are coming back to {{site}}",
    lead: "This machine has new keys. The machine of any member confirms them as soon as it is reached. Whatever was here stays here.",
    refused: "Nobody in {{site}} comes back this way",
    invalid:
      "The code was used before, was replaced by another one, or belongs to another site; or the machine that vouched for you was taken off. If you have a newer code, use it. Else ask two administrators of the site to bring you back.",
  },
}
