import { useTranslation } from "react-i18next"
import type { ActView } from "../../../shared/application/trustViews.ts"
import { startOfDay } from "../../ui/reviewDay.ts"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"

/** Acts that put something up say by `on` when they take it back. */
const OFF: ReadonlyMap<ActView["type"], "lock" | "pin" | "archive" | "agree" | "code" | "answer"> = new Map([
  ["post.lock", "lock"],
  ["post.pin", "pin"],
  ["community.archive", "archive"],
  ["owner.agree", "agree"],
  ["recovery.set", "code"],
  ["door.answer", "answer"],
])

/** What somebody did, in one plain sentence; in a second one when what they gave is to be looked at again. */
export const useActWords = (): ((act: ActView) => string) => {
  const { t } = useTranslation("trust")
  const day = useDay()
  const sentence = useSentence()
  return (act) => {
    const said = sentence(act)
    return act.review === null ? said : `${said} ${t("act.review", { date: day(startOfDay(act.review)) })}`
  }
}

const useSentence = (): ((act: ActView) => string) => {
  const { t } = useTranslation(["trust", "moderation"])
  const site = useSite()
  return (act) => {
    const values = {
      author: act.author?.name ?? t("acts.somebody"),
      person: act.person?.name ?? (act.type === "member.admit" && act.name !== "" ? act.name : t("acts.somebody")),
      name: act.name || (act.ledger === site.id ? t("acts.unnamed") : ""),
      reason: act.reason ? t(`moderation:reason.${act.reason}`) : "",
      role: t(`role.${act.role ?? "member"}`),
    }
    const own = act.person !== null && act.person.id === act.author?.id
    if (act.type === "role.revoke" && own) return t("act.laidDown", values)
    if (act.type === "function.revoke" && own) return t("act.functionLaidDown", values)
    if (act.type === "function.grant" && act.name !== "") return t("act.functionIn", values)
    if (act.type === "community.admit" && own) return t("act.cameIn", values)
    if (act.type === "member.leave" && act.person) return t("act.succeeded", values)
    if (act.name === "" && (act.type === "charter.publish" || act.type === "charter.accept"))
      return t(act.type === "charter.publish" ? "act.charterVoid.publish" : "act.charterVoid.accept", values)
    if (act.name === "" && act.type === "site.editorial") return t("act.editorialOff", values)
    if (act.type === "secret.share" && !act.person) return t("act.sharedWithMany", values)
    if (act.on === false && OFF.has(act.type)) return t(`act.off.${OFF.get(act.type) ?? "pin"}`, values)
    return t(`act.${act.type}`, values).trim()
  }
}
