import { useTranslation } from "react-i18next"
import type { MyExport } from "../../../shared/application/myData/myDataViews.ts"
import { useActWords } from "../trust/useActWords.ts"
import type { PageWords } from "./writePage.ts"

/** The sentences of the saved page, in the language that is spoken now. */
export const usePageWords = (): ((data: MyExport) => PageWords) => {
  const { t, i18n } = useTranslation(["myData", "moderation"])
  const act = useActWords()
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeStyle: "short" })
  const date = (iso: string) => time.format(new Date(iso))
  return ({ site, me, exportedAt }) => ({
    language: i18n.language,
    title: t("page.title", { site: site.name }),
    lead: t("page.lead", { date: date(exportedAt) }),
    joined: me.joinedAt === null ? "" : t("page.joined", { date: date(me.joinedAt) }),
    posts: t("page.posts"),
    comments: t("page.comments"),
    reactions: t("page.reactions"),
    reports: t("page.reports"),
    report: ({ reason, note }) => [t(`moderation:reason.${reason}`), note].filter(Boolean).join(" : "),
    requests: t("page.requests"),
    request: ({ said, community, note }) => [t(`page.${said}`, { community }), note].filter(Boolean).join(" : "),
    earlier: t("page.earlier"),
    acts: t("page.acts"),
    machine: t("page.machine"),
    untitled: t("page.untitled"),
    under: (title, author) => t("page.under", { title, author }),
    act,
    date,
  })
}
