export const desktop = {
  background: "Keep running once the window is closed",
  backgroundHelp:
    "Palabre goes on exchanging with your colleagues’ machines. Its sign stays in the system’s bar, from where you can quit it for good.",
  noTray: "This system’s bar has no place for Palabre: closing the window quits it.",
  startAtLogin: "Start with my session",
  startAtLoginHelp: "Without a window, so that what your colleagues wrote is there when you open Palabre.",
  backup: "Backup copies",
  backupText:
    "One copy a day, at the start, in a folder of your choice. Each is sealed with a passphrase: whoever has the file and the passphrase has all that you read here; without the passphrase nobody can open it, and neither can you.",
  noKeyring:
    "This system has no keyring that would keep the passphrase from other programs. So Palabre will not keep it, and writes no copies by itself. Install a keyring (GNOME Keyring or KWallet), then start Palabre again.",
  passphrase: "Passphrase",
  passphraseHelp: "At least 12 characters; a few words will do. Note it somewhere other than on this machine.",
  again: "The same once more",
  different: "The two are not the same.",
  tooShort: "It takes at least 12 characters.",
  choose: "Choose the folder…",
  folder: "Folder: {{folder}}",
  never: "The first copy will be written at the next start.",
  last: "Last copy: {{when}}",
  failed: "The last copy could not be written ({{code}}). Palabre will try again at the next start.",
  open: "Open the folder",
  stop: "Make no more copies",
  restore: "Restore a copy",
  restoreText:
    "Palabre starts again with the copy’s data. Today’s is put aside, nothing is deleted; your colleagues will give back what came since.",
  restoreFirst:
    "Palabre starts again with the copy’s data: your sites, what you wrote and read. Your colleagues will give back what came since.",
  copyPassphrase: "Passphrase of the copy",
  chooseCopy: "Choose the copy…",
  log: "Log of failures",
  logText_one: "{{count}} failure noted on this machine, with nothing of what you write or read. It is sent to nobody.",
  logText_other:
    "{{count}} failures noted on this machine, with nothing of what you write or read. They are sent to nobody.",
  logNone: "No failure noted.",
  openLog: "Open the log",
  errors: {
    "no-keyring": "This system has no keyring: the passphrase was not kept.",
    "not-a-copy": "This file is no backup copy of Palabre.",
    "wrong-passphrase": "That is not the passphrase of this copy, or the file is damaged.",
    "cut-off": "This file is incomplete.",
    other: "That did not work. Try again.",
  },
}
