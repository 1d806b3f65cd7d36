import type { Language } from "../../app/i18n/i18n.ts"
import { setFrenchSpaces } from "../../app/i18n/setFrenchSpaces.ts"

const fr = {
  title: "Application de bureau",
  background: "Rester actif une fois la fenêtre fermée",
  backgroundHelp:
    "Palabre continue d’échanger avec les machines de vos collègues. Son signe reste dans la barre du système ; de là, vous pouvez le quitter pour de bon.",
  noTray: "Cette barre du système n’a pas de place pour Palabre : fermer la fenêtre le quitte.",
  startAtLogin: "Démarrer avec ma session",
  startAtLoginHelp: "Sans fenêtre, pour que ce que vos collègues ont écrit soit là quand vous ouvrez Palabre.",
  backup: "Copies de sauvegarde",
  backupText:
    "Une copie par jour, au démarrage, dans un dossier de votre choix. Chacune est scellée par une phrase secrète : qui a le fichier et la phrase a tout ce que vous lisez ici ; sans la phrase, personne ne peut l’ouvrir, vous non plus.",
  noKeyring:
    "Ce système n’a pas de trousseau où garder la phrase secrète à l’abri des autres programmes. Palabre ne la gardera donc pas, et n’écrira pas de copies de lui-même. Installez un trousseau (GNOME Keyring ou KWallet), puis relancez Palabre.",
  passphrase: "Phrase secrète",
  passphraseHelp: "Au moins 12 caractères ; quelques mots font l’affaire. Notez-la ailleurs que sur cette machine.",
  again: "La même, une seconde fois",
  different: "Les deux ne sont pas les mêmes.",
  tooShort: "Il faut au moins 12 caractères.",
  choose: "Choisir le dossier…",
  folder: "Dossier : {{folder}}",
  never: "La première copie sera écrite au prochain démarrage.",
  last: "Dernière copie : {{when}}",
  failed: "La dernière copie n’a pas pu être écrite ({{code}}). Palabre réessaiera au prochain démarrage.",
  open: "Ouvrir le dossier",
  stop: "Ne plus faire de copies",
  restore: "Restaurer une copie",
  restoreText:
    "Palabre redémarre avec les données de la copie. Celles d’aujourd’hui sont mises de côté, rien n’est effacé ; vos collègues vous rendront ce qui est venu depuis.",
  copyPassphrase: "Phrase secrète de la copie",
  chooseCopy: "Choisir la copie…",
  log: "Journal des défaillances",
  logText_one:
    "{{count}} défaillance notée sur cette machine, sans rien de ce que vous écrivez ou lisez. Elle n’est envoyée à personne.",
  logText_other:
    "{{count}} défaillances notées sur cette machine, sans rien de ce que vous écrivez ou lisez. Elles ne sont envoyées à personne.",
  logNone: "Aucune défaillance notée.",
  openLog: "Ouvrir le journal",
  errors: {
    "no-keyring": "Ce système n’a pas de trousseau : la phrase secrète n’a pas été gardée.",
    "not-a-copy": "Ce fichier n’est pas une copie de sauvegarde de Palabre.",
    "wrong-passphrase": "Ce n’est pas la phrase secrète de cette copie, ou le fichier est abîmé.",
    "cut-off": "Ce fichier est incomplet.",
    other: "Cela n’a pas réussi. Réessayez.",
  },
}

export type DesktopTexts = typeof fr

const en: DesktopTexts = {
  title: "Desktop application",
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

/** Texts that only a desktop window shows, and which come with its part of the page. */
export const desktopTexts: Readonly<Record<Language, DesktopTexts>> = { fr: setFrenchSpaces(fr), en }
