import { type ComponentType, type FormEvent, type ReactNode, useState } from "react"
import { askForPersistence } from "../../app/persistence.ts"
import { DeviceNameField } from "../devices/DeviceNameField.tsx"
import classes from "./Arrival.module.css"
import { StepButtons } from "./StepButtons.tsx"
import { StepHeading } from "./StepHeading.tsx"

interface ReturningFormProps<Failure extends object> {
  readonly title: string
  readonly lead: string
  /** What the button says that sends it. */
  readonly action: string
  /** Resolves to why nobody came back, or to null. */
  readonly send: (deviceName: string) => Promise<Failure | null>
  readonly note: ComponentType<{ readonly error: Failure }>
  readonly onBack: () => void
  /** What says who they are. */
  readonly children: ReactNode
  /** Below the buttons. */
  readonly foot?: ReactNode
}

/** What every way back asks besides: a name for this machine. It is sent once at a time. */
export const ReturningForm = <Failure extends object>(props: ReturningFormProps<Failure>) => {
  const { title, lead, action, send, note: Note, onBack, children, foot } = props
  const [name, setName] = useState("")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const empty = name.trim() === ""
    setMissing(empty)
    if (empty || busy) return
    setBusy(true)
    void askForPersistence()
    const found = await send(name.trim())
    setBusy(false)
    setFailure(found)
    // There they read what came back, take off lost machines and make a new code.
    if (found === null) location.hash = "#/devices"
  }
  return (
    <form aria-labelledby="step-title" className={classes.stack} onSubmit={(event) => void finish(event)} noValidate>
      <StepHeading id="step-title" title={title} lead={lead} />
      {children}
      <DeviceNameField value={name} missing={missing} onChange={setName} />
      {failure !== null && <Note error={failure} />}
      <StepButtons submit={action} busy={busy} onBack={onBack} />
      {foot}
    </form>
  )
}
