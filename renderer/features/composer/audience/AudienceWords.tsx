import { memo, useDeferredValue, useMemo } from "react"
import type { LedgerId } from "../../../../shared/kernel/ids.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"
import { useTexts } from "../../../ui/useTexts.ts"
import { countReaders } from "../../community/countReaders.ts"
import { useCommunity } from "../../post/useCommunity.ts"
import { readCalls } from "../check/readCalls.ts"
import classes from "./Audience.module.css"

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
