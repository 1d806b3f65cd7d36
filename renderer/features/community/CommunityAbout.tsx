import { IconDoor, IconPencil } from "@tabler/icons-react"
import { lazy, type ReactNode, Suspense, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommunityView, MemberView } from "../../../shared/application/site.ts"
import type { MemberId } from "../../../shared/kernel/ids.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { CloseDialog } from "../access/CloseDialog.tsx"
import classes from "./CommunityAbout.module.css"
import headerClasses from "./CommunityHeader.module.css"
import { DescribeDialog } from "./DescribeDialog.tsx"
import { MemberList } from "./MemberList.tsx"

const CommunityRoles = lazy(async () => ({
  default: (await withLateTexts(import("./roles/CommunityRoles.tsx"))).CommunityRoles,
}))

const SHOWN_AT_FIRST = 24

/** What a community is for, for whom, how people speak there, who looks after it and who belongs to it. */
export const CommunityAbout = ({ community }: { readonly community: CommunityView }) => {
  const { t, i18n } = useTranslation(["community", "access"])
  const everyone = useObservable(useSite().members)
  const [editing, setEditing] = useState(false)
  const [closing, setClosing] = useState(false)
  const [showAll, setShowAll] = useState(false)
  const { purpose, audience, tone, editorial, language, access, owners, founded, archivedAt, mayManage } = community
  const find = (ids: readonly MemberId[]): readonly MemberView[] => ids.flatMap((id) => everyone.get(id) ?? [])
  const members = find(community.members).toSorted((one, other) => one.name.localeCompare(other.name, i18n.language))
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" })
  return (
    <>
      <dl className={classes.facts}>
        <Fact name={t("about.purpose")}>{purpose}</Fact>
        {audience !== "" && <Fact name={t("about.audience")}>{audience}</Fact>}
        {tone !== "" && <Fact name={t("about.tone")}>{tone}</Fact>}
        {editorial !== "" && <Fact name={t("about.editorial")}>{editorial}</Fact>}
        {language && <Fact name={t("about.language")}>{t(`language.${language}`)}</Fact>}
        <Fact name={t("about.access")}>
          {t(`about.${access === "open" && archivedAt !== null ? "archived" : access}`)}
        </Fact>
        {founded > 0 && <Fact name={t("about.founded")}>{day.format(founded)}</Fact>}
      </dl>
      {mayManage && (
        <div className={classes.manage}>
          <button type="button" className={headerClasses.action} onClick={() => setEditing(true)}>
            <IconPencil size={16} aria-hidden="true" />
            {t("about.edit")}
          </button>
          {access === "open" && (
            <button type="button" className={headerClasses.action} onClick={() => setClosing(true)}>
              <IconDoor size={16} aria-hidden="true" />
              {t("access:close.action")}
            </button>
          )}
        </div>
      )}
      <Suspense fallback={<MemberList members={find(owners)} />}>
        <CommunityRoles community={community} />
      </Suspense>
      <h2 className={classes.heading}>{t("members.show", { count: members.length })}</h2>
      <MemberList members={showAll ? members : members.slice(0, SHOWN_AT_FIRST)} />
      {!showAll && members.length > SHOWN_AT_FIRST && (
        <button type="button" className={headerClasses.action} onClick={() => setShowAll(true)}>
          {t("about.all", { count: members.length })}
        </button>
      )}
      <p className={classes.register}>
        <a href={`#/register/${community.ledger}`}>{t("about.register")}</a>
      </p>
      {closing && <CloseDialog community={community} onClose={() => setClosing(false)} />}
      {editing && <DescribeDialog community={community} onClose={() => setEditing(false)} />}
    </>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd dir="auto">{children}</dd>
  </div>
)
