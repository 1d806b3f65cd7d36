import i18next, { changeLanguage, init, use } from "i18next"
import { initReactI18next } from "react-i18next"
import type { trust } from "./en/trust.ts"
import type { en } from "./english.ts"

type Resources = typeof en & { readonly trust: typeof trust }

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: Resources
    enableSelector: false
  }
}

export const LANGUAGES = ["fr", "en"] as const
export type Language = (typeof LANGUAGES)[number]

/** Every text of one language: a part of the page by itself, since a member reads one of them. */
export const loadLanguage = async (language: Language): Promise<Pick<typeof en, keyof typeof en>> =>
  language === "fr" ? (await import("./french.ts")).fr : (await import("./english.ts")).en

const loadTrust = async (language: Language): Promise<object> =>
  language === "fr" ? (await import("./fr/trust.ts")).trust : (await import("./en/trust.ts")).trust

const takeIn = async (language: Language): Promise<void> => {
  const texts = await loadTrust(language)
  i18next.addResourceBundle(language, "trust", texts)
}

/** Gives a screen once the texts about roles and acts are there, which do not come with the first screen. */
export const withTrustTexts = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, takeIn(wanted)])
  return loaded
}

/** Starts the translations with the texts of the first language; ready when it returns. */
export const startTranslations = (language: Language, texts: Pick<typeof en, keyof typeof en>): void => {
  use(initReactI18next)
  void init({
    resources: { [language]: texts },
    lng: language,
    fallbackLng: language,
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  wanted = language
  show(language)
}

let wanted: Language = "fr"

const show = (language: Language): void => {
  document.documentElement.lang = language
  void changeLanguage(language)
}

/** Brings the texts of a language that the interface need not speak; rejects where they can't be had. */
export const fetchTexts = async (language: Language): Promise<void> => {
  if (i18next.hasResourceBundle(language, "common")) return
  const texts = await loadLanguage(language)
  for (const [namespace, resources] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, resources)
}

/** Changes the language of the interface and of the page for screen readers; stays where its texts can't be had. */
export const speak = async (language: Language): Promise<void> => {
  wanted = language
  await fetchTexts(language)
  if (!i18next.hasResourceBundle(language, "trust")) await takeIn(language)
  if (wanted === language) show(language)
}
