import type { DemoCommunity } from "../types.ts"

export const atelier: DemoCommunity = {
  key: "atelier",
  name: "Atelier & maintenance",
  purpose:
    "S’entraider entre monteurs, régleurs et mainteneurs de Lyon et de Nantes : pannes, réglages, astuces de poste.",
  emoji: "🔧",
  access: "open",
  members: ["bruno"],
  posts: [
    {
      author: "bruno",
      daysAgo: 118.14,
      kind: "announcement",
      title: "Bienvenue à l’atelier, version écran",
      markdown: `On se pose déjà trente questions par jour au pied des machines, et la réponse se perd au changement d’équipe. Ici, elle reste.

Pas besoin de bien écrire. Une photo, une phrase, ça suffit. Et il n’y a pas de question bête : si vous vous la posez, quelqu’un de l’équipe de nuit se la pose aussi. #accueil`,
      reactions: { "👍": ["karim", "lucie", "gerard", "yann", "sam", "ines"], "👏": ["helene", "chloe"] },
      comments: [
        {
          author: "gerard",
          after: 180,
          markdown: "Je tape avec deux doigts, soyez patients.",
          reactions: { "😄": ["lucie", "bruno", "karim", "fatou"] },
        },
        {
          author: "lucie",
          after: 300,
          markdown:
            "On affiche la même chose au-dessus de la machine à café, pour ceux qui n’ont pas encore leur compte ?",
        },
        { author: "bruno", after: 360, markdown: "Fait. Merci Lucie." },
        {
          author: "yann",
          after: 1440,
          markdown: "Nantes est là. On a moins de machines, mais de plus beaux embruns.",
          reactions: { "😄": ["gerard", "karim"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 116.04,
      kind: "question",
      title: "Couple de serrage sur les vis de tête de la D25 ?",
      markdown:
        "La fiche au poste 4 dit 9 Nm, celle du classeur bleu dit 11 Nm. Je suis resté à 9 en attendant. C’est laquelle la bonne ? #couple #D25",
      reactions: { "👀": ["lucie"] },
      comments: [
        {
          author: "gerard",
          after: 18,
          markdown:
            "**9 Nm en croix, en deux passes** : 5 puis 9. Le 11 date des anciennes têtes en fonte, avant le passage au polypropylène chargé. À 11 tu fissures le bossage, pas tout de suite, mais chez le client trois mois après.",
          accepted: true,
          reactions: { "👍": ["sam", "lucie", "ines", "karim"], "🙏": ["sam"] },
        },
        {
          author: "ines",
          after: 120,
          markdown:
            "Je retire le classeur bleu cet après-midi. Merci Sam d’avoir demandé au lieu de choisir au hasard, c’est exactement ce qu’il faut faire.",
          reactions: { "❤️": ["sam", "chloe"] },
        },
        {
          author: "sam",
          after: 132,
          markdown: "Merci ! J’avais monté deux têtes à 11 hier, je les ai mises de côté avec une étiquette jaune.",
        },
        {
          author: "bruno",
          after: 180,
          markdown: "Bien vu. On les passe en épreuve à 16 bar demain matin, tu viens voir.",
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 114.15,
      kind: "message",
      markdown:
        "Le compresseur 2 est reparti : c’était le pressostat, pas la carte. On a perdu une matinée à soupçonner l’électronique parce que le voyant clignotait. Leçon pour la prochaine fois : jauge mécanique d’abord, ordinateur ensuite. #air-comprimé",
      reactions: { "👍": ["yann", "bruno", "sam"] },
      comments: [
        {
          author: "yann",
          after: 60,
          markdown:
            "Même histoire à Nantes l’an dernier. On a vissé un manomètre à aiguille juste à côté du capteur, 14 euros, plus jamais de doute.",
          reactions: { "💡": ["karim", "sam"] },
        },
        { author: "karim", after: 120, markdown: "Je copie sans honte." },
      ],
    },
    {
      author: "gerard",
      daysAgo: 111.95,
      kind: "practice",
      title: "Changer une membrane sans la pincer : mon tour de main",
      markdown: `Vous êtes plusieurs à me l’avoir demandé, alors je l’écris une bonne fois.

1. Passer la membrane **dix minutes dans l’eau à 40 °C** environ. Elle devient souple, elle se pose toute seule.
2. Visser à la main jusqu’à la butée, puis *revenir d’un huitième de tour* : les trous tombent en face.
3. Amener l’excentrique au point mort arrière AVANT de poser la tête. C’est là que tout le monde la pince.
4. Serrage en croix, 5 puis 9 Nm.
5. Faire tourner cinq tours à la main. Si ça gratte, on redémonte. On ne « verra pas bien ».

L’eau chaude, certains trouvent ça drôle. Venez compter mes retours client. #clients`,
      reactions: { "💡": ["sam", "lucie", "yann", "ines", "tom"], "👏": ["bruno", "karim", "sophie"], "❤️": ["manon"] },
      comments: [
        { author: "lucie", after: 40, markdown: "Le point 3 m’aurait évité ma première semaine. Merci Gérard." },
        {
          author: "ines",
          after: 1440,
          markdown: "Je voudrais en faire la fiche officielle, avec ton nom dessus. D’accord ?",
          reactions: { "👍": ["bruno", "lucie"] },
        },
        {
          author: "gerard",
          after: 1728,
          markdown: "Mon nom en petit, alors.",
          reactions: { "😄": ["ines", "lucie", "sam"] },
        },
        {
          author: "tom",
          after: 2880,
          markdown:
            "Reading this from Leeds with a translator: the warm water trick works on site too, I use a flask. Merci Gérard.",
        },
        {
          author: "manon",
          after: 4320,
          markdown: "Ça marche aussi avec les joints plats de 3 mm. J’ai gardé la casserole.",
          reactions: { "😄": ["gerard"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 109.85,
      kind: "question",
      title: "Qui a déjà changé le joint tournant de la positionneuse ?",
      markdown:
        "Elle goutte par l’axe, environ une cuillère par jour. La notice dit « retour fabricant ». Sérieusement, pour un joint ? #positionneuse",
      comments: [
        {
          author: "karim",
          after: 50,
          markdown:
            "On l’a fait à Lyon il y a deux ans. Il faut un extracteur trois branches fines et un manchon pour ne pas marquer la portée. Je t’envoie le nôtre par la navette.",
        },
        {
          author: "gerard",
          after: 240,
          markdown:
            "Joint à lèvre 35 x 52 x 7, **double lèvre**. Le simple lèvre tient un mois. Note le sens : ressort côté huile. Et prends une photo avant de tirer dessus, la cale de réglage derrière ressemble à une rondelle et ce n’est PAS une rondelle.",
          accepted: true,
          reactions: { "🙏": ["yann"], "💡": ["sam"] },
        },
        {
          author: "yann",
          after: 4320,
          markdown: "Fait ce matin, sec depuis. Merci à vous deux, la cale a failli partir à la benne.",
          reactions: { "🎉": ["karim", "gerard"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 107.99,
      kind: "thanks",
      markdown:
        "Merci @Sam d’être resté vingt minutes de plus hier pour finir de purger le réseau d’eau. On démarrait à l’heure ce matin grâce à toi, et personne ne l’aurait su.",
      reactions: { "❤️": ["bruno", "karim", "sam", "chloe"] },
      comments: [{ author: "sam", after: 60, markdown: "Avec plaisir, et j’ai enfin compris où est la vanne 14." }],
    },
    {
      author: "lucie",
      daysAgo: 106.08,
      kind: "question",
      title: "On peut régler la hauteur des tables du poste 6 ?",
      markdown:
        "Je fais 1,58 m, Mehdi de l’équipe du soir fait 1,92 m. L’un de nous deux finit toujours avec mal au dos. Il y a un axe sous la table mais il est peint.",
      comments: [
        {
          author: "ines",
          after: 60,
          markdown:
            "Oui, elles sont réglables ! L’axe a été repeint à l’installation, c’est une erreur de notre part. Il y a quatre crans de 6 cm.",
        },
        {
          author: "karim",
          after: 1440,
          markdown:
            "Peinture grattée et axe graissé hier soir sur les postes 5, 6 et 7. **Levier sous le plateau, côté droit**, on le tire en soulageant la table. À deux la première fois.",
          accepted: true,
          reactions: { "❤️": ["lucie"], "👍": ["thierry", "bruno"] },
        },
        {
          author: "thierry",
          after: 2880,
          markdown:
            "On vérifie les autres postes avec Inès cette semaine. Si vous avez mal quelque part, dites-le comme Lucie, avant que ça devienne un arrêt.",
          reactions: { "👍": ["lucie", "sophie", "chloe"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 103.06,
      kind: "message",
      markdown:
        "Inventaire de l’outillage commun : il manque la **clé dynamométrique 2–25 Nm n° 7** et les deux extracteurs moyens. Si vous les retrouvez au fond d’un tiroir, déposez-les au magasin, aucune question ne sera posée.",
      reactions: { "👀": ["karim", "lucie", "yann"] },
      comments: [
        {
          author: "fatou",
          after: 300,
          markdown: "Un extracteur vient d’apparaître sur mon comptoir, comme par magie.",
          reactions: { "😄": ["bruno", "lucie", "sam"] },
        },
        {
          author: "manon",
          after: 1440,
          markdown: "L’autre est à Nantes, il était dans la caisse du skid 118. Il revient par la navette.",
        },
        { author: "bruno", after: 1584, markdown: "Reste la clé 7. Elle doit repasser en étalonnage de toute façon." },
      ],
    },
    {
      author: "manon",
      daysAgo: 101.15,
      kind: "question",
      title: "Les soudures inox bleuissent côté envers, je fais quoi de travers ?",
      markdown:
        "Tube 316L de 33,7. Côté endroit c’est propre, côté envers c’est bleu foncé, presque gris. J’inerte pourtant à l’argon. #soudure #inox",
      comments: [
        { author: "yann", after: 35, markdown: "Tu purges combien de temps avant d’amorcer ?" },
        { author: "manon", after: 42, markdown: "Une minute à peu près." },
        {
          author: "jb",
          after: 120,
          markdown:
            "C’est trop court pour ce volume. Règle simple : **cinq fois le volume du tube avant d’amorcer**, donc environ quatre minutes avec ton débit de 8 L/min, et on garde l’argon jusqu’à ce que la zone soit sous 200 °C. Bouche aussi les extrémités avec les bouchons silicone, il y en a dans l’armoire des consommables, étage du bas.",
          accepted: true,
          reactions: { "💡": ["manon", "yann"] },
        },
        {
          author: "manon",
          after: 1440,
          markdown:
            "Quatre minutes, bouchons, et elle est **dorée paille**. Merci beaucoup !! Photo de la différence affichée au poste.",
          reactions: { "🎉": ["jb", "yann", "bruno", "gerard"], "👏": ["anais"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 98.96,
      kind: "announcement",
      title: "Arrêt de la ligne 1 pour la révision annuelle",
      markdown: `La ligne 1 sera arrêtée deux jours la semaine prochaine, mardi et mercredi. Au programme : réducteurs, courroies, remplacement des capteurs de fin de course d’origine.

Si vous avez remarqué *un bruit, un jeu, une habitude bizarre* de la machine, écrivez-le en commentaire. Vous la connaissez mieux que nos relevés. #capteurs`,
      reactions: { "👍": ["bruno", "lucie", "ines", "david"] },
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "Le convoyeur tape une fois par tour, côté sortie. Un « toc » sec. Depuis au moins un mois.",
        },
        { author: "gerard", after: 120, markdown: "La butée du poste 2 a pris 3 mm de jeu. On compense au pouce." },
        {
          author: "karim",
          after: 180,
          markdown: "Exactement ce que je cherchais, merci. Le toc, je parie sur un maillon.",
        },
        {
          author: "karim",
          after: 8640,
          markdown: "C’était un maillon. Lucie, tu as l’oreille.",
          reactions: { "😄": ["lucie", "sam", "bruno"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 97.16,
      kind: "question",
      title: "C’est quoi la différence entre les graisses du chariot vert et du chariot gris ?",
      markdown:
        "Les deux sont beiges, les étiquettes sont effacées. J’ai demandé autour de moi et j’ai eu trois réponses.",
      comments: [
        {
          author: "gerard",
          after: 25,
          markdown:
            "Verte : alimentaire, pour tout ce qui touche au fluide. Grise : lithium, pour la mécanique. **Jamais l’une à la place de l’autre.**",
          reactions: { "👍": ["sam"] },
        },
        {
          author: "karim",
          after: 120,
          markdown: `Gérard a raison, et trois réponses différentes, c’est le vrai problème. J’ai mis deux étiquettes plastifiées et une couleur de pompe par graisse :

| Chariot | Graisse | Où |
|---|---|---|
| Vert | alimentaire H1 | clapets, joints, tiges en contact |
| Gris | lithium EP2 | roulements, réducteurs, guidages |

Dans le doute, on demande. On ne mélange jamais, même « juste un peu ».`,
          accepted: true,
          reactions: { "👍": ["lucie", "yann", "sophie"], "🙏": ["sam"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 93.99,
      kind: "practice",
      title: "Consigner une machine : la photo qui m’a évité le pire",
      markdown: `Je raconte parce que j’ai eu chaud, au sens propre.

J’avais consigné l’armoire du skid d’essai. Cadenas, étiquette, tout bien. Sauf que **l’électrovanne de vapeur est alimentée par une autre armoire**, derrière le mur. Quand j’ai desserré la bride, il restait 2 bar.

Personne n’a été blessé. Depuis, ma règle :
- je trace *toutes* les énergies sur une feuille avant de poser le premier cadenas : électrique, air, eau, vapeur, ressort, gravité ;
- j’essaie de démarrer après avoir consigné ;
- je prends la feuille en photo et je la laisse sur la machine.

Ça prend six minutes. J’aurais préféré les prendre avant.`,
      reactions: { "🙏": ["karim", "thierry", "bruno", "lucie", "manon", "sam"], "👏": ["helene", "sophie"] },
      comments: [
        {
          author: "thierry",
          after: 60,
          markdown:
            "Merci de l’avoir raconté, Yann. Personne ne te le reprochera ; le plan de cette armoire sera corrigé, et l’étiquette « 2 sources » posée aujourd’hui.",
          reactions: { "❤️": ["yann"] },
        },
        {
          author: "karim",
          after: 180,
          markdown: "On refait le tour des machines à double alimentation à Lyon. Déjà trouvé une : l’étuve.",
          reactions: { "👀": ["bruno", "ines"] },
        },
        { author: "sam", after: 1440, markdown: "Est-ce que je peux avoir un modèle de ta feuille ?" },
        {
          author: "yann",
          after: 1584,
          markdown:
            "Bien sûr, je la dépose au magasin et je la mets en pièce commune. Elle est moche mais elle marche.",
        },
        {
          author: "ewa",
          after: 2880,
          markdown:
            "We had the same surprise with a battery inside a cabinet: main switch off, 48 V still there. I add “battery” to your list.",
          reactions: { "💡": ["yann", "thierry"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 92.04,
      kind: "question",
      title: "Le chariot élévateur 3 tire à gauche au freinage, je le signale où ?",
      markdown:
        "Pas violent, mais net quand il est chargé. J’ai posé la clé sur le tableau avec un papier, mais quelqu’un l’a repris.",
      comments: [
        {
          author: "karim",
          after: 8,
          markdown:
            "Ici, c’est très bien, et **tu as le droit de l’immobiliser** : cadenas rouge sur le sélecteur, je t’en donne un. Je passe le voir tout de suite.",
          accepted: true,
          reactions: { "👍": ["fatou", "thierry", "david"] },
        },
        {
          author: "karim",
          after: 240,
          markdown:
            "Garniture arrière gauche grasse, fuite au cylindre de roue. Il reste arrêté jusqu’à la pièce, demain soir.",
        },
        {
          author: "thierry",
          after: 300,
          markdown:
            "Merci Fatou. Un cadenas rouge par cariste à partir de maintenant, et on ne retire pas celui d’un autre.",
          reactions: { "👍": ["david", "leo", "karim", "bruno"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 89.84,
      kind: "message",
      markdown:
        "Pour ceux qui règlent la came du doseur : la vis de 4 sous le capot n’est PAS un réglage, c’est le blocage. Je viens d’en récupérer deux foirées. Une goutte de vernis bleu dessus désormais : vernis = on ne touche pas.",
      reactions: { "👍": ["lucie", "sam", "ines"] },
      comments: [
        {
          author: "ines",
          after: 180,
          markdown: "Je l’ajoute au dessin. Vernis bleu partout où on ne touche pas, ça me va comme convention.",
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 87.11,
      kind: "question",
      title: "Qui est volontaire pour former au CACES interne le mois prochain ?",
      markdown:
        "Il me faut deux personnes qui conduisent bien *et* qui expliquent bien. Une journée chacun, remplacée sur le poste.",
      comments: [
        {
          author: "fatou",
          after: 120,
          markdown:
            "Moi, avec plaisir. J’aimerais commencer par une heure à pied dans les allées : on comprend mieux ce qu’un piéton ne voit pas.",
          reactions: { "👏": ["bruno", "thierry", "david"], "❤️": ["chloe"] },
        },
        { author: "david", after: 180, markdown: "Et je peux doubler Fatou pour la partie quai." },
        { author: "bruno", after: 1440, markdown: "Vendu. Merci à tous les deux." },
      ],
    },
    {
      author: "lucie",
      daysAgo: 84.06,
      kind: "question",
      title: "Pourquoi la visseuse du poste 3 s’arrête à 80 % du couple ?",
      markdown: "Elle affiche OK mais au contrôle à la clé je trouve 7,2 au lieu de 9. Trois pièces sur vingt.",
      comments: [
        { author: "sam", after: 30, markdown: "La batterie ? Sur la mienne ça le fait quand elle est à une barre." },
        {
          author: "mathis",
          after: 180,
          markdown: "Je peux la passer au banc à 14 h si vous me la libérez dix minutes.",
        },
        {
          author: "mathis",
          after: 420,
          markdown:
            "Verdict : capteur bon, mais **l’embout est usé et tourne dans la tête**. Il absorbe la fin du serrage. Embout neuf : 8,9 / 9,0 / 9,1 sur dix mesures. À changer toutes les 5 000 vis, pas « quand ça se voit ».",
          accepted: true,
          reactions: { "👍": ["lucie", "bruno", "ines", "sophie"], "💡": ["sam", "karim"] },
        },
        { author: "lucie", after: 480, markdown: "Merci Mathis. Et les pièces d’hier ?" },
        {
          author: "sophie",
          after: 1440,
          markdown:
            "On reprend les 60 du lot au contrôle, Julie prévient le client d’un jour de décalage. Bien signalé, c’est resté chez nous.",
          reactions: { "🙏": ["lucie", "julie"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 81.94,
      kind: "thanks",
      title: "Merci à l’équipe de nuit",
      markdown:
        "Fuite d’eau au plafond du local électrique à 2 h 40. Ils ont coupé, bâché, prévenu, et écrit trois lignes claires dans le cahier. Ce matin on a trouvé un local sec et une explication. C’est tout un métier, de bien passer la main.",
      reactions: { "👏": ["bruno", "helene", "thierry", "nadia", "gerard"], "❤️": ["lucie"] },
    },
    {
      author: "jb",
      daysAgo: 79.11,
      kind: "question",
      title: "Un bon gabarit pour percer les platines de skid sans les tracer une par une ?",
      markdown: "On en fait douze par semaine à Nantes et le traçage prend plus de temps que le perçage.",
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown:
            "Platine martyre en acier de 15, canons de perçage vissés, deux pions. J’en avais fait un en 2009, il doit dormir au rack F.",
        },
        {
          author: "fatou",
          after: 1728,
          markdown: "Confirmé : rack F, niveau 3, derrière les anciennes brides. Je le mets à la navette.",
          reactions: { "😄": ["gerard", "jb"] },
        },
        {
          author: "jb",
          after: 7200,
          markdown:
            "Reçu, dérouillé, canons remplacés. **On passe de 18 à 6 minutes la platine.** Le plan est refait proprement pour ne pas redépendre de la mémoire de Gérard.",
          reactions: { "🎉": ["gerard", "manon", "yann", "bruno"], "👏": ["ines"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 75.94,
      kind: "message",
      markdown:
        "Première bride soudée toute seule, contrôlée par ressuage, **zéro indication**. Je sais que c’est banal pour vous. Pas pour moi !",
      reactions: {
        "🎉": ["yann", "jb", "karim", "gerard", "anais", "lucie", "sam"],
        "👏": ["bruno", "chloe", "helene"],
      },
      comments: [
        { author: "yann", after: 15, markdown: "Ce n’est pas banal. J’ai raté mes quatre premières." },
        {
          author: "gerard",
          after: 120,
          markdown: "Garde l’éprouvette. J’ai encore la mienne.",
          reactions: { "❤️": ["manon"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 73.01,
      kind: "question",
      title: "Comment vous gérez les pièces critiques à long délai ?",
      markdown:
        "Le variateur de la ligne 2 a **26 semaines** de délai. On n’en a pas d’avance. J’aimerais une liste avant que ça tombe, pas après. #stock-critique",
      comments: [
        {
          author: "yann",
          after: 120,
          markdown:
            "À Nantes on a une feuille avec trois colonnes : délai, combien de temps on tient sans, prix. Au-delà de 8 semaines et moins de 2 jours de tenue, on en garde une.",
          reactions: { "💡": ["karim", "hugo"] },
        },
        {
          author: "hugo",
          after: 1440,
          markdown:
            "Côté budget, je préfère de loin une immobilisation de 3 k€ à deux semaines d’arrêt. Envoyez-moi la liste, je défends le dossier.",
          reactions: { "👍": ["karim", "bruno"] },
        },
        {
          author: "kasia",
          after: 1872,
          markdown:
            "From the buying side: for the drives I can get a *consignment* part (stored here, paid when used) if we commit to one supplier for two years. Same for the two encoders. Send me Yann’s sheet with references and I negotiate all at once.",
          accepted: true,
          reactions: { "👏": ["karim", "yann", "hugo"] },
        },
        {
          author: "karim",
          after: 2880,
          markdown: "Liste de onze références envoyée. Merci Kasia, je n’aurais jamais pensé à la consignation.",
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 69.92,
      kind: "question",
      title: "Vous notez comment les petites réparations dans la GMAO ?",
      markdown:
        "Je passe plus de temps à remplir l’intervention qu’à resserrer la vis. Du coup, parfois je ne la note pas, j’avoue.",
      comments: [
        { author: "karim", after: 40, markdown: "Merci de l’avouer, tu n’es pas le seul." },
        {
          author: "yann",
          after: 120,
          markdown:
            "Type « dépannage court », et seulement **machine + une phrase + minutes**. Les autres champs sont facultatifs même s’ils ont l’air obligatoires : il suffit de passer avec Tab. Moins de trente secondes.",
          accepted: true,
          reactions: { "👍": ["sam", "karim", "lucie"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown:
            "Et ça vaut le coup : c’est grâce à ces petites lignes qu’on a vu que le capteur B12 revenait tous les neuf jours.",
          reactions: { "💡": ["sam", "karim", "bruno"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 66.85,
      kind: "practice",
      title: "Un poste rangé à la fin de l’équipe : ce qu’on a gardé après six semaines d’essai",
      markdown: `On avait commencé avec une liste de 22 points. Personne ne la faisait. Voici ce qui a survécu, et qui marche vraiment :

1. **Une ombre par outil.** Un trou vide se voit de loin.
2. Bac rouge vidé et compté (même si c’est zéro, on écrit zéro).
3. Une phrase pour l’équipe suivante sur l’ardoise.

Trois minutes. Le reste, c’est le nettoyage du vendredi.

> « Avant je cherchais la clé de 8 dix minutes par jour. Maintenant je sais qui l’a. » — Lucie`,
      reactions: { "👍": ["lucie", "bruno", "gerard", "karim", "sophie"], "👏": ["thierry"] },
      comments: [
        {
          author: "bruno",
          after: 240,
          markdown: "On étend aux lignes 1 et 2. Sans ajouter de point 4, promis.",
          reactions: { "😄": ["lucie", "ines"] },
        },
        {
          author: "gerard",
          after: 1440,
          markdown: "Trois points, je tiens. Vingt-deux, je me cachais.",
          reactions: { "😄": ["ines", "lucie"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 63.94,
      kind: "question",
      title: "Bruit de roulement ou bruit d’engrenage : comment vous faites la différence ?",
      markdown: "Réducteur du mélangeur, sifflement à mi-vitesse qui disparaît à pleine charge.",
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown:
            "Si le bruit **change avec la charge**, c’est plutôt l’engrenage. S’il suit seulement la vitesse, roulement. Tournevis long contre le carter, manche à l’oreille, et compare entrée et sortie. Sifflement qui part en charge : jeu de denture, ça peut tenir longtemps, mais surveille l’huile.",
          reactions: { "💡": ["sam", "yann", "manon"] },
        },
        {
          author: "karim",
          after: 180,
          markdown:
            "On a aussi l’analyseur vibratoire, il prend la poussière. Je te le prête avec Sam, ça lui fera un sujet.",
        },
        { author: "sam", after: 1440, markdown: "Oui ! J’ai mon mémoire à rendre et ça tomberait très bien." },
      ],
    },
    {
      author: "bruno",
      daysAgo: 61.11,
      kind: "message",
      markdown:
        "Rappel gentil : le portillon côté étuves reste **fermé**. Il est lourd, il grince, je sais. Karim le graisse cette semaine. En attendant, on ne le cale plus avec un extincteur.",
      reactions: { "👍": ["thierry", "fatou", "karim"] },
      comments: [
        {
          author: "karim",
          after: 1440,
          markdown: "Graissé, ressort détendu d’un cran. Un petit doigt suffit.",
          reactions: { "🎉": ["lucie", "fatou"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 58.01,
      kind: "question",
      title: "On a le droit de refuser un outillage qu’on trouve dangereux ?",
      markdown:
        "Le nouveau bras de levage de la ligne 3 a un mou quand on lâche la commande : la charge descend de 2–3 cm. Tout le monde dit « on s’habitue ». Moi je n’ai pas envie de m’habituer. #ligne-3",
      reactions: { "👍": ["fatou", "sam", "gerard"] },
      comments: [
        {
          author: "thierry",
          after: 12,
          markdown:
            "**Oui. Tu as le droit, et tu as raison.** C’est un droit de retrait, et même sans aller jusque-là, un outillage qui bouge seul s’arrête. Je l’étiquette maintenant, on lève à deux au palan en attendant.",
          accepted: true,
          reactions: { "❤️": ["lucie"], "👏": ["bruno", "helene", "chloe"] },
        },
        {
          author: "ines",
          after: 120,
          markdown:
            "C’est moi qui l’ai réceptionné et j’avais jugé ça acceptable à vide. J’ai eu tort de ne pas l’essayer avec une tête de D40. Merci Lucie.",
          reactions: { "🙏": ["lucie"] },
        },
        {
          author: "karim",
          after: 4320,
          markdown:
            "Clapet piloté encrassé, remplacé par le fournisseur sous garantie. Zéro descente à 45 kg, vérifié avec Lucie.",
          reactions: { "✅": ["lucie", "thierry", "bruno"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 54.12,
      kind: "question",
      title: "Quel écran de masque pour souder l’alu, teinte 11 ou 12 ?",
      markdown: "Je travaille à 140 A en alternatif et j’ai les yeux fatigués le soir. #soudure",
      comments: [
        {
          author: "yann",
          after: 60,
          markdown:
            "12 à partir de 125 A. Et nettoie la vitre de garde extérieure tous les matins : une vitre piquée fatigue plus qu’une teinte de trop. Si ça dure deux soirs, tu vas voir l’infirmière, d’accord ?",
          accepted: true,
          reactions: { "👍": ["manon", "thierry"] },
        },
        {
          author: "manon",
          after: 1440,
          markdown: "Teinte 12 et vitre neuve, c’est le jour et la nuit (sans jeu de mots).",
          reactions: { "😄": ["yann", "jb"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 51.92,
      kind: "thanks",
      title: "Merci @Fatou",
      markdown:
        "Pour les allées repeintes un samedi avec Léo. On croise enfin les chariots sans se serrer contre les racks.",
      reactions: { "👏": ["lucie", "karim", "david", "thierry", "gerard", "ines"], "❤️": ["leo"] },
      comments: [
        {
          author: "fatou",
          after: 240,
          markdown: "C’est Léo qui a eu l’idée des pieds jaunes aux passages. Je lui transmets.",
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 48.98,
      kind: "question",
      title: "L’eau glacée du banc d’essai monte à 19 °C l’après-midi, des idées ?",
      markdown: "Consigne à 12. Le groupe tourne en continu. Filtres faits, gaz contrôlé, pompe OK.",
      comments: [
        {
          author: "yann",
          after: 40,
          markdown: "Échangeur côté condenseur ? Chez nous c’était des graines de peuplier.",
        },
        {
          author: "gerard",
          after: 120,
          markdown:
            "Regarde si quelqu’un a rouvert la vanne de bypass derrière le banc 2. Elle sert au dégivrage et on l’oublie.",
        },
        {
          author: "karim",
          after: 300,
          markdown:
            "Bypass ouvert à moitié. **Gérard, comment tu fais ?** 12,4 °C depuis midi. J’ai mis un collier plombé avec une étiquette.",
          reactions: { "😄": ["yann", "lucie", "bruno"], "👏": ["sam"] },
        },
        {
          author: "gerard",
          after: 360,
          markdown: "C’est moi qui l’avais oubliée la dernière fois, voilà comment.",
          reactions: { "❤️": ["karim", "lucie"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 46.08,
      kind: "message",
      markdown:
        "Petit bonheur : les nouveaux gants fins laissent sentir le filetage. Taille 7 et 8 arrivées au magasin, demandez à Fatou. #sécurité",
      reactions: { "👍": ["manon", "sam", "fatou"] },
    },
    {
      author: "ines",
      daysAgo: 42.98,
      kind: "question",
      title: "Qui utilise encore la presse à emmancher manuelle ?",
      markdown:
        "Je voudrais récupérer ses 3 m² pour le kitting. Mais je me méfie : chaque fois qu’on enlève une vieille machine, on découvre à quoi elle servait.",
      comments: [
        { author: "lucie", after: 60, markdown: "Moi ! Les axes de rechange de la D12, deux fois par mois." },
        {
          author: "gerard",
          after: 90,
          markdown: "Et pour redresser les tiges de vanne. Personne ne le dit mais tout le monde le fait.",
          reactions: { "😄": ["karim", "bruno"] },
        },
        {
          author: "ines",
          after: 1440,
          markdown:
            "Bien fait de demander. **On la garde**, on la déplace contre le mur du fond sur un socle à roulettes. Le kitting prendra l’ancienne place des bouteilles.",
          reactions: { "👍": ["lucie", "gerard", "bruno"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 39.9,
      kind: "question",
      title: "Je me suis trompé de sens sur un clapet et c’est parti en essai, je fais comment ?",
      markdown:
        "Monté à l’envers sur une D12. Le banc l’a vu tout de suite, pas de dégât. Mais j’ai un doute sur les deux d’avant.",
      reactions: { "❤️": ["lucie", "manon"] },
      comments: [
        { author: "lucie", after: 6, markdown: "Tu notes les numéros et tu préviens Bruno, il ne mange personne." },
        {
          author: "bruno",
          after: 25,
          markdown:
            "Confirmé, je ne mange personne. Numéros 4417 et 4418 ressortis du quai, vérifiés ensemble : **montés dans le bon sens**. Merci de l’avoir dit dans l’heure, c’est ce qui fait la différence.",
          accepted: true,
          reactions: { "👏": ["sophie", "karim", "chloe"] },
        },
        {
          author: "elisa",
          after: 1440,
          markdown:
            "Un clapet qui peut se monter à l’envers, c’est mon erreur de conception plus que la tienne. Je regarde pour un détrompeur, un ergot d’un millimètre suffirait.",
          reactions: { "💡": ["ines", "sam", "sophie"], "❤️": ["sam"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 36.84,
      kind: "practice",
      title: "Passation d’équipe : les trois phrases qui suffisent",
      markdown: `On a relu quarante cahiers. Les bons messages ont tous la même forme :

- **Ce que j’ai vu** : « la 2 chauffe au palier gauche, 71 °C à 4 h »
- **Ce que j’ai fait** : « graissé, baissé la cadence à 80 % »
- **Ce que je ferais à ta place** : « remesurer à 8 h, arrêter au-dessus de 80 »

La troisième phrase est celle qui manque toujours.`,
      reactions: { "👍": ["lucie", "yann", "bruno", "thierry", "owen"], "💡": ["sam", "ines"] },
      comments: [
        {
          author: "owen",
          after: 1440,
          markdown: "Stealing this for our site visit reports. “What I’d do in your place” is brilliant.",
          reactions: { "😄": ["karim"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown:
            "Au quai aussi. Notre troisième phrase d’hier : « À ta place, je commencerais par le camion bleu, il est pressé et poli. »",
          reactions: { "😄": ["karim", "leo"] },
        },
        { author: "yann", after: 2880, markdown: "Adopté à Nantes." },
      ],
    },
    {
      author: "gerard",
      daysAgo: 34.15,
      kind: "question",
      title: "À qui je donne mon carnet de réglages ?",
      markdown:
        "Trente et un ans de notes, quatre carnets. Je pars dans deux mois et ils ne vont pas finir dans ma cave.",
      reactions: { "❤️": ["lucie", "sam", "karim", "bruno", "ines", "elisa", "manon"] },
      comments: [
        {
          author: "sam",
          after: 10,
          markdown: "S’il y a besoin de bras pour les recopier, je suis là.",
          reactions: { "👍": ["karim", "ines"] },
        },
        {
          author: "ines",
          after: 180,
          markdown:
            "On te propose : une demi-journée par semaine jusqu’à ton départ, Sam et toi, on recopie machine par machine ici et dans les fiches. Les carnets, eux, restent **à l’atelier, sous vitre**.",
          reactions: { "👏": ["bruno", "helene", "chloe", "karim"] },
        },
        {
          author: "gerard",
          after: 240,
          markdown: "Sous vitre ! Bon. Mais alors il faut nettoyer les taches de café.",
          reactions: { "😄": ["lucie", "bruno", "sam", "ines"] },
        },
        {
          author: "helene",
          after: 1440,
          markdown: "Surtout pas, Gérard. Les taches font partie de l’archive.",
          reactions: { "❤️": ["gerard", "lucie"] },
        },
        {
          author: "elisa",
          after: 1728,
          markdown: "Est-ce que je pourrai photographier les croquis ? Ils sont plus clairs que mes plans.",
        },
        {
          author: "gerard",
          after: 2160,
          markdown: "Photographie, photographie. Celui de la page 12 du n° 1 est faux, c’est pour voir si on suit.",
          reactions: { "😄": ["elisa", "sam", "lucie"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 31.1,
      kind: "message",
      markdown: "Le skid 124 est parti ce matin avec trois jours d’avance. Première fois que j’écris cette phrase.",
      reactions: { "🎉": ["jb", "manon", "bruno", "david", "marc", "karim"] },
      comments: [
        {
          author: "marc",
          after: 60,
          markdown: "Le client a cru à une erreur de date. Bravo Nantes.",
          reactions: { "😄": ["yann", "jb"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 28.02,
      kind: "question",
      title: "Où ranger les bidons d’acide entamés du banc d’essai ?",
      markdown: "Il y en a trois au sol près de la porte. Le bac de rétention est plein de bidons vides.",
      comments: [
        {
          author: "thierry",
          after: 20,
          markdown:
            "Au local produits, **étagère du bas, à gauche, jamais avec la soude**. Les vides rincés partent au conteneur bleu derrière le quai ; je fais enlever ceux du bac demain. En attendant, mets les trois sur le bac mobile jaune.",
          accepted: true,
          reactions: { "👍": ["fatou", "karim"] },
        },
        {
          author: "fatou",
          after: 60,
          markdown: "C’est fait. J’ai noté au marqueur la date d’ouverture dessus.",
          reactions: { "👏": ["thierry"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 24.95,
      kind: "question",
      title: "Le frein-filet au froid ne prend pas, vous faites comment à l’équipe du matin ?",
      markdown: "Avant 8 h l’atelier est à 11 °C et les vis tournent encore après vingt minutes.",
      comments: [
        { author: "jb", after: 60, markdown: "Activateur en spray sur le filet mâle, ça divise le temps par trois." },
        {
          author: "gerard",
          after: 120,
          markdown: "Et stocker le flacon au chaud. Il est posé contre la porte du quai, évidemment qu’il a froid.",
        },
        {
          author: "ines",
          after: 1440,
          markdown:
            "On a fait l’essai avec les deux : flacon dans l’armoire chauffée du labo, activateur sur le mâle. **Prise en 6 minutes à 11 °C** contre 22 avant. Je commande l’activateur et je mets la fiche à jour.",
          accepted: true,
          reactions: { "👍": ["lucie", "gerard", "bruno"], "🎉": ["sam"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 21.99,
      kind: "message",
      markdown:
        "Ma journée : j’ai trouvé tout seul une panne de codeur grâce à la feuille d’énergies de @Yann et au carnet n° 2 de @Gérard. C’était un connecteur mal verrouillé. Quinze minutes. Je ne redescends pas de mon nuage.",
      reactions: { "🎉": ["gerard", "yann", "karim", "lucie", "bruno"], "❤️": ["manon", "chloe"] },
      comments: [
        { author: "gerard", after: 30, markdown: "Le carnet n° 2, page 40, hein ?" },
        { author: "sam", after: 34, markdown: "Page 41 !", reactions: { "😄": ["gerard", "karim"] } },
      ],
    },
    {
      author: "bruno",
      daysAgo: 18.92,
      kind: "question",
      title: "Faut-il doubler les afficheurs de cadence ?",
      markdown:
        "On m’en réclame un second côté sud. On m’a aussi demandé de retirer le premier, parce qu’il met la pression. J’aimerais vos vrais avis.",
      comments: [
        {
          author: "lucie",
          after: 120,
          markdown:
            "Ce qui stresse, c’est le rouge dès qu’on a deux pièces de retard. Si on affichait le cumul de la journée plutôt que la minute ?",
          reactions: { "👍": ["fatou", "sam", "gerard"] },
        },
        {
          author: "gerard",
          after: 240,
          markdown: "Avant l’afficheur on avait l’œil de Raymond. Je préfère l’afficheur.",
          reactions: { "😄": ["bruno", "karim"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown:
            "Je peux afficher le cumul et une simple tendance, sans rouge. Une demi-heure de travail. On essaie une semaine ?",
          reactions: { "👍": ["lucie", "bruno", "ines"] },
        },
        {
          author: "bruno",
          after: 11520,
          markdown:
            "Semaine d’essai finie : on garde le cumul sans rouge, et on n’en met pas de second. 14 avis, tous lus.",
          reactions: { "👍": ["lucie", "fatou", "lena"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 16.88,
      kind: "thanks",
      markdown:
        "Merci @Karim d’avoir pris une heure pour me faire lire un schéma électrique *à l’envers*, du moteur vers l’armoire. D’un coup, tout s’est aligné.",
      reactions: { "❤️": ["karim", "yann"], "👍": ["lucie"] },
    },
    {
      author: "yann",
      daysAgo: 15.02,
      kind: "question",
      title: "Fuite lente sur raccord union inox, resserrer ne change rien",
      markdown: "Raccord 1″1/4, joint plat PTFE, une goutte toutes les dix minutes à 6 bar. Déjà changé deux joints.",
      comments: [
        { author: "jb", after: 50, markdown: "Portée rayée ? Passe l’ongle." },
        {
          author: "manon",
          after: 90,
          markdown:
            "Sur le skid 120 c’était un défaut d’alignement : le joint s’écrasait d’un côté. J’avais mis une jauge d’épaisseur et j’avais 0,6 mm d’écart.",
          reactions: { "💡": ["yann", "karim"] },
        },
        {
          author: "yann",
          after: 1440,
          markdown:
            "Manon a trouvé : **0,8 mm de travers**. J’ai desserré le support, laissé le tube se placer, resserré. Sec à 10 bar. Et c’est moi qui suis censé être le tuteur.",
          reactions: { "🎉": ["manon", "jb", "gerard"], "😄": ["karim", "bruno"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 13.05,
      kind: "message",
      markdown:
        "Le capteur B12, celui qui lâchait tous les neuf jours : on a fini par comprendre. Le jet de nettoyage du vendredi d’une semaine sur deux tape pile dessus. Un capot plié en dix minutes, et trois semaines sans alarme. Merci aux petites lignes dans la GMAO. #capteurs",
      reactions: { "👏": ["lena", "sam", "bruno", "yann"], "💡": ["ines"] },
      comments: [
        { author: "lena", after: 60, markdown: "Mon histoire préférée de l’année. Je peux la raconter dans #data ?" },
        { author: "karim", after: 120, markdown: "Avec joie." },
      ],
    },
    {
      author: "manon",
      daysAgo: 10.96,
      kind: "question",
      title: "Peut-on meuler dans la cabine 2 pendant que la 3 peint ?",
      markdown:
        "Je ne veux pas attendre deux heures pour rien, mais je ne veux pas non plus faire voler des étincelles à côté de solvants.",
      comments: [
        {
          author: "thierry",
          after: 9,
          markdown:
            "**Non, et merci de poser la question.** L’aspiration est commune entre 2 et 3. Meulage en cabine 1, ou après 30 minutes de ventilation une fois la peinture finie. Je fais poser un voyant « peinture en cours » visible de la 2.",
          accepted: true,
          reactions: { "👍": ["manon", "yann", "jb", "karim"] },
        },
        { author: "jb", after: 120, markdown: "Le voyant, on l’attend depuis longtemps. Bien joué Manon." },
      ],
    },
    {
      author: "bruno",
      daysAgo: 9.02,
      kind: "announcement",
      title: "Permanence des régleurs pendant les congés",
      markdown: `Lignes 1 et 2 : Gérard, puis Lucie (oui, Lucie, qui valide son habilitation cette semaine 👏). Ligne 3 : équipe pilote.
Numéro de poste inchangé : 41 10. La liste est affichée aux trois entrées. #ligne-3`,
      reactions: { "👍": ["karim", "ines", "david", "fatou"], "👏": ["gerard", "sam"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Elle règle mieux que moi la D12, ne le répétez pas.",
          reactions: { "❤️": ["lucie"] },
        },
        {
          author: "lucie",
          after: 120,
          markdown: "C’est écrit maintenant, Gérard.",
          reactions: { "😄": ["bruno", "karim", "sam", "gerard"] },
        },
        {
          author: "ines",
          after: 180,
          markdown: "La ligne 3 dépannera aussi la 1 si besoin, on a de la marge cette semaine.",
          reactions: { "👍": ["bruno"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 7.01,
      kind: "question",
      title: "Habilitation régleuse : vous aviez révisé quoi pour la partie théorique ?",
      markdown: "La pratique, ça va. Mais je n’ai pas passé d’examen depuis quinze ans et je dors mal.",
      reactions: { "❤️": ["sam", "fatou", "manon"] },
      comments: [
        {
          author: "sam",
          after: 15,
          markdown: "Les filetages et les tolérances. J’ai des fiches de l’école, je te les apporte demain.",
          reactions: { "🙏": ["lucie"] },
        },
        {
          author: "gerard",
          after: 60,
          markdown:
            "Trois choses tombent toujours : **lire un ajustement H7/g6, le sens des jeux, et pourquoi on arrête avant de mesurer.** Le reste tu le fais tous les jours. On le répète ensemble à la pause, deux fois, et c’est bon.",
          accepted: true,
          reactions: { "❤️": ["lucie", "chloe"] },
        },
        { author: "karim", after: 180, markdown: "Et si tu rates, tu repasses dans un mois. Ça m’est arrivé." },
        {
          author: "lucie",
          after: 4320,
          markdown: "**Reçue !** Merci, vraiment.",
          reactions: { "🎉": ["gerard", "karim", "sam", "bruno", "ines", "fatou", "helene", "chloe", "manon"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 5.07,
      kind: "message",
      markdown:
        "Chariot 3 : cadenas rouge rendu, freins comme neufs. Et pour info, l’allée C est libre ce matin, le camion de Gdańsk a été vidé en 40 minutes.",
      reactions: { "👍": ["david", "leo", "karim"] },
      comments: [
        {
          author: "piotr",
          after: 120,
          markdown: "40 minutes? New record. We’ll load in the same order next time, then.",
          reactions: { "👏": ["fatou", "leo"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 9.89,
      kind: "question",
      title: "Analyseur vibratoire : quelle fixation donne la mesure la plus propre ?",
      markdown:
        "J’ai comparé l’aimant et la pointe à main sur le réducteur du mélangeur : 30 % d’écart sur le même point. Je prends laquelle pour mon mémoire ? #vibrations",
      comments: [
        { author: "yann", after: 120, markdown: "L’aimant, toujours au même endroit, coup de pointeau pour repérer." },
        {
          author: "mathis",
          after: 300,
          markdown:
            "L’aimant **sur une pastille collée**, pas sur la peinture. La pointe à main coupe les hautes fréquences et dépend de ton bras. Fais cinq mesures, donne la moyenne *et* l’écart, ton jury adorera.",
          accepted: true,
          reactions: { "💡": ["sam", "karim"] },
        },
        {
          author: "sam",
          after: 1440,
          markdown: "Pastilles collées : 4 % d’écart sur cinq mesures. Merci Mathis.",
          reactions: { "👍": ["mathis"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 0.9,
      kind: "question",
      title: "Ressort de clapet D40 : la nouvelle livraison est plus claire, c’est normal ?",
      markdown:
        "Plus brillante que d’habitude, presque blanche. Les cotes sont bonnes, mais la couleur me gêne. J’ai gardé le sachet.",
      comments: [
        { author: "ines", after: 40, markdown: "Merci d’avoir gardé le sachet. Tu me donnes le numéro de lot ?" },
        { author: "lucie", after: 48, markdown: "2207-B, 400 pièces, 60 déjà montées." },
        {
          author: "anais",
          after: 180,
          markdown:
            "Le fournisseur a changé de traitement de passivation et ne nous l’a pas dit. Je vérifie si la tenue au chlore est la même, réponse avant ce soir. D’ici là : **lot bloqué**.",
          reactions: { "👍": ["sophie", "lucie", "bruno"], "👀": ["karim"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 0.35,
      kind: "message",
      markdown:
        "Carnet n° 3 terminé avec Sam. Il reste le n° 4, le plus petit, celui avec les erreurs. C’est le plus utile.",
      reactions: { "❤️": ["sam", "lucie", "ines"] },
      comments: [
        {
          author: "ines",
          after: 60,
          markdown: "On le recopie en premier, celui-là, non ?",
          reactions: { "👍": ["sam"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 0.12,
      kind: "question",
      title: "Quelqu’un a la référence du joint de trappe du four de Nantes ?",
      markdown:
        "L’étiquette a fondu. Section en P, environ 14 mm. Le four est tiède, je voudrais en profiter. #étanchéité",
      comments: [
        {
          author: "manon",
          after: 25,
          markdown:
            "Il y a un bout neuf accroché derrière l’armoire électrique du four, avec une étiquette lisible, je crois.",
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 55.88,
      kind: "practice",
      title: "Préparer un démontage qu’on ne refera pas avant trois ans",
      markdown: `Le skid 97 m’a servi de leçon : démonté en mai, remonté par quelqu’un d’autre en octobre.

- une **photo avant chaque outil**, même si ça paraît évident ;
- la visserie dans un sachet *fixé sur la pièce*, jamais dans une boîte commune ;
- un repère au pointeau sur les deux pièces qui vont ensemble ;
- et une feuille dans l’armoire : « ce qui m’a résisté ».

La dernière ligne est celle qu’on lit en premier, trois ans après.`,
      reactions: { "👍": ["manon", "karim", "jb"], "💡": ["sam", "lucie"] },
      comments: [
        {
          author: "jb",
          after: 120,
          markdown: "« Ce qui m’a résisté », c’est un beau titre de carnet.",
          reactions: { "❤️": ["yann", "gerard"] },
        },
        {
          author: "sam",
          after: 1440,
          markdown: "J’en ai commencé un pour la positionneuse 2.",
          reactions: { "👍": ["karim"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 32.84,
      kind: "message",
      markdown:
        "L’éclairage du poste 4 est changé. On voit la rainure du clapet sans se pencher. J’avais oublié que cette pompe était bleue.",
      reactions: { "😄": ["gerard", "bruno", "sam"], "❤️": ["ines", "helene"] },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown: "Je comptais revenir monter une quatrième tête, j’aurai moins d’excuses.",
          reactions: { "😄": ["lucie", "bruno"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 3.87,
      kind: "thanks",
      markdown:
        "Merci à l’équipe de Lyon pour le prêt du palan de 2 t. Il est revenu propre, graissé, et avec un mot de @Manon pour celui qui l’utilisera ensuite : « le crochet tourne mieux vers la gauche ».",
      reactions: { "❤️": ["manon", "karim", "bruno"], "😄": ["gerard"] },
    },
  ],
}
