export const settings = {
  title: "Réglages",
  me: {
    name: "Votre nom",
    job: "Votre métier",
    help: "Ce sur quoi je peux aider",
    helpHelp: "Séparez par des virgules : vos collègues le verront sur votre profil.",
  },
  appearance: {
    language: "Langue",
    theme: "Couleurs",
    auto: "Comme le système",
    light: "Claires",
    dark: "Sombres",
    density: "Densité",
    airy: "Aérée",
    dense: "Resserrée",
    keys: "Raccourcis à une touche",
    keysHelp: "C, J, K, ? et les autres. Ils n’agissent jamais pendant que vous écrivez.",
  },
  storage: {
    where: "Tout ce que vous voyez est gardé sur cette machine, dans ce profil de navigateur.",
    used: "{{used}} utilisés ; jusqu’à {{room}} disponibles pour Palabre.",
    kept: "Ce navigateur a promis de le garder jusqu’à ce que vous l’effaciez vous-même.",
    notKept:
      "Ce navigateur peut l’effacer si le disque est presque plein. Les machines de vos collègues gardent ce qu’elles ont reçu.",
    devices: "Mes machines : ajouter, nommer, retirer ; code de secours",
    mine: "Mes données : ce qui est conservé, où, exporter, effacer",
    ask: "Demander au navigateur de le garder",
    refused: "Le navigateur ne l’a pas promis. Il le fait souvent après quelques jours d’usage.",
    desktop: {
      where: "Tout ce que vous voyez est gardé sur cette machine, dans les données de l’application Palabre.",
      kept: "Palabre le garde jusqu’à ce que vous l’effaciez vous-même.",
      notKept:
        "Si le disque est presque plein, une partie peut être effacée. Les machines de vos collègues gardent ce qu’elles ont reçu.",
      ask: "Demander à tout garder",
      refused: "Cette machine ne l’a pas promis. Faites de la place sur le disque, puis redemandez.",
    },
  },
  network: {
    text: "Qui est connecté, ce qui attend et comment les machines se trouvent :",
    open: "ouvrir la page Réseau",
  },
  about: {
    version: "Palabre {{version}}, profil « {{profile}} »",
    mainVersion: "Palabre {{version}}, profil principal",
    text: "Un réseau pour votre entreprise qui vit sur vos propres machines : pas de serveur, rien n’est envoyé ailleurs.",
  },
  update: {
    ready: "La version {{version}} est là, vérifiée. Arrêtez Palabre, puis ouvrez ce fichier :",
    unreachable: "La source des mises à jour ne répond pas.",
    settings: "Le fichier updates.json de cette machine n’a pas pu être compris : aucune mise à jour n’est cherchée.",
    unsigned: "Une mise à jour a été refusée : la signature n’est pas celle attendue. Prévenez l’informatique.",
    malformed: "Une mise à jour a été refusée : sa description est illisible. Prévenez l’informatique.",
    older: "Une mise à jour a été refusée : elle est plus ancienne que cette version.",
    altered: "Une mise à jour a été refusée : le fichier n’est pas celui qui a été signé. Prévenez l’informatique.",
  },
  charter: "Charte et ce que l’on publie ici",
  trust: "Rôles et confiance",
  forIt: {
    title: "Pour l’informatique et la protection des données",
  },
}
