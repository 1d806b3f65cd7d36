import i18next, { changeLanguage, init, use } from "i18next"
import { initReactI18next } from "react-i18next"
import { elide } from "./elide.ts"
import type { en } from "./english.ts"
import type { lateEn } from "./lateEnglish.ts"

type Resources = typeof en & typeof lateEn

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: Resources
    enableSelector: false
  }
}

export const LANGUAGES = ["fr", "en"] as const
export type Language = (typeof LANGUAGES)[number]

/** The texts that the first screen needs, of one language: a part of the page by itself, since a member reads one of them. */
export const loadLanguage = async (language: Language): Promise<Pick<typeof en, keyof typeof en>> =>
  language === "fr" ? (await import("./french.ts")).fr : (await import("./english.ts")).en

const loadLate = async (language: Language): Promise<object> =>
  language === "fr" ? (await import("./lateFrench.ts")).lateFr : (await import("./lateEnglish.ts")).lateEn

const takeIn = (language: Language, texts: object): void => {
  for (const [namespace, sentences] of Object.entries(texts)) i18next.addResourceBundle(language, namespace, sentences)
}

const fetchLate = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, "trust")) takeIn(language, await loadLate(language))
}

/** Gives a part of the page once the texts are there that it alone says, in the language that is spoken by then. */
export const withLateTexts = async <Part>(part: Promise<Part>): Promise<Part> => {
  const [loaded] = await Promise.all([part, fetchLate(wanted)])
  await fetchLate(wanted)
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
  for (const [name, write] of Object.entries(elide)) i18next.services.formatter?.add(name, write)
  wanted = language
  show(language)
}

let wanted: Language = "fr"

const show = (language: Language): void => {
  document.documentElement.lang = language
  void changeLanguage(language)
}

/** In which the page speaks: as its member chose, or as their browser asks. */
export const spokenLanguage = (): Language => (document.documentElement.lang === "fr" ? "fr" : "en")

/** Brings the texts of a language that the interface need not speak; rejects where they can't be had. */
export const fetchTexts = async (language: Language): Promise<void> => {
  if (!i18next.hasResourceBundle(language, "common")) takeIn(language, await loadLanguage(language))
  await fetchLate(language)
}

/** Changes the language of the interface and of the page for screen readers; stays where its texts can't be had. */
export const speak = async (language: Language): Promise<void> => {
  wanted = language
  await fetchTexts(language)
  if (wanted === language) show(language)
}
