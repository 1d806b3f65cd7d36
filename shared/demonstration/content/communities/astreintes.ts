import type { DemoCommunity } from "../types.ts"

/** Joined on request: who is in it was let in, and somebody waits at its door. */
export const astreintes: DemoCommunity = {
  key: "astreintes",
  name: "Astreintes",
  purpose: "Ce qui s’est passé la nuit et le week-end, et ce que la prochaine équipe doit savoir.",
  emoji: "🌙",
  access: "request",
  members: ["karim", "yann", "gerard", "antoine", "thierry", "fatou"],
  visitorAnimates: true,
  asks: [
    {
      who: "leo",
      daysAgo: 0.2,
      note: "Je prends l’astreinte magasin en janvier, avec Fatou : j’aimerais lire avant de commencer.",
    },
  ],
  posts: [
    {
      author: "karim",
      daysAgo: 96.4,
      kind: "announcement",
      title: "Pourquoi cette communauté se rejoint sur demande",
      markdown: `On y parle de qui était là, de qui a été appelé, et parfois de ce qui a mal tourné. Ceux qui prennent l’astreinte y entrent, et ceux qui s’y préparent.

Pour entrer : demander, en une phrase. La réponse vient dans la journée.`,
      reactions: { "👍": ["yann", "gerard", "thierry", "antoine"] },
      comments: [
        {
          author: "yann",
          after: 90,
          markdown:
            "Très bien. À Nantes on s’appelait les uns les autres, et le troisième n’avait plus la moitié de l’histoire.",
        },
      ],
    },
    {
      author: "gerard",
      daysAgo: 71.2,
      kind: "practice",
      title: "Le sac de l’astreinte, tel qu’il est aujourd’hui",
      markdown: `- lampe frontale **et** ses piles
- clé de 17 longue, pince coupante, ruban
- le badge du local compresseurs (il ne s’ouvre pas avec le vôtre)
- deux joints D40 : c’est toujours un joint D40

Qui sort quelque chose du sac l’écrit ici.`,
      reactions: { "🙏": ["karim", "fatou"], "👍": ["thierry"] },
      comments: [
        { author: "fatou", after: 300, markdown: "J’ajoute des gants chauds. Le magasin est à six degrés la nuit." },
      ],
    },
    {
      author: "antoine",
      daysAgo: 43.5,
      kind: "question",
      title: "L’alarme du local serveurs appelle trois fois pour la même chose : on coupe laquelle ?",
      markdown:
        "Température, puis onduleur, puis climatiseur, à une minute d’écart. Personne ne rappelle pour la troisième.",
      comments: [
        {
          author: "thierry",
          after: 55,
          markdown:
            "Garde celle de la température : c’est la seule qui dise qu’il faut venir. Les deux autres peuvent attendre le matin, par écrit.",
          accepted: true,
          reactions: { "👍": ["antoine", "karim"] },
        },
      ],
    },
    {
      author: "thierry",
      daysAgo: 20.3,
      kind: "practice",
      title: "Seul sur place : appeler avant d’entrer, et en sortant",
      markdown:
        "Un appel de dix secondes au poste de garde, aux deux moments. Si le second ne vient pas au bout d’une heure, quelqu’un passe. #sécurité",
      reactions: { "❤️": ["fatou", "yann", "gerard"] },
    },
    {
      author: "fatou",
      daysAgo: 9.4,
      kind: "message",
      markdown:
        "Nuit calme, un seul appel : le transporteur cherchait le quai 2. Le panneau est tombé, je l’ai remis avec du ruban. Il lui faut deux vis. #logistique",
      reactions: { "🙏": ["karim"] },
      comments: [{ author: "gerard", after: 400, markdown: "Vissé ce matin. Quatre vis, il ne bougera plus." }],
    },
    {
      author: "yann",
      daysAgo: 2.1,
      kind: "question",
      title: "Qui prend la nuit du 24 à Nantes ?",
      markdown: "Je l’ai prise l’an dernier et l’année d’avant. Je prends volontiers celle du 31 en échange.",
      comments: [
        {
          author: "karim",
          after: 120,
          markdown: "Je peux venir de Lyon si personne n’est sur place. Demande d’abord à Manon, elle voulait essayer.",
        },
      ],
    },
    {
      author: "karim",
      daysAgo: 0.35,
      kind: "message",
      markdown:
        "Cette nuit : le compresseur 2 a démarré deux fois à vide. Rien de cassé. Si cela recommence, couper au tableau, pas au bouton, et l’écrire ici. #maintenance",
      comments: [
        {
          author: "yann",
          after: 35,
          markdown: "Le même, à Nantes, c’était le pressostat. On regarde cet après-midi ?",
        },
      ],
    },
  ],
}
