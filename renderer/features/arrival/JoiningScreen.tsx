import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useSession } from "../../app/session.ts"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Addresses } from "../network/Addresses.tsx"
import { Banners } from "../notices/Banners.tsx"
import { useNetwork } from "../network/useNetwork.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { StepHeading } from "./StepHeading.tsx"

/** The request is kept and answered as soon as a member's machine is reachable: nothing to do but, perhaps, an address. */
export const JoiningScreen = ({ since }: { readonly since: number }) => {
  const { t } = useTranslation("arrival")
  const site = useSite()
  const session = useSession()
  const name = useObservable(site.name)
  const { peers } = useObservable(site.sync)
  const network = useNetwork()
  const look = () => {
    site.reconnect()
    network.refresh()
  }
  return (
    <ArrivalFrame>
      <Banners />
      <StepHeading title={t("joining.title", { site: name })} lead={t("joining.lead")} />
      <output className={classes.waiting}>
        <span className={classes.pulse} aria-hidden="true" />
        {peers.length > 0 ? t("joining.connected") : t("joining.looking")}
      </output>
      <p className={classes.hint}>
        {t("joining.since")} <RelativeTime at={since} />. {t("joining.close")}
      </p>
      <Addresses network={network} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => void session.arrive(null)}>
          {t("joining.leave")}
        </Button>
        <Button onClick={look}>{t("joining.look")}</Button>
      </div>
    </ArrivalFrame>
  )
}
