import { Button } from "@mantine/core"
import { IconFileText, IconX } from "@tabler/icons-react"
import { useNavigate, useRouterState } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Hash } from "../../../shared/kernel/ids.ts"
import { IconButton } from "../../ui/IconButton.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useNow } from "../../ui/useNow.ts"
import { useObservable } from "../../ui/useObservable.ts"
import banners from "../notices/Banners.module.css"

/** Says calmly that the charter is new; put away, it comes back with the next start. */
export const CharterBanner = () => {
  const { t } = useTranslation("charter")
  const site = useSite()
  const name = useObservable(site.name)
  const { versions, standing } = useObservable(site.charter)
  const [put, setPut] = useState<Hash | null>(null)
  const now = useNow()
  const navigate = useNavigate()
  const day = useDay()
  const isThere = useRouterState({ select: ({ location }) => location.pathname.startsWith("/charter") })
  const [current] = versions
  if (standing.kind !== "changed" || !current || put === current.hash || isThere) return null
  const { before, until } = standing
  return (
    <div className={banners.banner}>
      <IconFileText size={18} aria-hidden="true" className={banners.icon} />
      <div className={banners.text}>
        <p>
          <strong>{t(before ? "banner.changed" : "banner.first", { site: name })}</strong>{" "}
          {before && current.change !== "" && <bdi>{current.change} </bdi>}
          {until > now ? t("banner.until", { date: day(until) }) : t("banner.over")}
        </p>
        <p className={banners.actions}>
          <Button size="xs" variant="default" onClick={() => void navigate({ to: "/charter" })}>
            {t(before ? "banner.read" : "banner.readFirst")}
          </Button>
        </p>
      </div>
      <IconButton label={t("banner.later")} onClick={() => setPut(current.hash)}>
        <IconX size={16} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
