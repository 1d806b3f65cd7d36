export const drafts = {
  title: "Brouillons",
  lead: "Enregistrés pendant que vous écrivez, sur cette machine seulement. Personne d’autre ne les voit.",
  empty: {
    title: "Aucun brouillon en cours",
    text: "Commencez quand vous voulez : ce qui n’est pas encore envoyé vous attend ici, même après une coupure.",
    action: "Écrire une publication",
  },
  pictures_one: "{{count}} image",
  pictures_other: "{{count}} images",
  kind: {
    post: "Publication",
    comment: "Commentaire",
    edit: "Modification d’une publication",
  },
  in: "dans {{community}}",
  open: "Continuer",
  openNamed: "Continuer le brouillon : {{words}}",
  remove: "Supprimer",
  removeNamed: "Supprimer le brouillon : {{words}}",
  removed: "Brouillon supprimé.",
  undo: "Le rétablir",
  noWords: "(sans texte)",
}
