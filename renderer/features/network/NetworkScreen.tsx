import { Button } from "@mantine/core"
import { IconRefresh } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { announce } from "../../ui/announce.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { Rail } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { Addresses } from "./Addresses.tsx"
import { DeliveryLegend } from "./DeliveryLegend.tsx"
import { ConnectedPeople } from "./ConnectedPeople.tsx"
import { DemonstrationSection } from "./DemonstrationSection.tsx"
import { LastMerge } from "./LastMerge.tsx"
import { Reach } from "./Reach.tsx"
import { SiteKey } from "./SiteKey.tsx"
import { useNetwork } from "./useNetwork.ts"
import { WaitingItems } from "./WaitingItems.tsx"

/** Who is there, what waits, and how machines find one another. */
export const NetworkScreen = () => {
  const { t } = useTranslation("network")
  const site = useSite()
  const network = useNetwork()
  const isDemonstration = useHostDescription()?.demonstration ?? false
  const look = () => {
    site.reconnect()
    network.refresh()
    announce(t("looking"))
  }
  if (isDemonstration)
    return (
      <Screen title={t("title")} lead={t("demonstration")}>
        <DemonstrationSection />
        <WaitingItems />
        <DeliveryLegend />
      </Screen>
    )
  return (
    <Screen
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden="true" />} onClick={look}>
          {t("look")}
        </Button>
      }
    >
      <ConnectedPeople />
      <WaitingItems />
      <LastMerge />
      <SiteKey />
      <Reach network={network.description} />
      <Addresses network={network} />
      <Rail>
        <DeliveryLegend />
      </Rail>
    </Screen>
  )
}
