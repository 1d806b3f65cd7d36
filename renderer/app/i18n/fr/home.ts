export const home = {
  title: "Accueil",
  feed: "Publications de mes communautés",
  order: "Quelles publications",
  recent: "Récents",
  unread: "Non lus",
  newPosts_one: "{{count}} nouvelle publication",
  newPosts_other: "{{count}} nouvelles publications",
  sinceLastVisit: "Nouveau depuis votre dernière visite",
  upToDate: "Vous êtes à jour",
  empty: {
    title: "Rien ici pour l’instant",
    text: "Ce qui s’écrit dans vos communautés apparaît ici. Une première question est un bon début.",
    action: "Poser une question",
    inviteTitle: "Personne d’autre n’est encore là",
    inviteText: "Écrivez une première publication, puis invitez des collègues : ils auront de quoi répondre.",
    noCommunityTitle: "Commencez par une communauté",
    noCommunityText:
      "Les publications vivent dans des communautés. Créez-en une pour votre équipe, un projet ou un métier.",
    noCommunityAction: "Créer une communauté",
  },
  read: {
    title: "Vous êtes à jour",
    text: "Vous avez tout vu dans vos communautés.",
    action: "Voir les publications récentes",
  },
}
