import { systemLanguage } from "./language.mjs"

const fr = {
  oldNode: ({ version }) => `Palabre demande Node.js 20.19 ou plus récent ; cette version est la ${version}.`,
  installing: () => "Installation des composants (une seule fois)…",
  installed: () => "Composants installés.",
  installFailed: () =>
    "L’installation a échoué. Vérifiez la connexion au réseau, puis relancez la même commande : rien n’a été perdu.",
  building: () => "Préparation de Palabre…",
  buildFailed: () => "La préparation a échoué ; le message ci-dessus dit pourquoi.",
  serving: ({ name, address }) => `Palabre est ouvert pour le profil « ${name} » : ${address}`,
  alreadyRunning: ({ name, address }) => `Palabre tourne déjà et sert le profil « ${name} » : ${address}`,
  stays: () => "Laissez cette fenêtre ouverte ; Ctrl+C arrête Palabre.",
  staysWithWindow: () => "Palabre s’arrête quand vous fermez ses fenêtres.",
  whereData: () =>
    `Où vos données doivent-elles rester ?
  1  dans ce dossier : elles voyagent avec lui, sur une clé USB par exemple (demande Edge, Chrome ou Chromium)
  2  dans votre compte sur cette machine : dans votre navigateur habituel
1 ou 2 ? [1] `,
  dataChosen: ({ place, file }) =>
    place === "account"
      ? `Vos données restent dans votre compte sur cette machine. Ce choix est écrit dans ${file}.`
      : `Vos données restent dans ce dossier. Ce choix est écrit dans ${file}.`,
  dataUnreadable: ({ file }) =>
    `Le fichier ${file} doit dire « data: folder » (dans ce dossier) ou « data: account » (dans votre compte). Rien n’a été ouvert.`,
  noOwnBrowser: ({ file }) =>
    `Pour garder vos données dans ce dossier, il faut Edge, Chrome ou Chromium, et aucun n’a été trouvé. Installez-en un, ou écrivez « data: account » dans ${file} avant d’y mettre quoi que ce soit.`,
  openYourself: () => "Ouvrez cette adresse dans un navigateur de cette machine.",
  noRoot: () => "Lancé en administrateur (root) : aucun navigateur n’est ouvert.",
  desktop: () => "Palabre s’ouvre dans sa propre fenêtre.",
  desktopHome: ({ name }) =>
    `Le profil « ${name} » vit dans l’application de bureau, qui manque ici. Son adresse est servie, mais un navigateur ne voit pas ses données.`,
  offer: ({ size }) => `L’application de bureau (Electron) peut être téléchargée : ${size}. La télécharger ? [o/N] `,
  offerFailed: () => "Le téléchargement n’est pas possible ; Palabre continue dans le navigateur.",
  offerRefused: () => "Palabre continue dans le navigateur.",
  megabytes: ({ count }) => `${count} Mo`,
  portHeld: ({ port, holder }) =>
    `Le port ${port} est occupé par ${holder ?? "un autre programme"}. Ce profil garde son adresse : arrêtez ce programme, puis relancez.`,
  portHeldNew: ({ port, holder }) =>
    `Le port ${port} est occupé par ${holder ?? "un autre programme"}. Arrêtez ce programme, puis relancez.`,
  movedFrom: ({ port, holder }) =>
    `Le port ${port} est occupé par ${holder ?? "un autre programme"} : ce nouveau profil reçoit une autre adresse, qu’il garde.`,
  portHeldFresh: ({ port, command }) =>
    `Ou choisissez pour ce nouveau profil une autre adresse, pour toujours : ${command} --port ${port + 100}`,
  portFixed: ({ port }) => `Ce profil a déjà son adresse, le port ${port} ; elle ne change pas.`,
  holder: ({ name, pid }) => `« ${name} » (processus ${pid})`,
  setAside: ({ path }) =>
    `Le registre des profils était illisible. Il est conservé ici : ${path}\nLes profils repartent avec des adresses neuves.`,
  badOption: ({ option }) => `Option inconnue ou incomplète : ${option}`,
  badProfile: () => "Un nom de profil a de 1 à 40 lettres, chiffres, espaces, points ou tirets.",
  usage: ({ command }) => `Usage : ${command} [--profile NOM] [--port N]`,
  unwritable: ({ folder, detail }) => `Le dossier ${folder} ne peut pas être écrit : ${detail}`,
  stopped: () => "Palabre est arrêté.",
  stage: ({ name }) => `\n— ${name}`,
  chromiumDebian: () => "Aucun Chromium : installation du paquet « chromium » de Debian (apt-get install chromium).",
  chromiumPlaywright: () => "Aucun Chromium : téléchargement de celui de Playwright (npx playwright install chromium).",
  chromiumFound: ({ path }) => `Chromium : ${path}`,
  noChromium: () =>
    "Sans Chromium, les essais dans le navigateur (tests/e2e) n’ont PAS été lancés. Installez Chromium ou Chrome, ou donnez son chemin par PALABRE_CHROMIUM.",
  noInstallers: () =>
    "Aucun installateur n’a été fait : electron-builder s’est arrêté, pour la raison donnée ci-dessus. Il télécharge Electron depuis github.com : si cette machine ne peut pas le joindre, indiquez-lui un miroir par ELECTRON_MIRROR. Pour des machines où rien ne s’installe, npm run portable n’en a pas besoin.",
  skipped: ({ reason }) => `Non lancé : ${reason}`,
  portableUsage: ({ targets }) => `Usage : npm run portable -- [--own-node] [all | CIBLE…]\nCibles : ${targets}`,
  signUsage: () => "Usage : node build/signUpdate.mjs DOSSIER CLÉ.pem",
  signed: ({ version, count, key }) =>
    `Version ${version} signée : ${count} fichier(s). Clé publique, pour updates.json : ${key}`,
  portableMade: ({ folder, size, archive, packed }) => `${folder} : ${size}\n${archive} : ${packed}`,
  failed: ({ failure }) => `Échec : ${failure}`,
  watching: () => "Les sources sont surveillées : rechargez la page après chaque modification.",
}

