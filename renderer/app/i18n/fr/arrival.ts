export const arrival = {
  title: "Bienvenue dans Palabre",
  thisSite: "ce site",
  backTo: "Retour à {{site}}",
  languageStep: { name: "Français", text: "Continuer en français" },
  demonstration: {
    title: "La démonstration se prépare",
    text: "Une entreprise inventée, avec ses communautés et ses questions ; vous y êtes Camille Renaud, qui vient d’arriver. Tout reste sur cette machine ; personne ne peut vous rejoindre, essayez ce que vous voulez.",
    progress: "Préparation",
    retry: "Réessayer",
  },
  choice: {
    another: "Un autre site",
    lead: "Le lieu où votre entreprise se parle, sur vos propres machines : sans serveur et sans Internet.",
    join: "Rejoindre mes collègues",
    joinText: "On m’a donné une invitation : un texte, un lien ou un fichier.",
    found: "Créer un site",
    foundText: "Je suis la première personne ici. J’inviterai mes collègues.",
    back: "J’étais déjà membre et j’ai perdu mes machines",
    restore: "Restaurer une sauvegarde",
    restoreText: "J’ai une copie de mes données, d’une machine perdue ou remplacée.",
  },
  elsewhere: {
    title: "Palabre a déjà des sites sur cette machine.",
    text: "Ils sont gardés à une autre adresse ; rien n’est perdu :",
    profile: "profil « {{profile}} »",
    mainProfile: "profil principal",
  },
  missing: {
    title: "Ce navigateur n’a rien de {{names}}, qui était pourtant sur cette machine.",
    other: "Si vous l’ouvriez dans un autre navigateur ou dans la fenêtre de bureau, il y est toujours : ouvrez-le là.",
    cleared:
      "Si les données de ce navigateur ont été effacées, demandez une invitation à vos collègues : tout ce que vos collègues ont reçu revient de chez eux.",
  },
  found: {
    title: "Créer un site",
    lead: "Un site, c’est toute votre entreprise ou votre équipe. Les communautés viennent à l’intérieur.",
    name: "Nom du site",
    nameExample: "Ateliers du Nord",
    nameMissing: "Donnez un nom au site : celui de votre entreprise ou de votre équipe.",
    purpose: "À quoi sert-il ?",
    purposeExample: "Partager entre ateliers ce que nous apprenons",
  },
  person: {
    founder: "Et vous, qui êtes-vous ?",
    newcomer: "Votre nom dans {{site}}",
    lead: "Vos collègues voient ce nom à côté de ce que vous écrivez. Vous pourrez le changer.",
    name: "Votre nom",
    nameMissing: "Écrivez le nom sous lequel vos collègues vous connaissent.",
    job: "Votre métier",
    jobExample: "Technicienne de maintenance, Lyon",
    welcome: "Votre premier message",
    welcomeHelp:
      "Publié à votre nom quand le site est créé : vos collègues auront quelque chose à quoi répondre. Changez-le, ou effacez-le.",
    welcomeText:
      "Bienvenue ! Pour faire connaissance, répondez en une ligne : votre métier, votre lieu de travail, et une chose sur laquelle vous pouvez aider les autres.",
    found: "Créer {{site}}",
    join: "Rejoindre {{site}}",
  },
  join: {
    title: "Rejoindre avec une invitation",
    lead: "Vous verrez qui vous rejoignez avant que rien ne soit enregistré.",
    label: "Message, texte ou lien d’invitation",
    placeholder: "Collez-le ici",
    file: "Choisir un fichier…",
    drop: "ou déposez-le sur cette page",
    check: "Lire l’invitation",
  },
  preview: {
    device: "Une autre de vos machines accueille celle-ci : {{site}}",
    back: "Deux administrateurs peuvent vous faire revenir dans {{site}}",
    backText:
      "Cette machine devient celle de {{name}}, quand deux administrateurs auront dit oui. Rien n’a encore été enregistré ni envoyé.",
    deviceText: "Cette machine devient une des vôtres, au nom de {{name}}. Rien n’a encore été enregistré ni envoyé.",
    title: "Votre invitation à rejoindre {{site}}",
    already: "Vous faites déjà partie du site {{site}}",
    site: "Site",
    inviter: "De la part de",
    as: "Vous venez comme",
    role: { guest: "Invité", moderator: "Modération", administrator: "Administration" },
    guestText:
      "Vous verrez les communautés que {{name}} a choisies pour vous, et les personnes qui en font partie. Vos questions sont les bienvenues là.",
    until: "Valable jusqu’au",
    nothingYet: "Rien n’a encore été enregistré ni envoyé.",
    alreadyText:
      "Il est dans ce profil. Il n’y a rien à rejoindre : ouvrez-le. Après une longue absence, cette invitation montre de nouveau le chemin à votre machine.",
    another: "Une autre invitation",
    open: "Ouvrir {{site}}",
  },
  invitationError: {
    empty: {
      title: "Il n’y a pas encore d’invitation ici.",
      text: "Collez le texte ou le lien que l’on vous a donné, ou choisissez le fichier.",
    },
    "not-an-invitation": {
      title: "Ce n’est pas une invitation de Palabre.",
      text: "Rien n’a été enregistré. Copiez en entier le message ou le lien envoyé par votre collègue.",
    },
    truncated: {
      title: "La fin de cette invitation manque.",
      text: "Rien n’a été enregistré. Certains programmes coupent les longues lignes : copiez-la jusqu’au bout, ou demandez le fichier.",
    },
    damaged: {
      title: "Cette invitation a été abîmée en chemin.",
      text: "Rien n’a été enregistré. Copiez-la à nouveau, ou demandez à votre collègue de l’envoyer en fichier.",
    },
    "too-long": {
      title: "C’est beaucoup trop long pour une invitation.",
      text: "Elle n’a pas été lue et rien n’a été enregistré. Vérifiez que vous avez choisi le bon fichier ou le bon texte.",
    },
    unsupported: {
      title: "Cette invitation vient d’un Palabre plus récent.",
      text: "Rien n’a été enregistré. Mettez Palabre à jour sur cette machine, puis reprenez la même invitation.",
    },
    forged: {
      title: "Cette invitation n’est pas authentique.",
      text: "Elle ne vient pas du site qu’elle nomme. Rien n’a été enregistré. Demandez-en une nouvelle à la personne qui vous l’a donnée, de vive voix si possible.",
    },
    expired: {
      title: "Cette invitation a pris fin le {{date}}.",
      text: "Rien n’a été enregistré. Demandez-en une nouvelle à n’importe quel membre du site.",
    },
    "other-site": {
      title: "Cette invitation est pour un autre site : {{site}}.",
      text: "Rien n’a été modifié ici. Pour rejoindre aussi {{site}}, choisissez « Créer ou rejoindre un autre site » dans le menu des sites.",
    },
  },
  openError: {
    full: {
      title: "Le disque de cette machine est plein.",
      text: "Rien de ce qui était enregistré n’est perdu. Libérez de la place puis réessayez : ce que vous avez saisi est toujours là.",
    },
    failed: {
      title: "Cette machine n’y est pas parvenue.",
      text: "Rien de ce qui était enregistré n’est perdu. Réessayez ; si cela se reproduit, redémarrez Palabre.",
    },
    damaged: {
      title: "Ce que cette machine gardait du site est abîmé.",
      text: "Rien n’y a été touché, pour pouvoir le réparer. Les machines de vos collègues ont toujours ce qu’elles ont reçu : demandez une nouvelle invitation à un membre pour revenir.",
    },
    gone: {
      title: "Ce navigateur n’a plus rien de ce qu’il gardait du site.",
      text: "Son espace a été vidé, par le navigateur faute de place ou par quelqu’un. Les machines de vos collègues ont toujours tout ce qu’elles ont reçu : demandez une nouvelle invitation à un membre, et tout revient de chez eux.",
    },
    detail: "Pour la personne qui vous aide",
  },
  failed: {
    title: "{{site}} n’a pas pu s’ouvrir",
    other: "Créer ou rejoindre un autre site",
    again: "Revenir avec une invitation",
    forget: "Retirer {{site}} de la liste",
  },
  window: {
    title: "Palabre est déjà ouvert dans une autre fenêtre",
    text: "{{site}} s’utilise dans une seule fenêtre à la fois. L’autre enregistre son travail et se ferme quand vous continuez ici.",
    here: "L’utiliser ici",
    unanswered: "L’autre fenêtre ne répond pas.",
    unansweredText: "Rien n’est perdu. Fermez-la, ou son navigateur, puis réessayez ici.",
    gone: "Palabre continue dans une autre fenêtre",
    goneText:
      "{{site}} a été enregistré et fermé ici, parce que vous l’avez ouvert là-bas. Vous pouvez fermer cette fenêtre.",
  },
  joining: {
    title: "En attente d’entrer dans {{site}}",
    lead: "Votre demande est gardée sur cette machine. Elle reçoit sa réponse toute seule dès que la machine d’un membre est joignable, pas seulement celle de la personne qui vous invite.",
    looking: "Recherche d’une machine de vos collègues…",
    connected: "Une machine de vos collègues est jointe : elle vérifie votre invitation.",
    since: "Demandé",
    close: "Vous pouvez fermer cette fenêtre et revenir : la demande reste.",
    old: "Si l’invitation a plus de trois mois, la clé du site a pu changer depuis : demandez-en une nouvelle.",
    look: "Chercher maintenant",
    leave: "Créer ou rejoindre un autre site",
    putOff: {
      "other-device": "Cette machine n’a pas donné le ticket : c’est celle qui l’a donné qu’il faut joindre.",
      "inviter-unknown":
        "Une machine de vos collègues a répondu, mais elle ne connaît pas encore la personne qui vous invite. Votre demande reste : elle sera acceptée dès qu’une machine qui connaît cette personne sera jointe.",
      "no-right":
        "Une machine de vos collègues a répondu, mais elle ne peut faire entrer personne. Votre demande reste, pour la prochaine machine.",
      busy: "Une machine de vos collègues a répondu, mais n’a pas pu noter votre arrivée ; son disque est peut-être plein. Votre demande reste.",
    },
    forget: "Oublier cette demande",
    forgetTitle: "Oublier {{site}}",
    forgetText:
      "Cette machine oublie votre demande à {{site}} et les clés créées pour elle. Vous pourrez demander de nouveau avec une invitation.",
  },
  refused: {
    title: "{{site}} n’a pas pu vous accueillir",
    expired: "Votre invitation a pris fin avant que la machine d’un membre puisse répondre.",
    "used-up": "Autant de personnes que prévu ont déjà rejoint le site avec cette invitation.",
    revoked: "Cette invitation a été retirée par le site.",
    invalid: "Le site ne reconnaît pas cette invitation.",
    kept: "Rien de vous n’a été envoyé. Demandez une nouvelle invitation à un membre, puis rejoignez à nouveau.",
    again: "Utiliser une autre invitation",
  },
  mending: {
    title: "Le site {{site}} est en cours de remise en état",
    text: "Le début de ce que cette machine garde du site a été abîmé. Il est redemandé à une machine de vos collègues ; tout le reste est toujours là, vos brouillons compris.",
    alone:
      "Cela se fait tout seul dès qu’une machine de vos collègues est joignable. Si personne d’autre n’a encore rejoint le site, laissez cette machine telle quelle : la personne qui vous aidera aura besoin de ce qui s’y trouve.",
    look: "Chercher à nouveau",
    other: "Créer ou rejoindre un autre site",
  },
  removed: {
    title: "Vous n’êtes plus membre du site {{site}}",
    text: "Le site a mis fin à votre participation. Cette machine n’en reçoit et n’en envoie plus rien ; ce que vous aviez y est toujours gardé. Si vous pensez à une erreur, parlez-en à un administrateur.",
    leftText:
      "Vous l’avez quitté. Cette machine n’en reçoit et n’en envoie plus rien ; ce que vous aviez y est toujours gardé.",
    other: "Créer ou rejoindre un autre site",
  },
}
