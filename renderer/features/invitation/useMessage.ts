import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { fetchTexts, type Language, LANGUAGES } from "../../app/i18n/i18n.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { composeMessage } from "./composeMessage.ts"

/** The languages whose texts are here: all, once they came. */
const useReadableLanguages = (own: string): readonly string[] => {
  const [others, setOthers] = useState<readonly Language[]>([])
  useEffect(() => {
    const missing = LANGUAGES.filter((language) => language !== own)
    // Without them, the message stands in one language, as complete as it was.
    void Promise.all(missing.map(fetchTexts)).then(
      () => setOthers(missing),
      () => undefined,
    )
  }, [own])
  return [own, ...others.filter((language) => language !== own)]
}

/** The ready-made message around an invitation, in both languages. */
export const useMessage = ({ text, role, expiresAt }: InvitationView): string => {
  const { i18n } = useTranslation("invitation")
  const site = useObservable(useSite().name)
  const packed = useHostDescription()?.packaging !== undefined
  const words = useReadableLanguages(i18n.language).map((language) => {
    const t = i18n.getFixedT(language, "invitation")
    return {
      hello: t(role === "guest" ? "message.helloGuest" : "message.hello", { site }),
      start: t(packed ? "message.startPacked" : "message.start"),
      paste: t("message.paste"),
      limits: t("message.limits", {
        date: new Intl.DateTimeFormat(language, { dateStyle: "long" }).format(expiresAt),
      }),
    }
  })
  return composeMessage({ words, text })
}
