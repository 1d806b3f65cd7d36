export const notices = {
  title: "Notices",
  "store-full":
    "This machine's disk is full: nothing saved is lost, but nothing new can be kept until you free some space.",
  "store-failed":
    "This machine could not save something. What was saved before is safe; your drafts are kept. Reload the page, and if it happens again, look at the disk.",
  "row-set-aside": "A damaged entry was found and set aside. It will be fetched again from a colleague's machine.",
  "cache-rebuilt":
    "Palabre rebuilt what it shows from what it had saved. Nothing was lost, and there is nothing to do.",
  "fork-found":
    "A device wrote two different things in the same place, as after a restored backup. Both are kept; new writing from that device is on hold until its owner sets it up again.",
  "clock-ahead":
    "A colleague's clock and this machine's are far apart. Posts may show a wrong time, or arrive only later. Check the date and time on both machines.",
  "outbox-recovered": "What was waiting when Palabre closed has been found again, and is sent once.",
  "admission-recorded": "{{name}} has joined {{site}}: your machine let them in.",
  hostStopped: {
    title: "Palabre has stopped on this machine.",
    text: "What you write is kept here. Connections that stand may go on; new ones wait. Start it again with “{{command}}” in its folder: this page reconnects by itself. Don't reload it before, it would not open.",
  },
  region: "Notices",
}
