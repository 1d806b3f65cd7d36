export const saved = {
  title: "Signets",
  lead: "Ce que vous voulez retrouver, sur toutes vos machines. Personne d’autre ne le voit.",
  feed: "Publications parmi vos signets",
  empty: {
    title: "Aucun signet pour l’instant",
    text: "Une procédure, une réponse utile, une photo à revoir : le signet sous une publication la garde ici pour vous.",
    key: "La touche B fait de même.",
    action: "Lire ce qui est nouveau",
  },
}
