import { memo, useDeferredValue, useMemo } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { type LedgerId, parseLedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommunity } from "../post/useCommunity.ts"
import { readCalls } from "./check/readCalls.ts"
import { countReaders } from "../community/countReaders.ts"
import classes from "./AudienceSelect.module.css"

interface AudienceSelectProps {
  readonly value: LedgerId | null
  readonly onChange: (ledger: LedgerId | null) => void
}

/** The communities that one may write in. */
export const AudienceSelect = memo(function AudienceSelect({ value, onChange }: AudienceSelectProps) {
  const { t } = useTexts("composer")
  const communities = useObservable(useSite().communities).filter((view) => view.mayWrite && view.ready)
  return (
    <select
      className={classes.select}
      aria-label={t("whereLabel")}
      value={value ?? ""}
      onChange={(event) => onChange(parseLedgerId(event.target.value) ?? null)}
    >
      {!communities.some((view) => view.ledger === value) && <option value="">{t("wherePlace")}</option>}
      {communities.map((view) => (
        <option key={view.ledger} value={view.ledger}>
          {`${view.emoji} ${view.name}${view.access !== "open" ? " 🔒" : ""}`}
        </option>
      ))}
    </select>
  )
})

/** Who will be able to read it, in words. */
export const AudienceWords = memo(function AudienceWords({
  ledger,
  text,
}: {
  readonly ledger: LedgerId | null
  readonly text: string
}) {
  const { t } = useTexts("composer")
  const site = useSite()
  const siteName = useObservable(site.name)
  const members = useObservable(site.members)
  const community = useCommunity(ledger ?? undefined)
  const communities = useObservable(site.communities)
  const written = useDeferredValue(text)
  const called = useMemo(
    () => readCalls(written, { me: site.me.member, ledger, members, communities }).byGroup.size,
    [written, site, ledger, members, communities],
  )
  if (!community) return <span className={classes.words}>{t("audience.none")}</span>
  const words =
    community.access === "open"
      ? t("audience.open", { count: countReaders(community, members.values()), site: siteName })
      : t("audience.private", { count: community.members.length, community: community.name })
  return (
    <span className={classes.words}>
      {words}
      {called > 0 && ` ${t("audience.called", { count: called })}`}
    </span>
  )
})
