import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { useSite } from "../../ui/site.ts"
import arrival from "../arrival/Arrival.module.css"
import { PendingChoices } from "../arrival/PendingChoices.tsx"
import { Addresses } from "../network/Addresses.tsx"
import { useNetwork } from "../network/useNetwork.ts"

/** Waits for the machine that gave a ticket; what helps to find it stands below. */
export const LookingForMachine = ({ text }: { readonly text: string }) => {
  const { t } = useTranslation("arrival")
  const site = useSite()
  const network = useNetwork()
  const look = () => {
    site.reconnect()
    network.refresh()
  }
  return (
    <>
      <output className={arrival.waiting}>
        <span className={arrival.pulse} aria-hidden="true" />
        {text}
      </output>
      <Addresses network={network} />
      <div className={arrival.buttons}>
        <Button onClick={look}>{t("joining.look")}</Button>
      </div>
      <PendingChoices />
    </>
  )
}
