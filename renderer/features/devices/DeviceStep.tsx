import { type FormEvent, type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import arrival from "../arrival/Arrival.module.css"
import { StepButtons } from "../arrival/StepButtons.tsx"
import { StepHeading } from "../arrival/StepHeading.tsx"
import type { Person } from "../arrival/PersonStep.tsx"
import { DeviceNameField } from "./DeviceNameField.tsx"

interface DeviceStepProps {
  readonly site: string
  /** Who comes back on it, by name; null where it is a further one. */
  readonly back: string | null
  readonly onBack: () => void
  readonly onDone: (named: Person) => Promise<void>
  /** What went wrong, where something did. */
  readonly children?: ReactNode
}

/** The last step of a machine that joins its member's others: only it needs a name. */
export const DeviceStep = ({ site, back, onBack, onDone, children }: DeviceStepProps) => {
  const { t } = useTranslation(["devices", "recovery"])
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
      <StepHeading
        id="step-title"
        title={back === null ? t("joining.heading", { site }) : t("recovery:vouching.heading", { name: back, site })}
      />
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {children}
      <StepButtons
        submit={t(back === null ? "joining.submit" : "recovery:brought.action")}
        busy={busy}
        onBack={onBack}
      />
    </form>
  )
}
