import type { DemoCommunity } from "./types.ts"

/** What the communities say of themselves, by their key. */
export const abouts: Readonly<
  Record<string, Pick<DemoCommunity, "audience" | "tone" | "language" | "editorial" | "joining">>
> = {
  everyone: {
    audience: "Les quatre usines, tous les métiers.",
    tone: "On se tutoie. Ce qui ne concerne qu’un métier a sa communauté.",
    editorial:
      "Ce qui concerne tout le monde : les nouvelles des quatre sites, les demandes d’aide, les remerciements.",
    language: "both",
  },
  atelier: {
    audience: "Montage, réglage, maintenance et méthodes.",
    tone: "Concret : une photo vaut mieux qu’un long discours.",
    editorial:
      "Une panne, un réglage, un tour de main par publication, avec la machine et une photo. Les consignes de sécurité restent dans leurs procédures.",
    language: "fr",
  },
  field: {
    audience: "Everyone who installs and repairs at customers’ sites.",
    tone: "Say what you tried. No question is too small from a plant room.",
    editorial: "What you saw on site, what you tried, what worked. No customer names, no plant addresses.",
    language: "en",
  },
  qualite: {
    audience: "Qui trouve un doute, et qui aide à le lever.",
    tone: "On cherche ce qui a cloché, jamais qui.",
    editorial: "Un écart par publication : le lot, ce que l’on voit, ce que l’on a isolé.",
    language: "fr",
  },
  data: {
    audience: "Qui compte, et qui voudrait comprendre les comptes.",
    tone: "Les chiffres avec leur contexte.",
    language: "both",
    joining: "choice",
  },
  astreintes: {
    audience: "Qui prend l’astreinte, et qui s’y prépare.",
    tone: "Les faits d’abord. On raconte aussi ce qui a mal tourné.",
    editorial: "L’heure, la machine, ce qui a été fait, ce qui reste à faire.",
    language: "fr",
  },
  nouveaux: {
    audience: "Qui arrive, et qui se souvient de ses débuts.",
    tone: "Accueillant : on se présente, on répond vite.",
    editorial: "Des présentations et des questions de toute sorte ; les plus anciens répondent.",
    language: "both",
  },
}
