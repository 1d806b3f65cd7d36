import { IconCloudCheck, IconCloudOff, IconCloudUp, IconMasksTheater, IconRefresh, IconUser } from "@tabler/icons-react"
import { Link } from "@tanstack/react-router"
import { memo } from "react"
import { inUse } from "../../../shared/kernel/inUse.ts"
import { useHostReachable } from "../../app/hostReachable.ts"
import { useSite } from "../../ui/site.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useTexts } from "../../ui/useTexts.ts"
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
  const site = useSite()
  const sync = useObservable(site.sync)
  const members = useObservable(site.members)
  const demonstration = useHostDescription()?.demonstration ?? false
  const stopped = !useHostReachable()
  if (demonstration && !stopped) return <Demonstration compact={compact} />
  return <Pill compact={compact} stopped={stopped} {...syncSummary({ sync, members, me: site.me.member })} />
}

const Demonstration = ({ compact }: { readonly compact: boolean }) => {
  const { t } = useTexts("pill")
  return (
    <Link to="/network" className={`${classes.pill} ${classes.good}`}>
      <IconMasksTheater size={17} stroke={1.7} aria-hidden="true" className={classes.icon} />
      <span className={compact ? "visually-hidden" : classes.headline}>{t("demonstration")}</span>
    </Link>
  )
}

interface PillProps extends SyncSummary {
  readonly compact: boolean
  /** The program behind the page. */
  readonly stopped: boolean
}

/** Renders again only when it says something else: an exchange is told of many times a second. */
const Pill = memo(function Pill({ compact, stopped, ...summary }: PillProps) {
  const { t } = useTexts("pill")
  const tone = stopped ? "waiting" : summary.tone
  const headline = stopped ? t("stopped") : t(summary.headline, { count: summary.count, name: summary.name })
  // "Everything received" beside "stopped" would be read as all being well.
  const detail = useDetail(stopped && summary.waiting === 0 ? { ...summary, detail: null } : summary)
  return (
    <Link
      to="/network"
      className={`${classes.pill} ${classes[tone]}`}
      aria-label={sentence(t("name"), headline, detail)}
    >
      <PillIcon tone={tone} />
      {!compact && <span className={classes.headline}>{headline}</span>}
      {!compact && detail && <span className={classes.detail}>· {detail}</span>}
      {compact && summary.waiting > 0 && <span className={classes.headline}>{summary.waiting}</span>}
    </Link>
  )
})

/** Turns while something comes, but stands still under somebody's hands: each of its frames would go before what they do. */
const PillIcon = ({ tone }: Pick<SyncSummary, "tone">) => {
  const Icon = ICONS[tone]
  const isStill = useObservable(inUse)
  return <Icon size={17} stroke={1.7} aria-hidden="true" className={classes.icon} data-still={isStill} />
}

const sentence = (name: string, headline: string, detail: string | null): string =>
  detail ? `${name} ${headline} · ${detail}` : `${name} ${headline}`

const useDetail = ({ detail, waiting }: SyncSummary): string | null => {
  const { t } = useTexts("pill")
  if (detail === "waiting") return t("waiting", { count: waiting })
  return detail === "received" ? t("received") : null
}
