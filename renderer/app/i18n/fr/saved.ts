export const saved = {
  title: "Signets",
  lead: "Ce que vous voulez retrouver. Vous seul le voyez, sur toutes vos machines.",
  feed: "Publications parmi vos signets",
  empty: {
    title: "Aucun signet pour l’instant",
    text: "Cliquez sur le signet d’une publication, ou appuyez sur la touche B, pour la retrouver ici.",
    action: "Aller à l’accueil",
  },
}
