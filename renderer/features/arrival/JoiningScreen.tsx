import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Standing } from "../../../shared/application/site.ts"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { Addresses } from "../network/Addresses.tsx"
import { Banners } from "../notices/Banners.tsx"
import { useNetwork } from "../network/useNetwork.ts"
import classes from "./Arrival.module.css"
import { ArrivalFrame } from "./ArrivalFrame.tsx"
import { JoiningSteps } from "./JoiningSteps.tsx"
import { PendingChoices } from "./PendingChoices.tsx"
import { StepHeading } from "./StepHeading.tsx"

type Joining = Extract<Standing, { kind: "joining" }>

/** The request is kept and answered as soon as a member's machine is reachable: nothing to do but, perhaps, an address or another invitation. */
export const JoiningScreen = ({ since, putOff, returning }: Pick<Joining, "since" | "putOff" | "returning">) => {
  const { t } = useTranslation(["arrival", "recovery"])
  const site = useSite()
  const name = useObservable(site.name)
  const { peers } = useObservable(site.sync)
  const network = useNetwork()
  const [renewing, setRenewing] = useState(false)
  const look = () => {
    site.reconnect()
    network.refresh()
  }
  if (renewing)
    return (
      <ArrivalFrame>
        <JoiningSteps invitation={null} expected={site.id} onBack={() => setRenewing(false)} />
      </ArrivalFrame>
    )
  return (
    <ArrivalFrame>
      <Banners />
      <StepHeading
        title={t(returning ? "recovery:returning.title" : "joining.title", { site: name })}
        lead={t(returning ? "recovery:returning.lead" : "joining.lead")}
      />
      <output className={classes.waiting}>
        <span className={classes.pulse} aria-hidden="true" />
        {peers.length > 0 ? t("joining.connected") : t("joining.looking")}
      </output>
      {putOff !== null && <p className={classes.hint}>{t(`joining.putOff.${putOff}`)}</p>}
      <p className={classes.hint}>
        {t("joining.since")} <RelativeTime at={since} />. {t("joining.close")} {!returning && t("joining.old")}
      </p>
      <Addresses network={network} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setRenewing(true)}>
          {t("refused.again")}
        </Button>
        <Button onClick={look}>{t("joining.look")}</Button>
      </div>
      <PendingChoices />
    </ArrivalFrame>
  )
}
