export const notices = {
  title: "Avis",
  "store-full":
    "Le disque de cette machine est plein : rien de ce qui était enregistré n’est perdu, mais rien de nouveau ne peut être gardé tant que vous n’avez pas libéré de place.",
  "store-failed":
    "Cette machine n’a pas pu enregistrer quelque chose. Ce qui l’était déjà est en sûreté et vos brouillons sont gardés. Rechargez la page ; si cela se reproduit, vérifiez le disque.",
  "store-closed":
    "Le navigateur a fermé ce que Palabre garde sur cette machine, comme quand on efface ses données ou que le disque a une panne. Cette fenêtre ne peut plus rien enregistrer. Copiez ce que vous êtes en train d’écrire, puis rechargez. Ce que les machines de vos collègues ont reçu y est en sûreté dans tous les cas.",
  "row-set-aside":
    "Une entrée abîmée a été trouvée et mise de côté. Elle sera redemandée à une machine de vos collègues.",
  "own-rows-lost":
    "Ce qui avait été écrit en dernier sur cette machine a été abîmé, et aucune des machines jointes ne l’avait reçu : on ne peut pas le retrouver. Regardez vos dernières publications et réécrivez ce qui manque.",
  "cache-rebuilt":
    "Palabre a reconstruit ce qu’il affiche à partir de ce qu’il avait enregistré. Rien n’est perdu et il n’y a rien à faire.",
  "fork-found":
    "La machine de {{name}} a écrit deux choses différentes au même endroit, comme le fait une ancienne copie restaurée. Ce qu’elle a écrit à partir de là ne compte plus, ici comme chez tous vos collègues, jusqu’à ce que {{name}} la remette en état.",
  "peer-cut-off":
    "La machine de {{name}} n’a pas respecté les règles que les machines suivent entre elles ; sa liaison avec celle-ci a été coupée. Rien de ce qui est à vous ou à vos collègues n’a été touché. C’est peut-être une panne : parlez-en ensemble.",
  "author-refused":
    "La machine de {{name}} a écrit ce qu’aucun Palabre n’écrirait. C’est refusé, ainsi que ce qui suit ; les autres continuent comme avant. C’est peut-être une panne : parlez-en ensemble.",
  "author-held-back":
    "{{name}} a envoyé bien plus que ce qu’une personne écrit. Pour que le disque de personne ne se remplisse, cette machine prend le reste peu à peu, jour après jour. Ce qui vient des autres arrive comme avant. C’est peut-être une panne : parlez-en ensemble.",
  "clock-ahead":
    "L’horloge d’une autre machine et celle de cette machine sont très éloignées. Des messages peuvent afficher une heure fausse ou n’arriver que plus tard. Vérifiez la date et l’heure des deux côtés.",
  "outbox-recovered": "Ce qui attendait quand Palabre s’est fermé a été retrouvé et part une seule fois.",
  "text-rescued":
    "Un texte de vous n’a pas pu être relu entier après une panne, et n’est pas parti. Ce qu’il en reste est dans vos brouillons : relisez-le puis renvoyez-le.",
  "text-unreadable":
    "Un texte de vous qui n’était pas parti ne peut plus être relu. Rien de ce que vos collègues ont reçu n’est concerné. Ses octets sont gardés, pour la personne qui vous aide.",
  "settings-unreadable":
    "Les réglages de vos notifications n’ont pas pu être relus après une panne ; ils sont revenus à leur état de départ. Vérifiez-les dans les réglages.",
  "admission-recorded": "{{name}} a rejoint {{site}} : votre machine a validé son entrée.",
  "return-recorded": "{{name}} est de retour sur une nouvelle machine : la vôtre l’a confirmé.",
  "texts-renewed_one": "{{count}} texte que seule cette machine avait est publié à nouveau.",
  "texts-renewed_other": "{{count}} textes que seule cette machine avait sont publiés à nouveau.",
  frozen: {
    title: "Cette machine ne peut plus écrire.",
    text: "Une copie de cette machine a écrit aussi, comme après la restauration d’une ancienne sauvegarde. Vous pouvez tout lire ; ce que l’une et l’autre ont écrit à partir de là ne compte plus.",
    kept: "Rien n’est perdu : remettez-la en état en une étape, et tout est publié à nouveau. Vous restez le même membre.",
    mend: "Remettre en état",
  },
  hostStopped: {
    title: "Palabre s’est arrêté sur cette machine.",
    kept: "Ce que vous écrivez est gardé ici. Les liaisons déjà établies avec des collègues peuvent continuer ; les nouvelles attendent.",
    restart: "Relancez-le par « {{command}} » dans son dossier : cette page se reconnecte toute seule.",
    reopen: "Ouvrez-le à nouveau : cette page se reconnecte toute seule.",
    stay: "Ne la rechargez pas avant, elle ne s’ouvrirait pas.",
  },
  reload: "Recharger la page",
  region: "Avis",
}
