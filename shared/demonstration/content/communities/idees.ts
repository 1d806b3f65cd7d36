import type { DemoCommunity } from "../types.ts"

export const idees: DemoCommunity = {
  key: "idees",
  name: "Idées & usine plus verte",
  purpose:
    "Proposer, essayer petit, mesurer, garder ou jeter. Énergie, déchets, trajets, et tout ce qui nous rendrait la vie plus simple.",
  emoji: "🌱",
  access: "open",
  members: ["thierry"],
  posts: [
    {
      author: "thierry",
      daysAgo: 118.16,
      kind: "message",
      title: "La règle du jeu",
      markdown:
        "Une idée n’a pas besoin d’être bonne pour être écrite. Trois temps : on la propose, **on l’essaie petit pendant deux semaines**, on raconte ce que ça a donné. Les idées qui ratent sont les bienvenues, elles économisent l’essai au suivant.",
      reactions: { "👍": ["elisa", "ines", "yann", "manon", "lena"], "❤️": ["helene", "chloe"] },
      comments: [
        {
          author: "elisa",
          after: 120,
          markdown: "J’en ai onze, je commence par combien ?",
          reactions: { "😄": ["thierry", "ines"] },
        },
        { author: "thierry", after: 132, markdown: "Une. Les autres l’attendront au chaud." },
      ],
    },
    {
      author: "yann",
      daysAgo: 116.11,
      kind: "question",
      title: "On peut savoir ce que coûte une fuite d’air comprimé ?",
      markdown: "J’en entends au moins quatre depuis mon établi. On me dit « c’est que de l’air ». #énergie",
      comments: [
        { author: "karim", after: 60, markdown: "Que de l’air à 7 bar, fait avec de l’électricité." },
        { author: "hugo", after: 120, markdown: "Il me faudrait un débit pour chiffrer." },
        {
          author: "lena",
          after: 1440,
          markdown:
            "Measured over a weekend with everything stopped: the compressor still ran **31 % of the time, for leaks only**. That’s about 14 000 € a year for Nantes. A 3 mm hole is roughly 1 500 €.",
          accepted: true,
          reactions: { "👀": ["hugo", "yann", "jb", "helene"], "💡": ["sam", "karim"] },
        },
        {
          author: "yann",
          after: 1584,
          markdown: "« Que de l’air ». J’imprime.",
          reactions: { "😄": ["karim", "thierry"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 109.07,
      kind: "practice",
      title: "Chasse aux fuites d’air : comment on a divisé par trois en un mois",
      markdown: `1. **Un samedi, tout arrêté, à quatre**, avec un détecteur à ultrasons emprunté. 47 fuites trouvées.
2. Une étiquette bleue sur chacune : date, « un peu / beaucoup ».
3. Les « beaucoup » d’abord : 11 fuites faisaient 80 % du bruit. Des raccords rapides usés, presque tous.
4. Une vanne par zone, fermée par *le dernier qui part*. C’est elle qui rapporte le plus.

Résultat : de 31 % à 9 % de marche à vide. Coût : 620 € de raccords et des croissants. #étanchéité`,
      reactions: {
        "🎉": ["jb", "manon", "hugo", "helene", "lena"],
        "👏": ["karim", "bruno", "thierry"],
        "💡": ["piotr"],
      },
      comments: [
        {
          author: "karim",
          after: 120,
          markdown: "On vous emprunte le détecteur, et la recette des croissants.",
          reactions: { "😄": ["yann"] },
        },
        {
          author: "hugo",
          after: 1440,
          markdown: "9 600 € par an pour 620 € : c’est le meilleur placement que j’aie vu ici.",
          reactions: { "👍": ["thierry", "yann"] },
        },
        {
          author: "piotr",
          after: 2880,
          markdown: "Gdańsk did the same: 22 leaks, one of them inside the manager’s office wall. Mine.",
          reactions: { "😄": ["yann", "thierry", "ewa"] },
        },
        {
          author: "lena",
          after: 4320,
          markdown: "Graph updated: you can see the zone valves closing one by one at 10 pm. It looks like stairs.",
          reactions: { "😄": ["yann", "karim"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 114.06,
      kind: "question",
      title: "Pourquoi on jette les chutes de mousse d’emballage ?",
      markdown: "Trois bennes par mois. Elles sont propres, et c’est joli en plus.",
      comments: [
        { author: "fatou", after: 60, markdown: "On les jette parce qu’on les a toujours jetées." },
        { author: "david", after: 180, markdown: "Le prestataire ne prend que le carton et le film." },
        {
          author: "leo",
          after: 18720,
          markdown:
            "J’ai appelé autour : **une sellerie à 4 km les prend gratuitement** pour du rembourrage, et vient avec son camion. Premier ramassage hier, 2 bennes en moins par mois.",
          accepted: true,
          reactions: { "🎉": ["elisa", "fatou", "david", "thierry"], "👏": ["hugo"] },
        },
        {
          author: "elisa",
          after: 20160,
          markdown: "Ils m’ont montré un fauteuil rempli avec nos chutes. Je me suis assise dans la D25.",
          reactions: { "😄": ["leo", "fatou", "ines"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 111.85,
      kind: "thanks",
      markdown: "Merci @Léo : douze coups de fil avant de trouver la sellerie. Les onze « non » comptaient aussi.",
      reactions: { "❤️": ["leo", "fatou", "elisa"], "👏": ["david"] },
    },
    {
      author: "julie",
      daysAgo: 110.16,
      kind: "question",
      title: "Faut-il encore imprimer les accusés de réception ?",
      markdown: "J’imprime, je tamponne, je scanne, je jette. Environ 9 000 feuilles par an.",
      comments: [
        {
          author: "martine",
          after: 30,
          markdown: "Moi j’imprime le scan pour le classer.",
          reactions: { "😄": ["julie", "hugo", "lena"] },
        },
        { author: "hugo", after: 60, markdown: "Attendez, personne ne vous l’a jamais demandé ?" },
        {
          author: "martine",
          after: 2880,
          markdown:
            "Vérifié avec la commissaire aux comptes : **l’électronique suffit, à condition d’être daté et non modifiable**, ce que fait déjà l’ERP. On arrête toutes les deux lundi.",
          accepted: true,
          reactions: { "🎉": ["julie", "hugo", "thierry", "antoine"] },
        },
        {
          author: "julie",
          after: 43200,
          markdown: "Un mois sans. Le tampon me manque un peu. C’est tout.",
          reactions: { "😄": ["martine", "hugo"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 106.93,
      kind: "message",
      markdown:
        "Idée ratée, je raconte : chariots de kitting compartimentés en carton, pour tester à bas coût. Ça a tenu six jours, puis quelqu’un a posé une tête de pompe mouillée. Mais on sait maintenant que *trois* compartiments suffisent, pas six. On refait en contreplaqué.",
      reactions: { "👍": ["thierry", "lucie", "bruno"], "❤️": ["elisa"] },
      comments: [
        { author: "lucie", after: 60, markdown: "C’était ma tête mouillée.", reactions: { "😄": ["ines", "fatou"] } },
        { author: "thierry", after: 120, markdown: "Meilleur compte rendu d’essai de l’année." },
      ],
    },
    {
      author: "lucie",
      daysAgo: 104.88,
      kind: "question",
      title: "Une lumière qui s’éteint toute seule dans les vestiaires ?",
      markdown:
        "Elle brûle toute la nuit. Mais pas un détecteur qui me laisse dans le noir sous la douche, hein, on l’a eu à l’ancienne usine.",
      reactions: { "😄": ["fatou", "manon"] },
      comments: [
        {
          author: "karim",
          after: 180,
          markdown: "Double détecteur, un dedans, un dehors, et temporisation à 20 minutes ?",
        },
        {
          author: "karim",
          after: 12960,
          markdown:
            "Posé chez les femmes et chez les hommes : **deux capteurs, 20 minutes, et une veilleuse qui ne s’éteint jamais.** Lucie a testé : quinze minutes immobile, on voit encore ses pieds.",
          accepted: true,
          reactions: { "👍": ["lucie", "thierry", "fatou"], "🎉": ["hugo"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 101.84,
      kind: "practice",
      title: "Trier les idées sans les tuer : effort contre effet, à main levée",
      markdown: `For every idea, the people *concerned* raise one to five fingers, twice, at the same time:

- how much would it change **your** day?
- how much work do you think it is?

Big change and small work: try this week. When the fingers differ a lot, don’t average, **ask the one who differs**. Twice she had seen a danger nobody else had.

Takes 90 seconds per idea. No form.`,
      reactions: { "💡": ["thierry", "ines", "chloe", "piotr"], "👍": ["elisa", "bruno"] },
      comments: [
        {
          author: "ines",
          after: 1440,
          markdown: "Essayé sur huit idées en un quart d’heure. Et oui, celle qui levait un seul doigt avait raison.",
          reactions: { "👍": ["lena", "lucie"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 100.06,
      kind: "question",
      title: "Could we stop sending a new plastic case with each service kit?",
      markdown: "I’ve 60 empty cases in the garage. My partner has noticed.",
      reactions: { "😄": ["tom", "owen", "grace", "ruth"] },
      comments: [
        {
          author: "elisa",
          after: 120,
          markdown: "They’re meant to be reusable, nobody organised the way back, sorry.",
        },
        { author: "fatou", after: 1440, markdown: "Si vous les renvoyez empilées, je les recharge." },
        {
          author: "owen",
          after: 27360,
          markdown:
            "Running: **empty cases come back with the monthly pallet, Fatou refills, a number is stamped on the lid.** Case 007 is mine, obviously. About 400 cases a year saved.",
          accepted: true,
          reactions: { "🎉": ["priya", "fatou", "elisa", "tom"], "👏": ["thierry", "hugo"] },
        },
        {
          author: "priya",
          after: 28800,
          markdown: "My partner says thank you to Fatou by name.",
          reactions: { "😄": ["fatou", "owen", "grace"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 79.84,
      kind: "announcement",
      title: "Panneaux solaires à Lyon : ce qu’on sait",
      markdown: `On étudie 900 m² sur la halle 2. Honnêtement :
- ça couvrirait **environ 18 %** de notre consommation, surtout l’été ;
- la charpente doit être vérifiée avant tout ;
- retour en neuf ans, selon l’hypothèse prudente de Hugo.

Le dossier complet est consultable à l’accueil. Questions et doutes ici.`,
      reactions: { "👍": ["helene", "lena", "yann", "elisa", "karim"], "👏": ["hugo"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown:
            "La charpente a été renforcée en 2003 pour le pont roulant. J’y étais. Les calculs sont dans l’armoire grise.",
          reactions: { "👀": ["thierry", "jb"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown:
            "Trouvés, sous le catalogue de 1986 qu’il vient de rapporter. Ça nous fait gagner trois mois d’étude. Gérard…",
          reactions: { "❤️": ["gerard", "julie", "elisa", "helene"] },
        },
      ],
    },
    {
      author: "hugo",
      daysAgo: 95.93,
      kind: "question",
      title: "Quel est le vrai frein au vélo pour venir ?",
      markdown: "On a une indemnité, personne ne la demande.",
      comments: [
        {
          author: "lucie",
          after: 30,
          markdown: "La rue du canal sans éclairage, à 5 h du matin.",
          reactions: { "👍": ["fatou", "karim"] },
        },
        { author: "sam", after: 60, markdown: "Nulle part où sécher un pantalon.", reactions: { "👍": ["elisa"] } },
        {
          author: "ines",
          after: 120,
          markdown: "L’indemnité, il fallait la demander ? Je croyais que c’était automatique.",
          reactions: { "😄": ["hugo", "chloe"] },
        },
        {
          author: "thierry",
          after: 27360,
          markdown:
            "On agit sur les trois : **armoire séchante au vestiaire, éclairage demandé à la mairie (accepté pour le trimestre prochain), indemnité cochée d’office sur simple déclaration.** De 6 à 17 cyclistes.",
          accepted: true,
          reactions: { "🎉": ["ines", "sam", "elisa", "hugo"], "👍": ["lucie"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 93.13,
      kind: "message",
      markdown:
        "Avant/après de la semaine : le carton de la D25 passe de 4 pièces à 1, sans agrafe, sans colle. Il se plie en 11 secondes. Fatou le fait en 7.",
      reactions: { "👏": ["fatou", "david", "leo"], "🎉": ["thierry", "ines"] },
      comments: [
        { author: "fatou", after: 60, markdown: "6,4. Léo a chronométré.", reactions: { "😄": ["elisa", "leo"] } },
      ],
    },
    {
      author: "manon",
      daysAgo: 90.96,
      kind: "question",
      title: "On peut récupérer l’eau des essais hydrauliques ?",
      markdown: "À Nantes on vide 2 m³ par skid à l’égout, et elle est propre.",
      comments: [
        { author: "jb", after: 60, markdown: "J’y pense depuis longtemps, mais où la mettre ?" },
        {
          author: "yann",
          after: 180,
          markdown: "Il y a la vieille cuve inox de 5 m³ derrière, sous la bâche.",
          reactions: { "👀": ["jb", "manon", "thierry"] },
        },
        {
          author: "manon",
          after: 47520,
          markdown:
            "C’est fait !! **Cuve nettoyée, pompe D12 de récup, filtre à poche.** On réutilise l’eau cinq fois avant de la changer. 38 m³ économisés le premier mois, et c’est mon sujet d’école, 17/20.",
          accepted: true,
          reactions: { "🎉": ["yann", "jb", "thierry", "martine", "anais", "helene"], "❤️": ["gerard", "sam"] },
        },
        {
          author: "helene",
          after: 48960,
          markdown: "Bravo Manon. Je veux la voir tourner, vendredi ?",
          reactions: { "❤️": ["manon"] },
        },
      ],
    },
    {
      author: "jb",
      daysAgo: 87.02,
      kind: "thanks",
      title: "À @Manon",
      markdown: "Pour avoir demandé « où va l’eau ? » alors que ça fait onze ans que je la regarde partir.",
      reactions: { "❤️": ["manon", "yann", "anais", "martine"], "👏": ["thierry"] },
    },
    {
      author: "antoine",
      daysAgo: 84.88,
      kind: "question",
      title: "Éteindre les écrans du hall la nuit, quelqu’un s’y oppose ?",
      markdown: "Ils montrent la météo à personne, de 20 h à 6 h.",
      comments: [
        {
          author: "lucie",
          after: 20,
          markdown: "L’équipe de nuit regarde celui du couloir nord, c’est l’heure de la navette dessus.",
          reactions: { "👍": ["fatou", "karim"] },
        },
        {
          author: "antoine",
          after: 1440,
          markdown:
            "Merci, je ne le savais pas. **Coupés tous, sauf couloir nord**, en veilleuse. J’ai failli faire une économie très bête.",
          reactions: { "😄": ["lucie", "nadia"], "👍": ["thierry"] },
        },
      ],
    },
    {
      author: "david",
      daysAgo: 83.05,
      kind: "practice",
      title: "Remplir un camion comme un jeu de briques",
      markdown: `Notre taux de remplissage est passé de 61 à 84 %. Sans logiciel :

- les dimensions des palettes sont **dessinées au sol**, à l’échelle d’un camion, au scotch ;
- on prépare sur ce dessin la veille au soir ;
- si ça dépasse le scotch, on voit *tout de suite* ce qui attendra demain ;
- le dernier arrêt entre en premier. Évident, et pourtant.

Un camion de moins sur quatre entre Lyon et Gdańsk. Le rouleau de scotch a coûté 6 €.`,
      reactions: { "💡": ["leo", "kasia", "piotr", "thierry"], "👏": ["hugo", "helene", "bruno"] },
      comments: [
        {
          author: "piotr",
          after: 120,
          markdown: "The tape is now on our floor too. Our drivers love the game.",
          reactions: { "👍": ["david", "fatou"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown: "Soit environ 19 tonnes de CO₂ par an. Pour du scotch.",
          reactions: { "🎉": ["david", "leo"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown:
            "Et quand on finit le dessin sans rien qui dépasse, on sonne la cloche. Il y a une cloche, maintenant.",
          reactions: { "😄": ["david", "leo"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 80.93,
      kind: "question",
      title: "Do customers actually ask about our carbon numbers?",
      markdown: "I had two tenders this month with a page on it. I wrote poetry. #clients",
      reactions: { "😄": ["marc", "ruth"] },
      comments: [
        {
          author: "marc",
          after: 120,
          markdown: "Trois chez moi. L’un d’eux met 10 % de la note dessus.",
          reactions: { "👀": ["hugo", "thierry"] },
        },
        {
          author: "thierry",
          after: 21600,
          markdown:
            "No more poetry: **a two-page sheet per pump, with the method and its limits**, checked by an outside office. D25: 96 kg CO₂e built, 140 for ten years of running. It says also what we don’t know.",
          accepted: true,
          reactions: { "🙏": ["grace"], "👍": ["marc", "helene", "elisa"] },
        },
        {
          author: "grace",
          after: 46080,
          markdown: "Won one. The jury’s note says “credible, including on its limits”.",
          reactions: { "🎉": ["thierry", "elisa", "marc", "helene"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 77.96,
      kind: "message",
      markdown:
        "Les palettes cassées ne partent plus à la benne : un monsieur du quartier en fait des bacs à fleurs. Il nous en a laissé deux au quai avec des tomates cerises. On a voté, c’est Ali qui arrose.",
      reactions: { "❤️": ["leo", "david", "elisa", "chloe", "julie"], "😄": ["lucie"] },
      comments: [
        {
          author: "leo",
          after: 86400,
          markdown: "On a mangé la première tomate. Partagée en neuf.",
          reactions: { "😄": ["fatou", "david", "chloe"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 75.85,
      kind: "question",
      title: "Solder fumes extraction is noisy, so people switch it off. Ideas?",
      markdown: "72 dB at the ear. I understand them, and I don’t like it.",
      comments: [
        { author: "thierry", after: 60, markdown: "Merci de ne pas l’ignorer. Le bruit est un vrai motif." },
        {
          author: "karim",
          after: 300,
          markdown: "Move the fan outside and leave only the hose at the bench?",
          reactions: { "👍": ["ewa", "piotr"] },
        },
        {
          author: "ewa",
          after: 31680,
          markdown:
            "Fans moved to the corridor (Karim’s idea), **54 dB now, and it starts alone with the iron**. Nobody switches it off because nobody hears it.",
          reactions: { "🎉": ["karim", "thierry", "piotr"], "👏": ["lena"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 74,
      kind: "question",
      title: "Un endroit pour donner et prendre ? Livres, plantes, chaises…",
      markdown: "J’ai un canapé-lit et aucun ascenseur.",
      comments: [
        {
          author: "elisa",
          after: 60,
          markdown: "Un panneau dans le hall, papier, trois crochets : je donne, je cherche, je prête.",
          reactions: { "👍": ["julie", "chloe"] },
        },
        {
          author: "julie",
          after: 23040,
          markdown:
            "Le panneau est là, à côté de la plante (encore elle). **En deux semaines : 31 annonces, 24 parties**, un canapé-lit chez Hugo.",
          reactions: { "🎉": ["leo", "elisa"], "😄": ["antoine"] },
        },
        {
          author: "hugo",
          after: 24480,
          markdown: "Il grince. Mais il est gratuit.",
          reactions: { "😄": ["leo", "julie"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 71.86,
      kind: "thanks",
      markdown:
        "Merci @Karim pour la veilleuse. Je sais que c’est trois fils et un transformateur. Mais quand on arrive à 4 h 45, c’est la première chose qui est gentille dans la journée.",
      reactions: { "❤️": ["karim", "fatou", "chloe", "thierry", "manon"] },
    },
    {
      author: "elisa",
      daysAgo: 69.96,
      kind: "practice",
      title: "Concevoir pour démonter : ma liste avant de figer un plan",
      markdown: `Faite avec @Gérard et @Tom, qui démontent plus qu’ils ne montent :

1. **Une seule empreinte de vis** par ensemble.
2. Tout ce qui s’use sort *sans* enlever ce qui ne s’use pas.
3. Pas de colle là où un clip suffit, pas de clip là où l’on ouvre deux fois.
4. La matière est écrite dans la pièce, lisible.
5. Deux personnes le démontent devant moi sans que je parle.

La D40 se démonte en 9 minutes, la D12 en 31. Et les vis restent dans leur logement, Tom y tenait.`,
      reactions: { "💡": ["ines", "jb", "ewa", "tom"], "👏": ["gerard", "thierry", "sophie"] },
      comments: [
        {
          author: "tom",
          after: 60,
          markdown: "Captive screws. I could cry. Every screw I ever dropped is in a bund in Yorkshire.",
          reactions: { "😄": ["elisa", "priya", "owen"] },
        },
        {
          author: "gerard",
          after: 120,
          markdown: "Au point 2, j’ajouterais : sans outil spécial qu’on aura perdu.",
          reactions: { "👍": ["elisa", "karim"] },
        },
        {
          author: "manon",
          after: 1440,
          markdown:
            "Le point 4, la matière écrite dans la pièce : à l’école on passe une heure à deviner. Merci pour les prochains.",
          reactions: { "👍": ["elisa"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 68.05,
      kind: "question",
      title: "Réparer ou remplacer : à partir de quand on arrête de réparer ?",
      markdown: "J’ai un réducteur réparé quatre fois. Je l’aime bien, mais quand même.",
      comments: [
        { author: "gerard", after: 30, markdown: "Quand la pièce coûte moins que l’arrêt." },
        {
          author: "hugo",
          after: 1440,
          markdown:
            "On s’est mis d’accord à trois : **au-delà de 60 % du prix du neuf cumulé sur deux ans, ou troisième arrêt pour la même cause**, on remplace, et on garde l’ancien pour pièces. Une ligne à cocher dans la GMAO, Lena l’a ajoutée.",
          accepted: true,
          reactions: { "👍": ["karim", "yann", "bruno"] },
        },
        {
          author: "karim",
          after: 2880,
          markdown: "Le réducteur est parti à la retraite. Il a une étagère.",
          reactions: { "😄": ["gerard", "yann"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 64.86,
      kind: "message",
      markdown:
        "Weekend base load of Lyon, after two months of small things (air, lights, screens, one forgotten oven): from 84 to 57 kW. The oven was called “temporaire” on its label. 2011.",
      reactions: { "😄": ["karim", "thierry", "antoine"], "🎉": ["hugo", "helene", "yann"] },
      comments: [
        { author: "karim", after: 30, markdown: "Je plaide coupable pour le four.", reactions: { "❤️": ["lena"] } },
      ],
    },
    {
      author: "martine",
      daysAgo: 63.1,
      kind: "question",
      title: "Comment convaincre les fournisseurs d’envoyer une facture par mois plutôt que trente ?",
      markdown: "J’ai demandé poliment à douze d’entre eux. Deux ont dit oui. #fournisseurs",
      comments: [
        {
          author: "kasia",
          after: 120,
          markdown: "Ask when *they* want something: at the yearly price talk. I can put it in the ten next ones.",
          reactions: { "👍": ["martine", "hugo"] },
        },
        {
          author: "ruth",
          after: 1440,
          markdown: "Offer to pay five days earlier if it’s one invoice. Costs us nothing, and they love it.",
          reactions: { "💡": ["hugo", "martine"] },
        },
        {
          author: "martine",
          after: 41760,
          markdown:
            "Kasia + Ruth = **14 fournisseurs sur 15 passés en mensuel**. 280 factures de moins par mois. Le quinzième m’envoie une carte postale à chaque fois, je lui pardonne.",
          reactions: { "🎉": ["kasia", "ruth", "hugo"], "😄": ["julie"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 60.1,
      kind: "question",
      title: "Que deviennent les vieux EPI ?",
      markdown: "J’ai six casques périmés dans mon casier, je n’ose pas les jeter. #sécurité",
      comments: [
        {
          author: "thierry",
          after: 120,
          markdown:
            "Casques : **bac gris à l’entrée du magasin, ils sont broyés et recyclés en caisses**. Chaussures : même bac, filière chaussures. Gants souillés : non, déchet dangereux, fût jaune. Merci de ne pas les avoir jetés.",
          accepted: true,
          reactions: { "👍": ["sam", "fatou", "lucie"] },
        },
        { author: "manon", after: 180, markdown: "On aimerait le même bac à Nantes !" },
        { author: "thierry", after: 11520, markdown: "Livré mardi.", reactions: { "👍": ["manon", "yann"] } },
      ],
    },
    {
      author: "owen",
      daysAgo: 57.97,
      kind: "message",
      markdown:
        "Small test in Leeds: we plan visits by *area* on two days a week, emergencies excepted. First month: 1 900 miles less, and Tom was home for dinner eleven times instead of four.",
      reactions: { "❤️": ["tom", "priya", "chloe"], "🎉": ["ruth", "thierry", "hugo"] },
      comments: [
        {
          author: "tom",
          after: 40,
          markdown: "The dog is confused but happy.",
          reactions: { "😄": ["owen", "priya", "grace", "ruth"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 56.11,
      kind: "question",
      title: "Que penseriez-vous d’une journée sans réunion ?",
      markdown: "Le mercredi, par exemple. Je sens que certains vont pleurer de joie et d’autres paniquer.",
      comments: [
        { author: "jb", after: 5, markdown: "Je pleure de joie.", reactions: { "😄": ["ines", "yann"] } },
        { author: "marc", after: 60, markdown: "Moi c’est le jour où mes clients sont disponibles. Le vendredi ?" },
        { author: "piotr", after: 180, markdown: "Wednesday for us is the call with Lyon. Please not that one." },
        {
          author: "chloe",
          after: 51840,
          markdown:
            "Essai d’un mois le **vendredi, réunions internes seulement** : 78 % veulent garder, 6 % non. On garde, sauf urgence. Et merci à ceux qui ont dit non avec leurs raisons : la visio de Gdańsk passe au jeudi.",
          reactions: { "🎉": ["jb", "ines", "elisa", "lena"], "👍": ["piotr", "marc", "helene"] },
        },
      ],
    },
    {
      author: "helene",
      daysAgo: 53.08,
      kind: "thanks",
      markdown:
        "Merci à Léo, Fatou et David : je voulais acheter un logiciel d’optimisation à 40 000 €. Vous avez acheté un rouleau de scotch.",
      reactions: { "😄": ["hugo", "lena", "bruno", "piotr"], "❤️": ["fatou", "leo", "david"] },
      comments: [
        {
          author: "hugo",
          after: 20,
          markdown: "J’avais le bon de commande prêt. Je l’ai fait encadrer.",
          reactions: { "😄": ["helene", "leo"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 50.09,
      kind: "practice",
      title: "Prolonger un ordinateur de trois ans",
      markdown: `On remplaçait à quatre ans par habitude. On a essayé autre chose sur 60 machines :

- **mémoire doublée + disque neuf** : 95 € ;
- dépoussiérage et pâte thermique : vingt minutes ;
- batterie changée seulement si elle tient moins de deux heures.

54 sur 60 repartent pour trois ans, les gens les trouvent « plus rapides que des neufs ». Les six autres servent de pièces. Budget divisé par cinq.`,
      reactions: { "👏": ["hugo", "nadia", "thierry"], "💡": ["ruth", "piotr"] },
      comments: [
        {
          author: "lena",
          after: 60,
          markdown: "Mine is one of them. I thought you had given me a new one!",
          reactions: { "😄": ["antoine", "nadia"] },
        },
        { author: "ruth", after: 1440, markdown: "Could you do Leeds? I have biscuits." },
        { author: "antoine", after: 1584, markdown: "Je fais ma valise.", reactions: { "😄": ["ruth", "owen"] } },
      ],
    },
    {
      author: "lucie",
      daysAgo: 66.1,
      kind: "question",
      title: "Pourrait-on peindre le mur du fond ? Il est gris depuis toujours",
      markdown: "On le regarde huit heures par jour.",
      reactions: { "👍": ["gerard", "fatou", "sam"] },
      comments: [
        { author: "elisa", after: 60, markdown: "Oh oui. Vous voulez quoi ?" },
        {
          author: "gerard",
          after: 120,
          markdown: "Pas de slogan, par pitié.",
          reactions: { "👍": ["lucie", "karim", "bruno", "sam"] },
        },
        {
          author: "lucie",
          after: 180,
          markdown: "Une coupe de pompe. Géante. Avec le trajet de l’eau en bleu.",
          reactions: { "❤️": ["elisa", "gerard"] },
        },
        {
          author: "elisa",
          after: 20160,
          markdown:
            "C’est fait : **12 mètres, la D25 en coupe, peinte à neuf personnes un samedi.** L’eau fait tout le tour et arrive… à la machine à café. Gérard a signé la came.",
          reactions: {
            "🎉": ["lucie", "gerard", "bruno", "sam", "fatou", "helene", "chloe", "ines", "karim"],
            "❤️": ["thierry", "manon"],
          },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 44.06,
      kind: "message",
      markdown:
        "Un visiteur s’est arrêté dix minutes devant le mur. Il a dit : « J’ai enfin compris ce que vous faites. » C’était un fournisseur. Depuis 2009. #fournisseurs",
      reactions: { "😄": ["lucie", "elisa", "gerard", "karim", "marc", "anais"] },
    },
    {
      author: "thierry",
      daysAgo: 41.02,
      kind: "question",
      title: "Quels produits chimiques du labo pourrait-on tout simplement arrêter ?",
      markdown: "L’inventaire en compte 63. J’en comprends 40.",
      comments: [
        { author: "mathis", after: 120, markdown: "J’en utilise 9. Les autres étaient là avant moi." },
        {
          author: "sophie",
          after: 240,
          markdown: "Le trichlo, on peut l’enlever tout de suite, le dernier essai date de 2012.",
        },
        {
          author: "thierry",
          after: 25920,
          markdown:
            "**De 63 à 21**, évacués par un prestataire agréé. Chacun des 21 a un propriétaire et une date. On a retrouvé une bouteille avec une étiquette écrite à la plume.",
          reactions: { "👏": ["sophie", "mathis", "karim"], "🎉": ["chloe", "hugo"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 37.9,
      kind: "announcement",
      title: "Charpente vérifiée : feu vert pour le solaire",
      markdown:
        "Le bureau d’études confirme, grâce aux calculs de 2003 : aucune reprise nécessaire. Début de la pose dans deux mois, **900 m², aucune coupure prévue en semaine.** Les matins de grutage, le parking nord sera fermé ; dates affichées trois semaines avant.",
      reactions: { "🎉": ["helene", "lena", "yann", "elisa", "gerard", "hugo", "karim"], "👍": ["bruno", "david"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "J’aurai déjà rendu mon casier. Vous m’enverrez une photo.",
          reactions: { "❤️": ["thierry", "lucie"] },
        },
        {
          author: "thierry",
          after: 72,
          markdown: "Tu couperas le ruban, oui.",
          reactions: { "❤️": ["gerard", "bruno", "karim"] },
        },
        {
          author: "hugo",
          after: 1440,
          markdown: "Avec ces calculs en main, l’assurance baisse de 3 %. Le catalogue de 1986 se rembourse tout seul.",
          reactions: { "😄": ["gerard", "julie", "thierry"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 35.02,
      kind: "thanks",
      title: "La question que @Hugo pose",
      markdown:
        "D’habitude on nous dit : « C’est combien ? » Toi tu as demandé : « Qu’est-ce qu’il vous faut pour que ça marche ? » Le détecteur à ultrasons est à nous maintenant.",
      reactions: { "❤️": ["hugo", "karim", "jb"], "👏": ["thierry", "helene"] },
    },
    {
      author: "fatou",
      daysAgo: 32.03,
      kind: "question",
      title: "Le film étirable autour des palettes, on peut s’en passer ?",
      markdown:
        "On en met 6 tours, 3 suffiraient peut-être. Et il y a des housses réutilisables, j’en ai vu chez un transporteur.",
      comments: [
        {
          author: "leo",
          after: 60,
          markdown: "J’ai compté : 41 km de film par mois.",
          reactions: { "👀": ["thierry", "david", "hugo"] },
        },
        {
          author: "david",
          after: 37440,
          markdown:
            "Essai de trois semaines : **housses à sangles pour la navette Lyon–Nantes** (elles reviennent toutes seules), 4 tours au lieu de 6 pour le reste, vérifié au freinage d’urgence avec Thierry au volant. Moitié moins de film.",
          accepted: true,
          reactions: { "🎉": ["fatou", "leo", "thierry"], "👍": ["hugo", "jb"] },
        },
        {
          author: "thierry",
          after: 38880,
          markdown: "Je n’avais pas autant ri au travail depuis longtemps. Rien n’a bougé.",
          reactions: { "😄": ["fatou", "david", "leo"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 28.97,
      kind: "message",
      markdown:
        "Les chariots en contreplaqué tournent depuis sept semaines. Trois compartiments, bords arrondis, vernis marin en hommage à la tête mouillée.",
      reactions: { "😄": ["lucie", "thierry", "fatou"], "👍": ["bruno"] },
    },
    {
      author: "thierry",
      daysAgo: 25.99,
      kind: "practice",
      title: "Faire vivre une idée après l’enthousiasme : la règle des trois lundis",
      markdown: `La plupart de nos bonnes idées mouraient à la cinquième semaine. Depuis, chacune reçoit trois rendez-vous, de cinq minutes, debout, là où elle vit :

- **lundi 1** : qu’est-ce qui gêne déjà ?
- **lundi 4** : qui la fait encore, et pourquoi les autres non ?
- **lundi 12** : on l’écrit dans la façon normale de travailler, ou on l’arrête *sans drame*.

Sur 26 idées : 17 gardées, 9 arrêtées. Les neuf ont libéré de la place pour d’autres.`,
      reactions: { "💡": ["chloe", "lena", "ines", "sophie"], "👍": ["bruno", "david", "jb"] },
      comments: [
        {
          author: "sophie",
          after: 120,
          markdown: "« Arrêter sans drame » est une compétence rare.",
          reactions: { "👍": ["thierry", "helene"] },
        },
      ],
    },
    {
      author: "jb",
      daysAgo: 23.12,
      kind: "question",
      title: "Le chauffage de la future halle : gaz, pompe à chaleur, autre chose ?",
      markdown: "1 400 m², 9 m sous plafond, grandes portes ouvertes vingt fois par jour. #énergie",
      reactions: { "👀": ["thierry", "yann", "manon"] },
      comments: [
        {
          author: "yann",
          after: 60,
          markdown: "Chauffer les gens plutôt que l’air : panneaux rayonnants au-dessus des postes ?",
        },
        {
          author: "karim",
          after: 180,
          markdown: "Et la chaleur du compresseur, on la rejette dehors toute l’année.",
          reactions: { "💡": ["thierry", "jb"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown:
            "I have two years of temperature from the current hall, per hour. Doors are the problem, not walls.",
          reactions: { "👀": ["jb"] },
        },
        {
          author: "jb",
          after: 18720,
          markdown:
            "Le projet retenu : **rayonnants par poste, chaleur du compresseur récupérée, et des portes rapides** (merci les courbes de Lena, elles changent tout le calcul). Un tiers de l’énergie de la halle actuelle, au m².",
          reactions: { "🎉": ["yann", "karim", "lena", "thierry", "helene"], "👍": ["hugo", "manon"] },
        },
      ],
    },
    {
      author: "kasia",
      daysAgo: 19.96,
      kind: "message",
      markdown:
        "Our truck “empty return” list (David’s idea) had its first month: nine trips found, 5 200 € saved, and one very happy sofa that travelled from Dijon to Poznań.",
      reactions: { "🎉": ["david", "hugo", "piotr", "fatou"], "😄": ["leo"] },
    },
    {
      author: "julie",
      daysAgo: 15.86,
      kind: "question",
      title: "Peut-on remplacer les goodies de salon par quelque chose d’utile ?",
      markdown: "On a encore 1 400 stylos de 2018. Ils n’écrivent plus, je les ai testés. Pas tous.",
      reactions: { "😄": ["hugo", "elisa"] },
      comments: [
        {
          author: "grace",
          after: 30,
          markdown: "A folded waterproof A3 with the fault codes. People fight over Tom’s.",
          reactions: { "👍": ["tom", "marc"] },
        },
        {
          author: "marc",
          after: 120,
          markdown: "Des joints toriques en sachet, les cinq tailles qu’on perd toujours !",
          reactions: { "💡": ["julie", "gerard"] },
        },
        {
          author: "julie",
          after: 8640,
          markdown:
            "On fait les deux : **le A3 imperméable, et la pochette de cinq joints**, 1,10 € pièce. Moins cher que les stylos. Les stylos partent au recyclage, j’ai trouvé une filière.",
          reactions: { "🎉": ["marc", "grace", "tom", "elisa"], "👍": ["thierry"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 10.98,
      kind: "thanks",
      markdown:
        "Merci à l’équipe de nuit de Lyon, qui ferme la vanne de zone tous les soirs depuis dix semaines. Personne ne la voit faire, mais la courbe, si : une marche nette à 22 h 04. #nuit",
      reactions: { "❤️": ["karim", "lena", "bruno"], "👏": ["hugo", "yann"] },
    },
    {
      author: "helene",
      daysAgo: 6.92,
      kind: "announcement",
      title: "Cent idées essayées",
      markdown: `La centième est celle des pochettes de joints. Sur cent : 61 gardées, 39 arrêtées, 0 perdue. Je tiens autant aux 39 qu’aux 61.

Pour la suite : **chaque atelier a désormais 2 000 € par an pour essayer, sans demander.** Hugo veut juste une phrase, après.`,
      reactions: {
        "🎉": ["thierry", "lucie", "yann", "fatou", "manon", "elisa", "karim", "leo"],
        "👏": ["chloe", "sophie", "piotr", "owen"],
      },
      comments: [
        {
          author: "hugo",
          after: 30,
          markdown: "Une phrase. Avec un verbe, si possible.",
          reactions: { "😄": ["thierry", "ines"] },
        },
        {
          author: "manon",
          after: 120,
          markdown: "On a déjà notre phrase à Nantes : « On achète une deuxième cuve. »",
          reactions: { "😄": ["jb", "yann", "hugo"] },
        },
        {
          author: "leo",
          after: 180,
          markdown: "La nôtre au quai est déjà votée : un auvent pour les vélos des chauffeurs.",
          reactions: { "👍": ["fatou", "david"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 2.12,
      kind: "question",
      title: "Quel nom pour la mascotte du mur ?",
      markdown:
        "Les enfants, à la journée des familles, ont tous demandé comment s’appelait la goutte d’eau au bout du tuyau.",
      comments: [
        { author: "lucie", after: 60, markdown: "Gérardine.", reactions: { "😄": ["karim", "sam", "bruno", "fatou"] } },
        {
          author: "gerard",
          after: 120,
          markdown: "Je m’y oppose formellement.",
          reactions: { "😄": ["lucie", "elisa", "sam"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 0.8,
      kind: "message",
      markdown:
        "Première journée à 100 % sans fuite au réseau d’air de Lyon. Le compresseur s’est arrêté *tout seul* à midi, et Karim est venu voir s’il était en panne. #étanchéité",
      reactions: { "😄": ["karim", "yann", "lena"], "🎉": ["hugo", "bruno"] },
    },
    {
      author: "david",
      daysAgo: 0.25,
      kind: "question",
      title: "Les sangles des housses sont trop longues, elles traînent. Une idée simple ?",
      markdown: "Deux se sont prises dans une roue de transpalette. Rien de cassé, mais je n’aime pas.",
      comments: [
        {
          author: "fatou",
          after: 30,
          markdown: "Un élastique cousu au bout, comme sur les sacs de rando ?",
          reactions: { "💡": ["leo"] },
        },
        {
          author: "leo",
          after: 60,
          markdown: "Ma mère a une machine à coudre industrielle, je peux en faire dix d’ici demain.",
          reactions: { "❤️": ["fatou", "david"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 43.94,
      kind: "practice",
      title: "Convaincre avec un seau",
      markdown: `Pour la cuve de récupération, j’avais préparé un exposé. À la place, j’ai mis **un seau sous le tuyau d’égout** pendant une épreuve, devant tout le monde, et on l’a regardé déborder. Puis encore. Puis dix-neuf fois.

- On montre, on ne démontre pas.
- On laisse les autres compter.
- On arrive avec une question (« où va-t-elle ? »), pas avec une solution.

Au douzième seau, JB a dit : « Bon, et la vieille cuve derrière ? »`,
      reactions: {
        "❤️": ["yann", "anais", "thierry", "gerard"],
        "💡": ["lena", "elisa", "chloe"],
        "👏": ["helene", "jb"],
      },
      comments: [
        {
          author: "jb",
          after: 60,
          markdown: "Au onzième. Mais je voulais être sûr.",
          reactions: { "😄": ["manon", "yann"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown: "A bucket beats my charts. I accept it.",
          reactions: { "😄": ["manon", "hugo"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 4.07,
      kind: "message",
      markdown:
        "L’auvent à vélos des chauffeurs est monté. Premier utilisateur : Piotr, en visite, avec le vélo pliant de Kasia. Il est resté sous la pluie exprès, pour tester.",
      reactions: { "😄": ["kasia", "fatou", "david", "piotr"], "👍": ["thierry"] },
      comments: [
        {
          author: "piotr",
          after: 120,
          markdown: "Dry. Approved. The bicycle was not my size.",
          reactions: { "😄": ["kasia", "leo", "ewa"] },
        },
      ],
    },
  ],
}
