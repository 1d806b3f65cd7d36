import type { DemoCommunity } from "../types.ts"

export const pilote3: DemoCommunity = {
  key: "pilote3",
  name: "Pilote ligne 3",
  purpose: "Démarrage de la ligne 3 pour la D40 : on y dit tout, surtout ce qui ne marche pas encore.",
  emoji: "🚧",
  access: "private",
  members: ["ines", "bruno", "lucie", "karim", "elisa", "sophie", "sam", "gerard", "lena"],
  posts: [
    {
      author: "ines",
      daysAgo: 119.11,
      kind: "announcement",
      title: "Ce groupe, et pourquoi il est privé",
      markdown: `Pas pour cacher : pour **oser**. Ici on peut écrire « je me suis trompé dans l’implantation » sans que ça devienne un sujet de cantine. Ce qui est mûr, on le publie dans Atelier.

Équipe : Bruno, Lucie, Karim, Elisa, Sophie, Sam, Gérard, Lena, moi. Objectif : 40 pompes par jour dans quatre mois.`,
      reactions: { "👍": ["bruno", "lucie", "karim", "elisa", "sophie", "sam", "lena"], "❤️": ["gerard"] },
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "40. On verra. Je suis content d’en être.",
          reactions: { "❤️": ["ines", "lucie"] },
        },
        {
          author: "bruno",
          after: 180,
          markdown: "Ma seule condition : si on a du retard, on le dit le jour même.",
          reactions: { "👍": ["ines", "sophie", "karim"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown: "I promise no chart before I have carried a pump.",
          reactions: { "😄": ["ines", "lucie"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 115.98,
      kind: "question",
      title: "Pourquoi le poste 2 est à gauche du poste 1 ?",
      markdown: "Je fais demi-tour avec la tête dans les bras à chaque pompe. 40 demi-tours par jour.",
      comments: [
        { author: "ines", after: 15, markdown: "Parce que l’arrivée d’air était là. C’est une mauvaise raison." },
        { author: "karim", after: 60, markdown: "Déplacer l’air, c’est une demi-journée." },
        {
          author: "ines",
          after: 2880,
          markdown:
            "Interverti. **Le flux va de gauche à droite, sans demi-tour.** J’avais dessiné la ligne sur écran sans jamais porter une tête. J’ai porté une tête. Pardon.",
          accepted: true,
          reactions: { "❤️": ["lucie"], "👍": ["bruno", "gerard"] },
        },
        {
          author: "lucie",
          after: 4320,
          markdown: "C’est le jour et la nuit. Merci de l’avoir fait tout de suite.",
          reactions: { "❤️": ["ines"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 114.07,
      kind: "message",
      markdown:
        "Air et électricité raccordés. Trois prises de plus que sur le plan, parce que je connais les ergonomes, et deux vannes de plus, parce que je me connais.",
      reactions: { "😄": ["ines", "lucie", "sam"], "👍": ["bruno"] },
      comments: [
        {
          author: "ines",
          after: 30,
          markdown: "J’en avais justement oublié une, de prise.",
          reactions: { "😄": ["karim"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 112.13,
      kind: "question",
      title: "Je peux programmer la visseuse du poste 3, ou c’est réservé ?",
      markdown: "J’ai lu la notice deux fois. J’aimerais essayer sur des chutes.",
      comments: [
        {
          author: "karim",
          after: 20,
          markdown:
            "Vas-y, **sur des chutes d’abord, Mathis vérifie ensuite**, et tu mets un mot sur ce que tu as choisi et pourquoi. Si ça marche, c’est ton poste.",
          accepted: true,
          reactions: { "🎉": ["sam"], "👍": ["lucie", "ines"] },
        },
        {
          author: "sam",
          after: 2880,
          markdown:
            "Programme à deux paliers, 5 puis 9 Nm, 40 tr/min en fin de course. Cinquante vis : de 8,9 à 9,1. Écrit au mur.",
          reactions: { "👏": ["karim", "gerard", "lucie", "ines"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 110.01,
      kind: "practice",
      title: "Démarrer une ligne neuve : ce que j’ai vu rater cinq fois",
      markdown: `1983, 1991, 1998, 2007, 2015. À chaque fois les mêmes choses :

1. On monte la cadence avant d’avoir les pièces. **D’abord les pièces.**
2. On règle tout, tous, en même temps. Un réglage, un nom, une heure, sur l’ardoise.
3. On cache les rebuts. Mettez-les *au milieu*, sur une table, qu’on les touche.
4. On fête la première pompe. Fêtez plutôt la centième, sans retouche.
5. On oublie l’équipe du soir.

Je ne dis pas que vous allez le faire. Je dis que moi, je l’ai fait cinq fois.`,
      reactions: { "❤️": ["ines", "lucie", "sam", "karim"], "💡": ["lena", "sophie", "elisa", "bruno"] },
      comments: [
        {
          author: "ines",
          after: 60,
          markdown: "Imprimé en A1. À l’entrée de la ligne.",
          reactions: { "👍": ["bruno", "sophie"] },
        },
        {
          author: "sophie",
          after: 120,
          markdown: "La table aux rebuts au milieu, je la veux dans toute l’usine.",
          reactions: { "👍": ["gerard", "lucie"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 107.96,
      kind: "question",
      title: "La première tête sort avec un voile de 0,4 mm, c’est le moule ou le refroidissement ?",
      markdown: "Toutes pareilles, voilées du même côté.",
      comments: [
        { author: "sophie", after: 120, markdown: "Même côté sur toutes les empreintes ?" },
        { author: "elisa", after: 132, markdown: "Oui." },
        {
          author: "gerard",
          after: 240,
          markdown: "Si c’est le même côté, c’est le froid. Le moule, ce serait chacune le sien.",
          reactions: { "💡": ["elisa", "sam"] },
        },
        {
          author: "elisa",
          after: 7200,
          markdown:
            "Gérard, encore. **Le circuit d’eau côté fixe était branché à l’envers** : l’eau chaude ressortait là où elle devait entrer. Voile de 0,4 à 0,08. Le mouliste s’excuse, moi aussi, j’avais validé le schéma.",
          reactions: { "👏": ["gerard"], "👍": ["ines", "sophie"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 106.02,
      kind: "message",
      markdown:
        "I put a counter on the waste table: not *how many*, only “looked at by how many people”. Yesterday: 19. That’s the number I like.",
      reactions: { "❤️": ["sophie", "lucie", "ines"], "👍": ["gerard", "bruno"] },
    },
    {
      author: "bruno",
      daysAgo: 103.98,
      kind: "question",
      title: "On dit quoi à Hélène pour la date ?",
      markdown: "On est à 6 jours de retard sur les bacs de kitting. Je peux arrondir les angles, ou pas.",
      comments: [
        {
          author: "ines",
          after: 30,
          markdown: "On avait promis : le jour même.",
          reactions: { "👍": ["karim", "sophie", "lucie"] },
        },
        {
          author: "bruno",
          after: 240,
          markdown:
            "C’est dit, par téléphone, en deux minutes : **six jours, voilà pourquoi, voilà ce qu’on fait**. Elle a répondu : « Merci, de quoi avez-vous besoin ? » On a besoin de bacs. Ils sont commandés.",
          reactions: { "❤️": ["ines", "lucie"], "👏": ["sophie", "karim"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 101.03,
      kind: "thanks",
      markdown:
        "Merci @Sam : tu as collé des repères de couleur dans les bacs avant que quelqu’un le demande. Je n’ai plus à lire, je vois.",
      reactions: { "❤️": ["sam", "karim", "ines"], "👍": ["gerard"] },
    },
    {
      author: "sophie",
      daysAgo: 98.92,
      kind: "question",
      title: "Quels contrôles on garde au démarrage, et lesquels seulement après cent pompes ?",
      markdown: "Si on contrôle tout, on ne sortira rien. Si on ne contrôle rien, on ne saura rien.",
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "L’étanchéité, le bruit, le débit. Le reste, c’est de la peinture.",
          reactions: { "😄": ["lucie", "karim"] },
        },
        {
          author: "ines",
          after: 180,
          markdown: "J’ajouterais l’effort de l’arbre à la main, Lucie le sent mieux qu’un capteur.",
          reactions: { "👍": ["lucie"] },
        },
        {
          author: "sophie",
          after: 1440,
          markdown:
            "Pour les cent premières : **étanchéité, débit à trois points, rotation à la main notée de 1 à 5 par qui monte**, et une pompe sur dix entièrement démontée. Après, on enlève ce qui n’a rien appris à personne.",
          reactions: { "👍": ["ines", "bruno", "gerard", "lucie"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 96.87,
      kind: "message",
      markdown:
        "La première D40 a tourné à 14 h 20. Elle fait un petit bruit de souris. Je ne l’aime pas encore, mais je la respecte.",
      reactions: { "😄": ["lucie", "elisa", "karim", "sam"], "🎉": ["ines", "bruno", "sophie"] },
      comments: [
        { author: "elisa", after: 20, markdown: "Quel bruit de souris ??" },
        {
          author: "gerard",
          after: 25,
          markdown: "Viens écouter. Apporte le tournevis long.",
          reactions: { "😄": ["sam", "lucie"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 94.96,
      kind: "question",
      title: "Le bruit de souris : d’où vient-il ?",
      markdown: "Écouté une heure avec Gérard. À 40 coups par minute, pas à 60.",
      comments: [
        {
          author: "sam",
          after: 30,
          markdown: "Résonance du capot ? Quand je pose la main dessus, ça s’arrête.",
          reactions: { "👀": ["elisa", "gerard"] },
        },
        { author: "lena", after: 1440, markdown: "Recorded it with my phone: 820 Hz, pure. Very much like a cover." },
        {
          author: "elisa",
          after: 4320,
          markdown:
            "**Sam et Lena ont raison : c’est le capot.** Une nervure de 2 mm à l’intérieur et la souris a déménagé. Modification faite avant l’acier du moule, donc presque gratuite.",
          reactions: { "🎉": ["sam", "lena", "gerard", "ines"], "❤️": ["lucie"] },
        },
        {
          author: "gerard",
          after: 4464,
          markdown: "Bon. Maintenant je commence à l’aimer.",
          reactions: { "❤️": ["elisa", "sam"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 92.11,
      kind: "announcement",
      title: "Jalon 1 passé : dix pompes par jour",
      markdown:
        "Dix par jour, cinq jours de suite, deux équipes. Zéro heure supplémentaire, et c’est volontaire. Prochain jalon : vingt, dans trois semaines, **seulement si les rebuts restent sous 3 %**.",
      reactions: { "🎉": ["ines", "lucie", "karim", "sam", "gerard", "elisa", "lena", "sophie"] },
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "Et on est rentrés à l’heure. Ma fille n’en revenait pas.",
          reactions: { "❤️": ["ines", "bruno"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 89.89,
      kind: "question",
      title: "Le bras de levage a un mou en fin de course, vous l’avez senti aussi ?",
      markdown:
        "À vide non. Avec une tête, il redescend. À peine. Je préfère demander avant de dire que c’est un problème.",
      comments: [
        { author: "sam", after: 10, markdown: "Oui. Je croyais que c’était moi." },
        {
          author: "karim",
          after: 60,
          markdown:
            "Je l’ai mesuré : 6 mm avec 45 kg. Ce n’est **pas** normal, c’est dans les limites du fournisseur mais pas dans les miennes. Je le surveille chaque lundi, et si ça augmente, on arrête. Merci Lucie.",
          accepted: true,
          reactions: { "👍": ["lucie", "bruno", "ines"] },
        },
        { author: "ines", after: 120, markdown: "Je l’avais réceptionné à vide, note pour moi-même." },
      ],
    },
    {
      author: "sophie",
      daysAgo: 87.12,
      kind: "message",
      markdown:
        "Pompe n° 50 démontée entièrement devant l’équipe. Un copeau, un seul, sous le clapet de refoulement. On a passé plus de temps sur ce copeau que sur les 49 autres, et c’était du temps bien employé : l’ébavureuse avait perdu une brosse.",
      reactions: { "👍": ["gerard", "ines", "lucie"], "👏": ["karim"] },
      comments: [
        {
          author: "karim",
          after: 40,
          markdown: "Brosse remplacée, et un capteur de présence de brosse. Ça existe, j’ai découvert.",
          reactions: { "😄": ["sophie", "sam"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 85.02,
      kind: "practice",
      title: "Le rituel de 7 h 40 : six minutes, debout, devant la table aux rebuts",
      markdown: `- On **touche** les pièces avant de parler des chiffres.
- Chacun dit *une* chose : ce qui l’a gêné hier. Les chefs en dernier.
- Un seul problème choisi pour la journée, un nom dessus.
- On finit par ce qui s’est bien passé, même petit.

Six minutes chronométrées par Sam, qui ne pardonne pas.`,
      reactions: { "👍": ["bruno", "lucie", "karim", "gerard"], "😄": ["sam", "elisa"] },
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "« Les chefs en dernier », ça change ce qu’on ose dire. Vraiment.",
          reactions: { "❤️": ["ines", "bruno"] },
        },
        {
          author: "sophie",
          after: 1440,
          markdown: "J’y assiste le mardi, promis je parle en avant-avant-dernier.",
          reactions: { "😄": ["lucie", "ines"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 82.12,
      kind: "question",
      title: "May I show the scrap curve to the board, or is it too early?",
      markdown: "It goes 11 %, 7 %, 8 %, 4 %. I find it beautiful, others may only see the 11.",
      comments: [
        {
          author: "bruno",
          after: 60,
          markdown: "Montre tout. On ne va pas commencer à maquiller une courbe.",
          reactions: { "👍": ["sophie", "gerard"] },
        },
        {
          author: "ines",
          after: 120,
          markdown:
            "D’accord, avec **une phrase par marche** : ce qu’on a compris à ce moment-là. La bosse à 8, c’est l’eau du moule, et on en est fiers.",
          reactions: { "❤️": ["elisa", "lena"] },
        },
        {
          author: "lena",
          after: 8640,
          markdown: "They asked only about the bump. Best ten minutes of the meeting.",
          reactions: { "🎉": ["ines", "bruno", "elisa"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 80.14,
      kind: "message",
      markdown:
        "Quelqu’un a posé un petit gâteau sur la table aux rebuts, avec l’étiquette : « Voile 0,4 mm, à isoler ». Isolé par l’équipe du soir en quatre minutes.",
      reactions: { "😄": ["lucie", "elisa", "gerard", "bruno", "karim", "ines"] },
    },
    {
      author: "karim",
      daysAgo: 77.09,
      kind: "question",
      title: "On prévoit quelle maintenance, sans historique ?",
      markdown: "La notice du constructeur graisse tout, toutes les semaines. Je n’y crois pas.",
      comments: [
        { author: "gerard", after: 20, markdown: "Graisse trop, et tu attires la poussière." },
        {
          author: "sam",
          after: 60,
          markdown: "On pourrait coller des capteurs de température sur les paliers pendant trois mois et regarder ?",
          reactions: { "💡": ["lena", "karim"] },
        },
        {
          author: "karim",
          after: 50400,
          markdown:
            "Un mois de capteurs : **deux paliers sur quatorze chauffent, les autres sont froids comme la pierre**. Plan : ces deux-là toutes les semaines, les autres au trimestre. Quatre heures économisées par semaine. L’idée était de Sam.",
          reactions: { "👏": ["sam", "gerard"], "👍": ["ines", "bruno"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 74.03,
      kind: "thanks",
      title: "Merci à vous pour hier soir",
      markdown:
        "J’avais mal compté les joints, et à 17 h il en manquait cent. Lucie en a trouvé trente dans les échantillons, Karim a pris sa voiture, Sam a recompté, Gérard a raconté 1991. On a livré. Je n’oublierai pas. #étanchéité",
      reactions: { "❤️": ["lucie", "karim", "sam", "gerard", "bruno"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "En 1991, il en manquait mille.",
          reactions: { "😄": ["ines", "sam", "lucie"] },
        },
        {
          author: "bruno",
          after: 120,
          markdown:
            "Pour la suite : point de commande des joints sur la ligne, carte rouge à 150. Je l’ai mise ce matin.",
          reactions: { "👍": ["ines"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 70.85,
      kind: "question",
      title: "Le repère de montage de la bague est du côté caché, on vit avec ou on change ?",
      markdown: "Changer, c’est 900 € et deux semaines sur le moule.",
      comments: [
        { author: "lucie", after: 5, markdown: "Je la retourne à chaque fois. Deux secondes, 40 fois par jour." },
        {
          author: "lena",
          after: 60,
          markdown: "80 s per day, 5 hours per year. And one reversed ring every 300, says the table.",
          reactions: { "👀": ["elisa", "sophie"] },
        },
        {
          author: "sophie",
          after: 120,
          markdown:
            "Ce n’est pas le temps, c’est **la bague à l’envers sur 300** : une fuite chez un client. On change. D’ici là, un point de peinture fait par le fournisseur.",
          accepted: true,
          reactions: { "👍": ["elisa", "lucie", "ines"] },
        },
        {
          author: "elisa",
          after: 25920,
          markdown: "Moule modifié. Le repère est visible des deux côtés, plus de question.",
          reactions: { "🎉": ["lucie", "sophie"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 69.02,
      kind: "message",
      markdown: "Vingt par jour, quatrième jour de suite. Rebuts à 2,6 %. Je n’ose pas trop le dire, alors je l’écris.",
      reactions: { "🎉": ["ines", "lucie", "karim", "sam", "elisa", "lena", "sophie"], "❤️": ["gerard"] },
    },
    {
      author: "sophie",
      daysAgo: 66.07,
      kind: "question",
      title: "À partir de quand j’enlève le démontage d’une pompe sur dix ?",
      markdown: "On en est à 212 démontées… pardon, à 212 montées, 21 démontées. Rien depuis la 50.",
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Enlève-le, mais garde-moi une par semaine au hasard. Pas choisie par nous.",
          reactions: { "👍": ["lucie"] },
        },
        {
          author: "lena",
          after: 120,
          markdown:
            "I support Gérard with numbers: **one per week, drawn by dice**, still finds within three weeks any fault that touches more than a third of the pumps; rarer ones the leak test catches. The dice are on my desk, 20 faces.",
          accepted: true,
          reactions: { "👍": ["sophie", "ines"], "😄": ["sam", "bruno"] },
        },
        { author: "sophie", after: 1440, markdown: "Adopté. Sam lance le dé le lundi.", reactions: { "😄": ["sam"] } },
      ],
    },
    {
      author: "lucie",
      daysAgo: 63.88,
      kind: "message",
      markdown:
        "J’ai formé deux collègues de l’équipe du soir cette semaine, sur les postes 1 et 2. L’un des deux a trouvé une meilleure façon de poser le joint torique. J’ai appris en enseignant, c’est vrai ce qu’on dit. #étanchéité",
      reactions: { "❤️": ["ines", "gerard", "bruno"], "👍": ["sam", "karim"] },
      comments: [
        { author: "gerard", after: 120, markdown: "Comment il fait ?" },
        {
          author: "lucie",
          after: 138,
          markdown: "Il le fait rouler au lieu de le pousser. Viens voir.",
          reactions: { "💡": ["gerard", "ines"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 60.95,
      kind: "practice",
      title: "Ma fiche « panne de visseuse » pour l’équipe de nuit",
      markdown: `Écrite après mon troisième appel à 23 h :

1. Voyant orange fixe → batterie à clipser plus fort (oui, encore).
2. Orange clignotant → **embout usé**, tiroir 2, on change toutes les 5 000 vis.
3. Rouge → compteur de vis faux : appui long sur \`Reset\`, *recompter les vis à la main*.
4. Rouge après reset → on m’appelle, je ne râlerai pas.

Appels depuis : un seul, et c’était pour me dire que la fiche marchait.`,
      reactions: { "👏": ["karim", "lucie", "bruno", "ines"], "😄": ["gerard"] },
      comments: [
        {
          author: "karim",
          after: 60,
          markdown: "Je n’aurais pas fait mieux. Je n’aurais même pas fait aussi court.",
          reactions: { "❤️": ["sam"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 57.87,
      kind: "question",
      title: "Le bras de levage : on continue ou on arrête ?",
      markdown: "La mesure du lundi donne 28 mm. Lundi dernier, 9.",
      reactions: { "👀": ["lucie"] },
      comments: [
        {
          author: "lucie",
          after: 2,
          markdown: "J’arrête. Je l’écris aussi dans Atelier, les autres lignes ont le même bras.",
          reactions: { "👍": ["sam"] },
        },
        {
          author: "karim",
          after: 10,
          markdown:
            "**On arrête.** 28, c’est trois fois la semaine dernière. Palan et à deux en attendant. Je suis avec le fournisseur au téléphone.",
          accepted: true,
          reactions: { "👍": ["bruno", "sophie", "gerard"] },
        },
        {
          author: "bruno",
          after: 20,
          markdown: "On perdra six pompes par jour, et c’est très bien comme ça.",
          reactions: { "❤️": ["lucie", "sam", "ines"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 55.05,
      kind: "message",
      markdown:
        "Bras réparé : clapet piloté encrassé. Essai à 45, 60 et 70 kg, zéro millimètre. On garde la mesure du lundi, à vie. Elle vaut 90 secondes.",
      reactions: { "✅": ["lucie", "bruno", "sophie"], "👏": ["ines", "sam"] },
    },
    {
      author: "ines",
      daysAgo: 51.04,
      kind: "announcement",
      title: "Jalon 2 : validé, et on lève le pied une semaine",
      markdown:
        "Trente par jour, rebuts à 1,9 %. **La semaine prochaine on reste à trente**, exprès : formation de l’équipe du soir, peinture au sol, et le temps de respirer. Bruno et moi l’avons défendu ensemble.",
      reactions: { "❤️": ["lucie", "sam", "karim"], "👍": ["sophie", "gerard", "elisa", "lena"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Point 5 de ma liste. Vous êtes la première équipe à le faire.",
          reactions: { "❤️": ["ines", "bruno", "lucie"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 47.99,
      kind: "question",
      title: "Qui prend l’oreille, quand je ne serai plus là ?",
      markdown: "Je parle de l’écoute au tournevis, au démarrage du lundi. Je peux apprendre à quelqu’un.",
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "Moi, si tu veux bien. J’ai peur de ne pas savoir, mais je veux bien.",
          reactions: { "❤️": ["gerard", "karim", "ines"] },
        },
        {
          author: "gerard",
          after: 72,
          markdown:
            "Tu sais déjà. **On écoute ensemble tous les lundis à 7 h jusqu’à mon départ**, et tu parles la première.",
          reactions: { "❤️": ["lucie", "bruno", "sam"], "👏": ["ines"] },
        },
        { author: "sam", after: 120, markdown: "Est-ce que je peux venir aussi, sans rien dire ?" },
        {
          author: "gerard",
          after: 132,
          markdown: "Tu peux même parler, en second.",
          reactions: { "😄": ["sam", "lucie"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 45.13,
      kind: "question",
      title: "Can we trust the flow meter of bench 3? Two curves, two truths",
      markdown: "Same pump, Tuesday 39.2, Thursday 40.4 L/h. #capteurs",
      comments: [
        { author: "karim", after: 60, markdown: "Mardi, l’eau était à 17 °C. Jeudi, à 23." },
        {
          author: "sophie",
          after: 180,
          markdown:
            "Et le débitmètre n’est **pas corrigé en température sous 20 °C**, Mathis vient de le confirmer. On attend que le bac soit à 20 avant d’essayer, thermostat commandé. Les mesures du mardi sont à refaire, il y en a onze.",
          accepted: true,
          reactions: { "👍": ["lena", "ines", "bruno"] },
        },
        {
          author: "lena",
          after: 7200,
          markdown: "Eleven redone: spread is now 0.3. One truth, good.",
          reactions: { "🎉": ["sophie", "karim"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 41.92,
      kind: "message",
      markdown:
        "J’ai passé la nuit (la vraie, de 21 h à 5 h) avec l’équipe de nuit. Ils ont fabriqué un petit support en fil de fer pour tenir le couvercle ouvert. Trois mois qu’ils s’en servent. Il est meilleur que ma charnière, alors je le dessine proprement, avec leurs noms.",
      reactions: { "❤️": ["lucie", "ines", "bruno", "karim"], "👏": ["gerard", "sophie"] },
    },
    {
      author: "bruno",
      daysAgo: 39.05,
      kind: "question",
      title: "On met combien de personnes sur la ligne à quarante par jour ?",
      markdown: "Le plan dit 5. L’équipe dit 6. J’ai envie d’écouter l’équipe, mais il me faut un argument.",
      comments: [
        {
          author: "lucie",
          after: 30,
          markdown: "À 5, il n’y a personne pour remplir les bacs. Donc on s’arrête tous dix minutes, quatre fois.",
          reactions: { "👍": ["sam"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown: "Confirmed by the cycle file: 43 minutes a day lost on bins. The sixth person “costs” 0.3 in fact.",
        },
        {
          author: "ines",
          after: 2880,
          markdown:
            "**Six, dont une qui tourne** : bacs, aide, et elle sort de la ligne pour réfléchir une heure par jour. On l’essaie trois semaines, Hélène est d’accord.",
          accepted: true,
          reactions: { "👍": ["bruno", "lucie", "karim"], "🎉": ["sam"] },
        },
        {
          author: "lucie",
          after: 23040,
          markdown: "La sixième a proposé onze choses en deux semaines. Sept sont faites.",
          reactions: { "👏": ["ines", "bruno"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 36.11,
      kind: "thanks",
      markdown:
        "Merci @Lena d’avoir passé deux jours *debout* à la ligne avant de sortir le moindre chiffre. Tes courbes ressemblent à ce qu’on vit.",
      reactions: { "❤️": ["lena", "ines", "lucie"], "👍": ["karim"] },
    },
    {
      author: "sam",
      daysAgo: 32.85,
      kind: "question",
      title: "Une vis sur mille casse à 8 Nm, c’est grave ou c’est dans la nature des vis ?",
      markdown: "Quatre sur 4 100 exactement. J’ai gardé les morceaux, dans des sachets numérotés.",
      comments: [
        {
          author: "gerard",
          after: 15,
          markdown: "Une vis ne casse jamais « par nature ».",
          reactions: { "👍": ["sophie"] },
        },
        { author: "sophie", after: 120, markdown: "Merci pour les sachets, c’est parfait. Même lot ?" },
        {
          author: "sam",
          after: 132,
          markdown: "Les quatre : oui. Lot 88, livré en deux cartons, un humide.",
          reactions: { "👀": ["sophie", "ines"] },
        },
        {
          author: "sophie",
          after: 8640,
          markdown:
            "Fragilisation à l’hydrogène, **le carton humide a été rezingué** par le fournisseur sans dégazage. Lot 88 renvoyé, 1 200 vis remplacées sur 60 pompes encore ici. Aucune n’était partie. Sam, tu viens de nous éviter une année difficile.",
          accepted: true,
          reactions: { "👏": ["karim", "lucie", "gerard", "bruno", "elisa"], "❤️": ["sam", "ines"] },
        },
        {
          author: "karim",
          after: 8784,
          markdown: "Quatre sachets numérotés. Je suis fier, voilà.",
          reactions: { "❤️": ["sam", "gerard", "lucie"] },
        },
        {
          author: "elisa",
          after: 8928,
          markdown:
            "Je passe ces quatre vis en classe inférieure, moins sensible, sur le prochain indice. Le calcul le permet largement.",
          reactions: { "👍": ["sophie", "ines"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 30.13,
      kind: "message",
      markdown:
        "Le premier lot client part demain : 24 pompes, pour l’eau potable d’une vallée de 6 000 habitants. J’ai regardé sur la carte. Il y a une école juste à côté du réservoir.",
      reactions: { "❤️": ["lucie", "elisa", "sam", "gerard", "bruno", "sophie", "karim", "lena"] },
      comments: [
        { author: "lucie", after: 60, markdown: "Je vais y penser en serrant.", reactions: { "❤️": ["ines"] } },
      ],
    },
    {
      author: "sophie",
      daysAgo: 27.12,
      kind: "practice",
      title: "Décider à 17 h s’il faut livrer : nos trois questions",
      markdown: `Parce que c’est toujours à 17 h.

1. **Qu’est-ce qu’on sait**, mesuré, pas supposé ?
2. Si on se trompe, qui le paie, et peut-on revenir en arrière ?
3. Est-ce qu’on oserait raconter notre décision au client, demain, avec les mêmes mots ?

Un seul « non », on ne livre pas. Écrit un jour calme, pour les jours qui ne le sont pas.`,
      reactions: { "👍": ["bruno", "ines", "lena"], "❤️": ["lucie", "gerard"] },
      comments: [
        { author: "bruno", after: 60, markdown: "La 3 règle 90 % des cas.", reactions: { "👍": ["sophie", "karim"] } },
      ],
    },
    {
      author: "elisa",
      daysAgo: 23.94,
      kind: "question",
      title: "Que fait-on des deux unités de présérie de Leeds ?",
      markdown: "Tom et Priya y tiennent, mais elles ont l’ancien capot (celui de la souris).",
      comments: [
        {
          author: "lucie",
          after: 20,
          markdown: "On leur envoie le capot et une notice. Ils savent démonter.",
          reactions: { "👍": ["karim"] },
        },
        {
          author: "ines",
          after: 1440,
          markdown:
            "Capots, délai P17 à 40 s et anneau marqué : **un kit « présérie vers série » par unité**, monté par Priya en photo pas à pas. Ça nous sert aussi d’essai de la notice.",
          reactions: { "👍": ["elisa", "sophie"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 22.1,
      kind: "message",
      markdown:
        "Lundi, 7 h. Lucie a entendu un roulement avant moi. Je l’ai laissée finir sa phrase, puis je suis allé prendre un café tout seul. Un bon café.",
      reactions: { "❤️": ["lucie", "ines", "karim", "sam", "bruno", "elisa", "sophie"] },
      comments: [
        {
          author: "lucie",
          after: 30,
          markdown: "Je croyais que tu étais fâché !",
          reactions: { "😄": ["gerard", "sam"] },
        },
        { author: "gerard", after: 35, markdown: "Tout le contraire, ma grande.", reactions: { "❤️": ["lucie"] } },
      ],
    },
    {
      author: "karim",
      daysAgo: 18.95,
      kind: "question",
      title: "Quel jour arrêter la ligne pour la peinture au sol ?",
      markdown: "Il faut douze heures de séchage, et pas de poussière.",
      comments: [
        { author: "bruno", after: 60, markdown: "Vendredi 12 h 30, donc." },
        {
          author: "sam",
          after: 72,
          markdown: "Le camion d’émaillerie passe le vendredi après-midi, il soulève tout.",
          reactions: { "👀": ["karim"] },
        },
        {
          author: "karim",
          after: 1440,
          markdown:
            "**Samedi 6 h**, porte 2 fermée, ruban posé la veille. Sam a raison pour le camion. Volontaires payés et nourris, il m’en faut quatre.",
          reactions: { "👍": ["lucie", "sam", "bruno"] },
        },
        {
          author: "gerard",
          after: 1584,
          markdown: "Je fais la cuisine, pas la peinture.",
          reactions: { "😄": ["karim", "lucie"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 15.86,
      kind: "thanks",
      markdown:
        "Merci @Gérard. Tes cinq points sont toujours à l’entrée, en A1, un peu graisseux maintenant. On les relit chaque fois qu’on a envie d’aller trop vite.",
      reactions: { "❤️": ["ines", "lucie", "bruno", "sam"], "👏": ["karim", "elisa"] },
    },
    {
      author: "ines",
      daysAgo: 13.03,
      kind: "question",
      title: "On annonce le jalon des quarante cette semaine, ou on attend cinq jours ?",
      markdown: "On a fait 41, 40, 38, 42. Le 38 me gêne.",
      comments: [
        {
          author: "lena",
          after: 10,
          markdown: "Average 40.25. Median 40.5. I know, I know.",
          reactions: { "😄": ["ines", "sam"] },
        },
        {
          author: "bruno",
          after: 30,
          markdown: "Le 38, c’était le dé de Sam : pompe démontée, un doute, on a vérifié. C’est un bon 38.",
          reactions: { "👍": ["sophie"] },
        },
        {
          author: "lucie",
          after: 60,
          markdown: "On attend. **Cinq jours à quarante, comme pour les deux autres.** On l’avait dit.",
          accepted: true,
          reactions: { "👍": ["karim", "gerard", "sophie", "ines"] },
        },
        {
          author: "ines",
          after: 10080,
          markdown: "41, 40, 42, 40, 43. Merci d’avoir tenu, Lucie.",
          reactions: { "🎉": ["lucie", "bruno", "gerard", "sam", "elisa", "karim", "lena", "sophie"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 5.08,
      kind: "announcement",
      title: "Quarante par jour. Voilà.",
      markdown: `Cinq jours de suite, rebuts à 1,2 %, zéro accident, zéro heure supplémentaire, quatre jours de retard au total sur quatre mois.

On fête la **centième sans retouche** demain à 16 h, point 4 de Gérard. Les équipes de nuit et du soir viennent, payées. #sécurité`,
      reactions: { "🎉": ["ines", "lucie", "karim", "sam", "gerard", "elisa", "lena", "sophie"], "❤️": ["gerard"] },
      comments: [
        {
          author: "gerard",
          after: 40,
          markdown: "Sixième ligne de ma vie. La première qui se passe bien.",
          reactions: { "❤️": ["ines", "bruno", "lucie", "sam", "karim", "elisa"] },
        },
        {
          author: "ines",
          after: 60,
          markdown: "Je n’ai plus de mots, donc : merci.",
          reactions: { "❤️": ["lucie", "gerard", "bruno"] },
        },
        {
          author: "sophie",
          after: 120,
          markdown: "Zéro accident, c’est la ligne que je lirai à voix haute en premier.",
          reactions: { "❤️": ["lucie", "karim"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 3.16,
      kind: "message",
      markdown:
        "La ligne 3 a une photo de groupe : dix-neuf personnes, un dé à vingt faces, un tournevis long et le gâteau au voile de 0,4 mm (recette inchangée). #ligne-3",
      reactions: { "😄": ["lucie", "lena", "elisa", "gerard"], "❤️": ["ines", "karim", "bruno"] },
    },
    {
      author: "lucie",
      daysAgo: 0.9,
      kind: "question",
      title: "Ressorts 2207-B : les 60 pompes montées avec, on les reprend comment ?",
      markdown:
        "Elles sont toutes au quai, filmées. Ouvrir une tête, c’est 14 minutes. À deux, il nous faut une grosse journée.",
      comments: [
        { author: "ines", after: 30, markdown: "Merci Lucie. Aucune n’est partie, c’est le principal." },
        {
          author: "bruno",
          after: 60,
          markdown: "On arrête la production demain matin et on s’y met tous, moi compris. Je préviens Julie.",
          reactions: { "👍": ["karim", "sam", "ines"] },
        },
        {
          author: "gerard",
          after: 180,
          markdown:
            "Je connais un tour de main pour sortir le ressort sans toucher au clapet. Six minutes au lieu de quatorze.",
          reactions: { "❤️": ["lucie"], "👀": ["sam", "ines"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 0.3,
      kind: "message",
      markdown: "38 reprises sur 60 à midi. Le tour de main de Gérard est filmé (ses mains seulement, à sa demande).",
      reactions: { "👏": ["lucie", "ines", "bruno", "sophie"] },
      comments: [
        {
          author: "sophie",
          after: 60,
          markdown: "J’en démonte trois au hasard derrière vous, pour l’instant c’est impeccable.",
          reactions: { "✅": ["lucie", "karim"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 0.07,
      kind: "question",
      title: "Pour demain : on relance à trente ou à quarante ?",
      markdown: "Tout le monde sera fatigué. Je penche pour trente, mais je veux vos avis avant de le dire.",
      comments: [{ author: "lucie", after: 20, markdown: "Trente.", reactions: { "👍": ["sam", "karim"] } }],
    },
    {
      author: "karim",
      daysAgo: 30.94,
      kind: "practice",
      title: "Mettre une machine neuve en confiance : la semaine lente",
      markdown: `Sur la ligne 3, on a fait tourner chaque machine **une semaine à moitié vitesse**, avant toute cadence. Ce que ça nous a donné :

- 23 petits défauts trouvés sans stress (deux étaient graves) ;
- des gens qui connaissent le bruit *normal* ;
- un stock de pièces d’usure choisi sur ce qu’on avait vu, pas sur catalogue.

On nous disait que c’était une semaine perdue. On l’a regagnée dès la troisième.`,
      reactions: { "👍": ["ines", "bruno", "lucie", "sophie"], "💡": ["lena", "elisa"], "❤️": ["gerard"] },
      comments: [
        { author: "gerard", after: 60, markdown: "Si j’avais eu ça en 98.", reactions: { "❤️": ["karim"] } },
        {
          author: "ines",
          after: 180,
          markdown: "À publier dans Atelier, non ? Elle est mûre, celle-là.",
          reactions: { "👍": ["karim", "bruno"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 9.88,
      kind: "message",
      markdown:
        "J’ai retrouvé mon tout premier croquis de la D40, il a deux ans. Presque rien n’a survécu, sauf la poignée. Lucie venait de dire : « J’aimerais pouvoir la prendre comme une valise. »",
      reactions: { "❤️": ["lucie", "ines", "gerard"], "😄": ["sam"] },
      comments: [
        { author: "lucie", after: 60, markdown: "Et on la prend comme une valise !", reactions: { "❤️": ["elisa"] } },
      ],
    },
  ],
}
