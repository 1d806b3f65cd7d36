export const errors = {
  full: {
    title: "Le disque de cette machine est plein.",
    text: "Rien de ce qui était enregistré n’est perdu, et votre texte est toujours là. Libérez de la place, puis réessayez.",
  },
  failed: {
    title: "L’enregistrement n’a pas abouti.",
    text: "Rien de ce qui était enregistré n’est perdu, et votre texte est toujours là. Réessayez ; si cela se reproduit, rechargez la page.",
  },
  denied: {
    title: "Vous n’avez pas le droit de faire cela.",
    why: {
      guest: "C’est réservé aux membres du site, et vous y avez un accès d’invité.",
      "site-role": "Votre rôle dans ce site ne le permet pas.",
      rank: "Il faut pour cela un rôle plus élevé que celui de la personne concernée.",
      "community-role": "Votre rôle dans cette communauté ne le permet pas.",
      reader: "Dans cette communauté, vous lisez sans écrire.",
      archived: "Cette communauté est archivée : on la lit, on n’y écrit plus.",
      outside: "Vous ne faites pas partie de cette communauté, ou vous n’en faites plus partie.",
      gone: "Vous n’êtes pas membre de ce site, ou vous ne l’êtes plus.",
      "own-item": "On ne décide pas de ce que l’on a écrit.",
      "own-decision": "La personne qui l’a écrit demande un autre regard que le vôtre.",
      others: "Seule la personne à qui cela appartient peut le faire.",
      "owner-stays": "Confiez d’abord la communauté à quelqu’un d’autre, sous « À propos ».",
      overtaken: "Ce dont il s’agit, ou vos droits, ont changé entre-temps.",
    },
    ask: "Demandez à {{names}}.",
    referent: "Pour toute question : {{names}}.",
    kept: "Rien n’a été modifié, et ce que vous avez écrit est toujours là.",
  },
  frozen: {
    title: "Cette machine ne peut plus écrire.",
    text: "Votre texte est toujours là. Une copie de cette machine a écrit aussi : plus rien de l’une ni de l’autre n’est accepté. Remettez-la en état en une étape : « Mes machines » y mène.",
  },
  charter: {
    title: "Lisez d’abord la charte.",
    text: "Votre texte est toujours là. Lisez la charte de votre site et acceptez-la, puis publiez : cela prend deux minutes.",
  },
  "invalid-empty": {
    title: "Il manque quelque chose.",
    text: "Rien n’est encore enregistré : remplissez le champ vide, puis réessayez.",
  },
  "invalid-too-long": {
    title: "Ce texte est trop long.",
    text: "Il est toujours là. Raccourcissez-le, ou partagez-le en deux fois.",
  },
  "invalid-unknown": {
    title: "Ce dont il s’agit n’existe plus.",
    text: "Il a pu être supprimé entre-temps. Rien n’a été modifié, et votre texte est toujours là.",
  },
  "invalid-too-many": {
    title: "Vous avez déjà fondé beaucoup de communautés.",
    text: "Personne ne peut en fonder plus de 64, pour que nul ne remplisse les machines de tous. Rien n’a été créé.",
  },
  "invalid-already-sent": {
    title: "C’est déjà envoyé.",
    text: "On ne peut plus le reprendre, mais vous pouvez le modifier ou le supprimer.",
  },
  boundary: {
    title: "Un problème est survenu sur cet écran.",
    text: "Ce que vous avez enregistré est en sûreté et vos brouillons sont gardés sur cette machine. Rechargez la page pour continuer.",
    reload: "Recharger la page",
    screen:
      "Ce que vous avez enregistré est en sûreté et vos brouillons sont gardés. Réessayez, ou continuez ailleurs : le reste fonctionne.",
    part: "Une partie de la page n’a pas pu s’afficher. Vos brouillons sont gardés.",
    post: "Cette publication n’a pas pu s’afficher. Elle est gardée.",
  },
  unstarted: {
    text: "Palabre n’a pas pu démarrer : le programme derrière cette page ne répond pas. Ce que vous avez enregistré est en sûreté. Relancez Palabre, puis rechargez.",
    retry: "Recharger",
  },
}
