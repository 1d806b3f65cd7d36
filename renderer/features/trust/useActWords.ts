import { useTranslation } from "react-i18next"
import type { ActView } from "../../../shared/application/trustViews.ts"

/** What somebody did, in one plain sentence. */
export const useActWords = (): ((act: ActView) => string) => {
  const { t } = useTranslation("trust")
  return (act) => {
    const values = {
      author: act.author?.name ?? t("acts.somebody"),
      person: act.person?.name ?? (act.type === "member.admit" && act.name !== "" ? act.name : t("acts.somebody")),
      name: act.name || t("acts.unnamed"),
      role: t(`role.${act.role ?? "member"}`),
    }
    const own = act.person !== null && act.person.id === act.author?.id
    if (act.type === "role.revoke" && own) return t("act.laidDown", values)
    if (act.type === "community.admit" && own) return t("act.cameIn", values)
    if (act.type === "member.leave" && act.person) return t("act.succeeded", values)
    return t(`act.${act.type}`, values)
  }
}
