import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import type { HostDescription } from "../../../shared/bridge/host.ts"
import { usePalabre } from "../../ui/site.ts"
import classes from "./Arrival.module.css"

type Elsewhere = HostDescription["elsewhere"]

const isHere = ({ address }: Elsewhere[number]): boolean => `${address}/`.startsWith(`${location.origin}/`)

/** Shown where this window holds none: profiles of this machine hold sites, so that an empty window is not taken for a loss, nor a loss for a new beginning. */
export const SitesElsewhere = () => {
  const { host } = usePalabre()
  const [elsewhere, setElsewhere] = useState<Elsewhere>([])
  useEffect(() => {
    host.describe().then(
      (description) => setElsewhere(description.elsewhere),
      () => setElsewhere([]),
    )
  }, [host])
  const others = elsewhere.filter((profile) => !isHere(profile))
  const missing = elsewhere.filter(isHere).flatMap(({ sites }) => sites)
  return (
    <>
      {missing.length > 0 && <SitesMissing names={missing.join(", ")} />}
      {others.length > 0 && <OtherProfiles profiles={others} />}
    </>
  )
}

/** This very profile held them, and this browser has none: they lie in another program, or were cleared. */
const SitesMissing = ({ names }: { readonly names: string }) => {
  const { t } = useTranslation("arrival")
  return (
    <section className={classes.elsewhere} aria-label={t("missing.title", { names })}>
      <p className={classes.strong}>{t("missing.title", { names })}</p>
      <p>{t("missing.other")}</p>
      <p>{t("missing.cleared")}</p>
    </section>
  )
}

const OtherProfiles = ({ profiles }: { readonly profiles: Elsewhere }) => {
  const { t } = useTranslation("arrival")
  return (
    <section className={classes.elsewhere} aria-label={t("elsewhere.title")}>
      <p className={classes.strong}>{t("elsewhere.title")}</p>
      <p>{t("elsewhere.text")}</p>
      <ul className={classes.plain}>
        {profiles.map(({ profile, address, sites }) => (
          <li key={profile}>
            <a href={address}>{sites.join(", ")}</a> (
            {profile === "default" ? t("elsewhere.mainProfile") : t("elsewhere.profile", { profile })})
          </li>
        ))}
      </ul>
    </section>
  )
}
