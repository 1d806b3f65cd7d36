import { TextInput } from "@mantine/core"
import { type FormEvent, type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import classes from "./Arrival.module.css"
import { StepButtons } from "./StepButtons.tsx"
import { StepHeading } from "./StepHeading.tsx"

export interface Person {
  readonly memberName: string
  readonly memberTitle: string
}

interface PersonStepProps {
  readonly title: string
  readonly submit: string
  readonly onBack: () => void
  readonly onDone: (person: Person) => Promise<void>
  /** What went wrong, where something did. */
  readonly children?: ReactNode
}

/** The last step: under which name; the job may wait. */
export const PersonStep = ({ title, submit, onBack, onDone, children }: PersonStepProps) => {
  const { t } = useTranslation(["arrival", "common"])
  const [name, setName] = useState("")
  const [job, setJob] = useState("")
  const [missing, setMissing] = useState(false)
  const [busy, setBusy] = useState(false)

  const finish = async (event: FormEvent) => {
    event.preventDefault()
    const empty = name.trim() === ""
    setMissing(empty)
    if (empty || busy) return
    setBusy(true)
    await onDone({ memberName: name.trim(), memberTitle: job.trim() })
    setBusy(false)
  }

  return (
    <form aria-labelledby="step-title" className={classes.stack} onSubmit={(event) => void finish(event)} noValidate>
      <StepHeading id="step-title" title={title} lead={t("person.lead")} />
      <TextInput
        label={t("person.name")}
        autoComplete="name"
        maxLength={120}
        required
        value={name}
        error={missing && t("person.nameMissing")}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={`${t("person.job")} (${t("common:optional")})`}
        placeholder={t("person.jobExample")}
        autoComplete="organization-title"
        maxLength={120}
        value={job}
        onChange={(event) => setJob(event.currentTarget.value)}
      />
      {children}
      <StepButtons submit={submit} busy={busy} onBack={onBack} />
    </form>
  )
}
