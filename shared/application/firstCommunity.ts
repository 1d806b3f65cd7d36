/** Texts that a new site holds in its founder's language; afterwards they are ordinary content. */
const FIRST_COMMUNITY = {
  fr: { name: "Tout le monde", purpose: "Ce qui concerne tout le site : nouvelles, questions, coups de main." },
  en: { name: "Everyone", purpose: "What concerns the whole site: news, questions, a helping hand." },
} as const

/** A new site starts with one open community, so that there is a place to speak. */
export const firstCommunity = (language: "fr" | "en") =>
  ({ ...FIRST_COMMUNITY[language], emoji: "🏠", access: "open" }) as const
