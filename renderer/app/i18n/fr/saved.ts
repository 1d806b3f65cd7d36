export const saved = {
  title: "Enregistrés",
  lead: "Mis de côté pour vous seulement, sur toutes vos machines.",
  feed: "Publications que vous avez enregistrées",
  empty: {
    title: "Rien d’enregistré pour l’instant",
    text: "Enregistrez une publication avec son signet, ou avec la touche B, pour la retrouver ici.",
    action: "Aller à l’accueil",
  },
}
