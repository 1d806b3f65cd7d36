import type { DemoCommunity } from "../types.ts"

export const qualite: DemoCommunity = {
  key: "qualite",
  name: "Qualité",
  purpose: "Comprendre ce qui a cloché sans chercher qui, mesurer juste, et faire simple quand la norme le permet.",
  emoji: "📐",
  access: "open",
  members: ["sophie"],
  posts: [
    {
      author: "sophie",
      daysAgo: 118.94,
      kind: "message",
      title: "La qualité, c’est vous",
      markdown:
        "On nous imagine avec un tampon et une loupe. En vrai, on passe nos journées à poser des questions à ceux qui savent : vous. Ici, posez-nous les vôtres, surtout celles qui commencent par « c’est peut-être bête, mais… ».",
      reactions: { "👍": ["lucie", "bruno", "mathis", "anais", "karim", "ines", "owen"], "❤️": ["chloe", "fatou"] },
      comments: [
        {
          author: "lucie",
          after: 120,
          markdown: "C’est peut-être bête, mais : le tampon vert et le tampon bleu, ça change quoi ?",
          reactions: { "😄": ["mathis", "sophie"] },
        },
        {
          author: "sophie",
          after: 150,
          markdown:
            "Vert : contrôlé. Bleu : contrôlé *et* libérable. Et ce n’est pas bête du tout, la moitié des gens que j’ai interrogés ne savaient pas. On va écrire les mots dessus.",
          reactions: { "👍": ["lucie", "fatou", "leo"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 117.13,
      kind: "question",
      title: "Quand je trouve une pièce douteuse, je l’isole où et j’écris quoi ?",
      markdown: "On a le bac rouge, le chariot orange et l’étagère « à voir ». Plus personne ne sait.",
      reactions: { "👀": ["fatou", "sam"] },
      comments: [
        {
          author: "mathis",
          after: 60,
          markdown: "L’étagère « à voir » ne devrait pas exister, elle est née toute seule.",
          reactions: { "😄": ["karim", "bruno"] },
        },
        {
          author: "sophie",
          after: 240,
          markdown: `On simplifie, à partir de demain :
- **bac rouge** = sûr que c’est mauvais ;
- **chariot orange** = j’ai un doute.

Dans les deux cas, une étiquette avec trois choses : *le numéro, ce que j’ai vu, l’heure*. Pas de code défaut, c’est notre travail. L’étagère disparaît ce soir.`,
          accepted: true,
          reactions: { "👍": ["lucie", "sam", "bruno", "karim", "gerard"], "🎉": ["fatou"] },
        },
        {
          author: "lucie",
          after: 1440,
          markdown: "L’étagère a été démontée. Il y avait une pièce de 2017 dessus.",
          reactions: { "😄": ["sophie", "mathis", "bruno"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 114.94,
      kind: "announcement",
      title: "Audit de certification : ce qu’on attend de vous",
      markdown: `Trois jours, le mois prochain, deux auditrices. Ce qu’on attend de vous :

- **Répondre vrai.** « Je ne sais pas, mais je sais où chercher » est une excellente réponse.
- Ne rien ranger de spécial la veille. Si c’est faux, on veut le savoir.
- Si on vous montre un écart, dites merci.

Ce qu’on n’attend pas : réciter la politique qualité.`,
      reactions: { "👍": ["bruno", "lucie", "karim", "piotr", "owen", "anais"], "❤️": ["fatou", "manon"] },
      comments: [
        { author: "manon", after: 180, markdown: "Elles parlent aux apprentis aussi ?" },
        {
          author: "sophie",
          after: 240,
          markdown: "Souvent, oui. Et ce sont les meilleurs moments, parce que vous dites ce que vous faites vraiment.",
          reactions: { "👍": ["manon", "sam"] },
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 112.89,
      kind: "practice",
      title: "Mesurer un diamètre au pied à coulisse sans se mentir",
      markdown: `J’ai fait mesurer la même bague de 24,98 à douze volontaires. Résultats : de 24,93 à 25,04. Même pied, même bague ! Ce qui change tout :

1. **Le zéro, becs fermés, devant la lumière.** Si on voit un trait de jour, on ne mesure pas.
2. Pièce à température. Tenue en main cinq minutes, elle prend 6 µm.
3. Mesurer près de la règle, pas au bout des becs.
4. Trois mesures en tournant, on note *les trois*, pas la plus jolie.
5. En dessous de 0,05 de tolérance : micromètre. Toujours.

Après l’exercice : de 24,97 à 24,99. Ce n’est pas le pied, c’est la main.`,
      reactions: { "💡": ["lucie", "sam", "leo", "manon", "ines"], "👏": ["sophie", "anais", "gerard"] },
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "J’étais le 25,04. Je serrais comme un étau.",
          reactions: { "😄": ["mathis", "sophie"] },
        },
        {
          author: "gerard",
          after: 180,
          markdown: "Et on range le pied dans sa boîte, becs ouverts d’un millimètre. Sinon l’été ils se marquent.",
          reactions: { "👍": ["mathis"] },
        },
        { author: "sam", after: 1440, markdown: "Est-ce qu’on peut refaire l’exercice à Nantes ?" },
        {
          author: "mathis",
          after: 1728,
          markdown: "Jeudi en quinze, j’apporte la bague. Elle devient célèbre.",
          reactions: { "😄": ["manon", "anais"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 111.13,
      kind: "question",
      title: "Un fournisseur refuse de nous donner ses relevés, on fait quoi ?",
      markdown: "Fonderie, quinze ans de relation, pièces plutôt bonnes. Mais « c’est confidentiel ». #fournisseurs",
      comments: [
        { author: "kasia", after: 120, markdown: "Is it in the contract? Usually section 9." },
        {
          author: "anais",
          after: 180,
          markdown: "Le contrat date de 2008 et tient sur un recto.",
          reactions: { "😄": ["hugo", "kasia"] },
        },
        {
          author: "kasia",
          after: 1440,
          markdown:
            "Then I’d not fight by letter. I visited them with a box of *our* records and showed everything first. After an hour they opened theirs: they had been **ashamed of the handwriting**, nothing else. We now send them a pre-printed sheet.",
          accepted: true,
          reactions: { "❤️": ["anais", "sophie"], "👏": ["ines"] },
        },
        { author: "sophie", after: 2160, markdown: "Quelle leçon. Merci Kasia." },
      ],
    },
    {
      author: "anais",
      daysAgo: 109.14,
      kind: "message",
      markdown:
        "Un mot d’un sous-traitant ce matin, en bas d’un bon de livraison : « les 3 dernières sont limites, regardez-les bien ». On les a regardées, elles sont bonnes, et je lui ai répondu merci. C’est ça, un bon fournisseur.",
      reactions: { "❤️": ["sophie", "kasia", "mathis"], "👏": ["karim", "lucie"] },
    },
    {
      author: "sam",
      daysAgo: 107.06,
      kind: "question",
      title: "Ça veut dire quoi, « capabilité 1,33 » ?",
      markdown: "C’est affiché au poste 7 avec un smiley content. Je suis content aussi, mais je ne sais pas de quoi.",
      reactions: { "😄": ["lucie", "karim"] },
      comments: [
        {
          author: "lena",
          after: 40,
          markdown:
            "Imagine un camion dans une rue. La largeur de la rue, c’est la tolérance ; ta façon de zigzaguer, c’est la dispersion.",
          reactions: { "💡": ["sam", "lucie"] },
        },
        {
          author: "mathis",
          after: 120,
          markdown:
            "Exactement, et **1,33 veut dire qu’il reste un bon tiers de rue en trop**. À 1,00, tu frôles les deux trottoirs. Le petit k de « Cpk » dit en plus si tu roules au milieu : on peut zigzaguer très peu et raser quand même un mur.",
          accepted: true,
          reactions: { "👍": ["sam", "lena", "lucie"], "💡": ["leo", "ines"] },
        },
        { author: "sam", after: 180, markdown: "Là, je suis content pour de vrai.", reactions: { "❤️": ["mathis"] } },
      ],
    },
    {
      author: "sophie",
      daysAgo: 104.86,
      kind: "thanks",
      markdown:
        "Merci @Lucie. Tu as arrêté le poste pour une nuance de gris sur un joint que trois contrôles avaient laissée passer. C’était une autre matière. 200 pompes auraient lâché en six mois. Personne n’en saura rien, sauf nous, alors je l’écris.",
      reactions: {
        "👏": ["bruno", "helene", "karim", "anais", "gerard", "mathis", "owen"],
        "❤️": ["fatou", "sam", "chloe"],
      },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown:
            "Merci Lucie. Et merci Sophie de le raconter : on ne fête jamais les catastrophes qui n’ont pas eu lieu.",
          reactions: { "👍": ["thierry", "lucie"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 102.87,
      kind: "question",
      title: "Faut-il vraiment 4 signatures pour modifier une gamme ?",
      markdown: "J’ai corrigé une faute de frappe (« visser » au lieu de « viser ») en 11 jours.",
      reactions: { "😄": ["lucie", "bruno", "jb"] },
      comments: [
        {
          author: "sophie",
          after: 60,
          markdown:
            "Non. C’est moi qui ai écrit cette règle en 2016, après un accident de cote. Elle était bonne pour les cotes.",
        },
        {
          author: "jb",
          after: 180,
          markdown:
            "À Nantes on a pris l’habitude de grouper dix modifications pour ne signer qu’une fois. C’est pire.",
          reactions: { "👀": ["sophie"] },
        },
        {
          author: "sophie",
          after: 7200,
          markdown: `Nouvelle règle, relue par Bruno et JB :
| Modification | Signatures |
|---|---|
| texte, photo, ordre sans effet | **1** (auteur) |
| outillage, temps, moyen | 2 |
| cote, couple, matière, sécurité | 3 |

Et chacune part seule, le jour même.`,
          accepted: true,
          reactions: { "🎉": ["ines", "jb", "bruno", "lucie"], "👏": ["helene"] },
        },
        {
          author: "ines",
          after: 8640,
          markdown:
            "Première modification à une signature : 4 minutes. J’ai failli vous appeler pour vérifier que c’était légal.",
          reactions: { "😄": ["sophie", "jb"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 100.03,
      kind: "practice",
      title: "Accueillir un premier lot : la méthode des cinq pièces",
      markdown: `Pour tout nouveau fournisseur ou nouveau moule :

- cinq pièces, **prises au début, au milieu, à la fin** du lot (pas les cinq du dessus) ;
- on les monte *avant* de les mesurer : le monteur dit si ça tombe bien ;
- ensuite seulement, les cotes ;
- et une sixième gardée sous sachet, avec la date. On ne sait pas encore à quoi elle servira, mais elle a servi quatre fois l’an dernier.

L’ordre « monter puis mesurer » surprend. Il fait trouver des choses qui ne sont sur aucun plan. #fournisseurs`,
      reactions: { "💡": ["ines", "lucie", "kasia", "mathis"], "👍": ["sophie", "piotr"] },
      comments: [
        {
          author: "lucie",
          after: 120,
          markdown: "Enfin quelqu’un qui demande à mes mains.",
          reactions: { "❤️": ["anais"] },
        },
        {
          author: "piotr",
          after: 1440,
          markdown: "We keep a sixth part also since today.",
          reactions: { "👍": ["anais"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 98.1,
      kind: "question",
      title: "Une palette est tombée, les cartons ont l’air intacts, on la livre ?",
      markdown: "Hauteur 80 cm, filmée, 24 têtes dedans. Personne n’était à côté.",
      reactions: { "👍": ["thierry"] },
      comments: [
        {
          author: "sophie",
          after: 6,
          markdown:
            "On ne livre pas. **Chariot orange, s’il te plaît**, on ouvre trois cartons au hasard avec toi dans dix minutes.",
          accepted: true,
        },
        {
          author: "sophie",
          after: 120,
          markdown:
            "Deux bossages fendus sur douze, invisibles de l’extérieur. Le client les aurait découverts sous pression. Merci de n’avoir rien « remis d’aplomb ».",
          reactions: { "🙏": ["fatou"], "👏": ["david", "bruno"] },
        },
        {
          author: "david",
          after: 180,
          markdown: "J’ajoute des cornières sur ces palettes-là, et on regarde pourquoi elle a glissé.",
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 95.92,
      kind: "message",
      markdown:
        "Étalonnage annuel fini : 214 instruments, 9 réformés, 1 retrouvé dans un faux plafond (en parfait état, d’ailleurs). #étalonnage",
      reactions: { "😄": ["karim", "lucie", "sophie", "leo"] },
      comments: [
        { author: "bruno", after: 60, markdown: "Le faux plafond de quelle salle ?" },
        {
          author: "mathis",
          after: 72,
          markdown: "Le tien, Bruno.",
          reactions: { "😄": ["lucie", "karim", "gerard", "sophie", "helene"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 94.11,
      kind: "question",
      title: "Comment bien remplir un rapport de ressuage quand il n’y a rien à dire ?",
      markdown: "J’écris « RAS » et on me le rend.",
      comments: [
        { author: "yann", after: 30, markdown: "« RAS », c’est une opinion. On veut savoir ce que tu as regardé." },
        {
          author: "anais",
          after: 120,
          markdown:
            "Écris ce qui permettrait à quelqu’un de le refaire : **pièce, repère de la soudure, produit et lot, temps de pénétration, température, éclairage, « aucune indication supérieure à 1,5 mm »**. C’est cette dernière phrase qui te protège, toi.",
          accepted: true,
          reactions: { "💡": ["manon", "sam"], "👍": ["yann", "jb"] },
        },
        {
          author: "manon",
          after: 1440,
          markdown: "Accepté du premier coup. Je me suis fait un modèle.",
          reactions: { "🎉": ["anais", "yann"] },
        },
      ],
    },
    {
      author: "piotr",
      daysAgo: 92.05,
      kind: "question",
      title: "How do we share non-conformities between Gdańsk and Lyon without two files?",
      markdown:
        "We write it in our file, Lyon writes again in theirs, with another number. Then we call to know if it is the same one.",
      reactions: { "👀": ["ewa", "anais"] },
      comments: [
        { author: "sophie", after: 180, markdown: "Honnêtement, c’est ma honte depuis deux ans." },
        {
          author: "lena",
          after: 1440,
          markdown: "I can give you a single list, each site with its own view and language. One number.",
          reactions: { "👍": ["piotr", "ewa"] },
        },
        {
          author: "sophie",
          after: 20160,
          markdown:
            "C’est en service : **un seul registre, un seul numéro, les libellés en trois langues.** Les deux anciens fichiers sont fermés en lecture. Merci Lena, et merci Piotr d’avoir insisté.",
          accepted: true,
          reactions: { "🎉": ["piotr", "ewa", "kasia", "anais"], "👏": ["lena"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 89.84,
      kind: "thanks",
      title: "Merci à @Kasia",
      markdown:
        "Pour le voyage à la fonderie. Une heure de train, un carton de relevés et aucune leçon de morale. Leur dernier lot est arrivé avec une feuille remplie, lisible, signée, et un petit soleil dessiné dans le coin.",
      reactions: { "❤️": ["kasia", "sophie", "piotr"], "😄": ["mathis"] },
    },
    {
      author: "gerard",
      daysAgo: 87.93,
      kind: "question",
      title: "Pourquoi on contrôle encore la dureté sur chaque axe alors que ça fait dix ans qu’elle est bonne ?",
      markdown: "Je ne dis pas qu’il faut arrêter. Je demande si quelqu’un regarde les résultats.",
      comments: [
        { author: "mathis", after: 60, markdown: "Moi, je les tape. Je ne suis pas sûr que quelqu’un les lise, non." },
        {
          author: "lena",
          after: 1440,
          markdown: "J’ai sorti dix ans : 41 200 mesures, 3 hors tolérance, toutes le même jour (four en panne, 2019).",
          reactions: { "👀": ["sophie", "gerard", "bruno"] },
        },
        {
          author: "sophie",
          after: 5760,
          markdown:
            "Très bonne question. On passe à **3 axes par fournée** plus un contrôle systématique après tout arrêt de four. Deux heures gagnées par jour, et c’est plus sûr qu’avant, puisqu’on vise ce qui casse vraiment.",
          accepted: true,
          reactions: { "👏": ["gerard", "lena", "bruno", "helene"], "🎉": ["mathis"] },
        },
        {
          author: "karim",
          after: 7200,
          markdown: "Et le four a maintenant son alarme d’arrêt reportée au pupitre. Fini, la panne de 2019.",
          reactions: { "👍": ["sophie", "mathis"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 86.04,
      kind: "message",
      markdown:
        "Je relis les réponses aux auditrices de l’an dernier. Ma préférée, de @Fatou : « La procédure dit de faire comme ça, mais c’est plus sûr comme ça, alors on a demandé à changer la procédure, c’est la feuille là. » Elles l’ont citée en exemple.",
      reactions: { "❤️": ["fatou", "david", "karim", "lucie"], "👏": ["helene"] },
    },
    {
      author: "leo",
      daysAgo: 84.13,
      kind: "question",
      title: "Un colis est arrivé avec l’indicateur de choc rouge. C’est grave ?",
      markdown: "C’est un capteur de débit. Le chauffeur dit que « ça vire tout seul ». #capteurs",
      comments: [
        {
          author: "fatou",
          after: 8,
          markdown: "On écrit la réserve sur le bon AVANT de signer, et on prend la photo avec le chauffeur à côté.",
          reactions: { "👍": ["leo", "david"] },
        },
        {
          author: "mathis",
          after: 180,
          markdown:
            "Fatou a tout dit pour le quai. Pour le capteur : **je le passe au banc**, c’est une heure. On le garde fermé jusque-là. Et non, ça ne vire pas tout seul : celui-là se déclenche à 25 g.",
          reactions: { "👍": ["leo"] },
        },
        {
          author: "mathis",
          after: 2880,
          markdown: "Zéro décalé de 3 %. Refusé, remplacé gratuitement grâce à la réserve. Bon réflexe, Léo.",
          reactions: { "🎉": ["leo", "fatou", "david"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 82.15,
      kind: "practice",
      title: "Trouver la cause : cinq pourquoi, mais avec les mains",
      markdown: `La méthode est connue, ce qu’on oublie l’est moins. Nos règles après trente analyses :

1. **On va voir.** Pas de cinq pourquoi en salle.
2. Chaque « pourquoi » a une preuve : une pièce, une mesure, une photo. Sans preuve on écrit *hypothèse*.
3. Si la réponse est une personne, on n’a pas fini. On demande pourquoi c’était *possible*.
4. On s’arrête quand on peut faire quelque chose, même au troisième.

Exemple réel :
> Fuite → joint pincé → membrane posée à sec → eau chaude à 60 m → **pas de bouilloire au poste.**

Solution : une bouilloire, 22 €. Gérard avait raison depuis trente ans.`,
      reactions: {
        "😄": ["gerard", "lucie", "karim"],
        "💡": ["ines", "anais", "owen", "thierry"],
        "👍": ["bruno", "elisa"],
      },
      comments: [
        {
          author: "owen",
          after: 180,
          markdown: "The kettle as corrective action. I’ll show this to our auditor.",
          reactions: { "😄": ["sophie"] },
        },
        {
          author: "lucie",
          after: 1440,
          markdown: "On l’utilise aussi pour le thé, c’est noté où ?",
          reactions: { "😄": ["sophie", "gerard", "karim"] },
        },
        {
          author: "tom",
          after: 2880,
          markdown:
            "Hypothesis or proof, I now write H or P in front of each line of my reports. Simple, and a bit humbling.",
          reactions: { "💡": ["sophie", "owen"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 79.84,
      kind: "question",
      title: "J’ai le droit d’écrire directement sur la gamme au poste ?",
      markdown: "Au crayon, en rouge, avec mon nom. Avant on avait des post-it, ils tombent dans les pompes.",
      comments: [
        {
          author: "ines",
          after: 30,
          markdown:
            "**Oui, et c’est même fait pour.** Il y a une marge à droite sur les nouvelles gammes. Je passe le vendredi, je reprends tout ce qui est en rouge, et tu as une réponse le lundi, même si c’est non.",
          accepted: true,
          reactions: { "👍": ["lucie", "bruno", "sophie"], "❤️": ["gerard"] },
        },
        {
          author: "ines",
          after: 10080,
          markdown: "Première semaine : 23 remarques, 19 prises. C’est mieux que mes six derniers mois.",
          reactions: { "👏": ["lucie", "karim"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 77.88,
      kind: "message",
      markdown:
        "La gamme de la D12 a rapetissé de 14 à 9 pages. On a enlevé tout ce que personne ne lisait, et agrandi les photos. Les remarques en rouge ont fait le tri à notre place.",
      reactions: { "👍": ["lucie", "gerard", "sam"], "🎉": ["bruno", "sophie"] },
    },
    {
      author: "mathis",
      daysAgo: 76.11,
      kind: "question",
      title: "Quelle température de salle vous tenez, en métrologie ?",
      markdown: "Le soleil tape sur le mur ouest, je passe de 20,1 à 21,4 l’après-midi. La clim n’y peut plus rien.",
      comments: [
        {
          author: "ewa",
          after: 120,
          markdown:
            "For us electronics it’s not so critical. But we put white film outside on the windows: two degrees less.",
          reactions: { "💡": ["mathis"] },
        },
        { author: "anais", after: 240, markdown: "Mesurer les pièces critiques le matin, en attendant ?" },
        {
          author: "thierry",
          after: 4320,
          markdown:
            "Film extérieur posé (idée d’Ewa, 180 €) et brise-soleil demandé. **20,0 à 20,5 toute la journée depuis.** Je crois que tout l’étage va en vouloir.",
          accepted: true,
          reactions: { "🎉": ["mathis", "ewa"], "👍": ["elisa", "hugo"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 44.16,
      kind: "question",
      title: "Comment expliquer une réclamation acceptée à un client, sans jargon ?",
      markdown: "« Dérive de dureté du lot élastomère », ça ne passe pas.",
      comments: [
        {
          author: "tom",
          after: 60,
          markdown: "“The rubber was too hard, it tore. Sixty pieces, yours was one. New one is on the way.”",
          reactions: { "👍": ["julie", "grace"] },
        },
        {
          author: "anais",
          after: 180,
          markdown:
            "La phrase de Tom est parfaite. J’ajouterais **ce qu’on a changé** : « on contrôle maintenant la dureté à chaque livraison, avant de monter ». Les clients pardonnent une erreur, pas deux fois la même.",
          accepted: true,
          reactions: { "👍": ["julie", "sophie", "marc"] },
        },
        {
          author: "julie",
          after: 1440,
          markdown: "Envoyé tel quel. Réponse : « Merci pour votre franchise. » Et une commande.",
          reactions: { "🎉": ["anais", "tom", "marc"] },
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 71.9,
      kind: "thanks",
      markdown:
        "Merci @Léo pour ta matinée à la métrologie. Tu as demandé pourquoi on notait l’heure à la main alors que l’appareil la connaît. Personne n’avait osé. On ne la note plus.",
      reactions: { "😄": ["sophie", "karim"], "👏": ["chloe", "david", "lucie"] },
    },
    {
      author: "anais",
      daysAgo: 69.87,
      kind: "message",
      markdown:
        "Résumé de ma semaine : 4 fournisseurs, 3 trains, 2 usines, 1 vrai problème, que le fournisseur avait déjà réglé en arrivant. Je suis rentrée avec un pot de miel.",
      reactions: { "😄": ["sophie", "kasia", "martine"], "❤️": ["mathis"] },
    },
    {
      author: "tom",
      daysAgo: 68.02,
      kind: "question",
      title: "Who should I send a failed part to, and how do I label it?",
      markdown: "Last three went to three different people, and I think one is still in Bruno’s office.",
      comments: [
        {
          author: "bruno",
          after: 60,
          markdown: "Confirmé, j’ai un clapet sur mon bureau. Je le trouvais joli.",
          reactions: { "😄": ["tom", "sophie", "lucie"] },
        },
        {
          author: "sophie",
          after: 300,
          markdown:
            "One address from now on: **“Expertise, Lyon”, attention Anaïs and Mathis.** On the bag: serial number, hours, fluid, one sentence. You get an answer within ten working days, even if the answer is “we don’t know”.",
          accepted: true,
          reactions: { "👍": ["tom", "owen", "priya"] },
        },
        {
          author: "tom",
          after: 1440,
          markdown: "“Even if it’s we don’t know”. I like you people.",
          reactions: { "❤️": ["sophie", "mathis"] },
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 65.91,
      kind: "practice",
      title: "Étiqueter un instrument pour qu’on sache s’il est bon d’un coup d’œil",
      markdown: `Avant : une date en petit. Maintenant :

- **une couleur par trimestre** de validité, la même partout, visible à deux mètres ;
- l’étiquette est posée *sur la partie qu’on touche* (on la voit en le prenant) ;
- un trait de vernis sur les réglages.

Instruments périmés trouvés en tournée : de 17 à 2. Le code couleur est affiché au magasin et dans les camionnettes de Leeds.`,
      reactions: { "👍": ["lucie", "karim", "owen", "tom"], "💡": ["fatou"] },
      comments: [
        {
          author: "fatou",
          after: 120,
          markdown: "Je refuse de prêter un instrument de la mauvaise couleur. Certains me trouvent dure.",
          reactions: { "😄": ["karim", "mathis"], "❤️": ["sophie"] },
        },
        {
          author: "karim",
          after: 180,
          markdown: "C’est moi, les certains. Elle a raison.",
          reactions: { "😄": ["fatou", "lucie", "sophie"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 62.92,
      kind: "question",
      title: "Quelle tolérance mettre quand on ne sait pas ?",
      markdown: "Je mets ± 0,1 partout par habitude. On m’a dit gentiment que ça coûtait cher.",
      reactions: { "👀": ["ines"] },
      comments: [
        {
          author: "ines",
          after: 60,
          markdown:
            "Merci de poser la question ! Sur le capot, ± 0,5 suffit largement et la pièce coûte 30 % de moins.",
        },
        { author: "jb", after: 180, markdown: "En tôlerie, ± 0,1 ça n’existe pas vraiment, on trie." },
        {
          author: "gerard",
          after: 240,
          markdown:
            "Une seule question à te poser pour chaque cote : **« qu’est-ce qui se passe si elle est fausse ? »** Si la réponse est « rien », tolérance générale. Si c’est « ça fuit », là tu serres, et tu viens nous dire pourquoi.",
          accepted: true,
          reactions: { "💡": ["elisa", "ines", "leo", "sam"], "👏": ["sophie", "anais"] },
        },
        {
          author: "elisa",
          after: 7200,
          markdown: "D40, capot : 31 cotes serrées, 6 justifiées. Les autres relâchées, 11 % sur le prix de la pièce.",
          reactions: { "🎉": ["hugo", "ines", "kasia"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 59.86,
      kind: "message",
      markdown:
        "Vu ce matin : l’équipe du soir a entouré en rouge une cote sur la gamme, avec « impossible à mesurer là, la clé ne passe pas ». C’était vrai depuis quatre ans. On l’a mesurée de l’autre côté pendant tout ce temps sans le dire.",
      reactions: { "😄": ["lucie", "gerard"], "👍": ["ines", "sophie"] },
    },
    {
      author: "anais",
      daysAgo: 58.11,
      kind: "question",
      title: "Combien d’échantillons garder, et combien de temps ?",
      markdown: "J’ai 600 sachets et plus d’étagères.",
      comments: [
        { author: "sophie", after: 120, markdown: "Contractuellement : trois ans. Après, rien ne nous oblige." },
        {
          author: "mathis",
          after: 1440,
          markdown:
            "Proposition essayée à Lyon : **la durée de garantie + 1 an**, un seul sachet par lot, classé par semaine et non par fournisseur. On retrouve plus vite, et ça tient en deux armoires.",
          accepted: true,
          reactions: { "👍": ["anais", "sophie"] },
        },
        {
          author: "anais",
          after: 11520,
          markdown: "Trié ! 210 sachets restants. Les vieux joints partent au recyclage, pas à la benne.",
          reactions: { "🎉": ["mathis", "thierry"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 55.84,
      kind: "announcement",
      title: "Résultat de l’audit : certifiés, deux écarts, un compliment",
      markdown: `Les deux écarts, en clair :
1. **Formations** : six habilitations périmées que personne ne suivait. C’est notre organisation, pas les gens.
2. **Plans** : deux indices différents au même poste (merci encore Sam pour le classeur bleu, on en avait oublié un jumeau).

Le compliment : « Vos équipes disent ce qui ne va pas. C’est rare. »

Merci à chacune et à chacun.`,
      reactions: {
        "🎉": ["bruno", "lucie", "karim", "helene", "ines", "mathis", "anais", "piotr", "owen"],
        "❤️": ["fatou", "sam", "manon"],
      },
      comments: [
        { author: "sam", after: 30, markdown: "Un jumeau ! Il était où ?" },
        {
          author: "sophie",
          after: 60,
          markdown: "Derrière le radiateur. Il tenait chaud.",
          reactions: { "😄": ["sam", "lucie", "ines"] },
        },
        {
          author: "helene",
          after: 180,
          markdown: "Je garde la phrase du compliment. Merci à tous.",
          reactions: { "👍": ["bruno", "chloe"] },
        },
        {
          author: "piotr",
          after: 240,
          markdown: "Gdańsk is proud too: zero finding, and the auditor asked to keep a copy of Ewa’s label drawing.",
          reactions: { "🎉": ["ewa", "sophie"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 54.07,
      kind: "question",
      title: "Does our bench flow calibration cover viscous fluids?",
      markdown: "Customer doses a polymer at 800 mPa·s and asks for the certificate. #étalonnage",
      comments: [
        {
          author: "mathis",
          after: 60,
          markdown:
            "No: water at 20 °C only, and I’d rather say so. **I can do a dedicated run with glycerine at 800 mPa·s**, half a day, own certificate with its own uncertainty (± 2 % rather than ± 0.5). Next slot in nine days.",
          accepted: true,
          reactions: { "🙏": ["priya"], "👍": ["grace", "sophie"] },
        },
        {
          author: "priya",
          after: 17280,
          markdown:
            "Got it, customer delighted by the honest ± 2 %. Competitor claimed ± 0.1, and they didn’t believe it.",
          reactions: { "🎉": ["mathis", "grace"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 51.94,
      kind: "thanks",
      markdown:
        "Merci à @Sophie d’avoir tenu bon hier : on livrait ce soir ou pas, tout le monde poussait, moi le premier. Tu as dit non en une phrase, calmement, avec la mesure à la main. On livre demain, et on livre bon.",
      reactions: { "👏": ["lucie", "karim", "mathis", "anais", "gerard"], "❤️": ["sophie"] },
      comments: [
        {
          author: "sophie",
          after: 60,
          markdown: "Merci Bruno. C’est plus facile de dire non à quelqu’un qui sait entendre.",
          reactions: { "❤️": ["bruno", "chloe"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 49.85,
      kind: "question",
      title: "Pourquoi on fait l’épreuve à l’eau et pas à l’air ?",
      markdown: "À l’air, ce serait sec tout de suite et plus rapide, non ?",
      comments: [
        {
          author: "manon",
          after: 25,
          markdown: "Un ballon d’eau qui éclate te mouille. Un ballon d’air…",
          reactions: { "👍": ["sam", "yann"] },
        },
        {
          author: "thierry",
          after: 60,
          markdown:
            "Manon a l’image juste. À 16 bar, l’air comprimé d’un skid contient **des centaines de fois plus d’énergie** que l’eau : une bride qui lâche devient un projectile. À l’eau, ça pisse et on rit. On sèche ensuite à l’air, à moins de 0,5 bar.",
          accepted: true,
          reactions: { "👍": ["sam", "manon"], "💡": ["lucie", "leo"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 47.89,
      kind: "message",
      markdown:
        "Petit graphique affiché à côté du poste 7 : les défauts par *heure de la journée*. Il y a une bosse à 13 h 10, toutes équipes confondues. Ce n’est pas la digestion : c’est l’heure où le soleil passe par le lanterneau, pile dans l’œil. Un store est commandé.",
      reactions: { "💡": ["lucie", "bruno", "sophie", "karim"], "👏": ["thierry", "gerard"] },
    },
    {
      author: "ines",
      daysAgo: 45.97,
      kind: "question",
      title: "Peut-on supprimer un contrôle qui n’a jamais rien trouvé ?",
      markdown: "Contrôle 40 de la D25 : présence du circlip. Zéro défaut en six ans. Neuf secondes par pompe.",
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "On ne trouve rien parce qu’on le regarde en le posant. Si on ne le regarde plus…",
          reactions: { "👀": ["ines", "gerard"] },
        },
        {
          author: "gerard",
          after: 120,
          markdown: "Sans circlip la pompe ne monte pas de toute façon, la bague suivante ne tient pas.",
          reactions: { "💡": ["ines", "sophie"] },
        },
        {
          author: "sophie",
          after: 2880,
          markdown:
            "C’est l’argument de Gérard qui décide : **la conception l’empêche déjà.** On supprime le contrôle, on garde la phrase dans la gamme. Si un jour on change la bague, on y repense ; c’est écrit dans le plan.",
          accepted: true,
          reactions: { "👍": ["ines", "lucie", "gerard"], "👏": ["elisa"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 43.07,
      kind: "practice",
      title: "Écrire une gamme que quelqu’un d’autre peut suivre",
      markdown: `Mon test : je la donne à une personne **qui n’a jamais monté la pompe**, je me tais, et je note chaque fois qu’elle lève les yeux.

- Une phrase, un geste. « Poser la membrane, puis serrer en croix » = deux lignes.
- La photo montre *la main*, pas seulement la pièce.
- Le piège est écrit avant le geste, jamais après.
- Aucune abréviation qu’on ne dit pas à voix haute.

Léo a testé la D25 : il a levé les yeux 19 fois. Après correction, 3. Ce n’était pas Léo le problème.`,
      reactions: { "💡": ["jb", "elisa", "ewa", "priya"], "👍": ["lucie", "sophie"], "❤️": ["leo"] },
      comments: [
        {
          author: "leo",
          after: 120,
          markdown: "Et ma pompe fonctionnait !",
          reactions: { "🎉": ["ines", "lucie", "gerard", "sam"] },
        },
        {
          author: "ewa",
          after: 1440,
          markdown: "Counting the times people look up: I’ll do this with our wiring guide.",
          reactions: { "👍": ["ines"] },
        },
        {
          author: "gerard",
          after: 1440,
          markdown: "À l’époque, la gamme, c’était moi. Je préfère la tienne, elle ne part pas à la retraite.",
          reactions: { "❤️": ["ines", "lucie"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 41.05,
      kind: "question",
      title: "What does “conforme” mean when a French certificate says it?",
      markdown: "Conform to what? Customer insists.",
      comments: [
        {
          author: "sophie",
          after: 60,
          markdown:
            "You’re right to insist. Alone, it means nothing. From today our certificates say **“conforme au plan X indice Y et à la norme Z”**, with the date of both. I’m reissuing yours this afternoon.",
          accepted: true,
          reactions: { "🙏": ["grace"], "👍": ["anais", "mathis"] },
        },
        { author: "grace", after: 180, markdown: "Received, customer quiet at last. Merci!" },
      ],
    },
    {
      author: "manon",
      daysAgo: 38,
      kind: "message",
      markdown:
        "J’ai montré la règle « ce qui se passe si elle est fausse » à mon prof de dessin. Il l’a recopiée au tableau.",
      reactions: { "❤️": ["gerard", "elisa", "sophie"], "🎉": ["yann", "jb"] },
    },
    {
      author: "kasia",
      daysAgo: 34.84,
      kind: "question",
      title: "Two suppliers for the same seal, may we mix them in one pump?",
      markdown: "Same drawing, both approved. The warehouse has half of each. #fournisseurs",
      comments: [
        {
          author: "fatou",
          after: 40,
          markdown: "Au magasin ils sont dans deux bacs, mais les bacs se ressemblent beaucoup.",
          reactions: { "👀": ["sophie"] },
        },
        {
          author: "anais",
          after: 180,
          markdown:
            "**Oui sur le principe, non dans la même pompe** : les deux gonflent différemment au chlore, et on ne saurait plus lequel a fui. Fatou, on te donne des sachets de couleurs différentes dès la prochaine livraison. Merci d’avoir dit que ça se ressemble.",
          accepted: true,
          reactions: { "👍": ["fatou", "kasia", "lucie"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 32.13,
      kind: "thanks",
      title: "Merci au chariot orange",
      markdown:
        "Enfin, à ceux qui s’en servent. Grâce à vos étiquettes, j’ai revu trois formes sur la D40 avant qu’elles ne soient figées dans l’acier du moule. Trois modifications à 200 € au lieu de 20 000.",
      reactions: { "👏": ["lucie", "sam", "ines", "hugo"], "❤️": ["sophie"] },
    },
    {
      author: "yann",
      daysAgo: 29.1,
      kind: "question",
      title: "Manomètre du banc de Nantes : 0,3 bar d’écart avec celui de Lyon, lequel croire ?",
      markdown: "Même pompe, mesurée dans les deux ateliers.",
      comments: [
        { author: "mathis", after: 60, markdown: "Aucun des deux tant que je n’ai pas vu les altitudes des prises." },
        { author: "yann", after: 78, markdown: "Ah. Le nôtre est trois mètres plus bas." },
        {
          author: "mathis",
          after: 84,
          markdown:
            "Trois mètres d’eau, **0,3 bar**. Les deux manomètres sont bons et vous aussi. J’ajoute la hauteur de prise sur la fiche du banc.",
          reactions: { "😄": ["karim", "jb", "sophie"], "💡": ["sam", "manon"] },
        },
        {
          author: "yann",
          after: 120,
          markdown: "Je vais faire semblant d’avoir fait exprès, pour les apprentis.",
          reactions: { "😄": ["manon", "mathis"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 24.01,
      kind: "message",
      markdown:
        "On me demande souvent combien de réclamations on vise. Je vise qu’on nous en parle. L’an dernier, un client mécontent sur trois nous appelait ; aujourd’hui, deux sur trois. Oui, ça fait monter la courbe. C’est une bonne nouvelle. #réclamations #clients",
      reactions: { "👍": ["julie", "owen", "helene", "anais"], "💡": ["hugo", "lena"] },
    },
    {
      author: "lucie",
      daysAgo: 20,
      kind: "question",
      title: "Peut-on avoir le retour quand une pièce qu’on a isolée est analysée ?",
      markdown: "On met l’étiquette, ça part, et on n’en entend plus parler. À la longue, on se demande si ça sert.",
      reactions: { "👍": ["fatou", "sam", "gerard", "karim"] },
      comments: [
        { author: "sophie", after: 60, markdown: "C’est vrai, et c’est décourageant. Pardon." },
        {
          author: "mathis",
          after: 5760,
          markdown:
            "C’est en place : chaque étiquette a un **talon détachable avec un numéro**. Le résultat s’affiche au poste, avec ce numéro, sous dix jours. Déjà onze talons rendus, dont deux « bonne, mais tu as bien fait ».",
          accepted: true,
          reactions: { "❤️": ["lucie", "fatou"], "👏": ["bruno", "ines", "chloe"] },
        },
        {
          author: "lucie",
          after: 7200,
          markdown: "J’ai eu un « bonne, mais tu as bien fait ». Je l’ai gardé.",
          reactions: { "❤️": ["sophie", "mathis"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 16.06,
      kind: "practice",
      title: "Annoncer une mauvaise nouvelle à un client avant qu’il la découvre",
      markdown: `On a envoyé 60 membranes trop dures (lot 1814). Ce qui a marché :

1. Appeler **dans les 24 h**, sans attendre d’avoir tout compris.
2. Dire ce qu’on sait, ce qu’on ne sait pas, *et l’heure du prochain appel*.
3. La personne qui appelle est celle qui a analysé, pas le commercial seul.
4. La solution part avant le rapport.

Sur 22 clients : 22 remerciements, 0 pénalité. Un seul a crié, deux minutes, puis il a demandé des nouvelles de l’équipe.`,
      reactions: { "👏": ["julie", "marc", "grace", "helene", "owen"], "💡": ["sophie", "tom"] },
      comments: [
        {
          author: "julie",
          after: 120,
          markdown: "L’heure du prochain appel, c’est décidément la clé de tout.",
          reactions: { "👍": ["ruth", "anais"] },
        },
        {
          author: "marc",
          after: 1440,
          markdown: "Au début je voulais appeler seul pour « protéger la relation ». J’avais tort.",
          reactions: { "❤️": ["anais"] },
        },
        {
          author: "helene",
          after: 1440,
          markdown: "Je le transmets tel quel au comité. C’est exactement la maison que je veux.",
          reactions: { "❤️": ["anais"] },
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 12.06,
      kind: "question",
      title: "On ouvre la salle de mesure aux ateliers une heure par semaine ?",
      markdown: "Vous venez avec votre pièce et votre doute, on mesure ensemble. Quel créneau ? #portes-ouvertes",
      comments: [
        { author: "lucie", after: 60, markdown: "Pas 13 h, je tiens à mon café. 10 h 15 ?" },
        { author: "sam", after: 120, markdown: "10 h 15, ça passe aussi avec l’école." },
        {
          author: "mathis",
          after: 2880,
          markdown:
            "**Mercredi, de 10 h 15 à 11 h 15**, à partir de la semaine prochaine. Et promis, je ne corrige pas votre façon de tenir le pied.",
          reactions: { "😄": ["lucie", "gerard"], "🎉": ["sam", "ines"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 7.95,
      kind: "announcement",
      title: "Lot 1814 : c’est clos",
      markdown: `Les 60 membranes sont identifiées, 58 remplacées, 2 étaient encore en stock chez nous. Cause : un étuvage raccourci de 40 minutes lors d’une panne. Le fournisseur a posé un enregistreur qu’il ne peut pas sauter.

Tom, ta photo du bord déchiré est dans le rapport. En couverture. #stock-critique`,
      reactions: { "👍": ["sophie", "tom", "owen", "helene", "kasia", "julie"], "👏": ["grace", "priya"] },
      comments: [
        {
          author: "tom",
          after: 120,
          markdown: "My first cover. I’d like to thank my phone.",
          reactions: { "😄": ["anais", "owen", "sophie"] },
        },
      ],
    },
    {
      author: "mathis",
      daysAgo: 5.05,
      kind: "message",
      markdown:
        "Première heure ouverte : sept visiteurs, une clé qui donnait 12 % de trop, un pied à coulisse tombé « il y a longtemps », et un gâteau. On recommence.",
      reactions: { "🎉": ["sophie", "lucie", "sam", "ines"] },
      comments: [
        {
          author: "karim",
          after: 60,
          markdown: "La clé, c’était la n° 7. Bruno la cherche depuis trois mois.",
          reactions: { "😄": ["bruno", "lucie", "fatou"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 2.5,
      kind: "question",
      title: "Les nouveaux sachets de joints se décolorent au soleil, ça compte ?",
      markdown:
        "Le bac vert près de la fenêtre est devenu jaune. Justement la couleur de l’autre fournisseur. #étanchéité",
      comments: [
        { author: "anais", after: 120, markdown: "Oh non. Bien vu !" },
        {
          author: "anais",
          after: 1440,
          markdown:
            "On garde les couleurs mais **on ajoute une forme : rond ou triangle, imprimée**. Ça marche aussi pour ceux qui voient mal les couleurs, on aurait dû commencer par là. Bac déplacé en attendant ?",
          accepted: true,
          reactions: { "👍": ["fatou", "sophie", "thierry"] },
        },
        {
          author: "fatou",
          after: 1584,
          markdown: "Déplacé. Et Ali du magasin, qui est daltonien, dit merci.",
          reactions: { "❤️": ["anais", "sophie"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 0.8,
      kind: "question",
      title: "Ressorts 2207-B : qui a encore des pièces non montées ?",
      markdown:
        "Lot bloqué depuis ce matin (voir Atelier). J’en compte 312 sur 400 à Lyon. Regardez aussi vos tiroirs, sans gêne.",
      comments: [
        {
          author: "lucie",
          after: 50,
          markdown: "28 dans mon bac, je les remonte au chariot orange.",
          reactions: { "👍": ["anais"] },
        },
        {
          author: "owen",
          after: 120,
          markdown: "None in Leeds, all three vans checked.",
          reactions: { "🙏": ["anais"] },
        },
        {
          author: "anais",
          after: 840,
          markdown: "340. Il en manque 60, ce sont les montées. Merci, le compte est bon.",
          reactions: { "🎉": ["lucie", "sophie"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 0.3,
      kind: "thanks",
      markdown:
        "Merci @Lucie pour la couleur du ressort. À l’essai accéléré au chlore, l’ancienne passivation passe six heures sans une tache ; la nouvelle pique au bout d’une heure et demie. Ton œil vaut un laboratoire.",
      reactions: { "👏": ["sophie", "mathis", "karim"], "❤️": ["ines"] },
    },
    {
      author: "lucie",
      daysAgo: 26,
      kind: "practice",
      title: "Ma façon de vérifier mon propre travail sans y passer la journée",
      markdown: `Je suis distraite, alors j’ai des trucs :

- je **change de main** pour le contrôle : si j’ai vissé à droite, je touche à gauche ;
- je dis le chiffre à voix haute, tout bas ;
- la dernière pompe avant la pause, je la regarde *après* la pause ;
- quand quelqu’un m’interrompt, je retire la dernière vis. Toujours. Comme ça je sais où j’en suis.

La dernière m’a sauvée au moins dix fois.`,
      reactions: { "💡": ["sam", "sophie", "ines", "mathis"], "❤️": ["gerard", "fatou"], "👏": ["bruno"] },
      comments: [
        {
          author: "sophie",
          after: 120,
          markdown: "« Je retire la dernière vis » devrait être enseigné dans toutes les écoles.",
          reactions: { "👍": ["lucie", "anais"] },
        },
        {
          author: "priya",
          after: 1440,
          markdown: "I do it with checklists: if interrupted, I go back one line. Same medicine.",
          reactions: { "👍": ["lucie"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 9.86,
      kind: "message",
      markdown:
        "Un client nous a rendu une D25 pour révision après 31 000 heures, avec un mot : « Elle ne nous a jamais lâchés, soyez gentils avec elle. » Elle est au poste 4, et on est gentils avec elle. #clients",
      reactions: { "❤️": ["lucie", "gerard", "bruno", "marc", "julie", "elisa", "owen"] },
      comments: [
        {
          author: "mathis",
          after: 180,
          markdown: "Usure de la came : 0,04 mm. Je l’ai mesurée deux fois, parce que je n’y croyais pas.",
          reactions: { "👏": ["gerard", "elisa", "sophie"] },
        },
      ],
    },
  ],
}
