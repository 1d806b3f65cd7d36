import type { DemoCommunity } from "../types.ts"

export const nouveaux: DemoCommunity = {
  key: "nouveaux",
  name: "Nouveaux arrivants",
  purpose:
    "Toutes les questions des premiers mois, sans gêne : badges, sigles, cantine, qui fait quoi, comment on fait ici.",
  emoji: "🎒",
  access: "open",
  members: ["chloe"],
  posts: [
    {
      author: "chloe",
      daysAgo: 119.15,
      kind: "announcement",
      title: "Ici, on a le droit de ne pas savoir",
      markdown: `Vous venez d’arriver, ou vous changez de service : bienvenue.

Trois repères :
1. **Aucune question n’est trop petite.** Où est la poubelle jaune est une vraie question.
2. Les anciens, merci de répondre *sans* « comme tout le monde le sait ».
3. Si personne ne répond en une journée, je m’en occupe.`,
      reactions: { "👍": ["bruno", "karim", "lucie", "sophie", "nadia"], "❤️": ["sam", "manon", "leo", "fatou"] },
      comments: [
        {
          author: "karim",
          after: 60,
          markdown: "Je suis là depuis douze ans, et je ne sais toujours pas où est la poubelle jaune.",
          reactions: { "😄": ["chloe", "lucie", "leo"] },
        },
        {
          author: "fatou",
          after: 120,
          markdown: "Derrière le distributeur, à gauche. Douze ans, Karim…",
          reactions: { "😄": ["karim", "chloe", "leo", "sam"] },
        },
        {
          author: "julie",
          after: 180,
          markdown:
            "Où est la poubelle jaune, suite : il y en a une aussi au deuxième. Ne le dites à personne, elle est toujours vide.",
          reactions: { "😄": ["karim", "leo"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 116.93,
      kind: "question",
      title: "Mon badge ouvre l’entrée mais pas le vestiaire, c’est normal ?",
      markdown: "Deuxième jour. Je me change dans ma voiture, ce n’est pas dramatique.",
      comments: [
        {
          author: "antoine",
          after: 15,
          markdown: "Non, ce n’est pas normal, et tu ne te changes plus dans ta voiture ! Numéro au dos ?",
        },
        { author: "leo", after: 20, markdown: "0417-B." },
        {
          author: "antoine",
          after: 40,
          markdown:
            "C’est réparé : ton badge avait le **profil « bureau »** au lieu de « atelier ». Repasse-le une fois sur la borne de l’accueil (voyant bleu, trois secondes), et le vestiaire s’ouvrira. J’ai vérifié les quatre autres arrivés cette semaine : deux étaient dans le même cas.",
          accepted: true,
          reactions: { "🙏": ["leo"], "👍": ["chloe"] },
        },
        { author: "leo", after: 60, markdown: "J’ai un casier ! Merci Antoine." },
      ],
    },
    {
      author: "chloe",
      daysAgo: 114.94,
      kind: "practice",
      title: "Le premier jour, heure par heure",
      markdown: `Parce que l’inconnu fatigue plus que le travail :

| Heure | Quoi | Avec qui |
|---|---|---|
| 8 h 30 | café, badge, chaussures | Chloé |
| 9 h 30 | tour de l’usine, à pied, lentement | ton parrain ou ta marraine |
| 11 h | poste informatique, ou caisse à outils | Antoine / Karim |
| 12 h | cantine, *tu es invité* | ton équipe |
| 13 h 30 | accueil sécurité | Thierry |
| 15 h | rien : tu poses tes questions | qui tu veux |
| 16 h | fini, tu rentres | |

Oui, 16 h. On n’apprend plus rien après 16 h un premier jour.`,
      reactions: { "👍": ["sam", "leo", "manon", "julie"], "❤️": ["fatou", "elisa"] },
      comments: [
        {
          author: "elisa",
          after: 120,
          markdown: "La case « rien » m’avait fait un bien fou.",
          reactions: { "❤️": ["chloe"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown: "J’ai raccourci mon accueil de 2 h à 50 minutes pour tenir dedans. Il est meilleur.",
          reactions: { "👏": ["chloe", "karim"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 112.97,
      kind: "question",
      title: "Qu’est-ce qu’un « DA », un « OF », un « BL », un « CR » et un « 8D » ?",
      markdown: "Entendus en une seule réunion. J’ai souri.",
      reactions: { "😄": ["leo", "sam", "julie", "elisa"] },
      comments: [
        {
          author: "julie",
          after: 30,
          markdown: "J’ai souri pendant un an, tu es en avance.",
          reactions: { "😄": ["manon"] },
        },
        { author: "leo", after: 60, markdown: "J’en ai vingt-trois autres sur mon cahier, si ça peut aider." },
        {
          author: "julie",
          after: 300,
          markdown: `- **DA** : demande d’achat (je voudrais)
- **OF** : ordre de fabrication (on fait)
- **BL** : bon de livraison (c’est parti)
- **CR** : compte rendu (on a dit)
- **8D** : analyse de problème en huit étapes (ça a raté, on comprend)

Et on fait un lexique avec les 23 de Léo, il est épinglé à l’accueil. On peut y ajouter des lignes au stylo.`,
          accepted: true,
          reactions: { "🙏": ["manon", "leo", "sam"], "❤️": ["chloe", "ewa"] },
        },
        {
          author: "ines",
          after: 1440,
          markdown: "J’ai ajouté SMED. Et je propose que, la première fois, on dise toujours le mot entier.",
          reactions: { "👍": ["chloe", "bruno", "manon"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 110.96,
      kind: "thanks",
      markdown:
        "Première semaine finie. Merci @Fatou : tu m’as montré le quai comme si c’était chez toi, et tu m’as laissé me tromper de palette sans rien dire jusqu’à ce que je le voie tout seul. C’est la meilleure façon d’apprendre, en fait. #accueil",
      reactions: { "❤️": ["fatou", "david", "chloe"], "👏": ["bruno"] },
      comments: [
        {
          author: "fatou",
          after: 120,
          markdown: "J’ai dû me mordre la joue. Tu l’as vu au bout de quatre secondes, bravo.",
          reactions: { "😄": ["leo", "david"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 108.14,
      kind: "question",
      title: "À qui je dois dire que je suis malade, le matin ?",
      markdown:
        "Mon tuteur commence à 5 h. Mon école veut un papier. La RH veut un mail. J’avais 39 de fièvre et j’ai écrit à cinq personnes.",
      comments: [
        {
          author: "chloe",
          after: 60,
          markdown:
            "Pardon, c’était bien trop compliqué. À partir de maintenant : **un seul message au 06 de ton équipe** (affiché au poste, il est lu à toute heure). L’équipe me prévient, je préviens l’école. Le papier peut attendre que tu sois debout.",
          accepted: true,
          reactions: { "👍": ["sam", "manon", "leo", "karim"], "❤️": ["lucie"] },
        },
        { author: "karim", after: 72, markdown: "Et guéris d’abord.", reactions: { "❤️": ["sam"] } },
      ],
    },
    {
      author: "elisa",
      daysAgo: 106.15,
      kind: "message",
      markdown:
        "Petite astuce de nouvelle (enfin, d’il y a trois ans) : les plans de l’usine aux murs sont orientés pour la porte, pas pour le nord. Une fois qu’on le sait, on ne se perd plus.",
      reactions: { "💡": ["leo", "manon"], "😄": ["antoine"] },
      comments: [{ author: "manon", after: 180, markdown: "C’était donc ça !" }],
    },
    {
      author: "leo",
      daysAgo: 104.13,
      kind: "question",
      title: "On tutoie tout le monde, même la directrice ?",
      markdown: "J’ai dit « vous », elle m’a dit « tu », j’ai dit « vous tu ».",
      reactions: { "😄": ["julie", "lucie", "fatou", "chloe", "sam"] },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown:
            "« Vous tu » me va très bien. **Comme tu préfères, vraiment.** Beaucoup me vouvoient depuis vingt ans et c’est très bien ainsi. Bienvenue, Léo.",
          reactions: { "❤️": ["leo", "chloe"], "😄": ["bruno"] },
        },
        {
          author: "gerard",
          after: 180,
          markdown: "Moi je vouvoie Hélène et je tutoie les machines.",
          reactions: { "😄": ["helene", "leo", "lucie", "karim"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 100.87,
      kind: "question",
      title: "Les tickets de cantine se rechargent où, depuis que la borne a disparu ?",
      markdown: "Je ne suis pas nouvelle, mais ma borne, si.",
      comments: [
        {
          author: "chloe",
          after: 20,
          markdown:
            "En caisse, ou par l’appli avec ton numéro de badge **sans la lettre**. C’est cette lettre qui fait échouer tout le monde. Minimum 5 €, sans frais.",
          accepted: true,
          reactions: { "👍": ["julie", "leo", "hugo"] },
        },
        { author: "hugo", after: 60, markdown: "Sans la lettre. Huit mois.", reactions: { "😄": ["julie", "chloe"] } },
      ],
    },
    {
      author: "lucie",
      daysAgo: 98.97,
      kind: "practice",
      title: "Parrainer quelqu’un : ce que j’aurais aimé qu’on me dise",
      markdown: `J’ai parrainé cinq personnes. J’ai raté la première : je lui ai tout expliqué le lundi.

Maintenant :
- **une chose par jour.** Une vraie, faite avec les mains ;
- je montre aussi *mon* erreur de la semaine, sinon la personne n’ose pas dire la sienne ;
- à midi je demande « qu’est-ce qui t’a surpris ? » — c’est le meilleur audit du monde ;
- le vendredi, c’est elle qui m’explique, devant la machine.

Et on dit les prénoms. Trente prénoms, ça s’oublie, je fais un plan de l’atelier avec les prénoms dessus. #formation`,
      reactions: { "❤️": ["sam", "manon", "chloe", "fatou", "gerard"], "💡": ["ines", "bruno", "owen"] },
      comments: [
        {
          author: "chloe",
          after: 60,
          markdown: "Je le mets tel quel dans la pochette des parrains, avec ton nom, si tu veux bien.",
          reactions: { "👍": ["lucie", "karim"] },
        },
        {
          author: "sam",
          after: 120,
          markdown: "J’étais le numéro 4. Je confirme pour l’erreur de la semaine, ça m’a tout débloqué.",
          reactions: { "❤️": ["lucie"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 96.04,
      kind: "message",
      markdown:
        "Choses apprises ce mois-ci : souder, purger, dire « je n’ai pas compris » sans rougir. La troisième était la plus dure. #soudure",
      reactions: { "❤️": ["yann", "chloe", "lucie", "sam", "leo", "gerard"], "👏": ["jb", "helene"] },
      comments: [
        {
          author: "yann",
          after: 30,
          markdown: "Tu l’as dit onze fois, j’ai compté, et onze fois c’était utile à quelqu’un d’autre aussi.",
          reactions: { "👍": ["manon", "chloe"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 94.04,
      kind: "question",
      title: "Les chaussures de sécurité fournies me font mal, j’ai droit à un autre modèle ?",
      markdown:
        "Largeur du pied. Je n’ai rien dit pendant deux ans, mais le nouveau d’à côté a le même souci. #sécurité",
      reactions: { "❤️": ["lucie"] },
      comments: [
        { author: "lucie", after: 30, markdown: "J’ai le modèle femme large, demande-le, il existe." },
        {
          author: "thierry",
          after: 120,
          markdown:
            "**Oui, bien sûr, et il n’y a pas besoin de justificatif.** Il y a six modèles au catalogue, dont deux larges et un avec semelle sur mesure. Essayage au magasin le mardi à 13 h, un représentant vient avec les pointures. Deux ans, Fatou… pardon.",
          accepted: true,
          reactions: { "❤️": ["fatou"], "👍": ["leo", "chloe"] },
        },
        {
          author: "fatou",
          after: 12960,
          markdown: "J’ai l’impression de marcher sur un tapis. Parlez-en, les gens.",
          reactions: { "🎉": ["thierry", "lucie"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 90.91,
      kind: "announcement",
      title: "Nouveau poste de travail : tout est prêt avant vous",
      markdown: `Pour les arrivées, plus besoin de ticket : dès que Chloé inscrit une date, la machine se prépare toute seule et vous attend sur le bureau, allumée, avec votre prénom dessus.

Si l’écran d’accueil dit un autre prénom, c’est déjà arrivé, venez me voir en riant.`,
      reactions: { "👍": ["chloe", "nadia", "julie"], "😄": ["elisa", "leo"] },
      comments: [
        {
          author: "leo",
          after: 120,
          markdown: "J’ai été « Gisèle » pendant une matinée. Très bon accueil.",
          reactions: { "😄": ["antoine", "chloe", "fatou", "julie"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 88.93,
      kind: "question",
      title: "Comment on demande une formation quand on est apprenti ?",
      markdown: "L’habilitation électrique m’aiderait beaucoup, mais je ne sais pas si j’ai le droit de demander.",
      comments: [
        { author: "karim", after: 20, markdown: "Tu as le droit, et j’aurais dû te le proposer." },
        {
          author: "chloe",
          after: 60,
          markdown:
            "Oui. Pour un apprenti : ton tuteur dit oui (voir ci-dessus 🙂), je vérifie avec ton école, et l’entreprise paie. **Prochaine session dans cinq semaines, je t’inscris.** Pour les autres : le formulaire « besoin de formation » est ouvert toute l’année, pas seulement à l’entretien.",
          accepted: true,
          reactions: { "🎉": ["sam", "karim"], "👍": ["manon", "leo", "lucie"] },
        },
        {
          author: "sam",
          after: 54720,
          markdown: "Habilité ! Merci à vous deux.",
          reactions: { "🎉": ["karim", "chloe", "gerard", "lucie"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 85.84,
      kind: "message",
      markdown:
        "La cantine du jeudi : arriver à 11 h 50. À 12 h 05 il n’y a plus de gratin. Je transmets ce savoir aux générations futures.",
      reactions: { "😄": ["lena", "julie", "hugo", "chloe", "sam"], "👍": ["manon"] },
      comments: [
        { author: "gerard", after: 60, markdown: "Il apprend vite, ce petit.", reactions: { "😄": ["leo", "fatou"] } },
      ],
    },
    {
      author: "elisa",
      daysAgo: 83.91,
      kind: "question",
      title: "Où trouver les anciens catalogues papier, pour comprendre les gammes ?",
      markdown:
        "J’aimerais voir ce qu’on vendait en 1990. Pas seulement par nostalgie, il y a de bonnes idées dans les vieilles formes.",
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "Armoire grise du couloir des archives, étagère du bas. La clé est chez Julie, depuis toujours.",
        },
        {
          author: "julie",
          after: 180,
          markdown:
            "La clé est bien chez moi, sous le cactus. **Catalogues de 1978 à aujourd’hui, il ne manque que 1986.** Passe quand tu veux, je veux voir aussi.",
          accepted: true,
          reactions: { "🎉": ["elisa"], "❤️": ["gerard"] },
        },
        {
          author: "gerard",
          after: 1440,
          markdown: "1986, je l’ai à la maison. Je le rapporte.",
          reactions: { "❤️": ["julie", "elisa", "helene"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 81.87,
      kind: "thanks",
      title: "Merci à @Martine",
      markdown:
        "Le jour où je suis arrivée à Nantes, c’est elle qui m’a vue assise dans l’escalier avec mon sandwich. « Viens, on mange à la compta. » J’y mange tous les mardis depuis.",
      reactions: { "❤️": ["martine", "chloe", "anais", "yann", "lucie"], "👏": ["helene"] },
      comments: [
        {
          author: "martine",
          after: 180,
          markdown: "Tu apportes le far. C’est un échange équilibré.",
          reactions: { "😄": ["manon", "anais"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 78.92,
      kind: "question",
      title: "Je peux prendre des photos au quai pour mon rapport d’école ?",
      markdown: "Je fais attention aux étiquettes, mais il y a toujours quelqu’un dans le fond.",
      comments: [
        { author: "chloe", after: 120, markdown: "Bonne question, merci de demander avant." },
        {
          author: "thierry",
          after: 180,
          markdown: "Et pas avec le téléphone en conduisant le transpalette, hein.",
          reactions: { "😄": ["leo", "fatou"] },
        },
        {
          author: "chloe",
          after: 1440,
          markdown:
            "Règle en trois lignes : **pas de visage sans accord dit à voix haute, pas d’étiquette client lisible, pas d’écran.** Montre tes photos à David avant de les envoyer, il dira oui en deux minutes.",
          accepted: true,
          reactions: { "👍": ["leo", "david"] },
        },
        {
          author: "leo",
          after: 5760,
          markdown: "14 photos, 14 oui. Et Fatou en couverture, d’accord et de dos.",
          reactions: { "😄": ["fatou", "david"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 76.97,
      kind: "practice",
      title: "Accueil sécurité : les cinq réflexes, et rien d’autre",
      markdown: `J’ai longtemps donné 46 diapositives. On retenait zéro. Voici ce qui reste, et que je redemande au bout d’une semaine :

1. **Je vois un danger : j’arrête, je dis.** On ne te le reprochera jamais.
2. Je marche dans le vert.
3. Je ne retire pas le cadenas d’un autre.
4. Je sais où est *mon* point de rassemblement.
5. Je ne sais pas ce qu’il y a dans ce bidon ? Je n’y touche pas.

Au bout d’une semaine, 9 sur 10 savent les cinq par cœur. Avec les diapositives, 2 sur 10 se souvenaient de la couverture.`,
      reactions: { "👍": ["karim", "fatou", "bruno", "lucie", "piotr"], "💡": ["sophie", "chloe", "owen"] },
      comments: [
        { author: "piotr", after: 180, markdown: "May I translate? Our induction has 60 slides." },
        { author: "thierry", after: 210, markdown: "Please. And drop the 60.", reactions: { "😄": ["piotr", "ewa"] } },
        {
          author: "lucie",
          after: 1440,
          markdown: "J’ajoute ce que je dis aux nouveaux : le 3 vaut même si le cadenas est celui d’un chef.",
          reactions: { "👍": ["thierry", "fatou", "karim"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 74.85,
      kind: "question",
      title: "Comment dire à son tuteur qu’on préfère s’y prendre autrement ?",
      markdown: "Il est super. Mais il fait tout très vite, et moi j’ai besoin de refaire trois fois lentement.",
      reactions: { "❤️": ["sam", "lucie", "chloe"] },
      comments: [
        {
          author: "lucie",
          after: 40,
          markdown:
            "Dis-lui une phrase concrète : « Montre-moi une fois, puis laisse-moi faire trois fois pendant que tu bois ton café. »",
          reactions: { "👍": ["gerard", "sam"] },
        },
        {
          author: "yann",
          after: 60,
          markdown:
            "Alors, c’est moi. 🙂 Merci de l’écrire, Manon, **je ne m’en rendais pas compte du tout.** Demain : je montre une fois, je vais boire mon café, et je me tais jusqu’à ta troisième.",
          reactions: { "❤️": ["manon", "chloe", "lucie", "jb", "karim"], "👏": ["gerard"] },
        },
        {
          author: "manon",
          after: 2880,
          markdown: "Il s’est tu. Il a bu quatre cafés. J’ai réussi à la deuxième.",
          reactions: { "😄": ["yann", "lucie", "jb", "chloe"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 72.89,
      kind: "message",
      markdown:
        "Pour les prochains apprentis : gardez un petit cahier « mots que je ne connais pas ». J’en suis à 140. Le jour où j’ai barré « point mort haut », je me suis senti mécanicien.",
      reactions: { "❤️": ["karim", "gerard", "manon"], "👍": ["leo", "chloe"] },
    },
    {
      author: "hugo",
      daysAgo: 71.1,
      kind: "question",
      title: "Quelqu’un se souvient de ce qui lui a manqué le premier mois ?",
      markdown: "On revoit le budget d’accueil, je préfère partir de vos souvenirs que d’un tableau.",
      comments: [
        {
          author: "leo",
          after: 30,
          markdown: "Savoir à qui dire que je n’avais rien à faire.",
          reactions: { "👍": ["sam", "manon"] },
        },
        { author: "fatou", after: 60, markdown: "Une bouteille d’eau et un porte-manteau. Sérieusement." },
        {
          author: "elisa",
          after: 120,
          markdown: "Que quelqu’un me présente aux gens du *bâtiment d’à côté*.",
          reactions: { "👍": ["lena"] },
        },
        {
          author: "manon",
          after: 180,
          markdown: "Un vêtement à ma taille dès le premier jour, pas au bout de trois semaines.",
          reactions: { "👍": ["lucie", "fatou"] },
        },
        {
          author: "sam",
          after: 240,
          markdown: "Qu’on me dise qu’on a le droit de s’asseoir.",
          reactions: { "❤️": ["lucie", "chloe"] },
        },
        {
          author: "hugo",
          after: 8640,
          markdown:
            "Merci. On ajoute pour chaque arrivée : **casier avec porte-manteau et gourde, vêtements commandés 15 jours avant, une demi-journée dans un autre service.** Total : 96 € par personne. Le reste ne coûte que de l’attention.",
          reactions: { "🎉": ["fatou", "manon", "leo", "chloe"], "❤️": ["lucie", "helene"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 67.87,
      kind: "announcement",
      title: "Les demi-journées « ailleurs » commencent",
      markdown: `Toute personne arrivée depuis moins d’un an passe **une demi-journée dans un service qui n’a rien à voir**. Prochaines places : métrologie, quai, comptabilité de Nantes, électronique de Gdańsk (en visio, caméra sur l’établi).

Les plus anciens en veulent aussi ? Levez la main en commentaire.`,
      reactions: { "🎉": ["leo", "sam", "manon", "lena"], "👍": ["sophie", "david"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Je lève la main. Trente ans que je me demande ce que fait la compta.",
          reactions: { "😄": ["martine", "hugo", "julie"] },
        },
        {
          author: "martine",
          after: 90,
          markdown: "Viens, Gérard. On fait des mots croisés et des miracles.",
          reactions: { "😄": ["gerard", "hugo", "chloe"] },
        },
        {
          author: "lena",
          after: 120,
          markdown: "Quai, s’il vous plaît. I want to see where my numbers come from.",
          reactions: { "❤️": ["fatou", "leo"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 65.1,
      kind: "question",
      title: "C’est quoi la règle pour les horaires du vendredi ?",
      markdown: "Certains partent à 12 h, d’autres à 16 h, et personne n’a l’air de tricher.",
      comments: [
        {
          author: "chloe",
          after: 60,
          markdown:
            "Il y a deux contrats : en **équipe** (2×8), la semaine finit le vendredi à 12 h 30 ; en **journée**, on peut partir à partir de 15 h si les heures sont faites. Et personne ne triche, en effet. Ton compteur est sur la borne, touche F3.",
          accepted: true,
          reactions: { "👍": ["leo", "lena"] },
        },
        {
          author: "leo",
          after: 120,
          markdown: "La touche F3 ! J’ai 4 h 20 d’avance.",
          reactions: { "😄": ["sam", "chloe"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 63.07,
      kind: "message",
      markdown:
        "Ma filleule de parrainage vient de décharger son premier camion seule. Elle a posé la dernière palette, a levé les bras, et le chauffeur a klaxonné. Tout le quai a applaudi. #formation",
      reactions: { "🎉": ["david", "leo", "bruno", "lucie", "chloe"], "❤️": ["thierry", "karim"] },
      comments: [
        {
          author: "chloe",
          after: 60,
          markdown: "J’en ai la chair de poule dans le bureau.",
          reactions: { "❤️": ["fatou"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 60.01,
      kind: "question",
      title: "Wo… pardon, où sont rangés les écrans de rechange ?",
      markdown: "Troisième langue du matin, excusez-moi.",
      reactions: { "😄": ["elisa", "ewa", "julie"] },
      comments: [
        {
          author: "antoine",
          after: 10,
          markdown:
            "Placard du 1er, entre la salle Saône et les toilettes, code **4 derniers chiffres du standard**. Tu prends, tu notes ton nom sur la feuille, c’est tout.",
          accepted: true,
          reactions: { "👍": ["lena"] },
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 56.88,
      kind: "practice",
      title: "Confier une vraie tâche à un apprenti dès la deuxième semaine",
      markdown: `Mon ancien chef m’a fait balayer six mois. Je ne veux plus de ça ici. Ce qui marche chez nous :

- une petite machine **à lui** : il la connaît, il la soigne, on lui demande son avis quand elle tombe ;
- il est à côté pour les grosses pannes, *et il parle en premier* (« toi, tu vois quoi ? ») ;
- il a le droit de se tromper sur ce qui se répare. Pour ce qui ne se répare pas, on est deux ;
- le balai, on le passe tous, chacun son tour. Moi le jeudi.

Sam a la positionneuse 2. Elle n’est jamais tombée en panne depuis.`,
      reactions: { "❤️": ["sam", "chloe", "lucie", "manon"], "👏": ["bruno", "yann", "gerard"], "💡": ["owen"] },
      comments: [
        {
          author: "sam",
          after: 120,
          markdown: "Elle s’appelle Josette, d’ailleurs.",
          reactions: { "😄": ["karim", "lucie", "gerard", "manon"] },
        },
        {
          author: "yann",
          after: 1440,
          markdown: "Je prends « il parle en premier ». Merci Karim.",
          reactions: { "👍": ["karim", "manon"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 53.94,
      kind: "question",
      title: "Est-ce qu’on peut rester après l’apprentissage ?",
      markdown: "Je finis dans quelques mois. Je n’ose pas demander de vive voix, alors j’écris.",
      reactions: { "❤️": ["lucie", "gerard", "manon", "fatou", "karim"] },
      comments: [
        {
          author: "gerard",
          after: 5,
          markdown: "Il le faudrait bien, j’ai quatre carnets à te laisser.",
          reactions: { "❤️": ["sam"] },
        },
        {
          author: "chloe",
          after: 240,
          markdown:
            "Tu as bien fait d’écrire. Il y a **un poste de technicien ouvert en interne** et Karim avait déjà ton nom en tête de liste. On en parle demain à 10 h, tous les trois ? Rien n’est signé, mais la porte est ouverte, et grand.",
          reactions: { "❤️": ["sam", "lucie", "gerard"], "🎉": ["karim", "bruno"] },
        },
        {
          author: "sam",
          after: 37440,
          markdown: "J’ai signé ce matin !!!",
          reactions: {
            "🎉": ["karim", "gerard", "lucie", "chloe", "manon", "leo", "bruno", "yann", "tom", "fatou", "helene"],
            "❤️": ["ines"],
          },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 51.1,
      kind: "thanks",
      markdown:
        "Merci @Julie pour le cactus, la clé et l’après-midi au milieu des catalogues de 1978. J’ai compris d’où venait l’angle bizarre de nos capots : c’était pour y poser une tasse.",
      reactions: { "😄": ["julie", "gerard", "hugo"], "❤️": ["ines"] },
      comments: [
        {
          author: "gerard",
          after: 30,
          markdown: "Une tasse, oui. Modèle D8. On l’a perdu en 91, et on en a beaucoup parlé.",
          reactions: { "😄": ["elisa", "julie", "karim"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 67.01,
      kind: "question",
      title: "Quels papiers pour l’échange de six semaines à Lyon ?",
      markdown:
        "Convention, assurance, logement, transport… J’ai une liste de onze trucs et je ne sais pas lesquels sont vrais.",
      comments: [
        {
          author: "sam",
          after: 60,
          markdown: "Pour Leeds j’en avais treize, il y en avait quatre de vrais.",
          reactions: { "😄": ["manon"] },
        },
        {
          author: "chloe",
          after: 180,
          markdown:
            "Quatre vrais pour toi : **la convention (je l’ai), l’accord de l’école (tu l’as), l’attestation d’assurance et ton RIB** pour l’indemnité de 14 € par jour. Les sept autres étaient dans un vieux modèle que je viens de supprimer.",
          accepted: true,
          reactions: { "🙏": ["manon"], "👏": ["sam"] },
        },
      ],
    },
    {
      author: "david",
      daysAgo: 46.15,
      kind: "message",
      markdown:
        "Le plan de quai avec les prénoms (idée de Lucie) est accroché. Trois chauffeurs nous ont dit bonjour par nos prénoms dès ce matin. C’est tout bête.",
      reactions: { "❤️": ["lucie", "fatou", "leo", "chloe"] },
    },
    {
      author: "lucie",
      daysAgo: 44.01,
      kind: "question",
      title: "Comment on accueille quelqu’un qui n’entend pas bien ?",
      markdown:
        "Un collègue malentendant arrive au poste 5 le mois prochain. Je veux bien faire, je ne sais pas comment.",
      reactions: { "❤️": ["chloe", "thierry", "sophie"] },
      comments: [
        {
          author: "chloe",
          after: 60,
          markdown: "Merci Lucie. Je lui ai demandé ce qui l’aiderait, il répond ce soir.",
        },
        {
          author: "chloe",
          after: 1440,
          markdown:
            "Voici ses mots : « **Touchez-moi l’épaule, placez-vous face à moi, ne criez pas, écrivez les chiffres.** Et pour l’alarme, un flash ou un collègue attentif. Merci de demander. » Thierry fait poser un flash aux postes 4 à 7.",
          accepted: true,
          reactions: { "👍": ["lucie", "thierry", "bruno", "karim"], "❤️": ["fatou", "sam"] },
        },
        {
          author: "thierry",
          after: 12960,
          markdown:
            "Flashs posés. On les a gardés pour tout le monde, avec le bruit du convoyeur c’est mieux de toute façon.",
          reactions: { "👏": ["lucie", "chloe", "bruno"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 41.09,
      kind: "question",
      title: "On fait comment quand deux chefs demandent deux choses urgentes en même temps ?",
      markdown: "Hier, un camion et un inventaire. J’ai fait un peu des deux, donc rien.",
      comments: [
        {
          author: "fatou",
          after: 15,
          markdown: "Tu ne choisis pas. Tu les mets au téléphone ensemble.",
          reactions: { "👍": ["karim", "julie"] },
        },
        {
          author: "david",
          after: 60,
          markdown:
            "Fatou a raison : ce n’est pas à toi de trancher. **La phrase : « J’ai les deux, laquelle je laisse ? »** C’est aux chefs de se parler. Et hier j’étais l’un des deux, désolé.",
          accepted: true,
          reactions: { "❤️": ["leo"], "👍": ["bruno", "chloe"] },
        },
        {
          author: "bruno",
          after: 120,
          markdown: "J’étais l’autre. Désolé aussi.",
          reactions: { "❤️": ["leo"], "😄": ["david", "fatou"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 37.91,
      kind: "practice",
      title: "Se présenter à un service qu’on ne connaît pas : trois phrases",
      markdown: `Pour les timides (j’en étais) :

> « Bonjour, je suis Julie, je m’occupe des commandes clients. Quand vous faites *ceci*, moi je reçois *cela*. Vous auriez dix minutes pour me montrer ? »

La deuxième phrase est magique : les gens découvrent **à quoi sert ce qu’ils font**, et vous aussi. Je l’ai dite dans sept services. Sept cafés offerts. #clients`,
      reactions: { "❤️": ["chloe", "leo", "manon"], "💡": ["elisa", "lena", "sam"] },
      comments: [
        {
          author: "lena",
          after: 60,
          markdown: "Used it at the dock. Got a coffee and a high-visibility vest.",
          reactions: { "😄": ["julie", "fatou", "leo"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 34.95,
      kind: "message",
      markdown:
        "J’ai passé ma demi-journée « ailleurs » à la métrologie avec @Mathis. J’ai mesuré un cheveu : 0,07 mm. Le mien, pas le sien.",
      reactions: { "😄": ["mathis", "fatou", "sam", "sophie"] },
      comments: [
        {
          author: "mathis",
          after: 60,
          markdown: "Les miens sont hors tolérance.",
          reactions: { "😄": ["leo", "sophie", "chloe"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 32.04,
      kind: "question",
      title: "Y a-t-il un endroit calme à Lyon pour tirer son lait ?",
      markdown:
        "Je reviens de congé maternité et je passe trois jours à Lyon la semaine prochaine. Je pose la question ici parce que je ne serai sûrement pas la dernière.",
      reactions: { "❤️": ["lucie", "chloe", "julie", "priya", "ines", "sophie"] },
      comments: [
        {
          author: "chloe",
          after: 40,
          markdown:
            "Oui, et merci de la poser à voix haute. **Salle Arve, 1er étage : elle ferme à clé, fauteuil, petit frigo, évier.** Réservable dans le calendrier sous « salle calme », sans motif. Même chose à Nantes d’ici une semaine, j’ai honte qu’elle n’y soit pas encore.",
          accepted: true,
          reactions: { "❤️": ["anais", "martine"], "👏": ["helene", "sophie", "ines"] },
        },
        {
          author: "ines",
          after: 60,
          markdown: "Merci Anaïs. J’aurais aimé que quelqu’un le demande il y a quatre ans, quand c’était moi.",
          reactions: { "❤️": ["anais", "chloe"] },
        },
        {
          author: "anais",
          after: 12960,
          markdown: "Parfait, vraiment. Et la salle de Nantes est ouverte. Merci.",
          reactions: { "❤️": ["chloe", "julie"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 29.06,
      kind: "thanks",
      title: "Merci aux parrains et marraines",
      markdown:
        "Dix-neuf arrivées ce semestre, dix-neuf encore là. L’an dernier on en perdait une sur quatre avant six mois. Ce n’est pas le livret d’accueil : c’est vous. #formation",
      reactions: { "❤️": ["lucie", "fatou", "karim", "yann", "sophie"], "👏": ["helene", "bruno", "hugo", "david"] },
      comments: [
        {
          author: "hugo",
          after: 120,
          markdown: "En chiffres, c’est énorme. Mais je laisse les chiffres pour une autre fois : bravo.",
          reactions: { "❤️": ["chloe"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 25.86,
      kind: "question",
      title: "Comment on organise un pot quand on est apprenti et fauché ?",
      markdown: "Pour fêter mon contrat. Je pensais à des crêpes.",
      comments: [
        {
          author: "manon",
          after: 5,
          markdown: "Je fais les crêpes, tu fais la vaisselle.",
          reactions: { "😄": ["sam", "yann"] },
        },
        { author: "gerard", after: 20, markdown: "J’apporte le cidre. Le bon." },
        {
          author: "bruno",
          after: 60,
          markdown:
            "Salle de pause jusqu’à 18 h, frigo vide le jeudi, **et l’atelier met un billet, c’est la tradition** pour une embauche. Tu n’as qu’à dire l’heure.",
          accepted: true,
          reactions: { "❤️": ["sam"], "👍": ["lucie", "karim"] },
        },
        {
          author: "sam",
          after: 120,
          markdown: "Jeudi 16 h 30 alors. Tout le monde est invité, même Josette.",
          reactions: { "😄": ["karim", "lucie", "manon", "gerard"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 23.06,
      kind: "message",
      markdown:
        "Notre nouveau collègue du poste 5 nous apprend un signe par jour, à la pause. On sait dire : café, attention, merci, « c’est bon », et le mien, c’est une petite vis. J’adore.",
      reactions: { "❤️": ["chloe", "thierry", "fatou", "sam", "bruno", "ines", "manon", "helene"], "👏": ["karim"] },
    },
    {
      author: "hugo",
      daysAgo: 19.86,
      kind: "question",
      title: "Existe-t-il un trombinoscope à jour, sans photos de 2014 ?",
      markdown: "On m’a appelé « le barbu » en réunion. Je n’ai plus de barbe depuis six ans.",
      reactions: { "😄": ["julie", "elisa", "leo"] },
      comments: [
        {
          author: "elisa",
          after: 1440,
          markdown:
            "Je prends des portraits volontaires le mardi à 12 h 30, dans le hall, à côté de la D12 coupée. **Deux minutes, lumière du jour, vous choisissez la photo ou pas de photo du tout.** Déjà 41.",
          accepted: true,
          reactions: { "👍": ["hugo", "chloe", "julie"], "🎉": ["leo", "lucie"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 17.02,
      kind: "practice",
      title: "Ce que j’aurais voulu savoir avant mon échange à Lyon",
      markdown: `Pour le prochain ou la prochaine :

- prends **tes** chaussures et ton masque, le reste on te le prête ;
- la navette part à 13 h 30 *pile*, Fatou n’attend pas les bavards ;
- demande à voir la métrologie, le banc d’essai et la cave d’Antoine ;
- note les mots différents : à Lyon une « platine », c’est une « semelle » à Nantes, ça m’a coûté une heure ;
- dis oui aux repas.`,
      reactions: { "👍": ["sam", "leo", "yann", "chloe"], "❤️": ["ines", "lucie"], "😄": ["fatou"] },
      comments: [
        {
          author: "jb",
          after: 180,
          markdown: "Platine et semelle : je l’ajoute au lexique. On aura donc tout unifié sauf ça.",
          reactions: { "😄": ["manon", "ines"] },
        },
        {
          author: "antoine",
          after: 1440,
          markdown: "Ma cave est toujours ouverte. Enfin, elle est fermée, mais j’ai la clé.",
          reactions: { "😄": ["manon", "leo"] },
        },
        {
          author: "lucie",
          after: 1440,
          markdown: "Tu reviens quand tu veux, ton crochet au vestiaire est resté à ton nom.",
          reactions: { "❤️": ["manon"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 12.91,
      kind: "announcement",
      title: "Quatre arrivées lundi",
      markdown: `- une régleuse en formation à Lyon, marraine : **Lucie** ;
- un chaudronnier à Nantes, parrain : **Yann** (qui boira du café) ;
- une technicienne service à Leeds, parrain : **Tom** ;
- un électronicien à Gdańsk, marraine : **Ewa**.

Leur casier porte déjà leur nom. Dites bonjour ! #formation`,
      reactions: { "👍": ["lucie", "yann", "tom", "ewa", "bruno"], "🎉": ["karim", "owen", "piotr", "manon"] },
      comments: [
        {
          author: "tom",
          after: 60,
          markdown: "I’m preparing my mistake of the week in advance.",
          reactions: { "😄": ["lucie", "owen", "chloe", "priya"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 9.07,
      kind: "question",
      title: "J’ai oublié de noter un mouvement de stock hier, je le fais après coup ou je le dis ?",
      markdown: "12 têtes sorties pour un dépannage, à 17 h 50, j’ai filé au train. #stock-critique",
      comments: [
        { author: "fatou", after: 4, markdown: "Les deux : tu le dis, puis on le fait ensemble." },
        {
          author: "david",
          after: 30,
          markdown:
            "Voilà. **Saisis-le à la date d’hier avec « régularisation » en commentaire** et ton nom. Merci de l’avoir dit, l’inventaire tournant tombait justement sur cette case ce matin, on serait partis à la chasse.",
          accepted: true,
          reactions: { "👍": ["leo", "fatou"] },
        },
        { author: "leo", after: 50, markdown: "Fait. Je respire.", reactions: { "❤️": ["fatou", "chloe"] } },
      ],
    },
    {
      author: "chloe",
      daysAgo: 5.15,
      kind: "message",
      markdown:
        "La régleuse en formation m’a dit en fin de semaine : « Ici, quand on ne sait pas, les gens ont l’air contents. » Je vais l’encadrer. #formation",
      reactions: { "❤️": ["lucie", "bruno", "karim", "helene", "sophie", "gerard", "sam"], "👏": ["fatou"] },
    },
    {
      author: "sam",
      daysAgo: 1.86,
      kind: "thanks",
      markdown:
        "Merci @Gérard. Pour les carnets, la règle en bois que tu m’as donnée hier, et pour n’avoir jamais dit « c’est évident ».",
      reactions: { "❤️": ["gerard", "lucie", "karim", "bruno", "manon", "ines", "chloe", "elisa"] },
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "Ce n’était jamais évident. Pour moi non plus.",
          reactions: { "❤️": ["sam", "lucie"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 0.6,
      kind: "question",
      title: "Y a-t-il des cours du soir pour passer le brevet de soudage supérieur ?",
      markdown:
        "L’école dit que c’est possible avec l’entreprise, mais à condition de s’inscrire avant la fin du mois.",
      comments: [
        {
          author: "jb",
          after: 120,
          markdown: "Je te fais la lettre ce matin, c’est un grand oui.",
          reactions: { "❤️": ["manon"] },
        },
        {
          author: "chloe",
          after: 240,
          markdown: "Et je bloque le budget aujourd’hui. Envoie-moi le nom du centre dès que tu l’as.",
          reactions: { "👍": ["manon", "jb"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 0.1,
      kind: "question",
      title: "Quelqu’un a trouvé une gourde bleue avec un autocollant de panda ?",
      markdown: "Elle a une valeur sentimentale. Le panda aussi.",
      comments: [
        {
          author: "julie",
          after: 15,
          markdown: "Accueil, à côté de la plante. Le panda va bien.",
          reactions: { "😄": ["leo"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 46.99,
      kind: "practice",
      title: "Circuler à pied au quai : ce que je montre le premier jour",
      markdown: `On marche ensemble vingt minutes, sans chariot.

- **Je cherche les yeux du cariste** avant de traverser. S’il ne m’a pas regardée, je n’existe pas.
- Je ne passe jamais derrière un hayon, même fermé.
- Le bruit qui recule, c’est celui qu’on n’entend pas : les chariots électriques.
- Les pieds jaunes au sol, ce n’est pas une décoration, c’est Léo qui vous protège.

Ensuite je vous fais monter sur mon siège, à l’arrêt. Là, vous comprenez tout ce que je ne vois pas. #accueil`,
      reactions: { "👍": ["thierry", "david", "leo", "karim"], "💡": ["sam", "manon", "lena"], "❤️": ["chloe"] },
      comments: [
        {
          author: "lena",
          after: 120,
          markdown: "The seat was the moment for me. I was invisible three times.",
          reactions: { "👍": ["fatou"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown: "C’est devenu l’accueil officiel du quai. Il dure vingt minutes et on s’en souvient.",
          reactions: { "👏": ["fatou"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 12.13,
      kind: "message",
      markdown:
        "J’ai fait visiter les bureaux à l’envers à la nouvelle collègue : on a commencé par le quai et fini par ma chaise. Elle m’a dit : « Ah, donc votre papier, c’est ce camion-là. » Voilà. Neuf minutes.",
      reactions: { "❤️": ["fatou", "chloe", "david"], "👍": ["leo"] },
    },
  ],
}