/** @type {typeof fr} */
const en = {
  oldNode: ({ version }) => `Palabre needs Node.js 20.19 or later; this is ${version}.`,
  installing: () => "Installing what is missing (only once)…",
  installed: () => "Installed.",
  installFailed: () =>
    "The installation failed. Check the network connection, then run the same command again: nothing was lost.",
  building: () => "Preparing Palabre…",
  buildFailed: () => "The preparation failed; the message above says why.",
  serving: ({ name, address }) => `Palabre is open for the profile "${name}": ${address}`,
  alreadyRunning: ({ name, address }) => `Palabre is running already and serves the profile "${name}": ${address}`,
  stays: () => "Leave this window open; Ctrl+C stops Palabre.",
  staysWithWindow: () => "Palabre stops when you close its windows.",
  whereData: () =>
    `Where should your data stay?
  1  in this folder: it travels with it, on a USB stick for instance (needs Edge, Chrome or Chromium)
  2  in your account on this machine: in your usual browser
1 or 2? [1] `,
  dataChosen: ({ place, file }) =>
    place === "account"
      ? `Your data stays in your account on this machine. This choice is written in ${file}.`
      : `Your data stays in this folder. This choice is written in ${file}.`,
  dataUnreadable: ({ file }) =>
    `The file ${file} must say "data: folder" (in this folder) or "data: account" (in your account). Nothing was opened.`,
  noOwnBrowser: ({ file }) =>
    `To keep your data in this folder, Palabre needs Edge, Chrome or Chromium, and none was found. Install one, or write "data: account" in ${file} before anything is in it.`,
  openYourself: () => "Open this address in a browser of this machine.",
  noRoot: () => "Started as administrator (root): no browser is opened.",
  desktop: () => "Palabre opens in its own window.",
  desktopHome: ({ name }) =>
    `The profile "${name}" lives in the desktop app, which is missing here. Its address is served, but a browser cannot see its data.`,
  offer: ({ size }) => `The desktop app (Electron) can be downloaded: ${size}. Download it? [y/N] `,
  offerFailed: () => "The download is not possible; Palabre goes on in the browser.",
  offerRefused: () => "Palabre goes on in the browser.",
  megabytes: ({ count }) => `${count} MB`,
  portHeld: ({ port, holder }) =>
    `Port ${port} is held by ${holder ?? "another program"}. This profile keeps its address: stop that program, then start again.`,
  portHeldNew: ({ port, holder }) =>
    `Port ${port} is held by ${holder ?? "another program"}. Stop that program, then start again.`,
  movedFrom: ({ port, holder }) =>
    `Port ${port} is held by ${holder ?? "another program"}: this new profile gets another address, and keeps it.`,
  portHeldFresh: ({ port, command }) =>
    `Or choose another address for this new profile, for life: ${command} --port ${port + 100}`,
  portFixed: ({ port }) => `This profile has its address already, port ${port}; it does not change.`,
  holder: ({ name, pid }) => `"${name}" (process ${pid})`,
  setAside: ({ path }) =>
    `The register of profiles could not be read. It is kept here: ${path}\nThe profiles start again with new addresses.`,
  badOption: ({ option }) => `Unknown or incomplete option: ${option}`,
  badProfile: () => "A profile's name has 1 to 40 letters, digits, spaces, dots or dashes.",
  usage: ({ command }) => `Usage: ${command} [--profile NAME] [--port N]`,
  unwritable: ({ folder, detail }) => `The folder ${folder} cannot be written: ${detail}`,
  stopped: () => "Palabre has stopped.",
  stage: ({ name }) => `\n— ${name}`,
  chromiumDebian: () => "No Chromium: installing Debian's package (apt-get install chromium).",
  chromiumPlaywright: () => "No Chromium: downloading Playwright's (npx playwright install chromium).",
  chromiumFound: ({ path }) => `Chromium: ${path}`,
  noChromium: () =>
    "Without a Chromium, the browser tests (tests/e2e) were NOT run. Install Chromium or Chrome, or give its path in PALABRE_CHROMIUM.",
  noInstallers: () =>
    "No installer was made: electron-builder stopped, for the reason given above. It downloads Electron from github.com: if this machine can't reach it, name a mirror in ELECTRON_MIRROR. For machines on which nothing may be installed, npm run portable needs none of it.",
  skipped: ({ reason }) => `Not run: ${reason}`,
  portableUsage: ({ targets }) => `Usage: npm run portable -- [--own-node] [all | TARGET…]\nTargets: ${targets}`,
  signUsage: () => "Usage: node build/signUpdate.mjs FOLDER KEY.pem",
  signed: ({ version, count, key }) =>
    `Version ${version} signed: ${count} file(s). Public key, for updates.json: ${key}`,
  portableMade: ({ folder, size, archive, packed }) => `${folder}: ${size}\n${archive}: ${packed}`,
  failed: ({ failure }) => `Failed: ${failure}`,
  watching: () => "The sources are watched: reload the page after each change.",
}

export const language = systemLanguage()
export const sentences = { fr, en }
/** The sentences in the language of this terminal. */
export const say = sentences[language]
