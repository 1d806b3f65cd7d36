import { changeLanguage, init, use } from "i18next"
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
  use(initReactI18next)
  void init({
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
  void changeLanguage(language)
}
