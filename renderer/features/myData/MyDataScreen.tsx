import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { KnownCopy, MyDataView, StoredCommunity } from "../../../shared/application/myData/myDataViews.ts"
import { Screen } from "../../ui/Screen.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { formatBytes } from "../settings/formatBytes.ts"
import { MissedSearchesSettings } from "../search/missed/MissedSearchesSettings.tsx"
import { LeaveSite } from "../trust/LeaveSite.tsx"
import { EraseMine } from "./EraseMine.tsx"
import { EraseOwn } from "./EraseOwn.tsx"
import { ExportMine } from "./ExportMine.tsx"
import rows from "../../ui/Rows.module.css"
import classes from "./MyData.module.css"

/** What is kept of a member, where, and what they can do with it. */
export const MyDataScreen = () => {
  const { t } = useTranslation("myData")
  const site = useSite()
  const [view, setView] = useState<MyDataView | null>(null)
  const [looked, look] = useState(0)
  const reading = useObservable(site.reading)
  const communities = useObservable(site.communities)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- counted anew when something was erased, read or joined
  useEffect(() => void site.readMyData().then(setView), [site, looked, reading, communities])
  return (
    <Screen title={t("title")} lead={t("lead")}>
      <Section title={t("stored.title")} text={t(reading ? "stored.reading" : "stored.text")}>
        {view && <Stored stored={view.stored} />}
      </Section>
      <Section title={t("copies.title")} text={t("copies.text")}>
        {view && <Copies copies={view.copies} />}
      </Section>
      <Section title={t("own.title")} text={t("own.text")}>
        {view && <OwnThings own={view.own} />}
        <EraseOwn onDone={() => look(looked + 1)} />
      </Section>
      <MissedSearchesSettings />
      <Section title={t("export.title")} text={t("export.text")}>
        <ExportMine />
      </Section>
      <Section title={t("erase.title")} text={t("erase.text")}>
        <EraseMine onDone={() => look(looked + 1)} />
      </Section>
      <LeaveSite />
    </Screen>
  )
}

type Named = Pick<StoredCommunity, "isSite" | "isDoor" | "name">

const StoredName = ({ isSite, isDoor, name }: Named) => {
  const { t } = useTranslation("myData")
  if (isSite) return t("stored.site")
  if (isDoor && name) return t("stored.door", { name })
  return <bdi>{name || t("stored.unnamed")}</bdi>
}

const Stored = ({ stored }: { readonly stored: readonly StoredCommunity[] }) => {
  const { t, i18n } = useTranslation("myData")
  return (
    <ul className={rows.list}>
      {stored.map(({ ledger, isSite, isDoor, name, bytes, posts, comments }) => (
        <li key={ledger} className={rows.row}>
          <span className={rows.grow}>
            <StoredName isSite={isSite} isDoor={isDoor} name={name} />
          </span>
          {!isSite && !isDoor && (
            <span className={rows.meta}>
              {t("stored.posts", { count: posts })} · {t("stored.comments", { count: comments })}
            </span>
          )}
          <span className={classes.size}>{formatBytes(bytes, i18n.language)}</span>
        </li>
      ))}
    </ul>
  )
}

const OwnThings = ({ own: { things, machines } }: { readonly own: MyDataView["own"] }) => {
  const { t } = useTranslation("myData")
  return (
    <ul className={rows.list}>
      <li className={rows.row}>
        <span className={rows.grow}>{t("own.here")}</span>
        <span className={rows.meta}>{t("own.things", { count: things })}</span>
      </li>
      <li className={rows.row}>
        <span className={rows.grow}>{t("own.elsewhere")}</span>
        <span className={rows.meta}>{t("own.machines", { count: machines })}</span>
      </li>
    </ul>
  )
}

const Copies = ({ copies }: { readonly copies: readonly KnownCopy[] }) => {
  const { t } = useTranslation("myData")
  if (copies.length === 0) return <p className={rows.text}>{t("copies.none")}</p>
  return (
    <ul className={rows.list}>
      {copies.map(({ device, person, mine, complete }) => (
        <li key={device} className={rows.row}>
          <span className={rows.grow}>
            {mine ? t("copies.mine") : <bdi>{person?.name ?? t("copies.unknown")}</bdi>}
          </span>
          <span className={rows.meta}>{t(complete ? "copies.complete" : "copies.partly")}</span>
        </li>
      ))}
    </ul>
  )
}
