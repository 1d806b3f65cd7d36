export const notices = {
  title: "Notices",
  "store-full":
    "This machine's disk is full: nothing saved is lost, but nothing new can be kept until you free some space.",
  "store-failed":
    "This machine could not save something. What was saved before is safe; your drafts are kept. Reload the page, and if it happens again, look at the disk.",
  "store-closed":
    "The browser closed what Palabre keeps on this machine, as it does when its data is cleared or the disk fails. This window can save nothing more. Copy what you are writing, then reload. What colleagues' machines have received is safe there in any case.",
  "row-set-aside": "A damaged entry was found and set aside. It will be fetched again from a colleague's machine.",
  "own-rows-lost":
    "The last things written on this machine were damaged, and no colleague's machine that was reached had received them: they can't be brought back. Look at what you published last, and write again what is missing.",
  "cache-rebuilt":
    "Palabre rebuilt what it shows from what it had saved. Nothing was lost, and there is nothing to do.",
  "fork-found":
    "{{name}}’s machine wrote two different things in the same place, as an old copy that was restored does. What it wrote from there on no longer counts, here and on every colleague’s machine, until {{name}} sets it up anew.",
  "peer-cut-off":
    "{{name}}’s machine broke the rules that Palabre’s machines keep among themselves, and was cut off from this one. Nothing of yours or your colleagues’ was touched. It may be a fault: ask them.",
  "author-refused":
    "{{name}}’s machine wrote something that no Palabre would write. It was refused, and so is what comes after it; everybody else’s goes on as before. It may be a fault: ask them.",
  "author-held-back":
    "{{name}} has sent far more than one person writes. So that nobody’s disk fills up, this machine takes the rest little by little, day by day. Everybody else’s arrives as before. It may be a fault: ask them.",
  "clock-ahead":
    "A colleague's clock and this machine's are far apart. Posts may show a wrong time, or arrive only later. Check the date and time on both machines.",
  "outbox-recovered": "What was waiting when Palabre closed has been found again, and is sent once.",
  "text-rescued":
    "Something you wrote could not be read whole after a fault, and was not sent. Its text is in your drafts: read it through and send it again.",
  "text-unreadable":
    "Something that you had written, and that had not been sent, can no longer be read. Nothing that colleagues already received is concerned. Its bytes are kept, for whoever helps you.",
  "settings-unreadable":
    "Your inbox's settings could not be read after a fault and are as they were at first. Look through them in the settings.",
  "admission-recorded": "{{name}} has joined {{site}}: your machine let them in.",
  "return-recorded": "{{name}} is back on a new machine: your machine confirmed it.",
  "texts-renewed_one": "{{count}} text that only this machine had is published again.",
  "texts-renewed_other": "{{count}} texts that only this machine had are published again.",
  frozen: {
    title: "This machine can no longer write.",
    text: "A copy of this machine wrote too, as happens when an old backup is restored. You can read everything; what either wrote from there on no longer counts.",
    kept: "Nothing is lost: set it up anew in one step, and it is published again. You stay the same member.",
    mend: "Set it up anew",
  },
  hostStopped: {
    title: "Palabre has stopped on this machine.",
    kept: "What you write is kept here. Connections that stand may go on; new ones wait.",
    restart: "Start it again with “{{command}}” in its folder: this page reconnects by itself.",
    reopen: "Open it again: this page reconnects by itself.",
    stay: "Don't reload it before, it would not open.",
  },
  reload: "Reload the page",
  region: "Notices",
}
