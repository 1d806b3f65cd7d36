import i18next from "i18next"
import { initReactI18next } from "react-i18next"
import { en, fr } from "./resources.ts"

declare module "i18next" {
  interface CustomTypeOptions {
    defaultNS: "common"
    resources: typeof en
    enableSelector: false
  }
}

export const LANGUAGES = ["fr", "en"] as const
export type Language = (typeof LANGUAGES)[number]

/** Starts the translations; everything is bundled, so that this is done when it returns. */
export const startTranslations = (language: Language): void => {
  void i18next.use(initReactI18next).init({
    resources: { en, fr },
    lng: language,
    fallbackLng: "en",
    defaultNS: "common",
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  speak(language)
}

/** Changes the language of the interface and of the page for screen readers. */
export const speak = (language: Language): void => {
  document.documentElement.lang = language
  if (i18next.language !== language) void i18next.changeLanguage(language)
}
