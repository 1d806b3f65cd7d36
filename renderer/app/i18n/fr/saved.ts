export const saved = {
  title: "Signets",
  lead: "Ce que vous voulez retrouver. Vous seul le voyez, sur toutes vos machines.",
  feed: "Publications parmi vos signets",
  empty: {
    title: "Aucun signet pour l’instant",
    text: "Une procédure, une réponse utile, une photo à revoir : le signet sous une publication la garde ici pour vous.",
    key: "La touche B fait de même.",
    action: "Lire ce qui est nouveau",
  },
}
