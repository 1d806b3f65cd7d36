import type { DemoCommunity } from "../types.ts"

export const everyone: DemoCommunity = {
  key: "everyone",
  name: "Tout le monde · Everyone",
  purpose:
    "La place du village d’Arvenelle : ce qui nous concerne tous, dans la langue où vous êtes à l’aise. Write in French or English, somebody will understand.",
  emoji: "👋",
  access: "open",
  members: ["nadia"],
  posts: [
    {
      author: "nadia",
      daysAgo: 118.89,
      kind: "announcement",
      title: "Un endroit pour se parler d’une usine à l’autre",
      markdown: `Bonjour à tous, hello everyone, dzień dobry.

On a quatre usines, trois langues et beaucoup trop de courriels « à tous ». Ici, chacun peut **demander, répondre, remercier**. Deux choses à savoir :

- ce que vous écrivez est rangé sur vos machines, pas chez un prestataire ;
- personne ne compte qui lit quoi. On ne peut pas, et on ne veut pas.

Écrivez dans votre langue. If something is unclear, just ask for a summary.`,
      reactions: {
        "👍": ["helene", "bruno", "owen", "piotr", "chloe", "lena", "ruth", "karim", "sophie"],
        "❤️": ["elisa", "ines", "grace"],
        "👏": ["thierry", "julie", "tom"],
      },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown:
            "Merci Nadia. Je m’engage à une chose : une question posée ici de bonne foi ne vaudra jamais d’ennui à personne. Y compris les questions qui me dérangent.",
          reactions: {
            "👏": ["bruno", "lucie", "sophie", "karim", "owen", "elisa", "fatou", "priya"],
            "❤️": ["chloe"],
          },
        },
        {
          author: "ewa",
          after: 240,
          markdown: "Hello from Gdańsk! Happy to finally see who is behind the part numbers.",
          reactions: { "😄": ["david", "fatou", "kasia"] },
        },
        {
          author: "grace",
          after: 1440,
          markdown: "Lovely. Can we agree that bad French is welcome too? Mine is terrible.",
          reactions: { "😄": ["marc", "julie"] },
        },
        {
          author: "marc",
          after: 1584,
          markdown: "Et le mauvais anglais. J’ai une réputation à tenir.",
          reactions: { "😄": ["grace", "owen"] },
        },
        {
          author: "thierry",
          after: 2880,
          markdown:
            "Et si quelqu’un préfère me parler de vive voix, mon bureau reste celui avec la porte ouverte et le casque jaune.",
          reactions: { "👍": ["karim"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 117.08,
      kind: "question",
      title: "Comment réserver la salle Rhône sans passer par l’accueil ?",
      markdown:
        "L’accueil ferme à 17 h et j’ai un appel client à 17 h 30 avec le Chili. La salle est vide mais verrouillée.",
      comments: [
        {
          author: "antoine",
          after: 35,
          markdown:
            "Dans le calendrier, **Ajouter une salle → Lyon → Rhône**. La réservation ouvre la porte avec ton badge de 10 min avant à 10 min après. Si le badge ne marche pas, c’est qu’il date d’avant le changement de serrures : passe me voir, deux minutes.",
          accepted: true,
          reactions: { "👍": ["julie", "marc", "chloe", "hugo"] },
        },
        { author: "julie", after: 120, markdown: "Badge d’avant, évidemment. Réglé, merci Antoine." },
        {
          author: "hugo",
          after: 1440,
          markdown: "Je découvre qu’on pouvait réserver. Je frappais et je regardais par le hublot.",
          reactions: { "😄": ["julie", "elisa", "antoine"] },
        },
      ],
    },
    {
      author: "ruth",
      daysAgo: 114.84,
      kind: "message",
      markdown:
        "Leeds office is getting its kitchen back after the pipe burst. New floor, no more buckets. Thank you to everyone who hot-desked on the landing without complaining (much).",
      reactions: { "🎉": ["owen", "tom", "priya", "grace"] },
      comments: [
        {
          author: "tom",
          after: 40,
          markdown: "The buckets had names by the end. I’ll miss them.",
          reactions: { "😄": ["ruth", "priya", "owen", "grace"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 112.89,
      kind: "question",
      title: "Does anyone know why the canteen app shows last week’s menu?",
      markdown: "Ce n’est pas grave, mais j’ai planifié ma semaine autour d’un gratin qui n’existe pas.",
      comments: [
        {
          author: "chloe",
          after: 180,
          markdown: "Le prestataire l’envoie le lundi à 11 h, et l’écran garde la page en mémoire jusqu’au lendemain.",
          reactions: { "👀": ["lena"] },
        },
        {
          author: "antoine",
          after: 1440,
          markdown: "Écran réglé pour se recharger toutes les heures. Le gratin, le vrai, c’est jeudi.",
          reactions: { "🎉": ["lena", "julie", "hugo", "elisa"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 110.99,
      kind: "thanks",
      title: "Merci à l’équipe de Gdańsk",
      markdown:
        "J’ai envoyé un croquis au stylo pour le nouveau boîtier d’électronique, vraiment un croquis. @Ewa m’a répondu le lendemain avec un prototype câblé, des photos, *et* trois remarques qui changent tout (dont l’orientation du presse-étoupe, j’avais mis la pluie dedans).",
      reactions: { "👏": ["piotr", "nadia", "ines", "kasia", "sophie"], "❤️": ["ewa"] },
      comments: [
        {
          author: "ewa",
          after: 50,
          markdown: "The sketch was very clear! Only the rain was in the wrong place.",
          reactions: { "😄": ["elisa", "ines"] },
        },
        {
          author: "piotr",
          after: 180,
          markdown: "I hung the sketch next to line 2. It’s our first original Elisa.",
          reactions: { "😄": ["elisa", "ewa"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 108.97,
      kind: "announcement",
      title: "Entretiens de l’année : ce qui change",
      markdown: `On a entendu vos retours. Trois changements :

1. Le formulaire passe de 6 pages à **1 page et demie**.
2. La première question est : « De quoi as-tu besoin ? » et non plus « Qu’as-tu raté ? ».
3. On peut venir avec quelqu’un de son choix, sans justifier.

Les créneaux s’ouvrent dans deux semaines. Vos questions ici, ou en privé si vous préférez.`,
      reactions: {
        "👍": ["lucie", "fatou", "karim", "lena", "julie", "sam", "anais"],
        "👏": ["helene", "bruno", "sophie"],
      },
      comments: [
        {
          author: "fatou",
          after: 60,
          markdown: "Est-ce que les intérimaires de plus de six mois y ont droit aussi ?",
          reactions: { "👍": ["leo", "karim"] },
        },
        {
          author: "chloe",
          after: 300,
          markdown: "On ne l’avait pas prévu, et tu as raison. **Oui, dès cette année.** Merci Fatou.",
          reactions: { "❤️": ["fatou", "david", "leo"], "👏": ["helene", "karim"] },
        },
        {
          author: "owen",
          after: 1440,
          markdown: "Will the form exist in English? Last year we translated it three different ways.",
        },
        {
          author: "chloe",
          after: 1584,
          markdown: "Yes, and in Polish. Same day as the French one.",
          reactions: { "👍": ["owen", "piotr", "ewa", "kasia"] },
        },
        {
          author: "lucie",
          after: 2880,
          markdown: "« De quoi as-tu besoin ? » : on ne me l’avait jamais demandé dans ce sens-là.",
          reactions: { "❤️": ["chloe"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 106.95,
      kind: "question",
      title: "How do I pronounce “Delaunay”?",
      markdown: "I have to introduce Sophie to a customer on a call and I’d rather not improvise.",
      comments: [
        {
          author: "sophie",
          after: 25,
          markdown:
            "“Duh-loh-NAY”. And honestly anything close works, thank you for asking! How should I say *Ashworth* without spitting?",
          accepted: true,
          reactions: { "😄": ["tom", "grace", "julie"], "❤️": ["owen"] },
        },
        { author: "tom", after: 40, markdown: "Any way you like after that answer.", reactions: { "😄": ["sophie"] } },
      ],
    },
    {
      author: "david",
      daysAgo: 105.07,
      kind: "message",
      markdown:
        "La navette Lyon–Nantes part désormais à 13 h 30 au lieu de 12 h. On nous demandait surtout de pouvoir y mettre les pièces finies du matin. On essaie un mois. Si ça vous complique la vie, dites-le ici.",
      reactions: { "👍": ["bruno", "yann", "jb", "fatou", "karim"] },
      comments: [
        {
          author: "jb",
          after: 240,
          markdown:
            "Ça nous arrange. Par contre l’arrivée tombe après le départ de notre magasinier, il faudrait un casier sécurisé.",
        },
        {
          author: "david",
          after: 1440,
          markdown: "Casier commandé, clé à l’accueil de Nantes.",
          reactions: { "👍": ["jb", "manon", "martine"] },
        },
      ],
    },
    {
      author: "martine",
      daysAgo: 103.07,
      kind: "question",
      title: "Qui a commandé 40 kg de café au nom de la maintenance ?",
      markdown: "J’ai une facture sans bon de commande et un livreur très sûr de lui.",
      reactions: { "😄": ["julie", "chloe", "hugo", "karim", "ruth"] },
      comments: [
        {
          author: "karim",
          after: 30,
          markdown: "Pas nous !! Enfin pas 40.",
          reactions: { "😄": ["yann", "lucie", "gerard", "martine"] },
        },
        {
          author: "fatou",
          after: 120,
          markdown: "Le quai a reçu 4 cartons hier. Je crois que c’est 4 kg et que quelqu’un a écrit 40.",
        },
        {
          author: "martine",
          after: 1440,
          markdown:
            "Fatou a vu juste : le fournisseur a tapé un zéro de trop. Avoir reçu. Les 4 kg étaient pour la journée sécurité, le bon de commande était resté dans un tiroir.",
          reactions: { "👏": ["fatou"], "👍": ["thierry", "hugo"] },
        },
      ],
    },
    {
      author: "sophie",
      daysAgo: 100.84,
      kind: "practice",
      title: "Une réunion de 25 minutes qui décide : notre format",
      markdown: `On faisait deux heures le lundi. Maintenant :

- l’ordre du jour est **une liste de questions**, pas de sujets (« accepte-t-on le lot 12 ? » et non « point lot 12 ») ;
- chaque question a quelqu’un qui a *le droit de décider* ;
- on lit en silence les trois premières minutes, tout le monde a les mêmes faits ;
- le compte rendu, c’est la liste avec les réponses. Envoyé avant de se lever.

Si une question n’a personne pour décider, on ne la met pas à l’ordre du jour. Ça a supprimé la moitié de la réunion.`,
      reactions: { "💡": ["bruno", "helene", "lena", "owen", "marc", "ines"], "👍": ["hugo", "elisa", "piotr"] },
      comments: [
        {
          author: "owen",
          after: 360,
          markdown:
            "Tried it this morning with the service team: 40 minutes, down from 90. The silent reading felt odd for one minute and then wonderful.",
          reactions: { "👏": ["sophie"] },
        },
        {
          author: "marc",
          after: 1440,
          markdown: "Je suis réticent sur le silence, mais j’avoue que je n’avais jamais lu le document avant.",
          reactions: { "😄": ["sophie", "julie", "hugo"] },
        },
        {
          author: "lena",
          after: 2880,
          markdown: "The sentence “if nobody may decide, it’s not on the agenda” is now on my door.",
          reactions: { "😄": ["sophie"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 98.84,
      kind: "question",
      title: "Can I bring a customer to visit Lyon at short notice?",
      markdown: "Water utility, four people, Thursday next week. They want to see the test bench running. #procédures",
      comments: [
        {
          author: "bruno",
          after: 180,
          markdown:
            "Oui côté atelier. Éviter 12 h–13 h 30, les bancs sont arrêtés. Il faut des chaussures de sécurité : donne-moi les pointures.",
        },
        {
          author: "thierry",
          after: 300,
          markdown:
            "Short checklist: visitor form two days before (names, sizes, photo yes/no), **max six people per guide**, follow the green line, no phone past the yellow door. I do the ten-minute safety welcome in English, just tell me the time.",
          reactions: { "🙏": ["grace"], "👍": ["bruno", "owen"] },
        },
        {
          author: "grace",
          after: 11520,
          markdown: "They signed. And they talked about the floor markings more than about our prices. Thank you all.",
          reactions: { "🎉": ["bruno", "thierry", "marc", "fatou", "helene"] },
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 97.03,
      kind: "message",
      markdown:
        "Je pars à la retraite à la fin du prochain trimestre. Je préfère l’écrire moi-même avant que ça fasse le tour par la cantine. 31 ans, 4 directeurs, 1 seul atelier. On a encore du temps, venez me poser vos questions.",
      reactions: {
        "❤️": ["bruno", "lucie", "karim", "sam", "helene", "yann", "fatou", "ines", "sophie", "chloe", "elisa"],
        "🙏": ["manon", "david"],
      },
      comments: [
        {
          author: "karim",
          after: 10,
          markdown: "Je savais, et ça me fait quand même quelque chose de le lire.",
          reactions: { "❤️": ["gerard", "lucie"] },
        },
        { author: "lucie", after: 25, markdown: "Qui va entendre les machines, maintenant ?" },
        {
          author: "gerard",
          after: 45,
          markdown: "Toi. Tu le fais déjà.",
          reactions: { "❤️": ["lucie", "bruno", "sam"] },
        },
        {
          author: "helene",
          after: 180,
          markdown: "Merci pour ces 31 ans, Gérard. On fêtera ça comme il faut, et vous choisirez le menu.",
          reactions: { "🎉": ["gerard", "fatou", "bruno"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 95.1,
      kind: "question",
      title: "C’est quoi exactement un « incoterm » et pourquoi tout le monde soupire ?",
      markdown:
        "On m’a demandé de vérifier que c’était du DAP et pas de l’EXW sur l’expédition du Chili. J’ai hoché la tête.",
      comments: [
        {
          author: "marc",
          after: 60,
          markdown: "Bravo de demander. J’ai hoché la tête pendant six ans.",
          reactions: { "😄": ["leo", "julie", "david"] },
        },
        {
          author: "david",
          after: 180,
          markdown: `C’est **qui paie et qui prend le risque, jusqu’où**. Image du colis sur une route :

| Code | On s’arrête où | Nous payons |
|---|---|---|
| EXW | à notre porte | rien |
| FCA | au transporteur | jusqu’à lui |
| DAP | chez le client, non dédouané | le trajet |
| DDP | chez le client, tout payé | tout |

On soupire parce qu’en EXW le client « vient chercher », et qu’en vrai on charge quand même son camion, sans être assurés.`,
          accepted: true,
          reactions: { "💡": ["leo", "fatou", "julie", "sam", "lucie"], "👏": ["marc"] },
        },
        { author: "leo", after: 240, markdown: "Je l’imprime. Merci David, personne ne me l’avait dessiné." },
      ],
    },
    {
      author: "julie",
      daysAgo: 92.98,
      kind: "thanks",
      title: "Merci @Antoine, 19 h 10, un vendredi",
      markdown:
        "Mon poste a refusé de s’allumer alors que l’offre partait à 20 h. Il est remonté du parking. L’offre est partie à 19 h 52. Je te dois un gratin, un vrai.",
      reactions: { "❤️": ["antoine", "marc", "chloe"], "👏": ["nadia", "helene", "hugo"] },
      comments: [
        {
          author: "antoine",
          after: 2880,
          markdown: "C’était la multiprise. Mais j’accepte le gratin.",
          reactions: { "😄": ["julie", "lena"] },
        },
      ],
    },
    {
      author: "kasia",
      daysAgo: 90.89,
      kind: "message",
      markdown:
        "Small culture note from purchasing: in our e-mails “à voir” is read here as *“yes, soon”*. After two months I learned that it mostly means “no”. Could we write yes or no? We don’t break.",
      reactions: { "😄": ["grace", "owen", "ewa", "julie"], "👍": ["anais", "jb", "piotr", "david"] },
      comments: [
        {
          author: "anais",
          after: 60,
          markdown: "Je plaide coupable. Promis, maintenant j’écris non.",
          reactions: { "😄": ["kasia"] },
        },
        {
          author: "marc",
          after: 180,
          markdown: "À voir.",
          reactions: { "😄": ["kasia", "julie", "anais", "grace", "hugo", "elisa"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 89.09,
      kind: "question",
      title: "Quels cours de langue vous seraient vraiment utiles ?",
      markdown:
        "On a un budget pour trente personnes. L’an dernier, sur vingt inscrits, six ont fini. Je voudrais comprendre avant de recommencer.",
      reactions: { "👍": ["lucie", "leo"] },
      comments: [
        {
          author: "lucie",
          after: 120,
          markdown: "Une heure à 13 h, pas à 17 h. À 17 h j’ai les enfants.",
          reactions: { "👍": ["fatou", "julie", "manon"] },
        },
        {
          author: "ewa",
          after: 240,
          markdown: "I’d love French for *technical* talk: screws, seals, leaks. I can already order a coffee.",
          reactions: { "👍": ["tom", "piotr", "kasia"] },
        },
        {
          author: "tom",
          after: 1440,
          markdown:
            "Pair us up? Thirty minutes a week, half in each language, with a real drawing on the table. Free of charge.",
          reactions: { "💡": ["chloe", "ewa", "lucie", "sophie"] },
        },
        {
          author: "chloe",
          after: 4320,
          markdown:
            "On garde l’idée de Tom : **des binômes, 30 min par semaine sur le temps de travail**, plus deux groupes techniques à 13 h. Inscriptions par un simple commentaire ici, je vous apparie.",
          reactions: { "🎉": ["tom", "ewa", "lucie", "fatou"], "👏": ["helene"] },
        },
        { author: "fatou", after: 4608, markdown: "Je m’inscris ! Avec quelqu’un du quai de Gdańsk si possible." },
        {
          author: "piotr",
          after: 5040,
          markdown: "I have your person: Tomek, forklift driver, learns French with films.",
          reactions: { "❤️": ["fatou", "chloe"] },
        },
      ],
    },
    {
      author: "helene",
      daysAgo: 87.04,
      kind: "announcement",
      title: "Résultats du semestre, sans langue de bois",
      markdown: `Trois choses vont bien, deux vont mal.

**Bien** : les délais de Nantes, la D40 qui plaît, le service de Leeds noté 4,6 sur 5.

**Mal** : nos retours sous garantie sur la D12 ont doublé, et on a perdu deux appels d’offres sur le délai de réponse.

Je n’ai pas de coupable à désigner et je n’en cherche pas. Je cherche des gens qui savent *pourquoi*. Posez-moi vos questions dessous, je réponds à toutes cette semaine.`,
      reactions: {
        "👍": ["bruno", "sophie", "owen", "piotr", "karim", "anais", "grace"],
        "👏": ["elisa", "ines", "lena"],
      },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown:
            "Pour la D12 : regardez les clapets du nouveau fournisseur. Je le dis depuis le printemps, mais à la machine à café.",
          reactions: { "👀": ["sophie", "anais", "helene", "ines"] },
        },
        {
          author: "helene",
          after: 120,
          markdown:
            "Je regrette qu’on ne l’ait entendu qu’à la machine à café. @Anaïs et @Sophie le prennent cette semaine, avec vous.",
          reactions: { "👍": ["gerard", "anais", "sophie"] },
        },
        {
          author: "julie",
          after: 240,
          markdown:
            "Pour les appels d’offres : le plan d’encombrement met neuf jours à sortir. Le reste prend deux jours.",
          reactions: { "👀": ["jb", "marc", "elisa"] },
        },
        {
          author: "jb",
          after: 1440,
          markdown:
            "Exact. Et sept de ces neuf jours, c’est la file d’attente. Je peux proposer des plans types pour 80 % des cas.",
          reactions: { "💡": ["julie", "marc", "helene", "grace"] },
        },
        { author: "helene", after: 2160, markdown: "Proposez, JB. C’est exactement la réponse que j’espérais." },
      ],
    },
    {
      author: "yann",
      daysAgo: 85.07,
      kind: "question",
      title: "Covoiturage Nantes sud, départ vers 6 h 15 ?",
      markdown: "Ma voiture est au garage pour dix jours. Je participe aux frais et je choisis bien la musique.",
      comments: [
        {
          author: "manon",
          after: 20,
          markdown:
            "Je passe à Rezé à 6 h 05, il y a une place. La musique c’est moi qui conduis qui choisis, par contre.",
          accepted: true,
          reactions: { "😄": ["yann", "jb"] },
        },
        {
          author: "martine",
          after: 180,
          markdown: "Dommage que je commence à 8 h. On devrait tenir une liste, non ? Je veux bien.",
          reactions: { "👍": ["chloe", "thierry", "anais"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 83.15,
      kind: "message",
      markdown:
        "I spent last week commissioning in the rain next to a river, and the only dry thing was the checklist Ewa laminated for me. Lamination is underrated.",
      reactions: { "😄": ["ewa", "tom", "owen"], "❤️": ["ewa"] },
    },
    {
      author: "hugo",
      daysAgo: 80.93,
      kind: "question",
      title: "Pourquoi nos notes de frais mettent cinq semaines ?",
      markdown:
        "Je pose la question alors que je suis à la finance, donc un peu juge et partie. J’aimerais vos versions.",
      reactions: { "👀": ["marc", "tom", "julie", "yann"] },
      comments: [
        {
          author: "tom",
          after: 30,
          markdown:
            "The photo of the receipt has to be under 1 MB. My phone makes 4 MB. So I do it on Sundays, in batches, grumpy.",
          reactions: { "👍": ["priya", "owen", "marc"] },
        },
        {
          author: "marc",
          after: 60,
          markdown: "Deux validations. Mon chef puis le chef de mon chef, qui est en Pologne un jour sur deux.",
        },
        {
          author: "martine",
          after: 180,
          markdown:
            "Et chez moi il en arrive 60 le même jour, le 28. Si ça arrivait en continu, je mettrais deux jours.",
          reactions: { "💡": ["hugo"] },
        },
        {
          author: "hugo",
          after: 5760,
          markdown:
            "Merci, c’était utile et pas ce que je croyais. On a changé trois choses : **limite photo à 10 Mo, une seule validation sous 150 €, paiement chaque mercredi.** On regarde dans un mois si ça tient.",
          reactions: { "🎉": ["tom", "marc", "yann", "priya", "julie", "fatou"], "👏": ["helene", "martine", "ruth"] },
        },
        { author: "tom", after: 6048, markdown: "My Sundays thank you." },
      ],
    },
    {
      author: "ruth",
      daysAgo: 78.9,
      kind: "practice",
      title: "Running a two-language video call without losing half the room",
      markdown: `After a year of calls between Leeds, Lyon and Gdańsk, here is what works for us:

1. **One shared page**, written live, in the language of whoever writes. Typing slows us down just enough.
2. Say numbers twice, once as digits. *Seventy-two, seven-two.* (Ask me about the 92 valves.)
3. Five seconds of silence after each question. The quiet people are often translating, not agreeing.
4. No idioms. Nobody “touches base” or “met les pieds dans le plat”.
5. Last two minutes: each person says what they will do, in their own words.

Point 3 is the one that changed the most.`,
      reactions: { "💡": ["chloe", "ewa", "piotr", "sophie", "nadia", "lena"], "👍": ["owen", "kasia", "anais"] },
      comments: [
        {
          author: "piotr",
          after: 180,
          markdown: "Point 3, yes. I had always an answer, four seconds too late.",
          reactions: { "❤️": ["ruth", "grace"] },
        },
        { author: "julie", after: 300, markdown: "Et les 92 vannes, on peut savoir ?" },
        {
          author: "ruth",
          after: 360,
          markdown: "Quatre-vingt-douze, I heard eighty-two, then “douze”. We received twelve.",
          reactions: { "😄": ["julie", "marc", "david", "fatou"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown: "As a German in a French company with an English customer: thank you for number 3.",
          reactions: { "❤️": ["ruth"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 77.03,
      kind: "thanks",
      title: "Thank you Fatou",
      markdown:
        "A customer’s plant was down, I rang Lyon at five to five asking for one diaphragm kit. @Fatou found it, packed it, walked it to the courier at the gate. It was on site in Hull at ten the next morning. #clients",
      reactions: { "❤️": ["fatou", "tom", "grace"], "👏": ["david", "leo", "helene", "julie"] },
      comments: [
        {
          author: "fatou",
          after: 720,
          markdown: "Merci Owen ! I understood “please” and “Hull”, the rest was Léo.",
          reactions: { "😄": ["leo", "owen", "tom"] },
        },
        {
          author: "david",
          after: 1440,
          markdown:
            "Pour la petite histoire, le transporteur attendait moteur tournant, et Léo lui parlait de football pour gagner trois minutes.",
          reactions: { "😄": ["owen", "fatou", "leo"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 74.92,
      kind: "question",
      title: "Quelqu’un aurait une vieille D12 à découper ?",
      markdown: "Je voudrais la couper en deux pour montrer l’intérieur dans le hall. Une morte, évidemment.",
      comments: [
        {
          author: "gerard",
          after: 40,
          markdown:
            "Il y en a une au rebut, série 2004, très belle usure de came. Je te la coupe à la scie à ruban avec Sam, ça lui fera la main.",
          reactions: { "🎉": ["elisa", "sam"] },
        },
        {
          author: "marc",
          after: 120,
          markdown:
            "On pourrait en avoir une deuxième pour les salons ? Les clients comprendraient en dix secondes ce que j’explique en vingt minutes.",
          reactions: { "👍": ["grace", "elisa"] },
        },
        {
          author: "elisa",
          after: 12960,
          markdown: "Elle est dans le hall ! Arêtes limées, membrane en orange. Venez voir.",
          reactions: { "🎉": ["helene", "bruno", "sophie", "julie", "chloe", "ines"], "👏": ["gerard", "sam"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 72.84,
      kind: "message",
      markdown:
        "Pour ceux qui reçoivent un appel « du support » leur demandant leur mot de passe : ce n’est **jamais** nous. Deux collègues ont été appelés hier, les deux ont raccroché et prévenu. C’est parfait, merci.",
      reactions: { "👍": ["nadia", "julie", "martine", "hugo", "ruth"], "🙏": ["chloe"] },
      comments: [
        {
          author: "martine",
          after: 60,
          markdown:
            "J’étais l’une des deux. Il connaissait mon prénom et celui de mon chef, j’ai hésité. Aucune honte à raccrocher et à rappeler.",
          reactions: { "👏": ["antoine", "nadia"], "❤️": ["julie"] },
        },
      ],
    },
    {
      author: "anais",
      daysAgo: 71.07,
      kind: "question",
      title: "Est-ce qu’on a une fontaine à eau prévue à l’étage de Nantes ?",
      markdown: "On descend deux étages. En soi c’est bien, mais avec la cheville de Martine, moins.",
      comments: [
        {
          author: "martine",
          after: 30,
          markdown: "Merci de penser à ma cheville. Elle te salue.",
          reactions: { "😄": ["anais", "yann"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown:
            "Raccordement prévu dans trois semaines, c’est signé. En attendant une bonbonne à l’étage dès demain matin.",
          accepted: true,
          reactions: { "👍": ["anais", "martine", "jb", "manon"] },
        },
      ],
    },
    {
      author: "nadia",
      daysAgo: 68.9,
      kind: "announcement",
      title: "Coupure réseau samedi de 7 h à 12 h",
      markdown: `On change le cœur de réseau de Lyon. Messagerie et ERP indisponibles pour **toutes** les usines pendant ce temps.

- Les bancs d’essai tournent (réseau séparé).
- Le téléphone de l’atelier tourne.
- Les badges tournent, mais l’ajout d’un visiteur non.

Et ici, vous pourrez continuer d’écrire : ça partira quand le réseau reviendra.`,
      reactions: { "👍": ["bruno", "karim", "owen", "david"] },
      comments: [
        {
          author: "piotr",
          after: 120,
          markdown: "We have a night shift loading until 8. Can the labels print without ERP?",
        },
        { author: "karim", after: 180, markdown: "Les alarmes du compresseur passent par quel réseau ?" },
        {
          author: "antoine",
          after: 240,
          markdown:
            "Good catch. I’ll export the labels on Friday evening to the local printer PC. Come and test with me at 16:00?",
          reactions: { "👍": ["piotr"], "🙏": ["ewa"] },
        },
        {
          author: "antoine",
          after: 300,
          markdown: "Le séparé, vérifié ce matin avec un vrai défaut provoqué. Bonne question.",
          reactions: { "👍": ["karim", "nadia"] },
        },
        {
          author: "nadia",
          after: 8640,
          markdown: "Terminé à 10 h 40. Merci de votre patience, et à Piotr pour la question qu’on n’avait pas posée.",
          reactions: { "👏": ["antoine", "piotr", "helene"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 66.07,
      kind: "message",
      markdown:
        "La photo du mois sur le panneau du quai : le chat du voisin, endormi sur une palette « ne pas gerber ». Il a respecté la consigne.",
      reactions: { "😄": ["lucie", "julie", "leo", "david", "elisa", "chloe", "ruth", "grace", "sam"], "❤️": ["ewa"] },
    },
    {
      author: "sam",
      daysAgo: 95.94,
      kind: "question",
      title: "On peut venir aux journées d’essais clients même quand on est apprenti ?",
      markdown: "J’aimerais voir une pompe tourner ailleurs que sur notre banc. #clients",
      reactions: { "👍": ["manon", "leo"] },
      comments: [
        {
          author: "owen",
          after: 60,
          markdown: "Come to Leeds for a week! You would carry things and get wet, I must be honest.",
          reactions: { "😄": ["sam", "tom", "priya"] },
        },
        {
          author: "chloe",
          after: 1440,
          markdown:
            "Oui. Convention d’accueil entre usines, deux pages, je m’en occupe. Il faut l’accord de ton tuteur et de ton école. Manon et Léo, ça vaut aussi pour vous.",
          accepted: true,
          reactions: { "🎉": ["sam", "manon", "leo"] },
        },
        { author: "karim", after: 1584, markdown: "Accord du tuteur : donné.", reactions: { "❤️": ["sam"] } },
      ],
    },
    {
      author: "thierry",
      daysAgo: 62.02,
      kind: "thanks",
      title: "Merci aux secouristes de l’équipe du matin",
      markdown:
        "Un malaise au vestiaire hier, à 5 h 50. Trois personnes ont fait exactement ce qu’il fallait, dans l’ordre, sans courir. Le collègue va bien, il est chez lui et il m’a demandé de vous le dire.",
      reactions: {
        "❤️": ["lucie", "bruno", "fatou", "helene", "karim", "sophie", "chloe", "gerard"],
        "🙏": ["julie", "sam"],
      },
      comments: [
        { author: "lucie", after: 120, markdown: "Soulagement. Qu’il prenne son temps." },
        {
          author: "chloe",
          after: 240,
          markdown: "Pour ceux que ça a secoués : l’infirmière est là jusqu’à 15 h, et ma porte est ouverte.",
          reactions: { "❤️": ["fatou", "lucie"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown: "J’étais là. Ce qui m’a impressionnée, c’est le calme. On devrait tous refaire la formation.",
          reactions: { "👍": ["thierry", "chloe"] },
        },
      ],
    },
    {
      author: "marc",
      daysAgo: 59.85,
      kind: "question",
      title: "Where is the current price list in English?",
      markdown:
        "Le dossier commun en contient quatre qui s’appellent toutes « final ». J’ai failli envoyer celle d’il y a deux ans.",
      comments: [
        {
          author: "grace",
          after: 25,
          markdown: "I use “final_v3_GO”. No idea whether it’s right. Scary.",
          reactions: { "😄": ["marc", "julie"] },
        },
        {
          author: "julie",
          after: 180,
          markdown:
            "La bonne est **dans l’ERP, onglet Tarifs, bouton Exporter** : toujours à jour, en français et en anglais. J’ai mis les quatre fichiers du dossier dans une archive pour que personne n’y retombe.",
          accepted: true,
          reactions: { "🙏": ["marc", "grace"], "👏": ["hugo", "owen"] },
        },
        { author: "hugo", after: 240, markdown: "Merci Julie, ça m’enlève un cauchemar récurrent." },
      ],
    },
    {
      author: "lena",
      daysAgo: 10.84,
      kind: "message",
      markdown:
        "I gave a ten-minute talk about the sensor that failed every nine days. Somebody from HR asked the best question: *“Who noticed first?”* Answer: the night shift, in a paper notebook, three months before my chart. #capteurs",
      reactions: { "❤️": ["karim", "sam", "lucie", "bruno", "chloe"], "👏": ["helene", "nadia"] },
    },
    {
      author: "manon",
      daysAgo: 72.13,
      kind: "question",
      title: "Quelqu’un loue une chambre vers Villeurbanne pour six semaines ?",
      markdown:
        "Je fais mon échange apprentis à Lyon dans trois semaines. Budget serré, je suis propre et je cuisine bien.",
      comments: [
        {
          author: "ines",
          after: 60,
          markdown:
            "J’ai une chambre d’amis à dix minutes en vélo. Gratuite contre la recette du far breton, je t’appelle.",
          reactions: { "❤️": ["manon", "chloe", "sam"] },
        },
        {
          author: "manon",
          after: 90,
          markdown: "Je n’y crois pas. Merci @Inès !! Le far sera hebdomadaire.",
          reactions: { "🎉": ["ines", "yann"], "😄": ["jb"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 54.02,
      kind: "practice",
      title: "Presqu’accident : l’écrire en quatre lignes, pas en quatre pages",
      markdown: `On avait 11 déclarations par an. On en a 11 **par mois** depuis que la fiche fait quatre lignes. Ce n’est pas plus dangereux, c’est plus visible.

> Où ? — Quoi ? — Qu’est-ce qui l’a arrêté ? — Une idée ?

« Qu’est-ce qui l’a arrêté » est la question la plus importante : si la réponse est « la chance », on agit dans la journée.

On signe si on veut. On ne cherche jamais *qui*.`,
      reactions: {
        "👍": ["karim", "fatou", "lucie", "bruno", "yann", "sophie", "owen", "piotr"],
        "💡": ["priya", "chloe"],
      },
      comments: [
        { author: "priya", after: 120, markdown: "Can the service engineers use it for customers’ sites too?" },
        {
          author: "thierry",
          after: 180,
          markdown: "Yes please. Same four lines, any language.",
          reactions: { "👍": ["priya", "tom", "owen"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown:
            "J’en ai fait une hier pour la porte sectionnelle. Réponse reçue avant la pause. Ça donne envie d’en faire d’autres.",
          reactions: { "❤️": ["thierry"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 51.96,
      kind: "question",
      title: "Who decides the colour of the cables inside our cabinets?",
      markdown:
        "Lyon drawings say blue for 24 V, Nantes drawings say brown, and my colleague says red because “it was always red”. I would like one answer before cabinet 300.",
      reactions: { "👀": ["jb", "ines", "elisa"] },
      comments: [
        {
          author: "jb",
          after: 180,
          markdown: "Le marron, c’est l’ancienne norme client d’un seul client. On aurait dû l’enlever des plans.",
        },
        {
          author: "ines",
          after: 1440,
          markdown:
            "Decided today with JB and Karim: **dark blue for 24 V DC, white-blue for 0 V**, everywhere, written on the first page of each drawing. Brown only where a customer’s contract says so. Sorry it took 300 cabinets.",
          accepted: true,
          reactions: { "🎉": ["ewa", "piotr"], "👍": ["karim", "yann", "priya"] },
        },
        { author: "ewa", after: 1584, markdown: "299, we were quick!", reactions: { "😄": ["ines", "jb"] } },
      ],
    },
    {
      author: "helene",
      daysAgo: 49.86,
      kind: "message",
      markdown:
        "J’ai passé la journée au poste 4, avec Lucie. J’ai monté **trois** têtes de D25, dont une bonne. Je comprends mieux la demande sur l’éclairage, et j’ai mal aux pouces. Je recommence dans un autre atelier le mois prochain, où voulez-vous de moi ?",
      reactions: { "😄": ["lucie", "bruno", "karim", "gerard"], "❤️": ["fatou", "chloe", "sophie"] },
      comments: [
        {
          author: "fatou",
          after: 20,
          markdown: "Au quai, à 5 h 30, un lundi.",
          reactions: { "😄": ["david", "leo", "karim"] },
        },
        { author: "helene", after: 120, markdown: "J’y serai.", reactions: { "👏": ["fatou", "david"] } },
        {
          author: "gerard",
          after: 180,
          markdown: "La bonne des trois, je l’ai vérifiée : elle est vraiment bonne.",
          reactions: { "😄": ["lucie", "bruno", "helene"] },
        },
      ],
    },
    {
      author: "manon",
      daysAgo: 48.13,
      kind: "thanks",
      title: "Merci pour l’accueil à Lyon",
      markdown:
        "Première semaine d’échange finie. Merci @Lucie pour la visite, @Karim pour la caisse à outils à mon nom, @Inès pour la chambre. Je me suis perdue quatre fois et quatre personnes différentes m’ont raccompagnée sans soupirer. #accueil",
      reactions: { "❤️": ["lucie", "karim", "ines", "chloe", "bruno"], "😄": ["fatou"] },
    },
    {
      author: "ruth",
      daysAgo: 45.84,
      kind: "question",
      title: "Is there a shared calendar of bank holidays for the three countries?",
      markdown: "I booked a training for the Polish team on a national holiday. Twice. #formation",
      comments: [
        { author: "kasia", after: 15, markdown: "We noticed :)", reactions: { "😄": ["piotr", "ewa", "ruth"] } },
        {
          author: "chloe",
          after: 120,
          markdown:
            "There is one now: **Calendars → Arvenelle → Jours fériés / Holidays**, three colours, plus the factory closures. I added the school holidays as well, since that’s what people really ask.",
          accepted: true,
          reactions: { "👏": ["ruth", "julie", "lena", "fatou"], "👍": ["owen", "piotr"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 44.1,
      kind: "announcement",
      title: "Ouverture des mobilités internes",
      markdown: `Six postes ouverts, **à vous d’abord**, pendant trois semaines, avant toute annonce dehors : un régleur, une technicienne ou un technicien service (Leeds ou Lyon), un acheteur junior (Gdańsk), une place à la métrologie, deux en chaudronnerie.

Vous n’êtes pas sûrs d’avoir « le profil » ? Venez en parler dix minutes. La moitié des gens qui ont réussi leur mobilité n’avaient pas le profil.`,
      reactions: { "👍": ["lucie", "fatou", "sam", "leo", "manon", "karim"], "❤️": ["bruno"] },
      comments: [
        { author: "leo", after: 60, markdown: "La métrologie, il faut quel diplôme ?" },
        {
          author: "mathis",
          after: 120,
          markdown: "J’ai commencé comme magasinier. Viens passer une matinée, je te montre.",
          reactions: { "❤️": ["leo", "chloe", "david"], "👏": ["sophie"] },
        },
        {
          author: "manon",
          after: 180,
          markdown: "Les deux places en chaudronnerie, on peut y croire avec un diplôme dans quatre mois ?",
        },
        {
          author: "jb",
          after: 240,
          markdown: "Écris ta lettre. Je la relis volontiers.",
          reactions: { "❤️": ["manon"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 40.98,
      kind: "message",
      markdown:
        "We won the Yorkshire framework: 60 skids over three years. The customer quoted the visit to Lyon, the four-line near-miss form, and *“the storekeeper who smiled”*. So, Fatou, you are officially our best salesperson.",
      reactions: {
        "🎉": ["helene", "marc", "owen", "bruno", "tom", "priya", "jb", "yann", "david", "julie"],
        "❤️": ["fatou"],
        "👏": ["thierry", "ruth"],
      },
      comments: [
        {
          author: "fatou",
          after: 30,
          markdown: "Ma commission en chocolat s’il vous plaît.",
          reactions: { "😄": ["grace", "marc", "leo"] },
        },
        {
          author: "jb",
          after: 120,
          markdown: "60 skids… magnifique. Je vais m’asseoir cinq minutes et faire un planning.",
          reactions: { "😄": ["yann", "piotr", "manon"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 39.15,
      kind: "question",
      title: "Qui utilise encore le fax de Nantes ?",
      markdown: "Il y a un contrat de ligne à 31 € par mois. Je veux le couper mais j’ai appris à me méfier.",
      reactions: { "😄": ["nadia"] },
      comments: [
        {
          author: "martine",
          after: 60,
          markdown:
            "Une mairie et un vieux client m’envoient encore leurs bons dessus, environ deux par mois. Je leur téléphone cette semaine, ils n’attendent que ça je crois. **Coupe à la fin du mois.**",
          accepted: true,
          reactions: { "👍": ["antoine", "hugo"] },
        },
        {
          author: "martine",
          after: 8640,
          markdown: "C’est fait. La dame de la mairie m’a dit : « Ah, vous aussi vous vouliez arrêter ? »",
          reactions: { "😄": ["antoine", "nadia", "julie", "anais"] },
        },
      ],
    },
    {
      author: "priya",
      daysAgo: 35.93,
      kind: "question",
      title: "Any vegetarian option at the Lyon canteen beyond the omelette?",
      markdown: "I come for a week. I like omelettes. Not five.",
      comments: [
        {
          author: "elisa",
          after: 40,
          markdown:
            "Le bar à salades est très bien, et le jeudi il y a un dahl correct. Je t’emmène aussi au marché le mercredi.",
          reactions: { "❤️": ["priya"] },
        },
        {
          author: "chloe",
          after: 1440,
          markdown:
            "The caterer now does **a vegetarian dish every day**, starting Monday; it was a matter of asking, and three other people were waiting for somebody to ask. Thank you Priya.",
          accepted: true,
          reactions: { "🎉": ["priya", "lena", "elisa", "ines"] },
        },
        { author: "hugo", after: 1728, markdown: "J’étais l’un des trois. Merci, Priya." },
      ],
    },
    {
      author: "bruno",
      daysAgo: 33.06,
      kind: "message",
      markdown:
        "Le barbecue de l’atelier a nourri 112 personnes, il reste deux saladiers orphelins et un pull vert taille M. Réclamez-les à l’accueil.",
      reactions: { "😄": ["julie", "lucie", "karim"], "❤️": ["fatou", "gerard", "sam"] },
      comments: [
        {
          author: "hugo",
          after: 120,
          markdown: "Le pull est à moi. Le saladier bleu, à personne qui veuille le laver.",
          reactions: { "😄": ["julie", "bruno"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 30.05,
      kind: "thanks",
      title: "À @Gérard, qui a répondu à 41 questions cette semaine",
      markdown: "Je les ai comptées. Certaines posées deux fois, dont une par moi. Toujours la même patience.",
      reactions: { "❤️": ["lucie", "sam", "karim", "bruno", "helene", "manon", "yann"], "👏": ["sophie", "elisa"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Quarante-deux, tu oublies celle de ce matin.",
          reactions: { "😄": ["ines", "karim"] },
        },
      ],
    },
    {
      author: "piotr",
      daysAgo: 28.13,
      kind: "question",
      title: "How do you say goodbye to somebody who retires, in France?",
      markdown:
        "Gdańsk wants to do something for Gérard. He came to install our first line in 2011, and he ate pierogi for eleven days.",
      reactions: { "❤️": ["gerard", "lucie", "bruno", "fatou"] },
      comments: [
        {
          author: "bruno",
          after: 120,
          markdown: "On chante, mal. On offre un outil gravé. Et on raconte les histoires vraies.",
          reactions: { "😄": ["karim", "gerard"] },
        },
        {
          author: "chloe",
          after: 1440,
          markdown:
            "Venez, tout simplement ! **Le pot est dans six semaines, à 16 h, à l’atelier.** Il reste de la place dans la navette et j’ai trois chambres réservées pour Gdańsk et deux pour Leeds.",
          reactions: { "🎉": ["piotr", "ewa", "kasia", "owen", "tom"] },
        },
        {
          author: "piotr",
          after: 2160,
          markdown: "We come, four persons. With pierogi.",
          reactions: { "❤️": ["gerard", "chloe", "bruno"], "😄": ["karim"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 25.96,
      kind: "announcement",
      title: "Exercice d’évacuation cette semaine, sans date",
      markdown: `À Lyon et à Nantes. Rappel des deux erreurs du dernier :

1. on était 14 à revenir chercher un manteau ;
2. personne n’avait la liste des visiteurs.

Point de rassemblement : parking nord (Lyon), sous le grand pin (Nantes). Les guides en gilet vert comptent, *les autres ne bougent pas*.`,
      reactions: { "👍": ["bruno", "chloe", "yann", "jb", "karim"] },
      comments: [
        {
          author: "anais",
          after: 2880,
          markdown: "Nantes : 3 min 50, un seul manteau. Il pleuvait, on comprend.",
          reactions: { "😄": ["martine", "jb", "thierry"] },
        },
        {
          author: "thierry",
          after: 4320,
          markdown: "Lyon : 4 min 20, zéro manteau. Bravo à tous.",
          reactions: { "👏": ["bruno", "lucie", "helene"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 22.99,
      kind: "question",
      title: "On peut afficher le nom des collègues en télétravail quelque part ?",
      markdown:
        "Quand j’appelle le bureau d’études et que ça sonne dans le vide, je ne sais pas si je dérange ou si c’est juste vide.",
      reactions: { "👍": ["karim", "fatou"] },
      comments: [
        {
          author: "elisa",
          after: 60,
          markdown:
            "Toujours appeler le portable, ça ne dérange jamais. Je mets mes jours de télétravail sur ma fiche.",
        },
        {
          author: "ines",
          after: 300,
          markdown:
            "On a mis **un tableau avec nos jours à l’entrée du bureau d’études**, côté atelier, avec les portables. Et on s’engage à décrocher : si on est à la maison, c’est pareil qu’au bureau.",
          accepted: true,
          reactions: { "❤️": ["lucie"], "👏": ["bruno", "karim"] },
        },
      ],
    },
    {
      author: "tom",
      daysAgo: 20.14,
      kind: "message",
      markdown:
        "Crossed the whole of Yorkshire with a D25 on the passenger seat, seatbelt on. The motorway services staff asked its name. It’s Brenda now.",
      reactions: { "😄": ["priya", "owen", "grace", "ruth", "fatou", "sam", "elisa"] },
      comments: [
        {
          author: "elisa",
          after: 120,
          markdown: "Je l’ajoute à la documentation.",
          reactions: { "😄": ["tom", "lucie"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 18.12,
      kind: "question",
      title: "Comment répondre à un client furieux, quand on sait qu’il a raison ?",
      markdown:
        "Trois semaines de retard, et chaque fois on lui a donné une date fausse. Il m’a crié dessus au téléphone. J’ai raccroché poliment et j’ai eu envie de pleurer. #clients",
      reactions: { "❤️": ["chloe", "grace", "fatou", "ruth", "lucie"] },
      comments: [
        {
          author: "grace",
          after: 30,
          markdown:
            "I’m sorry, Julie. That’s hard. What works for me: name his problem before mine. “You planned a shutdown around our date, and we made it worthless.” Then stop talking.",
          reactions: { "💡": ["julie", "marc"] },
        },
        {
          author: "ruth",
          after: 60,
          markdown:
            "And never give a date while he’s angry. Give the *time of the next call*, and keep it to the minute.",
          reactions: { "👍": ["julie", "owen"] },
        },
        {
          author: "marc",
          after: 180,
          markdown: "Et ce n’était pas à toi de porter ça seule. Je le rappelle avec toi à 15 h, on se met à deux.",
          reactions: { "❤️": ["julie", "chloe"] },
        },
        {
          author: "julie",
          after: 1440,
          markdown:
            "Fait : j’ai suivi Grace puis Ruth, Marc à côté. « Vous avez organisé un arrêt autour de notre date. » Long silence. Puis il a dit merci. **On lui envoie un point à 9 h chaque jour, même sans nouvelle.** Merci, vous trois.",
          accepted: true,
          reactions: { "❤️": ["grace", "ruth", "marc", "helene"], "👏": ["chloe", "david"] },
        },
        {
          author: "david",
          after: 1872,
          markdown:
            "Côté quai, on met sa commande sur la palette du haut. Je t’appelle dès que le camion ferme ses portes, quelle que soit l’heure.",
          reactions: { "🙏": ["julie"] },
        },
      ],
    },
    {
      author: "helene",
      daysAgo: 13.84,
      kind: "announcement",
      title: "Nantes s’agrandit",
      markdown:
        "La halle voisine est à nous à partir du trimestre prochain : 1 400 m², pont roulant de 5 t, et enfin un vrai vestiaire. Les plans ne sont **pas** figés : @JB et @Manon tiennent une grande feuille dans l’atelier, venez dessiner dessus avant qu’un architecte ne le fasse.",
      reactions: { "🎉": ["yann", "manon", "jb", "anais", "martine", "karim", "grace"], "👍": ["bruno", "thierry"] },
      comments: [
        {
          author: "manon",
          after: 30,
          markdown: "La feuille est déjà pleine, on en scotche une deuxième.",
          reactions: { "😄": ["jb", "yann"] },
        },
        {
          author: "martine",
          after: 120,
          markdown: "Un bureau avec une fenêtre, je dis ça, je ne dis rien.",
          reactions: { "❤️": ["anais", "jb"] },
        },
        {
          author: "jb",
          after: 1440,
          markdown:
            "Premier dessin au milieu de la feuille : une table de réunion ronde, avec « à côté des machines, pas au-dessus ». On garde.",
          reactions: { "👍": ["yann", "manon", "helene"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 3.6,
      kind: "thanks",
      markdown:
        "Merci à tous ceux qui m’ont écrit avant mon examen. J’ai lu vos messages dans la voiture, sur le parking, trois fois. Voilà. C’est tout.",
      reactions: { "❤️": ["gerard", "fatou", "sam", "karim", "manon", "chloe", "bruno", "ines", "helene"] },
    },
    {
      author: "owen",
      daysAgo: 8.01,
      kind: "message",
      markdown:
        "The customer in Hull sent us a cake with a pump drawn on it. It has the discharge valve on the wrong side. Nobody dares tell them. #clients",
      reactions: { "😄": ["tom", "priya", "grace", "ruth", "elisa", "sam", "gerard"] },
      comments: [
        {
          author: "gerard",
          after: 180,
          markdown: "Sur le croquis, c’est une D12 de 1998. Elle était comme ça !",
          reactions: { "😄": ["owen", "elisa", "tom"] },
        },
        { author: "owen", after: 240, markdown: "Then they know better than we do. Cake approved." },
      ],
    },
    {
      author: "david",
      daysAgo: 6.13,
      kind: "question",
      title: "Qui part de Lyon vers Gdańsk en voiture ou en camion d’ici deux semaines ?",
      markdown:
        "Une caisse de 60 x 40 x 40, 28 kg, des gabarits qui ne supportent pas l’avion. Le transporteur veut 640 €.",
      comments: [
        {
          author: "kasia",
          after: 120,
          markdown: "Our own truck returns empty from Dijon next Wednesday! It can make the detour for 90 €.",
          reactions: { "🎉": ["david", "fatou"] },
        },
        {
          author: "david",
          after: 180,
          markdown:
            "Parfait, **je prends le camion de mercredi**. Et si on tenait une liste des retours à vide, Kasia ? Je suis sûr qu’on en rate dix par mois.",
          reactions: { "👍": ["kasia", "piotr", "hugo"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 4.08,
      kind: "message",
      markdown:
        "Les binômes de langue : 26 personnes, 13 paires, 12 tiennent depuis neuf semaines. La treizième s’est séparée à l’amiable pour cause de poste de nuit. Il y a donc deux personnes libres, écrivez-moi.",
      reactions: { "🎉": ["tom", "ewa", "fatou", "lucie"], "❤️": ["piotr"] },
      comments: [
        {
          author: "fatou",
          after: 180,
          markdown:
            "Tomek m’a dicté toute une palette en français hier. J’ai répondu en polonais. On a eu besoin de Léo pour les deux.",
          reactions: { "😄": ["leo", "piotr", "chloe"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 1.3,
      kind: "question",
      title: "Avis sur la police de caractères des nouvelles plaques signalétiques ?",
      markdown:
        "Deux essais collés sur la porte du labo, à lire **à un mètre cinquante, lunettes sales**. Dites-moi laquelle, A ou B, et pourquoi.",
      comments: [
        {
          author: "karim",
          after: 60,
          markdown: "B. Sur la A le 3 et le 8 se ressemblent quand la lumière vient de côté.",
          reactions: { "👍": ["sam", "yann"] },
        },
        {
          author: "tom",
          after: 180,
          markdown: "Photo from Julie: B. Also a bigger serial number please, I read it lying under the skid.",
          reactions: { "👍": ["priya"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 0.6,
      kind: "announcement",
      title: "Pot de départ de Gérard : les détails",
      markdown: `C’est **jeudi en quinze, 16 h, atelier de Lyon**, près de la presse à emmancher (la sienne, donc).

- Gdańsk : 4 personnes, Leeds : 3, Nantes : un minibus entier.
- Une boîte est au poste 4 pour vos mots, y compris dans les autres langues.
- Cadeau : ne lui dites rien. Gérard, si tu lis : il n’y a pas de cadeau.`,
      reactions: { "🎉": ["lucie", "karim", "sam", "fatou", "bruno", "piotr", "owen", "yann"], "😄": ["gerard"] },
      comments: [
        {
          author: "gerard",
          after: 60,
          markdown: "Quel cadeau ?",
          reactions: { "😄": ["chloe", "lucie", "bruno", "karim"] },
        },
        {
          author: "ewa",
          after: 180,
          markdown: "The pierogi travel in a cool box with its own seat.",
          reactions: { "❤️": ["gerard"], "😄": ["tom"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 0.4,
      kind: "thanks",
      markdown:
        "Merci @Hélène pour le lundi 5 h 30 au quai. Six camions, une palette renversée, aucune plainte. Le gilet est à vous, il est à votre nom.",
      reactions: { "👏": ["david", "leo", "karim", "bruno", "chloe"], "❤️": ["helene"] },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown: "Je l’ai accroché dans mon bureau. J’ai appris plus en trois heures qu’en trois réunions.",
          reactions: { "👍": ["fatou"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 0.08,
      kind: "question",
      title: "Le quai 2 est fermé ?",
      markdown: "Rideau baissé, camion de l’émaillerie devant. Quelqu’un sait ?",
      comments: [
        {
          author: "fatou",
          after: 12,
          markdown: "Moteur du rideau en défaut, Karim arrive. Fais-le passer au 3, j’ai libéré la place.",
          reactions: { "👍": ["david"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 74.11,
      kind: "practice",
      title: "Introducing a colleague to a customer",
      markdown: `Small thing, large effect. I used to say “this is Tom, our technician”. Now I say three facts:

- what they **decide** (“Tom decides whether we start the plant”);
- one thing they solved that resembles the customer’s problem;
- how to reach them *without me*.

Customers ring Tom directly now. I thought I’d lose something. I gained two days a month. #clients`,
      reactions: { "👏": ["tom", "priya", "owen", "marc"], "💡": ["julie", "elisa"] },
      comments: [
        {
          author: "tom",
          after: 60,
          markdown: "I stood two inches taller that day.",
          reactions: { "😄": ["grace", "owen"] },
        },
        {
          author: "marc",
          after: 300,
          markdown:
            "Je le fais depuis ce matin avec Julie. Le client lui a demandé un conseil, à elle. Elle avait raison, d’ailleurs.",
          reactions: { "❤️": ["julie"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 34.12,
      kind: "practice",
      title: "Dire non à une demande de congés, correctement",
      markdown: `Puisqu’on m’a posé la question trois fois ce mois-ci :

1. **Dans les deux jours.** L’attente est pire que le non.
2. De vive voix, avec la vraie raison.
3. Avec *deux* autres dates possibles, pas zéro.
4. En notant que la prochaine fois, cette personne passe en premier.

Et avant de dire non : demander à l’équipe. Une fois sur deux, quelqu’un propose d’échanger.`,
      reactions: { "👍": ["lucie", "fatou", "sophie", "bruno", "karim"], "💡": ["owen", "ruth"] },
      comments: [
        {
          author: "bruno",
          after: 120,
          markdown: "Le 4, je l’écris sur l’ardoise de mon bureau. Ça m’évite d’oublier, et ça se voit.",
          reactions: { "👍": ["chloe"] },
        },
        {
          author: "karim",
          after: 1440,
          markdown: "Essayé : l’équipe s’est arrangée en trois minutes, sans moi.",
          reactions: { "😄": ["chloe", "lucie"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 22.06,
      kind: "message",
      markdown:
        "Le défibrillateur du hall a changé de place : il est maintenant **entre l’atelier et la cantine**, sous le panneau vert. On l’a chronométré depuis tous les coins de l’usine, à pied, en marchant vite : jamais plus de 90 secondes.",
      reactions: { "👍": ["chloe", "bruno", "lucie", "karim"], "👏": ["helene"] },
      comments: [
        { author: "fatou", after: 60, markdown: "Du bout du quai 4 aussi ?" },
        {
          author: "thierry",
          after: 72,
          markdown: "84 secondes, avec toi devant qui m’ouvrais les portes. Refais-le, tu verras.",
          reactions: { "😄": ["fatou", "leo"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 16.16,
      kind: "message",
      markdown:
        "I’m learning French with @Tom, who is English. Today we explained a circuit breaker to each other for half an hour. I now know the word *disjoncteur*, and he knows that it’s masculine. We are unstoppable.",
      reactions: { "😄": ["tom", "chloe", "kasia", "grace"], "❤️": ["elisa"] },
      comments: [
        { author: "tom", after: 30, markdown: "Le disjoncteur. LE. I’m proud.", reactions: { "😄": ["ewa", "julie"] } },
      ],
    },
  ],
}
