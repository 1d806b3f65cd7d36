import { Button } from "@mantine/core"
import { IconAlertTriangle, IconInfoCircle, IconX } from "@tabler/icons-react"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import type { Notice } from "../../../shared/application/site.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { useHostReachable } from "../../app/hostReachable.ts"
import { onDemand } from "../../ui/onDemand.tsx"
import { IconButton } from "../../ui/IconButton.tsx"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Banners.module.css"
import { FrozenBanner } from "./FrozenBanner.tsx"
import { startCommand } from "./startCommand.ts"

const CharterBanner = onDemand(async () => (await withLateTexts(import("../charter/CharterBanner.tsx"))).CharterBanner)

const GRAVE: ReadonlySet<Notice["code"]> = new Set([
  "store-full",
  "store-failed",
  "store-closed",
  "fork-found",
  "own-rows-lost",
  "text-rescued",
  "text-unreadable",
])
/** News that asks nothing of anybody: read, then gone. */
const PASSING: ReadonlySet<Notice["code"]> = new Set(["admission-recorded", "return-recorded", "texts-renewed"])
const PASSING_MS = 12_000
const MOST_SHOWN = 3

/** Then the newest: what is passing never hides what is grave. */
const gravestFirst = (notices: readonly Notice[]): readonly Notice[] => {
  const newest = notices.toReversed()
  const grave = newest.filter(({ code }) => GRAVE.has(code))
  return [...grave, ...newest.filter(({ code }) => !GRAVE.has(code))].slice(0, MOST_SHOWN)
}

/** What a member should know, above the screen and never in its way. The region always stands, so that it is read out. */
export const Banners = () => {
  const { t } = useTranslation(["notices", "common"])
  const site = useSite()
  const notices = useObservable(site.notices)
  const reachable = useHostReachable()
  const isFrozen = useObservable(site.standing).kind === "frozen"
  const isCharterNew = useObservable(site.charter).standing.kind === "changed"
  const command = startCommand(useHostDescription())
  return (
    <section aria-label={t("region")} aria-live="polite" className={classes.banners}>
      {!reachable && (
        <div className={`${classes.banner} ${classes.grave}`}>
          <IconAlertTriangle size={18} aria-hidden="true" className={classes.icon} />
          <p className={classes.text}>
            <strong>{t("hostStopped.title")}</strong> {t("hostStopped.kept")}{" "}
            {command === null ? t("hostStopped.reopen") : t("hostStopped.restart", { command })} {t("hostStopped.stay")}
          </p>
        </div>
      )}
      {isFrozen && <FrozenBanner />}
      {isCharterNew && <CharterBanner />}
      {gravestFirst(notices).map((notice) => (
        <NoticeBanner key={notice.id} notice={notice} onDismiss={() => site.dismissNotice(notice.id)} />
      ))}
    </section>
  )
}

const NoticeBanner = ({ notice, onDismiss }: { readonly notice: Notice; readonly onDismiss: () => void }) => {
  const { t } = useTranslation(["notices", "common"])
  const site = useSite()
  const siteName = useObservable(site.name)
  useEffect(() => {
    if (!PASSING.has(notice.code)) return
    const timer = setTimeout(() => site.dismissNotice(notice.id), PASSING_MS)
    return () => clearTimeout(timer)
  }, [site, notice.code, notice.id])
  const grave = GRAVE.has(notice.code)
  const Icon = grave ? IconAlertTriangle : IconInfoCircle
  return (
    <div className={grave ? `${classes.banner} ${classes.grave}` : classes.banner}>
      <Icon size={18} aria-hidden="true" className={classes.icon} />
      <div className={classes.text}>
        <p>{t(notice.code, { ...notice.values, site: siteName })}</p>
        {notice.code === "store-closed" && (
          <p className={classes.actions}>
            <Button size="xs" onClick={() => location.reload()}>
              {t("reload")}
            </Button>
          </p>
        )}
      </div>
      <IconButton label={t("common:dismiss")} onClick={onDismiss}>
        <IconX size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
