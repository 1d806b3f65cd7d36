import { useTranslation } from "react-i18next"
import type { InboxEntry, MemberView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"

type Authors = ReadonlyMap<MemberId, MemberView>

/** Who did what, in one sentence: "Marc Lefebvre and 2 others reacted to what you wrote". */
export const useEntryWords = (): ((entry: InboxEntry, authors: Authors) => string) => {
  const { t } = useTranslation("inbox")
  return ({ reason, told, from }, authors) => {
    const [first = "", second = ""] = from.map((id) => authors.get(id)?.name ?? t("unknownMember"))
    const others = from.length - 1
    const who =
      others === 0
        ? first
        : others === 1
          ? t("two", { who: first, other: second })
          : t("and", { who: first, count: others })
    if (told?.kind === "letOut") return t("reason.letOut", { who })
    if (told?.kind === "siteFunction") return t(told.given ? "reason.function" : "reason.functionTaken", { who })
    return reason === "reaction" ? t("reason.reaction", { who, count: from.length }) : t(`reason.${reason}`, { who })
  }
}
