export const recovery = {
  mend: {
    title: "Remettre cette machine en état",
    lead: "Une copie de cette machine a écrit aussi, comme après la restauration d’une ancienne sauvegarde ou la copie d’un disque. Pour que personne ne puisse raconter deux histoires au site sous un même nom, les autres machines ont cessé d’écouter l’une et l’autre.",
    how: "En une étape, cette machine reçoit de nouvelles clés. Vous restez le même membre, avec votre nom, vos rôles et vos communautés ; la machine d’un collègue, n’importe lequel, le confirme dès qu’elle est jointe. Ce que seules cette machine et sa copie avaient est publié à nouveau sous les nouvelles clés, à l’heure d’aujourd’hui.",
    copy: "Les anciennes clés sont retirées de votre compte. Si la copie est une machine que vous utilisez, ajoutez-la de nouveau ensuite avec un ticket, dans « Mes machines ».",
    action: "Remettre en état",
    none: "Il n’y a rien à remettre en état ici : cette machine peut écrire.",
    texts_one: "{{count}} texte à publier à nouveau",
    texts_other: "{{count}} textes à publier à nouveau",
    textsText:
      "Ce que l’une ou l’autre a écrit après la copie. Les commentaires et réactions que des collègues y avaient ajoutés ne suivent pas.",
    others_one:
      "S’y ajoute {{count}} réaction, correction ou autre. Les décisions sur les rôles ou les communautés sont à reprendre ; le registre dit lesquelles tiennent.",
    others_other:
      "S’y ajoutent {{count}} réactions, corrections et autres. Les décisions sur les rôles ou les communautés sont à reprendre ; le registre dit lesquelles tiennent.",
  },
  returning: {
    title: "Vous revenez dans {{site}}",
    lead: "Cette machine a de nouvelles clés. La machine d’un membre, n’importe lequel, les confirme dès qu’elle est jointe. Tout ce qui était ici y reste.",
    refused: "Personne ne revient ainsi dans {{site}}",
    invalid:
      "Le code a déjà servi, a été remplacé par un autre, ou vient d’un autre site ; ou bien la machine qui se portait garante de vous a été retirée. Si vous avez un code plus récent, utilisez-le. Sinon, demandez à deux administrateurs du site de vous faire revenir.",
  },
}
