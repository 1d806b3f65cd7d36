import type { DemoCommunity } from "../types.ts"

export const data: DemoCommunity = {
  key: "data",
  name: "Data & outils",
  purpose:
    "Tableurs, tableaux de bord, ERP, petits scripts et gros doutes. Questions welcome in any language, screenshots too.",
  emoji: "📊",
  access: "open",
  members: ["lena"],
  posts: [
    {
      author: "lena",
      daysAgo: 117.86,
      kind: "message",
      title: "Hello, I’m the person behind the charts",
      markdown:
        "I joined to make tables for people, not for committees. If you copy numbers by hand more than twice a week, tell me: either I can save you the time, or you’ll show me why you’re right to do it by hand.",
      reactions: { "👍": ["hugo", "julie", "ines", "david", "owen"], "❤️": ["martine"] },
      comments: [
        { author: "martine", after: 180, markdown: "Je recopie 60 numéros de facture par jour. C’est assez ?" },
        {
          author: "lena",
          after: 192,
          markdown: "Martine, I’m taking the next train to Nantes.",
          reactions: { "😄": ["martine", "hugo", "julie", "nadia"] },
        },
        {
          author: "martine",
          after: 12960,
          markdown: "Elle est vraiment venue. Il m’en reste 4 par jour.",
          reactions: { "🎉": ["hugo", "nadia", "lena"], "👏": ["helene"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 116.86,
      kind: "question",
      title: "Ma RECHERCHEV donne #N/A alors que je vois la valeur sous mes yeux",
      markdown: "Les deux colonnes contiennent 4417. J’ai vérifié avec ma règle sur l’écran.",
      comments: [
        { author: "hugo", after: 10, markdown: "L’un des deux est du texte. Regarde s’il est calé à gauche." },
        { author: "julie", after: 15, markdown: "À gauche, oui !" },
        {
          author: "lena",
          after: 30,
          markdown:
            "C’est ça : **un 4417 écrit en lettres n’est pas le nombre 4417.** Dans une colonne à côté : `=CNUM(A2)` ou, plus simple, `=A2*1`, et tu cherches là-dedans. Si l’ERP met des espaces, `=CNUM(SUPPRESPACE(A2))`.",
          accepted: true,
          reactions: { "🙏": ["julie"], "💡": ["leo", "martine"] },
        },
        {
          author: "julie",
          after: 45,
          markdown: "Trois ans que je retapais les numéros à la main. Trois. Ans.",
          reactions: { "😄": ["hugo", "lena", "martine"], "❤️": ["leo"] },
        },
      ],
    },
    {
      author: "bruno",
      daysAgo: 114.99,
      kind: "question",
      title: "Le tableau de bord dit 94 %, mon cahier dit 88 %. Qui croire ?",
      markdown: "Taux de respect du planning, ligne 2, semaine dernière.",
      comments: [
        {
          author: "lena",
          after: 60,
          markdown: "Both may be right. How do you count an order finished on Saturday for Friday?",
        },
        { author: "bruno", after: 120, markdown: "En retard." },
        {
          author: "lena",
          after: 1440,
          markdown:
            "Then your notebook is right: the ERP counted *the week*, not *the day*. **I changed the definition to yours** and wrote it under the number. The figure went from 94 to 88, and I’d rather have an ugly true one.",
          accepted: true,
          reactions: { "👏": ["bruno", "helene", "hugo"], "👍": ["ines", "david"] },
        },
        {
          author: "helene",
          after: 2880,
          markdown: "Merci à vous deux. Je préfère cent fois 88 compris à 94 mystérieux.",
          reactions: { "👍": ["bruno", "lena"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 113.05,
      kind: "practice",
      title: "Before you make a chart: three questions on a sticky note",
      markdown: `1. **Who** will look at it, standing where?
2. What will they *do differently* if the line goes up?
3. What would make the number lie?

If 2 has no answer, no chart. I deleted 31 of our 74 dashboards that way. Two people noticed, one of them to say thanks.`,
      reactions: { "💡": ["hugo", "sophie", "ines", "nadia"], "👍": ["bruno", "owen", "thierry"] },
      comments: [
        {
          author: "hugo",
          after: 120,
          markdown: "J’en ai regretté un seul, par habitude. Ça m’a passé.",
          reactions: { "😄": ["lena"] },
        },
        {
          author: "thierry",
          after: 1440,
          markdown: "La question 3 devrait être affichée dans toutes les salles de réunion.",
          reactions: { "👍": ["sophie"] },
        },
        {
          author: "sophie",
          after: 2880,
          markdown:
            "J’ai appliqué la question 2 à mon propre tableau mensuel. Il n’y aura pas de tableau le mois prochain.",
          reactions: { "😄": ["lena", "hugo"] },
        },
      ],
    },
    {
      author: "leo",
      daysAgo: 110.02,
      kind: "question",
      title: "Comment faire une liste déroulante dans un tableur partagé ?",
      markdown: "Je voudrais que tout le monde écrive « Quai 1 » et pas « quai1 », « Q1 », « le premier ». #excel",
      comments: [
        {
          author: "ines",
          after: 20,
          markdown:
            "Sélectionne la colonne → **Données → Validation → Liste**, et tu tapes tes valeurs séparées par des points-virgules. Coche « refuser la saisie ». Mets la liste sur un onglet à part si elle doit grandir.",
          accepted: true,
          reactions: { "👍": ["leo"] },
        },
        {
          author: "leo",
          after: 60,
          markdown: "Génial. Il y avait 14 façons d’écrire Quai 1.",
          reactions: { "😄": ["david", "fatou", "lena"] },
        },
        { author: "fatou", after: 120, markdown: "J’en avais inventé une quinzième.", reactions: { "😄": ["leo"] } },
      ],
    },
    {
      author: "hugo",
      daysAgo: 107.99,
      kind: "question",
      title: "Anyone against me locking the budget file on the 25th?",
      markdown: "On reçoit des corrections jusqu’au 3 du mois suivant et je refais tout trois fois.",
      comments: [
        { author: "ruth", after: 60, markdown: "For Leeds the 25th is fine, but the van invoices come on the 28th." },
        { author: "martine", after: 120, markdown: "Et les factures de gaz le 1er." },
        {
          author: "hugo",
          after: 1440,
          markdown:
            "OK, mieux : **on ferme le 25 avec une ligne « à venir »** que chacun estime, et on régularise le mois d’après. Même méthode pour tous. Merci, j’allais faire une règle que tout le monde aurait contournée.",
          reactions: { "👍": ["ruth", "martine", "owen"], "💡": ["lena"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 106.1,
      kind: "message",
      markdown:
        "Pour info, l’imprimante « LYON-2-EST » n’est pas à l’est du bâtiment 2. Elle est au sud du bâtiment 1. Personne ne sait pourquoi. Je la renomme « À côté de la plante », et tout le monde saura.",
      reactions: { "😄": ["julie", "elisa", "hugo", "chloe", "lena", "nadia"] },
      comments: [
        { author: "elisa", after: 60, markdown: "Et si la plante meurt ?" },
        {
          author: "antoine",
          after: 66,
          markdown: "On renommera l’imprimante. C’est le plan de continuité.",
          reactions: { "😄": ["nadia", "elisa", "julie"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 103.95,
      kind: "question",
      title: "Can the reports form work with gloves?",
      markdown: "Buttons are fine, the date picker is not. I picked 1970 twice.",
      reactions: { "😄": ["tom", "priya"] },
      comments: [
        {
          author: "lena",
          after: 180,
          markdown:
            "Fixed: **“Today” and “Yesterday” as big buttons**, the calendar only behind “Other”. And dates before your first day at Arvenelle are refused, 1970 included.",
          accepted: true,
          reactions: { "👍": ["owen", "tom", "priya"] },
        },
        { author: "tom", after: 240, markdown: "So you know my first day?" },
        {
          author: "lena",
          after: 252,
          markdown: "You told me, about four times, in the van.",
          reactions: { "😄": ["tom", "owen"] },
        },
      ],
    },
    {
      author: "martine",
      daysAgo: 101.91,
      kind: "thanks",
      title: "Merci @Lena",
      markdown:
        "Pour le train jusqu’à Nantes, pour t’être assise à côté de moi une journée entière avant de proposer quoi que ce soit. Tu as vu des choses que je ne faisais même plus exprès.",
      reactions: { "❤️": ["lena", "hugo", "nadia", "chloe"], "👏": ["helene", "ruth"] },
    },
    {
      author: "david",
      daysAgo: 100.02,
      kind: "question",
      title: "Prévoir les arrivages camions sans boule de cristal ?",
      markdown:
        "J’ai deux ans d’heures d’arrivée dans un classeur. On me dit que ça vaut de l’or. Moi je vois surtout un classeur.",
      comments: [
        { author: "lena", after: 120, markdown: "Spreadsheet or paper?" },
        {
          author: "david",
          after: 132,
          markdown: "Papier. Trois classeurs, pour être honnête.",
          reactions: { "😄": ["leo", "fatou"] },
        },
        {
          author: "leo",
          after: 1440,
          markdown: "Je peux saisir une heure par jour pendant trois semaines, ça rentre dans mon projet d’études.",
          reactions: { "❤️": ["david", "lena"] },
        },
        {
          author: "lena",
          after: 34560,
          markdown:
            "Thanks to Léo’s typing: **70 % of the trucks arrive in two windows, 8:10–9:00 and 13:20–14:00**, and the “random” ones are three carriers out of nineteen. David talked to the three. No crystal ball, just Léo.",
          accepted: true,
          reactions: { "🎉": ["leo", "david", "fatou"], "👏": ["hugo", "bruno"] },
        },
        {
          author: "fatou",
          after: 36000,
          markdown: "Et on a décalé ma pause de 20 minutes. Ça change la vie.",
          reactions: { "👍": ["lena", "leo"] },
        },
      ],
    },
    {
      author: "hugo",
      daysAgo: 96.93,
      kind: "practice",
      title: "Nommer un fichier pour que Martine le retrouve en 2030",
      markdown: `Notre règle, acceptée par cinq services (un exploit) :

\`2-ce-que-c'est_site_AAAA-MM_vN\`

- **date à l’envers** : le tri se fait tout seul ;
- jamais « final », « def », « ok », « bon », « le vrai » ;
- un numéro de version, et une seule personne l’augmente ;
- pas d’espace ni d’accent (les banques n’aiment pas ça).

Exemple : \`budget_nantes_2030-04_v2\`.`,
      reactions: { "👍": ["julie", "martine", "lena", "antoine"], "😄": ["marc"] },
      comments: [
        {
          author: "marc",
          after: 60,
          markdown: "« le vrai » me manquera.",
          reactions: { "😄": ["julie", "hugo", "grace"] },
        },
        {
          author: "ruth",
          after: 1440,
          markdown: "Adopted in Leeds. “final_v3_GO” has been laid to rest.",
          reactions: { "😄": ["grace", "marc"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 94.94,
      kind: "question",
      title: "Extraire les temps de cycle de la ligne 2 sans déranger l’automate ?",
      markdown: "Je les relève au chrono. Les gens se tiennent droit dès que j’arrive.",
      reactions: { "😄": ["lucie", "bruno"] },
      comments: [
        {
          author: "antoine",
          after: 120,
          markdown:
            "L’automate écrit déjà un fichier par jour sur un partage. Personne ne l’a jamais ouvert, je crois.",
          reactions: { "👀": ["lena", "ines"] },
        },
        {
          author: "lena",
          after: 1440,
          markdown: `Opened. It has **every cycle since 2021**, to the tenth of a second. Here’s how to read one day:
\`\`\`python
import csv
with open("L2_cycles.csv", newline="") as f:
    rows = [r for r in csv.reader(f, delimiter=";") if r[0] == "CYC"]
times = sorted(float(r[3].replace(",", ".")) for r in rows)
print(len(times), times[len(times) // 2])
\`\`\`
Median, not average: the breaks would spoil it.`,
          accepted: true,
          reactions: { "🎉": ["ines"], "💡": ["jb", "sam", "antoine"] },
        },
        { author: "lucie", after: 1584, markdown: "Donc plus personne avec un chrono dans mon dos ?" },
        {
          author: "ines",
          after: 1728,
          markdown:
            "Plus personne. Et ces chiffres-là ne serviront jamais à comparer des gens, c’est écrit sur la page.",
          reactions: { "❤️": ["lucie"], "👏": ["bruno", "chloe"] },
        },
      ],
    },
    {
      author: "nadia",
      daysAgo: 91.99,
      kind: "message",
      markdown:
        "Question qui revient : « L’informatique peut-elle lire ce que j’écris ici ? » Ce qui est dans une communauté ouverte, tout le monde le lit. Ce qui est dans une communauté privée, ses membres seulement, et je n’en suis pas. Il n’y a pas de porte de derrière, je l’ai vérifié avant de dire oui.",
      reactions: { "👍": ["lucie", "sophie", "fatou", "karim", "chloe", "owen"], "🙏": ["julie"] },
    },
    {
      author: "priya",
      daysAgo: 89.84,
      kind: "question",
      title: "How do I get a csv from the pump logger into something I can plot?",
      markdown: "It has semicolons, commas as decimals, and dates like 130425.",
      comments: [
        {
          author: "sam",
          after: 60,
          markdown: "J’ai eu le même pour mon mémoire ! Il faut dire au tableur que c’est du français à l’import.",
        },
        {
          author: "lena",
          after: 180,
          markdown:
            "Sam is right. **Data → From text → origin “French”, delimiter `;`**, and mark the date column as “DMY”. Never double-click such a file: the spreadsheet guesses, silently, and turns 1.5 into the first of May.",
          accepted: true,
          reactions: { "🙏": ["priya"], "💡": ["sam", "tom", "leo"] },
        },
        {
          author: "tom",
          after: 240,
          markdown: "That’s why I had a pump running on the first of May!",
          reactions: { "😄": ["lena", "priya", "owen"] },
        },
      ],
    },
    {
      author: "chloe",
      daysAgo: 88.01,
      kind: "question",
      title: "Un sondage vraiment anonyme, ça existe avec nos outils ?",
      markdown:
        "Sur les horaires du soir. S’ils croient qu’on les reconnaît, ils ne répondront pas, et ils auront raison.",
      reactions: { "👍": ["lucie", "fatou"] },
      comments: [
        {
          author: "nadia",
          after: 120,
          markdown:
            "Avec l’outil actuel : les noms sont cachés, mais je *pourrais* les retrouver dans les journaux. Donc non.",
        },
        {
          author: "lena",
          after: 240,
          markdown: "And a group of four people with “Gdańsk, night, female” is not anonymous even without a name.",
          reactions: { "👍": ["chloe", "ewa"] },
        },
        {
          author: "chloe",
          after: 8640,
          markdown:
            "On a choisi le papier : **une urne à chaque entrée, aucun croisement en dessous de dix réponses**, dépouillement à trois, dont un élu. 71 % de réponses, contre 23 en ligne l’an dernier.",
          reactions: { "👏": ["nadia", "lena", "lucie", "fatou", "helene"], "💡": ["sophie"] },
        },
      ],
    },
    {
      author: "owen",
      daysAgo: 86,
      kind: "thanks",
      markdown:
        "Lena’s five-field form got its 500th report today. Nobody forced anybody. Thank you for building the small thing first.",
      reactions: { "❤️": ["lena", "tom", "priya"], "👏": ["nadia", "ruth", "hugo"] },
    },
    {
      author: "martine",
      daysAgo: 84.05,
      kind: "question",
      title: "Les centimes ne tombent pas juste entre l’ERP et ma feuille",
      markdown: "0,03 € d’écart sur 412 lignes. Je sais que c’est ridicule, mais ça m’empêche de dormir.",
      comments: [
        {
          author: "hugo",
          after: 20,
          markdown: "Ce n’est pas ridicule, c’est un indice.",
          reactions: { "👍": ["martine"] },
        },
        {
          author: "lena",
          after: 60,
          markdown:
            "L’ERP arrondit **chaque ligne**, ta feuille arrondit **le total**. Mets `=ARRONDI(C2*D2;2)` dans la colonne avant de sommer, et tu retrouveras tes trois centimes.",
          accepted: true,
          reactions: { "💡": ["julie", "leo"] },
        },
        {
          author: "martine",
          after: 90,
          markdown: "412 lignes, 0,00. Bonne nuit à tous.",
          reactions: { "🎉": ["hugo", "lena", "julie"], "😄": ["ruth"] },
        },
      ],
    },
    {
      author: "hugo",
      daysAgo: 82.1,
      kind: "message",
      markdown:
        "Statistique inutile du jour : on a 2 316 articles actifs dans l’ERP, dont 41 s’appellent « VIS ». Juste « VIS ».",
      reactions: { "😄": ["julie", "ines", "leo", "antoine"] },
      comments: [
        {
          author: "fatou",
          after: 40,
          markdown: "Je les connais toutes par leur prénom.",
          reactions: { "😄": ["hugo", "david"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 80.04,
      kind: "practice",
      title: "Mots de passe : une phrase, un coffre, et c’est tout",
      markdown: `Ce qu’on demande désormais (et rien de plus) :

1. Un coffre à mots de passe, installé sur tous les postes : icône verte.
2. **Une seule phrase à retenir**, longue, à vous. Quatre mots sans rapport suffisent.
3. Plus de changement tous les 90 jours. Ça poussait tout le monde à écrire « Printemps2 ».
4. Si vous pensez l’avoir donnée à quelqu’un : appelez-moi. Aucune remarque, jamais.

On m’a demandé un exemple. Non, sinon trente personnes auront la même.`,
      reactions: { "👍": ["julie", "nadia", "lena", "hugo", "bruno"], "👏": ["martine", "chloe"] },
      comments: [
        { author: "karim", after: 120, markdown: "Et pour les postes partagés de l’atelier ?" },
        {
          author: "antoine",
          after: 180,
          markdown: "Badge + code à 6 chiffres, pas de phrase. On ne tape pas une phrase avec des gants.",
          reactions: { "👍": ["karim", "lucie", "yann"] },
        },
        {
          author: "fatou",
          after: 1440,
          markdown: "Le code à six chiffres, on peut le taper avec le coude. Testé.",
          reactions: { "😄": ["antoine", "karim"] },
        },
      ],
    },
    {
      author: "fatou",
      daysAgo: 77.92,
      kind: "question",
      title: "Peut-on chercher une pièce par sa photo au magasin ?",
      markdown: "On me l’amène dans la main, sans référence. Je connais, mais Ali et les intérimaires non.",
      comments: [
        {
          author: "antoine",
          after: 180,
          markdown: "Par la photo toute seule, ça marche mal : j’ai essayé, il confond tous les joints.",
        },
        {
          author: "elisa",
          after: 1440,
          markdown: "On a les vues 3D de presque tout. Je peux sortir une planche par famille, à l’échelle 1.",
          reactions: { "💡": ["fatou", "leo"] },
        },
        {
          author: "leo",
          after: 17280,
          markdown:
            "Fait avec Elisa : **un classeur de planches à l’échelle 1**, on pose la pièce dessus, ça tombe sur la silhouette et la référence est à côté. Recherche en vingt secondes, zéro batterie.",
          accepted: true,
          reactions: { "🎉": ["fatou", "lena"], "👏": ["david", "bruno", "karim"] },
        },
        {
          author: "lena",
          after: 18720,
          markdown: "Best search engine of the company, and it’s paper. I love it.",
          reactions: { "😄": ["elisa", "leo"] },
        },
        {
          author: "karim",
          after: 20160,
          markdown: "L’équipe de nuit s’en sert plus que nous, il n’y a personne au magasin à 2 h.",
          reactions: { "👍": ["fatou", "leo"] },
        },
      ],
    },
    {
      author: "grace",
      daysAgo: 74.86,
      kind: "question",
      title: "Why does the CRM think I live in 2019?",
      markdown: "All my reminders come six years late.",
      comments: [
        {
          author: "antoine",
          after: 120,
          markdown:
            "Your profile had the date format **month/day** and the server day/month, so it stored nonsense and fell back to the account’s creation date. Corrected; old reminders shifted. You’ll receive about forty at once, sorry!",
          accepted: true,
          reactions: { "😄": ["grace", "julie"] },
        },
        {
          author: "grace",
          after: 1440,
          markdown: "Forty-three. One of them said “call customer back urgently”. I did. He’d retired.",
          reactions: { "😄": ["owen", "ruth", "marc", "antoine"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 71.87,
      kind: "message",
      markdown:
        "J’ai montré à l’équipe du soir leur propre courbe de cadence. Quelqu’un a tout de suite dit : « Là, c’est quand on manque de bacs. » Aucun algorithme n’aurait trouvé « manque de bacs ».",
      reactions: { "💡": ["lena", "bruno"], "👍": ["lucie", "karim", "david"] },
    },
    {
      author: "jb",
      daysAgo: 69.86,
      kind: "question",
      title: "Comment comparer deux indices de plan sans s’arracher les yeux ?",
      markdown: "Feuilles A1, deux cents cotes, un changement quelque part.",
      comments: [
        {
          author: "elisa",
          after: 30,
          markdown: "Ouvre les deux, calque B en rouge à 50 %, mode différence. Ce qui reste coloré a bougé.",
          reactions: { "👍": ["jb"] },
        },
        {
          author: "jb",
          after: 60,
          markdown:
            "**Mode différence, deux minutes**, et j’ai trouvé la cote *et* une deuxième que personne n’avait annoncée. Merci Elisa.",
          reactions: { "👀": ["sophie", "ines"] },
        },
        {
          author: "elisa",
          after: 120,
          markdown: "Hum. La deuxième, c’est moi, j’ai oublié le nuage de révision. Corrigé et pardon.",
          reactions: { "❤️": ["jb"], "👍": ["sophie"] },
        },
      ],
    },
    {
      author: "ewa",
      daysAgo: 67.14,
      kind: "question",
      title: "Test bench PC still runs a very old system, must I worry?",
      markdown:
        "It controls the high-voltage test. It works perfectly, since 2009, which is exactly why nobody touches it.",
      comments: [
        { author: "nadia", after: 60, markdown: "Worry a little. Is it on the network?" },
        { author: "ewa", after: 72, markdown: "Yes, only for the printer." },
        {
          author: "antoine",
          after: 1440,
          markdown:
            "Then: **off the network this week** (printer by USB), a full disk image, and a second identical old PC as spare, I’ve one in the cellar. Then we plan the replacement calmly for next year instead of at 3 am.",
          accepted: true,
          reactions: { "👍": ["ewa", "nadia", "piotr"] },
        },
        {
          author: "ewa",
          after: 12960,
          markdown: "All three done. The image was tested on the spare: it boots. I sleep better than the PC.",
          reactions: { "🎉": ["antoine", "nadia"] },
        },
      ],
    },
    {
      author: "nadia",
      daysAgo: 64.07,
      kind: "announcement",
      title: "Nouvelle version de l’ERP : on reporte",
      markdown: `Les essais de l’expédition ne sont pas bons : une étiquette sur quinze sort avec l’ancienne adresse. On aurait pu « passer quand même et corriger ». On ne le fera pas.

Nouvelle date au prochain trimestre. Merci à David, Fatou et Léo, qui ont imprimé 600 étiquettes pour trouver les 40 mauvaises.`,
      reactions: { "👍": ["david", "bruno", "julie", "hugo", "helene", "sophie"], "👏": ["fatou", "leo", "piotr"] },
      comments: [
        {
          author: "helene",
          after: 120,
          markdown: "Bonne décision. Reporter coûte, livrer à la mauvaise adresse coûte plus.",
          reactions: { "👍": ["david"] },
        },
        {
          author: "fatou",
          after: 180,
          markdown: "600 étiquettes, et j’ai découvert une adresse de 1994.",
          reactions: { "😄": ["leo", "david", "nadia"] },
        },
      ],
    },
    {
      author: "lucie",
      daysAgo: 61.84,
      kind: "question",
      title: "On peut faire un raccourci pour ouvrir la gamme du poste en scannant la pompe ?",
      markdown: "Je tape le numéro avec un doigt et je me trompe une fois sur cinq.",
      comments: [
        { author: "ines", after: 30, markdown: "Ce serait le rêve." },
        {
          author: "antoine",
          after: 5760,
          markdown:
            "Fait sur les postes 3 à 6 : **la douchette ouvre directement la bonne gamme, à la bonne page**. C’était trente lignes. Dis-moi ce qui coince, on étend le mois prochain.",
          accepted: true,
          reactions: { "🎉": ["lucie", "ines", "bruno"], "❤️": ["sam"] },
        },
        {
          author: "lucie",
          after: 7200,
          markdown: "Rien ne coince. Enfin si : maintenant je n’ai plus d’excuse.",
          reactions: { "😄": ["antoine", "ines"] },
        },
      ],
    },
    {
      author: "ines",
      daysAgo: 59.07,
      kind: "practice",
      title: "Chronométrer sans stresser personne : ce qu’on fait, ce qu’on ne fait plus",
      markdown: `**On ne fait plus** : le chrono visible, les moyennes par personne, les mesures sans prévenir.

**On fait** :
- les temps viennent de la machine, à l’opération, jamais à la personne ;
- on montre les résultats d’abord à ceux qui les ont produits ;
- on demande « qu’est-ce qui t’a ralenti ? » et on note la réponse à côté du chiffre.

Depuis, les idées de gain viennent du poste. Les quatre meilleures de l’année ne viennent pas de nous.`,
      reactions: { "❤️": ["lucie", "gerard", "fatou"], "👍": ["bruno", "chloe", "lena", "karim"] },
      comments: [
        {
          author: "gerard",
          after: 120,
          markdown: "En 95, on cachait les outils quand le chronométreur arrivait. C’est mieux maintenant.",
          reactions: { "😄": ["lucie", "ines", "bruno"] },
        },
      ],
    },
    {
      author: "marc",
      daysAgo: 56.95,
      kind: "question",
      title: "Un moyen de savoir où en est une commande sans appeler Julie quatre fois ?",
      markdown: "Je me sens coupable à chaque fois.",
      reactions: { "😄": ["julie"] },
      comments: [
        { author: "julie", after: 5, markdown: "Trois fois, ça irait.", reactions: { "😄": ["marc", "grace"] } },
        {
          author: "lena",
          after: 180,
          markdown: "All the steps are in the ERP with a date, only scattered on five screens.",
        },
        {
          author: "lena",
          after: 15840,
          markdown:
            "One page now: **type the order number, see the six steps and the date promised to the customer**. Green, or a sentence saying what it’s waiting for. No percentages, they were made up anyway.",
          accepted: true,
          reactions: { "🎉": ["marc", "julie", "grace"], "👍": ["owen", "david"] },
        },
        {
          author: "julie",
          after: 17280,
          markdown: "Appels de Marc cette semaine : 1. Pour me demander si j’allais bien.",
          reactions: { "❤️": ["marc"], "😄": ["grace", "lena"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 54.91,
      kind: "message",
      markdown:
        "Pensez à exporter vos vues en PDF *vectoriel* : un plan de 40 Mo est devenu un plan de 600 Ko, et net au zoom. Menu Exporter, décocher « aplatir ». De rien, la bande passante de Gdańsk.",
      reactions: { "👍": ["ewa", "piotr", "jb"], "🙏": ["tom"] },
    },
    {
      author: "anais",
      daysAgo: 53.11,
      kind: "question",
      title: "Je veux apprendre un peu de Python, par où je commence sans y passer mes soirées ?",
      markdown: "Objectif modeste : relire des fichiers de mesures et sortir une moyenne.",
      comments: [
        {
          author: "lena",
          after: 60,
          markdown: "Start with *your* file, not with a course. Thirty minutes, two of us, your data.",
          reactions: { "👍": ["anais"] },
        },
        {
          author: "sam",
          after: 120,
          markdown: "C’est comme ça que j’ai commencé aussi. Le plus dur, c’est d’installer, le reste se lit.",
        },
        {
          author: "anais",
          after: 11520,
          markdown:
            "Trente minutes avec Lena, puis une heure seule : mon script lit 40 fichiers et fait le tableau. **Conseil aux suivants : prenez un vrai fichier à vous, celui qui vous agace le plus.**",
          reactions: { "🎉": ["lena", "sam"], "💡": ["mathis", "julie"] },
        },
        {
          author: "mathis",
          after: 12960,
          markdown: "Je m’inscris pour les trente minutes suivantes.",
          reactions: { "👍": ["lena"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 49.84,
      kind: "question",
      title: "Comment présenter des accidents en chiffres sans oublier que ce sont des gens ?",
      markdown: "Mon tableau est juste. Il est aussi glacial. #sécurité",
      reactions: { "❤️": ["chloe", "karim"] },
      comments: [
        {
          author: "elisa",
          after: 120,
          markdown: "Une ligne par événement, racontée en une phrase, avant le chiffre ?",
        },
        {
          author: "lena",
          after: 1440,
          markdown:
            "I’d drop the rate, with 7 events it only shakes. **Seven lines, what happened, what we changed, is the person back.** And one number below: days since we last listened, i.e. since the last near-miss was read aloud.",
          reactions: { "❤️": ["thierry", "chloe"], "👏": ["helene", "sophie"] },
        },
        {
          author: "thierry",
          after: 8640,
          markdown: "Présenté comme ça au comité. On a parlé vingt minutes des gens, pour la première fois.",
          reactions: { "🙏": ["lena", "elisa"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 47.92,
      kind: "thanks",
      title: "Merci @Hugo",
      markdown:
        "Pour avoir repris mes 212 lignes de relances pendant que j’étais chez le dentiste. Et pour le petit commentaire « celui-ci répond mieux le matin ». C’est vrai.",
      reactions: { "❤️": ["hugo", "martine"], "😄": ["marc"] },
    },
    {
      author: "sam",
      daysAgo: 45.99,
      kind: "question",
      title: "Quelle différence entre moyenne et médiane, quand est-ce qu’on prend l’une ou l’autre ?",
      markdown: "Mon jury va me la poser, c’est sûr.",
      comments: [
        {
          author: "hugo",
          after: 30,
          markdown: "Si un milliardaire entre à la cantine, la moyenne des salaires explose. La médiane ne bouge pas.",
          reactions: { "😄": ["lucie", "leo"], "💡": ["sam", "manon"] },
        },
        {
          author: "lena",
          after: 120,
          markdown:
            "Hugo’s canteen is perfect. For you: **times and prices have long tails, so median**; measurement noise around one value is symmetrical, so the average is better since it uses all points. If both are close, say so; if they’re far apart, *that* is the result.",
          accepted: true,
          reactions: { "🙏": ["sam"], "💡": ["anais", "leo"] },
        },
      ],
    },
    {
      author: "david",
      daysAgo: 43.93,
      kind: "message",
      markdown:
        "Le planning camions tient sur un écran de 32 pouces récupéré dans un débarras. Coût : zéro, plus une rallonge. Les chauffeurs le lisent par la fenêtre du quai, on n’y avait même pas pensé. #planning",
      reactions: { "👍": ["leo", "fatou", "antoine"], "🎉": ["hugo"] },
    },
    {
      author: "ruth",
      daysAgo: 42.07,
      kind: "question",
      title: "Does someone have a clean list of who works where? Phone list is from 2022",
      markdown: "It still has the man who sold us the building.",
      comments: [
        {
          author: "chloe",
          after: 120,
          markdown: "La mienne est juste, mais elle contient des choses que je ne peux pas partager.",
        },
        {
          author: "antoine",
          after: 4320,
          markdown:
            "**Annuaire généré chaque nuit depuis la liste RH, avec cinq champs seulement** : nom, métier, ville, téléphone de bureau, jours de présence si la personne l’a souhaité. Les portables sont volontaires. Link on the intranet home.",
          accepted: true,
          reactions: { "👍": ["ruth", "chloe", "julie"], "👏": ["lena"] },
        },
        { author: "ruth", after: 4464, markdown: "And the man who sold us the building is gone. Thank you!" },
      ],
    },
    {
      author: "lena",
      daysAgo: 39.15,
      kind: "practice",
      title: "Reading a control chart in one minute, standing up",
      markdown: `Look at these, in this order:

1. A point **outside** the lines? Stop, look, write.
2. **Seven in a row** on the same side? Something shifted, even if all is “green”.
3. A saw, up-down-up-down? Two machines or two shifts mixed in one chart.
4. *Too* calm, hugging the middle? Somebody is copying yesterday’s value. Ask kindly, usually the gauge is broken.

Nothing of that? Then leave the machine alone. Adjusting a stable process makes it worse, I can show you with a funnel and a marble.`,
      reactions: { "💡": ["mathis", "sophie", "sam", "lucie", "ines"], "👍": ["piotr", "bruno"] },
      comments: [
        {
          author: "lucie",
          after: 60,
          markdown: "Le numéro 4, je connais. La jauge était cassée, et on n’osait pas le dire.",
          reactions: { "❤️": ["lena", "sophie"] },
        },
        { author: "piotr", after: 1440, markdown: "Please come and show the funnel in Gdańsk." },
        { author: "lena", after: 1584, markdown: "Already packing the marble.", reactions: { "😄": ["piotr", "ewa"] } },
        {
          author: "gerard",
          after: 2880,
          markdown:
            "Le point 3, la scie : chez nous c’était l’équipe du matin qui réglait, et celle du soir qui déréglait. Pendant un an.",
          reactions: { "😄": ["lena", "bruno", "lucie"] },
        },
      ],
    },
    {
      author: "yann",
      daysAgo: 36.05,
      kind: "question",
      title: "Le wifi du fond de l’atelier de Nantes meurt quand le pont roulant passe",
      markdown: "Pas une blague : il passe, plus rien, il repart, ça revient.",
      comments: [
        { author: "jb", after: 20, markdown: "Je confirme, on peut suivre le pont à l’œil sur son téléphone." },
        {
          author: "antoine",
          after: 1440,
          markdown: "Le pont est en acier et la borne est sous le chemin de roulement. Logique, une fois dit.",
        },
        {
          author: "antoine",
          after: 11520,
          markdown:
            "Borne déplacée **sur le poteau d’en face, sous le niveau du pont**, et une seconde à l’opposé. Quatre barres partout, pont ou pas.",
          accepted: true,
          reactions: { "🎉": ["yann", "manon", "jb"], "👏": ["nadia"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 34.02,
      kind: "message",
      markdown:
        "Gdańsk funnel day: 41 people, one marble, lots of shouting. The night shift beat the engineers by doing *nothing*, which was the point.",
      reactions: { "😄": ["piotr", "ewa", "ines", "sophie"], "🎉": ["mathis"] },
    },
    {
      author: "kasia",
      daysAgo: 31.08,
      kind: "question",
      title: "Can we see price history per part, with quantity?",
      markdown: "I negotiate tomorrow. I have the last price only, and a strong feeling.",
      comments: [
        {
          author: "martine",
          after: 40,
          markdown:
            "Toutes les factures y sont depuis 2015. Je t’ai fait une extraction de **tes 30 premières références, prix, quantité, date**, dans le dossier Achats. Ton pressentiment est bon : + 22 % en deux ans sur les joints, et le volume a doublé.",
          accepted: true,
          reactions: { "🙏": ["kasia"], "👏": ["hugo", "lena"] },
        },
        {
          author: "kasia",
          after: 2880,
          markdown: "Minus 14 %. Martine, half of it is yours.",
          reactions: { "🎉": ["martine", "hugo", "helene", "piotr"] },
        },
      ],
    },
    {
      author: "elisa",
      daysAgo: 28.01,
      kind: "question",
      title: "Quelqu’un sait lire les fichiers d’une vieille table à digitaliser ?",
      markdown:
        "2003, extension `.dgz`. Ce sont les premières formes de la D12, je voudrais les montrer au départ de Gérard.",
      reactions: { "❤️": ["gerard", "ines"] },
      comments: [
        { author: "antoine", after: 180, markdown: "Jamais vu. Tu m’en envoies un ?" },
        {
          author: "sam",
          after: 1440,
          markdown:
            "Si on regarde dedans avec un éditeur, ce sont des lignes de deux nombres. On dirait des coordonnées !",
          reactions: { "💡": ["elisa", "lena"] },
        },
        {
          author: "sam",
          after: 2880,
          markdown:
            "J’ai écrit un petit script : les points sont en **dixièmes de millimètre, origine en haut à gauche**. Voilà la came de 2003, en SVG. Elle est belle.",
          accepted: true,
          reactions: { "🎉": ["elisa", "gerard", "lena", "antoine"], "👏": ["karim", "lucie", "ines"] },
        },
        {
          author: "gerard",
          after: 3168,
          markdown: "C’est elle. Dessinée à la main, avec une règle en bois. Merci petit.",
          reactions: { "❤️": ["sam", "elisa", "lucie"] },
        },
      ],
    },
    {
      author: "nadia",
      daysAgo: 25.09,
      kind: "thanks",
      markdown:
        "Merci @Antoine pour le samedi du cœur de réseau. Dix-huit mois de préparation, un classeur de retours en arrière, et rien qui se voit le lundi. C’est le plus beau compliment, et il est silencieux. Alors je le fais à voix haute.",
      reactions: { "👏": ["helene", "piotr", "julie", "lena", "ewa", "hugo"], "❤️": ["antoine"] },
    },
    {
      author: "piotr",
      daysAgo: 22.05,
      kind: "question",
      title: "Production meeting: which three numbers would you show?",
      markdown: "Now we show nineteen. Nobody looks up.",
      comments: [
        { author: "bruno", after: 60, markdown: "Retards de la veille, manquants du jour, sécurité." },
        {
          author: "ines",
          after: 120,
          markdown: "Pareil, mais les manquants *de demain*. Ceux du jour, c’est trop tard.",
          reactions: { "💡": ["bruno", "piotr", "david"] },
        },
        {
          author: "piotr",
          after: 10080,
          markdown:
            "We took: **late yesterday (why), missing tomorrow (who calls), one near-miss**. Meeting is 9 minutes, people talk to each other and not to the screen. Thank you both!",
          reactions: { "👍": ["bruno", "ines", "lena"], "🎉": ["ewa"] },
        },
      ],
    },
    {
      author: "martine",
      daysAgo: 18.12,
      kind: "message",
      markdown:
        "Le fichier des fournisseurs en double est propre. On en avait 1 140, on en a 803. Le plus dédoublé existait huit fois, dont une avec un cœur à la fin. Je n’ai pas retrouvé l’auteur, et je ne cherche pas.",
      reactions: { "😄": ["julie", "hugo", "kasia", "ruth"], "👏": ["lena"] },
    },
    {
      author: "hugo",
      daysAgo: 14.15,
      kind: "question",
      title: "A way to test the new ERP labels without printing 600 again?",
      markdown: "La mise en service approche, et je pense aux bras de Fatou. #mise-en-service",
      reactions: { "❤️": ["fatou"] },
      comments: [
        {
          author: "leo",
          after: 120,
          markdown: "On pourrait comparer les fichiers envoyés à l’imprimante plutôt que le papier ?",
          reactions: { "💡": ["lena", "nadia"] },
        },
        {
          author: "antoine",
          after: 5760,
          markdown:
            "C’est ce qu’on a fait : ancien et nouveau système en parallèle, **les fichiers d’étiquettes comparés automatiquement**, 9 000 en une nuit, 3 différences, toutes comprises. Bravo Léo pour l’idée.",
          accepted: true,
          reactions: { "🎉": ["leo", "hugo", "david"], "👏": ["fatou", "nadia", "helene"] },
        },
      ],
    },
    {
      author: "lena",
      daysAgo: 9.87,
      kind: "announcement",
      title: "Thirty minutes, your file: sessions open",
      markdown:
        "Since it worked with Anaïs, Mathis and Julie: every Tuesday and Thursday, two slots. Bring **one real file that annoys you**. You leave with something that runs, or with a good reason why not. In French, English or German.",
      reactions: { "👍": ["julie", "anais", "mathis", "sam", "leo", "martine"], "🎉": ["hugo"] },
      comments: [
        { author: "leo", after: 60, markdown: "Jeudi s’il te plaît, le fichier des palettes consignées." },
        {
          author: "lena",
          after: 72,
          markdown: "Noted, Thursday 10:00. It annoys me already.",
          reactions: { "😄": ["leo", "david"] },
        },
        {
          author: "martine",
          after: 1440,
          markdown: "Mardi pour moi, en visio : le fichier des relevés bancaires. Il m’agace depuis 2016.",
          reactions: { "👍": ["lena"] },
        },
      ],
    },
    {
      author: "julie",
      daysAgo: 5.96,
      kind: "question",
      title: "Le nouveau client veut nos confirmations en EDI, on répond quoi ?",
      markdown: "Il a joint un cahier des charges de 94 pages. J’ai reconnu le mot « bonjour ». #étanchéité",
      reactions: { "😄": ["marc", "hugo"] },
      comments: [
        {
          author: "antoine",
          after: 180,
          markdown: "Envoie-moi les pages 12 à 20, c’est là que se cache toujours le format.",
        },
        {
          author: "nadia",
          after: 1440,
          markdown:
            "Bonne nouvelle : c’est un format standard, le **même que pour le client de Grenoble**. On réutilise 80 %. Réponds « oui, sous cinq semaines », et demande-leur un jeu d’essai.",
          accepted: true,
          reactions: { "🎉": ["julie", "marc"] },
        },
        {
          author: "julie",
          after: 1584,
          markdown: "Envoyé. Ils ont répondu bonjour.",
          reactions: { "😄": ["nadia", "antoine"] },
        },
      ],
    },
    {
      author: "sam",
      daysAgo: 3.11,
      kind: "message",
      markdown:
        "Mémoire rendu ! 62 pages, 14 courbes, médiane *et* moyenne. Merci à ce coin de la maison, il est dans les remerciements.",
      reactions: {
        "🎉": ["lena", "mathis", "yann", "karim", "anais", "hugo", "lucie", "gerard"],
        "❤️": ["manon", "leo"],
      },
      comments: [
        { author: "lena", after: 60, markdown: "Do we get to read it?" },
        { author: "sam", after: 90, markdown: "Page 31, ton entonnoir et ta bille.", reactions: { "❤️": ["lena"] } },
      ],
    },
    {
      author: "owen",
      daysAgo: 1.2,
      kind: "question",
      title: "Reports form: can it suggest parts from the last visit?",
      markdown: "Nine times out of ten it’s the same kit, and I type with my thumbs.",
      comments: [
        {
          author: "lena",
          after: 180,
          markdown: "Yes, data is there. One tap to add, never pre-filled, otherwise we’d all lie by laziness. OK?",
          reactions: { "👍": ["owen", "tom", "priya"] },
        },
        {
          author: "tom",
          after: 300,
          markdown: "Speak for yourself. But yes, OK.",
          reactions: { "😄": ["lena", "owen"] },
        },
      ],
    },
    {
      author: "hugo",
      daysAgo: 0.5,
      kind: "question",
      title: "Quelqu’un a touché à l’onglet « Taux » du fichier partagé ?",
      markdown:
        "Toutes mes conversions en zlotys ont pris 4 % depuis hier soir. Aucun reproche, je voudrais juste comprendre.",
      comments: [
        {
          author: "martine",
          after: 60,
          markdown: "Moi, hier à 18 h : j’ai mis le taux du jour. Je croyais bien faire, c’était celui du budget ?",
        },
        {
          author: "hugo",
          after: 66,
          markdown:
            "Oui, l’onglet mélange les deux, c’est un piège que j’ai posé moi-même. Je sépare « taux du jour » et « taux du budget ».",
          reactions: { "👍": ["martine", "kasia", "ruth"] },
        },
      ],
    },
    {
      author: "hugo",
      daysAgo: 0.2,
      kind: "thanks",
      markdown:
        "Merci @Martine d’avoir dit « c’est moi » en cinq minutes. On a gagné la matinée, et trouvé un vrai piège.",
      reactions: { "❤️": ["martine"], "👍": ["lena"] },
    },
    {
      author: "julie",
      daysAgo: 33.13,
      kind: "practice",
      title: "Écrire un message d’erreur à Antoine pour qu’il trouve en cinq minutes",
      markdown: `J’ai longtemps écrit « ça ne marche plus ». Maintenant je réponds d’avance à ses quatre questions :

1. Qu’est-ce que je voulais faire ?
2. Qu’est-ce que j’ai vu **exactement** (une photo de l’écran, *en entier*) ?
3. À quelle heure ?
4. Est-ce que ça marche chez ma voisine ?

La 4 règle la moitié des cas avant même d’envoyer.`,
      reactions: { "🙏": ["antoine"], "👍": ["nadia", "lena", "martine"], "💡": ["hugo", "ruth"] },
      comments: [
        { author: "antoine", after: 10, markdown: "J’ai une petite larme.", reactions: { "😄": ["julie", "nadia"] } },
        {
          author: "owen",
          after: 120,
          markdown: "I shall frame number 3. “This morning” isn’t a time, apparently.",
          reactions: { "😄": ["antoine", "ruth"] },
        },
      ],
    },
    {
      author: "antoine",
      daysAgo: 8.16,
      kind: "message",
      markdown:
        "Sauvegardes : on a restauré pour de vrai, hier, la comptabilité de Nantes sur une machine vide, sans prévenir personne. 41 minutes, tout y était. Une sauvegarde qu’on n’a jamais relue n’est qu’un espoir.",
      reactions: { "👏": ["nadia", "martine", "hugo"], "👍": ["lena", "helene"] },
      comments: [
        {
          author: "martine",
          after: 60,
          markdown: "Je confirme, j’ai retrouvé mes trois centimes.",
          reactions: { "😄": ["antoine", "hugo", "lena"] },
        },
      ],
    },
  ],
}
