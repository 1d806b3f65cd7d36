export const recovery = {
  mend: {
    title: "Remettre cette machine en état",
    lead: "Une copie de cette machine a écrit aussi, comme après la restauration d’une ancienne sauvegarde ou la copie d’un disque. Pour que personne ne puisse raconter deux histoires au site sous un même nom, les autres machines ont cessé d’écouter l’une et l’autre.",
    how: "En une étape, cette machine reçoit de nouvelles clés. Vous restez le même membre, avec votre nom, vos rôles et vos communautés ; n’importe quelle machine de vos collègues le confirme dès qu’elle est jointe. Ce que seules cette machine et sa copie avaient est publié à nouveau sous les nouvelles clés, à l’heure d’aujourd’hui.",
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
    leaving: "Fermer sans le code sur papier ?",
    leavingText: "Il ne sera plus jamais affiché : le fermer maintenant y met fin. Vous pourrez en créer un autre.",
    stay: "Revenir au code",
    leave: "Fermer et y mettre fin",
    print: "Imprimer",
    done: "Terminé",
  },
  sheet: {
    title: "Code de secours Palabre",
    what: "Cette feuille fait revenir son propriétaire sur une nouvelle machine quand toutes les autres sont perdues. Qui la détient peut entrer sous ce nom : c’est une clé.",
    how: "Sur la nouvelle machine, ouvrez Palabre et choisissez « J’étais déjà membre et j’ai perdu mes machines ». N’importe quelle invitation au site, même ancienne, montre le chemin ; tapez ensuite ces six lignes. La machine d’un autre membre doit être joignable. Le code ne sert qu’une fois ; créez-en un nouveau ensuite.",
    where:
      "Gardez-la sous clé, à l’écart de vos machines. Si quelqu’un a pu la voir, créez un nouveau code dans « Mes machines » : celui-ci ne vaudra plus.",
  },
  back: {
    title: "Revenir avec un code de secours",
    lead: "Pour les membres dont les machines sont perdues. Vous restez le même membre ; chacun voit dans le registre que vous êtes revenu.",
    way: "Une invitation au site",
    wayHelp: "N’importe laquelle, de n’importe quel collègue, même terminée : elle dit où est le site.",
    code: "Votre code de secours",
    codeHelp: "Six lignes. Majuscules, espaces et retours à la ligne n’ont pas d’importance.",
    action: "Revenir",
    without: "Je n’ai pas de code : deux administrateurs me font revenir",
  },
  brought: {
    title: "Revenir avec deux administrateurs",
    lead: "Appelez deux personnes qui administrent le site, ou allez les voir. Sur votre page dans « Personnes », sous « Rôle et fonctions », chacune choisit « Faire revenir sur une nouvelle machine », vous donne un ticket et compare six chiffres avec vous. Elles n’ont pas à être là ensemble.",
    ticket: "Ticket du premier administrateur",
    ticketHelp:
      "Le texte qui vous est envoyé. Il vaut 15 minutes, tant que la fenêtre de cette personne reste ouverte.",
    action: "Demander",
    none: "Ce n’est pas un tel ticket.",
    noneText:
      "C’est une invitation, ou un ticket pour une machine à soi. Rien n’a été envoyé. Demandez à l’administrateur le ticket que montre « Faire revenir sur une nouvelle machine » sur votre page.",
  },
  vouching: {
    heading: "Revenir comme {{name}} dans {{site}}",
    lead: "Deux administrateurs doivent dire oui. Chacun dans le site voit qu’ils l’ont fait.",
    first: "{{by}} a dit oui. Un second administrateur doit le dire aussi ; d’ici là, rien du site n’est envoyé ici.",
    looking: "Recherche de la machine de {{by}}. Sa fenêtre doit rester ouverte, avec le ticket à l’écran.",
    code: "Lisez ces chiffres à {{by}}, de vive voix ou au téléphone. Voit-on les mêmes là-bas ?",
    yes: "{{by}} a dit oui. Voit-on là-bas les mêmes chiffres qu’ici ?",
    wait: "C’est maintenant à {{by}} de dire oui.",
    next: "Ticket du second administrateur",
    nextHelp:
      "Aujourd’hui ou un autre jour : cette machine retient qui a dit oui. Un autre ticket de la même personne ne compte pas.",
    otherPerson: "Ce ticket est pour quelqu’un d’autre.",
    otherPersonText:
      "Il fait revenir un autre membre que {{name}}. Rien n’a été envoyé. Demandez-en un depuis la page de {{name}}.",
  },
  bring: {
    takes:
      "Si {{name}} a perdu toutes ses machines et n’a pas de code de secours, vous pouvez faire revenir cette personne sur une nouvelle, avec quelqu’un d’autre : {{names}}.",
    ask: "Si {{name}} a perdu toutes ses machines et n’a pas de code de secours, deux administrateurs peuvent faire revenir cette personne : demandez à {{names}}.",
    alone:
      "Si {{name}} a perdu toutes ses machines et n’a pas de code de secours, il faut deux personnes qui administrent au-dessus de son rang, et vous êtes la seule. Donnez d’abord le rôle d’administrateur à quelqu’un d’autre.",
    one1: "Si {{name}} a perdu toutes ses machines et n’a pas de code de secours, il faut deux personnes qui administrent au-dessus de son rang, et {{names}} est la seule. Il lui suffit de donner d’abord le rôle d’administrateur à quelqu’un d’autre.",
    nobody:
      "Si {{name}} a perdu toutes ses machines, seul son code de secours permet de revenir : personne dans le site n’a un rang au-dessus.",
    half: "{{by}} a dit que {{name}} est de retour sur une nouvelle machine. Quelqu’un d’autre doit le dire aussi : {{names}}.",
    action: "Faire revenir sur une nouvelle machine…",
    again: "Donner un autre ticket…",
    heading: "Faire revenir {{name}}",
    one: "Assurez-vous que c’est bien {{name}} qui demande : au téléphone, ou de vos yeux. Envoyez-lui ce ticket ; sur la nouvelle machine, il faut choisir « J’étais déjà membre et j’ai perdu mes machines ». Il vaut pour une seule machine et pendant {{count}} minutes, tant que cette fenêtre reste ouverte.",
    two: "Assurez-vous que c’est bien {{name}} qui demande : au téléphone, ou de vos yeux. Envoyez-lui ce ticket ; sa nouvelle machine, qui retient le premier oui, le demande sous « Ticket du second administrateur ». Il vaut pour une seule machine et pendant {{count}} minutes, tant que cette fenêtre reste ouverte.",
    waiting: "En attente de la machine de {{name}}…",
    code: "{{name}} demande depuis « {{machine}} ». Faites-vous lire les six chiffres. Est-ce bien ceux-ci ?",
    safe: "Vous vous portez garant en votre nom, et chacun le voit dans le registre. Avec le second oui, les machines qu’avait {{name}} prennent fin, et son code de secours aussi.",
    same: "Mêmes chiffres : c’est bien cette personne",
    done: "Vous vous êtes porté garant de {{name}}. Si vous êtes le premier, un autre administrateur doit le faire aussi.",
    doneBoth: "Vous êtes deux à vous être portés garants de {{name}}, qui est de retour.",
  },
  came: {
    title: "Vous voici de retour",
    back: "Revenus avec vous : votre nom, vos rôles, vos communautés, et tout ce que les machines de vos collègues gardent et que vous pouvez lire, à mesure qu’elles l’envoient.",
    lost: "Pas revenus, car aucune autre machine ne les avait : vos brouillons, vos signets, où vous en étiez de votre lecture, vos réglages, et ce que vos machines perdues avaient écrit sans l’avoir encore envoyé.",
    next: "Dans la liste ci-dessous, retirez les machines perdues qui y sont encore. Puis créez un nouveau code de secours sur papier.",
    read: "J’ai lu",
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
      "Le code a déjà servi, a été remplacé par un autre, ou vient d’un autre site ; ou bien la machine qui se portait garante de vous a été retirée. Si vous avez un code plus récent, utilisez-le. Sinon, demandez une invitation à vos collègues : vous reviendrez comme un nouveau membre.",
  },
}
