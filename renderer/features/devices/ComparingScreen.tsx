import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { NewDeviceView } from "../../../shared/application/site.ts"
import { useSession } from "../../app/session.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import arrival from "../arrival/Arrival.module.css"
import { ArrivalFrame } from "../arrival/ArrivalFrame.tsx"
import { StepHeading } from "../arrival/StepHeading.tsx"
import { LookingForMachine } from "./LookingForMachine.tsx"
import { ShortCode } from "./ShortCode.tsx"

/** On the machine that is being added: finds the other one, then has the code compared here, too. */
export const ComparingScreen = ({ code, admitted }: NewDeviceView) => {
  const { t } = useTranslation("devices")
  const site = useSite()
  const name = useObservable(site.name)
  const { peers } = useObservable(site.sync)
  return (
    <ArrivalFrame>
      <StepHeading title={t("joining.heading", { site: name })} />
      {code === null ? (
        <LookingForMachine text={t(peers.length > 0 ? "joining.found" : "joining.looking")} />
      ) : (
        <Comparing code={code} admitted={admitted} />
      )}
    </ArrivalFrame>
  )
}

const Comparing = ({ code, admitted }: { readonly code: string; readonly admitted: boolean }) => {
  const { t } = useTranslation("devices")
  const session = useSession()
  const site = useSite()
  const [same, setSame] = useState(false)
  const confirm = () => {
    setSame(true)
    site.confirmCode()
  }
  return (
    <>
      <p className={arrival.hint}>{t(admitted ? "joining.yes" : "joining.code")}</p>
      <ShortCode code={code} />
      {same ? (
        <output className={arrival.waiting}>{t("joining.wait")}</output>
      ) : (
        <div className={arrival.buttons}>
          <Button variant="default" onClick={() => void session.forget(site.id)}>
            {t("joining.other")}
          </Button>
          <Button onClick={confirm}>{t("joining.same")}</Button>
        </div>
      )}
    </>
  )
}
