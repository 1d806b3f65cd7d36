import type { DemoCommunity } from "./types.ts"

/** What the communities say of themselves, by their key. */
export const abouts: Readonly<Record<string, Pick<DemoCommunity, "audience" | "tone" | "language" | "joining">>> = {
  everyone: {
    audience: "Les quatre usines, tous les métiers.",
    tone: "On se tutoie. Ce qui ne concerne qu’un métier a sa communauté.",
    language: "both",
  },
  atelier: {
    audience: "Montage, réglage, maintenance et méthodes.",
    tone: "Concret : une photo vaut mieux qu’un long discours.",
    language: "fr",
  },
  field: {
    audience: "Everyone who installs and repairs at customers’ sites.",
    tone: "Say what you tried. No question is too small from a plant room.",
    language: "en",
  },
  qualite: {
    audience: "Qui trouve un doute, et qui aide à le lever.",
    tone: "On cherche ce qui a cloché, jamais qui.",
    language: "fr",
  },
  data: {
    audience: "Qui compte, et qui voudrait comprendre les comptes.",
    tone: "Les chiffres avec leur contexte.",
    language: "both",
    joining: "choice",
  },
  nouveaux: {
    audience: "Les nouveaux, et ceux qui se souviennent de leurs débuts.",
    tone: "Accueillant : on se présente, on répond vite.",
    language: "both",
  },
}
