import { Button } from "@mantine/core"
import { type FormEvent, type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import arrival from "../arrival/Arrival.module.css"
import { StepHeading } from "../arrival/StepHeading.tsx"
import type { Person } from "../arrival/PersonStep.tsx"
import { DeviceNameField } from "./DeviceNameField.tsx"

interface DeviceStepProps {
  readonly site: string
  readonly onBack: () => void
  readonly onDone: (named: Person) => Promise<void>
  /** What went wrong, where something did. */
  readonly children?: ReactNode
}

/** The last step of a machine that joins its member's others: only it needs a name. */
export const DeviceStep = ({ site, onBack, onDone, children }: DeviceStepProps) => {
  const { t } = useTranslation(["devices", "common"])
  const [name, setName] = useState("")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const empty = name.trim() === ""
    setMissing(empty)
    if (empty || busy) return
    setBusy(true)
    await onDone({ memberName: name.trim(), memberTitle: "" })
    setBusy(false)
  }
  return (
    <form aria-labelledby="step-title" className={arrival.stack} onSubmit={(event) => void finish(event)} noValidate>
      <StepHeading id="step-title" title={t("joining.heading", { site })} />
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {children}
      <div className={arrival.buttons}>
        <Button variant="default" onClick={onBack}>
          {t("common:back")}
        </Button>
        <Button type="submit" loading={busy}>
          {t("joining.submit")}
        </Button>
      </div>
    </form>
  )
}
