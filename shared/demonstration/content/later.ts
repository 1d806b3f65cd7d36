import type { DemoLater } from "./types.ts"

/** What colleagues write while the visitor looks around, and how they answer what the visitor writes. */
export const later: DemoLater = {
  /** The first of them who may read a post answers it. */
  companions: ["karim", "nadia", "owen"],
  arrivals: [
    {
      author: "karim",
      community: "Atelier & maintenance",
      kind: "question",
      title: "Le compresseur 2 redémarre tout seul après la pause : quelqu’un y a touché ?",
      markdown:
        "Trois fois depuis ce matin, toujours vers la dixième minute. Le pressostat est de l’an dernier. #maintenance",
    },
    {
      author: "owen",
      community: "Field engineering",
      kind: "practice",
      title: "Tape both ends of the hose before you take the pump out",
      markdown: "Two strips of tape, one minute, and whoever puts it back does not have to guess. #dosing-pumps",
    },
    {
      author: "nadia",
      community: "Tout le monde · Everyone",
      kind: "message",
      title: "",
      markdown:
        "Le vidéoprojecteur de la salle Rhône refonctionne. La télécommande est dans le tiroir de gauche, avec des piles neuves.",
    },
  ],
  replies: {
    fr: {
      message: "Merci de l’avoir écrit ici plutôt que dans un courriel : je l’aurais raté.",
      question: "Bonne question, on se l’est posée aussi. Je cherche qui sait, et je reviens le dire ici.",
      practice: "Ça, je l’essaie dès demain. Merci d’avoir pris le temps de l’écrire.",
      announcement: "Bien noté, je le redis à l’équipe ce matin.",
      thanks: "Ça fait plaisir à lire. Merci à vous.",
    },
    en: {
      message: "Thanks for writing it here rather than in an e-mail: I would have missed it.",
      question: "Good question, we asked ourselves too. I will find out who knows, and say so here.",
      practice: "I will try that tomorrow. Thanks for taking the time to write it down.",
      announcement: "Noted, I will pass it on to the team this morning.",
      thanks: "Good to read. Thank you.",
    },
  },
}
