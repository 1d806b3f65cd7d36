import { useTranslation } from "react-i18next"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useNames } from "../../ui/useNames.ts"
import { whomToAsk } from "../trust/whomToAsk.ts"
import classes from "./Access.module.css"

/** Who can make a guest a member, whoever is connected first. */
export const useGuestAsks = (): string => {
  const site = useSite()
  const names = useNames()
  const members = useObservable(site.members)
  const ask = whomToAsk(members, "role.grant", { me: site.me.member, target: { role: "guest", own: false } })
  return names(ask.map(({ name }) => name))
}

/** Tells a guest what they see here, why other things are absent, and whom to ask. */
export const GuestNote = () => {
  const { t } = useTranslation("access")
  const communities = useObservable(useSite().communities)
  const asks = useGuestAsks()
  return (
    <section className={classes.guest} aria-label={t("guest.title")}>
      <p className={classes.title}>{t("guest.title")}</p>
      <p className={classes.text}>{t("guest.text")}</p>
      {communities.length === 0 && <p className={classes.text}>{t("guest.none")}</p>}
      {asks !== "" && (
        <p className={classes.text}>
          <bdi>{t("guest.ask", { names: asks })}</bdi>
        </p>
      )}
    </section>
  )
}
