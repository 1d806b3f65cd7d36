import { Button } from "@mantine/core"
import { IconDeviceDesktop, IconPlus } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { DeviceView } from "../../../shared/application/deviceViews.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { RelativeTime } from "../../ui/RelativeTime.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./Devices.module.css"
import { CameBack } from "./CameBack.tsx"
import { NameDeviceDialog } from "./NameDeviceDialog.tsx"
import { PairingDialog } from "./PairingDialog.tsx"
import { RecoverySection } from "./RecoverySection.tsx"
import { RevokeDeviceDialog } from "./RevokeDeviceDialog.tsx"
import { useDeviceName } from "./useDeviceName.ts"

type Asking = { readonly kind: "name" | "revoke"; readonly view: DeviceView }

/** The machines of one member: known, added, named, taken off. */
export const DevicesScreen = () => {
  const { t } = useTranslation("devices")
  const site = useSite()
  const devices = useObservable(site.devices)
  const pairing = useObservable(site.pairing)
  const { run, running, error } = useCommand()
  const [asking, setAsking] = useState<Asking | null>(null)
  const last = devices.filter(({ revoked }) => !revoked).length === 1
  return (
    <Screen title={t("title")} lead={t("lead")}>
      <CameBack />
      <Section title={t("list.title")}>
        <ul className={rows.list}>
          {devices.map((view) => (
            <DeviceRow key={view.device} view={view} last={last} onAsk={setAsking} />
          ))}
        </ul>
      </Section>
      <Section title={t("add.title")} text={t("add.text")}>
        <Button
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          loading={running}
          onClick={() => run(site.startPairing)}
        >
          {t("add.action")}
        </Button>
        {error && <CommandErrorNote error={error} />}
      </Section>
      <Section title={t("follows.title")} text={t("follows.text")}>
        <p className={rows.text}>{t("follows.stays")}</p>
      </Section>
      <RecoverySection />
      {pairing?.person === null && <PairingDialog pairing={pairing} />}
      {asking?.kind === "name" && <NameDeviceDialog view={asking.view} onClose={() => setAsking(null)} />}
      {asking?.kind === "revoke" && <RevokeDeviceDialog view={asking.view} onClose={() => setAsking(null)} />}
    </Screen>
  )
}

interface DeviceRowProps {
  readonly view: DeviceView
  /** The only one that is left: it goes with the membership alone. */
  readonly last: boolean
  readonly onAsk: (asking: Asking) => void
}

const DeviceRow = ({ view, last, onAsk }: DeviceRowProps) => {
  const { t } = useTranslation("devices")
  const day = useDay()
  const name = useDeviceName()(view)
  const { current, connected, since, lastHeard, revoked } = view
  return (
    <li className={rows.row}>
      <IconDeviceDesktop size={20} aria-hidden="true" />
      <div className={rows.grow}>
        <p className={classes.name}>
          <bdi>{name}</bdi>
          {current && view.name !== "" && <span className={rows.tag}>{t("list.this")}</span>}
          {revoked && <span className={classes.ended}>{t("list.revoked")}</span>}
        </p>
        <p className={rows.meta}>
          {t("list.since", { date: day(since) })}
          {!current && " · "}
          {!current && connected && t("list.now")}
          {!current && !connected && lastHeard === null && t("list.never")}
          {!current && !connected && lastHeard !== null && (
            <>
              {t("list.heard")} <RelativeTime at={lastHeard} />
            </>
          )}
        </p>
      </div>
      {!revoked && (
        <div className={classes.actions}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("list.renameOf", { name })}
            onClick={() => onAsk({ kind: "name", view })}
          >
            {t("list.rename")}
          </Button>
          {!last && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t("list.removeOf", { name })}
              onClick={() => onAsk({ kind: "revoke", view })}
            >
              {t("list.remove")}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
