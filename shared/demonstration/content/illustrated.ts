import type { DemoPost } from "./types.ts"

/** Posts with pictures, and one that passes another on; by the key of their community. */
export const illustrated: Readonly<Record<string, readonly DemoPost[]>> = {
  everyone: [
    {
      author: "chloe",
      daysAgo: 0.05,
      kind: "message",
      title: "L’équipe du matin, puisque personne ne voulait de photo",
      markdown: "Elisa nous a dessinés pendant la pause. Qui se reconnaît ?",
      pictures: [{ name: "team", alt: "Cinq collègues dessinés côte à côte devant des collines, au lever du soleil" }],
      reactions: { "❤️": ["lucie", "fatou", "julie", "nadia"], "😄": ["bruno", "karim"] },
      comments: [{ author: "lucie", after: 9, markdown: "Le troisième, c’est @Karim Haddad, à la casquette près." }],
    },
  ],
  atelier: [
    {
      key: "plan",
      author: "bruno",
      daysAgo: 0.09,
      kind: "announcement",
      title: "Le chariot passe par le bas à partir de lundi",
      markdown:
        "Le tour par le haut gênait les bancs d’essai. Le nouveau passage longe l’allée sud : **1,40\u00a0m minimum**, rien au sol, même cinq minutes. @tous, dites ici si votre poste déborde.",
      pictures: [
        {
          name: "plan",
          alt: "Plan de l’atelier : le passage du chariot part du magasin, longe le bas et remonte vers le montage 2",
        },
      ],
      reactions: { "👍": ["gerard", "lucie", "thierry"], "👀": ["sam"] },
      comments: [
        {
          author: "lucie",
          after: 25,
          markdown: "Mon étagère dépasse de dix centimètres au montage 2. Je la tourne ce soir.",
          reactions: { "👍": ["bruno", "thierry"] },
        },
      ],
    },
  ],
  field: [
    {
      author: "tom",
      daysAgo: 0.11,
      kind: "question",
      title: "Weeping here after a restart: gasket or seat?",
      markdown: "Only for the first ten minutes, then dry. Torque is right, face is clean. What would you open first?",
      pictures: [{ name: "pump", alt: "A metering pump; a red circle marks a leak where the motor meets the head" }],
      reactions: { "👀": ["priya", "owen"] },
      comments: [
        {
          author: "priya",
          after: 18,
          markdown: "Had the same in Goole: the gasket takes a set when it stands warm. Seat was fine both times.",
          reactions: { "👍": ["tom"] },
        },
      ],
    },
  ],
  qualite: [
    {
      author: "sophie",
      daysAgo: 0.21,
      kind: "practice",
      title: "L’étiquette orange, version retenue",
      markdown:
        "Trois lignes, rien d’autre : le numéro, ce que j’ai vu, l’heure. Celle-ci a été remplie en vingt secondes, c’est tout ce qu’on lui demande.",
      pictures: [
        {
          name: "label",
          alt: "Étiquette « J’ai un doute », remplie à la main : pièce 4471-B, rayure au fond du logement, 10 h 25",
        },
      ],
      reactions: { "👍": ["mathis", "lucie", "anais"], "🎉": ["sam"] },
    },
  ],
  data: [
    {
      author: "lena",
      daysAgo: 0.3,
      kind: "message",
      title: "Arrêts de la ligne 3 : ce que le capteur a changé",
      markdown:
        "De trois heures à moins d’une heure par semaine. La pente continue : le reste, ce sont les changements de série.",
      pictures: [
        {
          name: "chart",
          alt: "Minutes d’arrêt par semaine : entre 148 et 190 avant le capteur, puis 96, 71, 58, 49 et 44",
        },
      ],
      reactions: { "🎉": ["piotr", "ines", "jb"], "👏": ["hugo"] },
    },
  ],
  idees: [
    {
      author: "ines",
      daysAgo: 0.06,
      kind: "message",
      markdown: "À Nantes, on a le même nœud devant les bancs. On dessine le nôtre vendredi ?",
      shares: "plan",
      reactions: { "💡": ["jb", "yann"] },
    },
  ],
}
