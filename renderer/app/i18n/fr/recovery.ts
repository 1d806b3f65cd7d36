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
  paper: {
    title: "Code de secours",
    text: "Si toutes vos machines sont perdues, un code sur papier vous fait revenir sur une nouvelle : le même membre, avec vos rôles et vos communautés. Aucun serveur ne peut le faire pour vous.",
    none: "Vous n’avez pas de code de secours.",
    since: "Vous avez un code de secours, créé le {{date}}.",
    make: "Créer un code de secours",
    again: "En créer un nouveau",
    drop: "Y mettre fin",
    dropped: "Votre code de secours ne fait plus revenir personne.",
    heading: "Votre code de secours",
    once: "Imprimez-le ou recopiez-le à la main. Il n’est affiché que cette fois et n’est gardé sur aucune machine. Un code créé auparavant ne vaut plus.",
    keep: "Rangez-le là où vous gardez vos papiers importants, pas sur votre bureau ni en photo. Qui le détient, avec n’importe quelle invitation au site, peut entrer sous votre nom ; il ne sert qu’une fois.",
    kept: "Je l’ai sur papier",
    print: "Imprimer",
    done: "Terminé",
  },
  sheet: {
    title: "Code de secours Palabre",
    what: "Cette feuille fait revenir son propriétaire sur une nouvelle machine quand toutes les autres sont perdues. Qui la détient peut entrer sous ce nom : c’est une clé.",
    how: "Sur la nouvelle machine, ouvrez Palabre et choisissez « Revenir avec un code de secours ». N’importe quelle invitation au site, même ancienne, montre le chemin ; tapez ensuite ces six lignes. La machine d’un autre membre doit être joignable. Le code ne sert qu’une fois ; créez-en un nouveau ensuite.",
    where:
      "Gardez-la sous clé, à l’écart de vos machines. Si quelqu’un a pu la voir, créez un nouveau code dans « Mes machines » : celui-ci ne vaudra plus.",
  },
  back: {
    title: "Revenir avec un code de secours",
    lead: "Pour les membres dont les machines sont perdues. Vous restez le même membre ; chacun voit dans le registre que vous êtes revenu.",
    link: "J’étais déjà membre : revenir avec mon code de secours",
    way: "Une invitation au site",
    wayHelp: "N’importe laquelle, de n’importe quel collègue, même terminée : elle dit où est le site.",
    code: "Votre code de secours",
    codeHelp: "Six lignes. Majuscules, espaces et retours à la ligne n’ont pas d’importance.",
    action: "Revenir",
  },
  codeError: {
    empty: "Tapez le code de votre feuille.",
    length: "Ce n’est pas le code entier, ou pas celui d’une seule feuille.",
    line: "La ligne {{line}} n’est pas celle de la feuille.",
    text: "Comparez avec le papier, caractère par caractère. Rien n’a été envoyé.",
  },
  returning: {
    title: "Vous revenez dans {{site}}",
    lead: "Cette machine a de nouvelles clés. La machine d’un membre, n’importe lequel, les confirme dès qu’elle est jointe. Tout ce qui était ici y reste.",
    refused: "Personne ne revient ainsi dans {{site}}",
    invalid:
      "Le code a déjà servi, a été remplacé par un autre, ou vient d’un autre site ; ou bien la machine qui se portait garante de vous a été retirée. Si vous avez un code plus récent, utilisez-le. Sinon, demandez une invitation à un collègue : vous reviendrez comme un nouveau membre.",
  },
}
