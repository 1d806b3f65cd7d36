export const invitation = {
  title: "Inviter des collègues",
  what: "Qui détient l’invitation peut rejoindre {{site}} sous son propre nom, voir qui en fait partie, lire et écrire dans ses communautés ouvertes.",
  closed: "Les communautés privées et sur demande lui restent fermées, sauf celles que vous cochez ici.",
  uses: "Pour combien de personnes ?",
  days: "Valable combien de jours ?",
  role: "Leur rôle",
  roles: {
    member: "Membre",
    guest: "Invité",
    moderator: "Modération",
    administrator: "Administration",
  },
  roleText: {
    member: "Voit les communautés ouvertes et l’annuaire, écrit, fonde des communautés, invite.",
    guest:
      "Un partenaire, un revendeur : lit et écrit seulement dans les communautés que vous choisissez, et n’invite personne. Sa machine apprend les noms, fonctions et rôles des membres du site, et aucune autre communauté.",
    moderator:
      "Comme un membre, et retire des membres et des invités. Qui détient cette invitation reçoit ce droit : donnez-la à une seule personne.",
    administrator:
      "Comme la modération, et donne des rôles et s’occupe des communautés ouvertes. Qui détient cette invitation reçoit ce droit : donnez-la à une seule personne.",
  },
  communities: "Communautés qu’elle ouvre",
  communitiesGuest: "Choisissez-en au moins une : un invité ne voit rien d’autre.",
  communitiesMore: "En plus des communautés ouvertes, qui le sont de toute façon.",
  communitiesNone: "Vous ne vous occupez d’aucune communauté où faire entrer quelqu’un.",
  noCommunity: "Choisissez au moins une communauté.",
  opens: "Qui vient par elle entre dans les communautés choisies sans que personne n’ait rien à faire.",
  asGuest: "Ces personnes viennent en invités : elles ne voient que les communautés que vous avez choisies.",
  make: "Créer l’invitation",
  ready_one: "L’invitation est prête, pour une personne.",
  ready_other: "L’invitation est prête, pour {{count}} personnes au plus.",
  range: "Écrivez un nombre entier de {{least}} à {{most}}.",
  until: "Elle est valable jusqu’au {{date}}.",
  whileAlone:
    "Tant qu’il n’y a que vous dans le site, seule cette machine peut les accueillir : laissez-y Palabre ouvert, sur le même réseau qu’eux.",
  anyMember: "La machine de n’importe quel membre peut les accueillir, même si la vôtre est éteinte.",
  message: {
    title: "Message prêt à envoyer",
    help: "Collez-le dans un courriel ou une messagerie : il dit quoi faire, pas à pas, en français et en anglais.",
    give: "Avec lui, donnez le dossier de Palabre, sur une clé USB ou un partage. Le dossier portable se lance d’un double clic, sans rien installer ; celui des sources demande Node.js.",
    copy: "Copier le message",
    hello:
      "Bonjour, je vous invite à rejoindre « {{site}} » sur Palabre, le réseau de notre équipe : sans serveur, il vit sur nos machines.",
    start:
      "Ouvrez le dossier de Palabre que je vous donne et double-cliquez sur « Palabre » : il n’y a rien à installer. (S’il n’y a pas de fichier « Palabre » : installez Node.js 20.19 ou plus récent, ouvrez un terminal dans ce dossier et tapez npm start.)",
    startPacked:
      "Ouvrez Palabre, par l’installateur ou dans le dossier que je vous donne : il n’y a rien d’autre à installer.",
    givePacked:
      "Avec lui, donnez votre installateur ou votre dossier de Palabre, sans son sous-dossier « data » : il contient vos données.",
    helloGuest:
      "Bonjour, je vous invite sur Palabre, le réseau de « {{site}} » : sans serveur, il vit sur les machines de ses membres. Vous y venez en invité, dans les communautés que j’ai choisies pour vous.",
    paste: "Choisissez « Rejoindre mes collègues », puis collez ce message en entier.",
    limits:
      "Votre machine doit être sur le même réseau que les nôtres (Wi-Fi, câble ou VPN de l’entreprise). L’invitation vaut jusqu’au {{date}}.",
  },
  private: "Envoyez-la en privé, par message ou de la main à la main : qui la possède peut entrer.",
  others: "Autres façons de la donner : texte, lien, fichier",
  text: "En texte",
  textHelp: "Seul, pour qui a déjà Palabre : à coller dans « Rejoindre mes collègues ».",
  copyText: "Copier le texte de l’invitation",
  link: "En lien",
  linkHelp: "Pour qui a déjà Palabre ouvert sur sa machine : ailleurs, ce lien ne mène nulle part.",
  copyLink: "Copier le lien d’invitation",
  file: "En fichier",
  fileHelp: "{{file}}, pour une clé USB ou une pièce jointe.",
  save: "Enregistrer le fichier",
  done: "Terminé",
}
