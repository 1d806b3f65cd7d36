export const moderation = {
  title: "Modération",
  lead: "Ce que des collègues ont demandé d’examiner, ce qui est masqué et pourquoi. Chaque décision est signée, figure au registre et peut être annulée, sauf un effacement une fois son délai passé.",
  reason: {
    hurtful: "cela blesse quelqu’un",
    private: "cela révèle quelque chose de privé",
    misleading: "c’est inexact et peut induire en erreur",
    misplaced: "ce n’est pas le bon endroit",
    other: "une autre raison",
  },
  report: {
    heading: "Signaler",
    text: "Les personnes qui modèrent cette communauté l’examineront. Elles voient qui le demande ; la personne qui l’a écrit n’en est pas informée. Votre demande reste dans les données de la communauté, que conservent les machines de ses membres.",
    legend: "Qu’est-ce qui ne va pas ?",
    note: "Que faut-il savoir ? (facultatif)",
    send: "Signaler",
    done: "Merci. Les personnes qui modèrent vont regarder.",
  },
  hide: {
    heading: "Masquer pour les autres",
    text: "Les autres ne le voient plus, ne le trouvent plus et n’en sont plus avertis. La personne qui l’a écrit le voit encore, avec votre nom et votre raison, et peut demander un autre regard. Vous pouvez le rendre visible à tout moment.",
    legend: "Pourquoi ?",
    note: "Un mot à la personne qui l’a écrit (facultatif)",
    noteHint: "Il figure aussi au registre des actes, que tous les membres de la communauté peuvent lire.",
    send: "Masquer",
    done: "Masqué. La personne qui l’a écrit sait pourquoi.",
  },
  erase: {
    heading: "Effacer définitivement",
    text: "Les autres ne le voient plus dès maintenant. La personne qui l’a écrit lit votre raison et a sept jours pour demander l’avis de quelqu’un d’autre. Ensuite, ses mots et ses images disparaissent de chaque machine qui l’apprend : de ce qu’elle garde, de la recherche, des exports et des brouillons qui le citent. La trace signée reste, sans contenu.",
    cannot:
      "Ce que l’on ne peut pas promettre : une machine qui ne revient jamais garde ce qu’elle avait, de même que les sauvegardes et les captures d’écran. Ce que des collègues ont cité dans leurs propres textes reste : masquez-le ou effacez-le à part.",
    legend: "Pourquoi ?",
    note: "Un mot à la personne qui l’a écrit (facultatif)",
    send: "Effacer",
    done: "C’est masqué. Le contenu disparaît dans sept jours, sauf si la personne demande un autre avis.",
  },
  erased: {
    title: "Ce que j’ai écrit et qui a été effacé",
    text: "Le contenu a disparu. Voici ce qui reste à en dire.",
    heading: "Un de vos textes dans {{community}}",
    by: "Effacé par {{name}} le {{date}} : {{reason}}.",
    gone: "Son contenu a disparu de cette machine, et de chaque autre qui l’a appris. Une machine qui ne revient jamais garde ce qu’elle avait.",
  },
  told: {
    open: "Raison : {{reason}}. Vous pouvez demander l’avis de quelqu’un d’autre.",
    asked: "Raison : {{reason}}. Vous avez demandé l’avis de quelqu’un d’autre.",
    gone: "Raison : {{reason}}. Le contenu a disparu.",
    appeal: {
      shown: "C’est de nouveau visible de tous.",
      hidden: "Cela reste masqué.",
    },
    report: {
      hidden: "Ce que vous avez signalé est masqué.",
      erased: "Ce que vous avez signalé est effacé.",
      kept: "Ce que vous avez signalé reste visible.",
      shown: "Ce que vous avez signalé est de nouveau visible.",
    },
    said: "Raison donnée :",
    letOut:
      "Vous ne faites plus partie de « {{name}} ». Ce que vous y avez écrit y reste, sous votre nom, et figure dans l’export de vos données.",
    function: "Votre fonction dans {{site}} : {{role}}.",
    functionTaken: "Vous n’avez plus cette fonction dans {{site}} : {{role}}.",
    siteRole: "Votre rôle dans {{site}} : {{role}}.",
    communityRole: "Votre rôle dans cette communauté : {{role}}.",
  },
  withheld: {
    erasing: "{{name}} efface ce texte, depuis le {{date}} : {{reason}}.",
    erasingText:
      "Vous et les personnes qui modèrent êtes seuls à le voir encore. À partir du {{date}}, son contenu disparaît de chaque machine qui l’a appris. Si vous demandez l’avis de quelqu’un d’autre, rien ne disparaît avant sa réponse.",
    hidden: "{{name}} a masqué ce texte le {{date}} : {{reason}}.",
    hiddenText: "Les personnes qui modèrent et vous le voyez encore, personne d’autre. Rien n’en a été supprimé.",
    locked:
      "Le fil était fermé quand vous avez écrit ceci. Personne d’autre ne le voit tant que le fil n’est pas rouvert.",
    archived:
      "La communauté était archivée quand vous avez écrit ceci. Personne d’autre ne le voit tant qu’elle n’est pas rouverte.",
    reader: "Vous pouvez lire ici, mais pas écrire : personne d’autre ne voit ceci.",
    appeal: "Demander un autre regard",
    appealed: "Vous avez demandé un autre regard le {{date}}.",
    upheld: "{{name}} l’a examiné le {{date}} et l’a laissé masqué.",
    somebody: "Une personne qui modère",
  },
  appeal: {
    heading: "Demander un autre regard",
    text: "Une autre personne que celle qui a masqué décidera. Cela se demande une fois.",
    note: "Que faut-il savoir ?",
    send: "Demander",
    who: "Cela revient à {{names}}.",
    nobody:
      "Personne d’autre ne modère ici pour l’instant. Votre demande attendra que quelqu’un reçoive ce rôle : parlez-en à l’administration du site.",
    done: "Une autre personne va l’examiner.",
    doneNobody: "Votre demande est enregistrée. Elle attend que quelqu’un d’autre modère ici.",
  },
  waiting: {
    title: "En attente de réponse",
    none: "Rien n’attend. Tout est calme.",
  },
  hidden: {
    title: "Masqué",
    none: "Rien n’est masqué.",
    noneElse: "Rien d’autre n’est masqué que ce qui attend une réponse.",
  },
  aside: {
    title: "Mis de côté après un retrait",
    text: "Ce qui est arrivé ici en retard, ou antidaté, de personnes dont les contributions avaient pris fin. Cela ne compte nulle part, et seules les personnes qui modèrent le lisent.",
    site: "le site",
    heading: "{{name}}, dans {{place}}",
    why: {
      removed: "Non compté : {{name}} a été retiré du site, et aucune machine de modérateur n’avait cela à ce moment.",
      left: "Non compté : {{name}} est parti, et aucune machine de modérateur n’avait cela à ce moment.",
      device: "Non compté : cette machine a été retirée, et aucune machine de modérateur n’avait cela à ce moment.",
      community:
        "Non compté : {{name}} a été retiré de la communauté, et aucune machine de modérateur n’avait cela à ce moment.",
    },
    post: "Une publication qui se dit du {{date}}",
    comment: "Un commentaire qui se dit du {{date}}",
    other:
      "Quelque chose sans texte qui se dit du {{date}} : une réaction, une correction ou un acte. Les actes ne comptent jamais, quoi qu’on décide ici.",
    count: "Le compter malgré tout…",
    countTo: "Tout compter jusqu’ici…",
    confirm: "Compter des contributions de {{name}} ?",
    what_one:
      "{{count}} contribution comptera désormais, pour chacun, à la date qu’elle affiche. Le registre montre votre acte.",
    what_other:
      "{{count}} contributions compteront désormais, pour chacun, aux dates qu’elles affichent. Le registre montre votre acte.",
    cannot:
      "Cela ne s’annule pas tel quel : chaque publication peut être masquée comme une autre. {{name}} ne revient pas pour autant.",
    action: "Compter",
    done: "Ce que {{name}} a écrit compte jusque-là.",
  },
  mine: {
    title: "Ce que j’ai écrit et qui a été masqué",
    text: "Vous voyez toujours vos propres textes, et pourquoi ils ont été masqués.",
  },
  whoModerates:
    "Dans les communautés ouvertes, la modération revient à {{names}} et à qui anime la communauté ; dans les autres, à leurs propriétaires et animateurs. Pour demander un regard, choisissez « Signaler… » dans le menu d’une publication.",
  noneOfMine: "Vous ne modérez aucune communauté, et rien de ce que vous avez écrit n’est masqué.",
  case: {
    post: "Publication de {{name}}, dans {{community}}",
    comment: "Commentaire de {{name}}, dans {{community}}",
    gone: "Texte de {{name}}, dans {{community}}",
    goneText:
      "La demande est arrivée après les sept jours : le contenu a déjà disparu de cette machine, et n’y reviendra pas. Il est encore là où la demande est arrivée à temps ; rendu visible, il y reparaît.",
    pictures_one: "Avec {{count}} image",
    pictures_other: "Avec {{count}} images",
    reportedBy: "{{name}} : {{reason}}.",
    hiddenBy: "Masqué par {{name}} le {{date}} : {{reason}}.",
    appealedBy: "{{name}} demande un autre regard :",
    upheldBy: "{{name}} l’a laissé masqué le {{date}}.",
    open: "Ouvrir le fil",
    hide: "Masquer…",
    keep: "Laisser en l’état",
    keepHidden: "Laisser masqué",
    restore: "Rendre visible",
    erase: "Effacer définitivement…",
    erasingBy:
      "{{name}} l’efface, depuis le {{date}} : {{reason}}. Le contenu disparaît à partir du {{from}}, sauf si quelqu’un le rend visible ou si la personne qui l’a écrit attend une réponse.",
    kept: "Laissé en l’état. La demande a reçu sa réponse.",
    restored: "Les autres le voient de nouveau.",
    own: "Vous l’avez masqué vous-même : la personne qui l’a écrit demande qu’une autre décide. Cela revient à {{names}}.",
    ownNobody:
      "Vous l’avez masqué vous-même, et personne d’autre ne modère ici : donnez ce rôle à quelqu’un pour que la personne qui l’a écrit ait une réponse, ou rendez le texte visible.",
    somebody: "Quelqu’un",
  },
}
