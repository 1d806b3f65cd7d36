import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { LANGUAGES } from "../../app/i18n/i18n.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { composeMessage, type MessageWords } from "./composeMessage.ts"

/** The ready-made message around an invitation. */
export const useMessage = ({ text }: InvitationView): string => {
  const { i18n } = useTranslation("invitation")
  const site = useObservable(useSite().name)
  const packed = useHostDescription()?.packaging !== undefined
  const wordsOf = (language: string): MessageWords => {
    const t = i18n.getFixedT(language, "invitation")
    return {
      hello: t("message.hello", { site }),
      start: t(packed ? "message.startPacked" : "message.start"),
      paste: t("message.paste"),
    }
  }
  const [fr, en] = LANGUAGES.map(wordsOf)
  if (!fr || !en) return text
  return composeMessage({ first: i18n.language === "fr" ? "fr" : "en", words: { fr, en }, text })
}
