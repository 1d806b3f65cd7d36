import i18next from "i18next"
import { useTranslation } from "react-i18next"
import { type DesktopTexts, desktopTexts } from "./desktopTexts.ts"

/** A text by its key, with its values filled in and never read as sentences themselves. */
export type SayDesktop = (
  key: Exclude<keyof DesktopTexts, "errors">,
  values?: Readonly<Record<string, string>>,
) => string

export const useDesktopTexts = (): {
  readonly say: SayDesktop
  readonly texts: DesktopTexts
  readonly language: string
} => {
  const { i18n } = useTranslation()
  const texts = desktopTexts[i18n.language === "fr" ? "fr" : "en"]
  const say: SayDesktop = (key, values = {}) =>
    i18next.services.interpolator.interpolate(texts[key], values, i18n.language, {})
  return { say, texts, language: i18n.language }
}
