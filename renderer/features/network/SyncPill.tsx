import { IconCloudCheck, IconCloudOff, IconCloudUp, IconMasksTheater, IconRefresh, IconUser } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { useHostReachable } from "../../app/hostReachable.ts"
import { useSite } from "../../ui/site.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./SyncPill.module.css"
import { type SyncSummary, syncSummary } from "./syncSummary.ts"

const ICONS = {
  good: IconCloudCheck,
  quiet: IconUser,
  sending: IconCloudUp,
  waiting: IconCloudOff,
  busy: IconRefresh,
}

/** Who has what, in one line; leads to the network page. */
export const SyncPill = ({ compact }: { readonly compact: boolean }) => {
  const { t } = useTranslation("pill")
  const site = useSite()
  const sync = useObservable(site.sync)
  const members = useObservable(site.members)
  const summary = syncSummary({ sync, members, me: site.me.member })
  const demonstration = useHostDescription()?.demonstration ?? false
  const stopped = !useHostReachable()
  const tone = stopped ? "waiting" : summary.tone
  const Icon = ICONS[tone]
  const headline = stopped ? t("stopped") : t(summary.headline, { count: summary.count, name: summary.name })
  // "Everything received" beside "stopped" would be read as all being well.
  const detail = useDetail(stopped && summary.waiting === 0 ? { ...summary, detail: null } : summary)
  if (demonstration && !stopped)
    return (
      <span className={`${classes.pill} ${classes.good}`}>
        <IconMasksTheater size={17} stroke={1.7} aria-hidden="true" className={classes.icon} />
        <span className={compact ? "visually-hidden" : classes.headline}>{t("demonstration")}</span>
      </span>
    )
  return (
    <Link
      to="/network"
      className={`${classes.pill} ${classes[tone]}`}
      aria-label={sentence(t("name"), headline, detail)}
    >
      <Icon size={17} stroke={1.7} aria-hidden="true" className={classes.icon} />
      {!compact && <span className={classes.headline}>{headline}</span>}
      {!compact && detail && <span className={classes.detail}>· {detail}</span>}
      {compact && summary.waiting > 0 && <span className={classes.headline}>{summary.waiting}</span>}
    </Link>
  )
}

const sentence = (name: string, headline: string, detail: string | null): string =>
  detail ? `${name} ${headline} · ${detail}` : `${name} ${headline}`

const useDetail = ({ detail, waiting }: SyncSummary): string | null => {
  const { t } = useTranslation("pill")
  if (detail === "waiting") return t("waiting", { count: waiting })
  return detail === "received" ? t("received") : null
}
