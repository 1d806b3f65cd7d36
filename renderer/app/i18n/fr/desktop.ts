export const desktop = {
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
  restoreFirst:
    "Palabre redémarre avec les données de la copie : vos sites, ce que vous avez écrit et lu. Vos collègues vous rendront ce qui est venu depuis.",
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
