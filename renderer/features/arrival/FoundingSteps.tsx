import { Textarea, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { OpenError } from "../../../shared/application/palabre.ts"
import { askForPersistence } from "../../app/persistence.ts"
import { usePreferences } from "../../app/preferences.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { type Person, PersonStep } from "./PersonStep.tsx"
import { StepButtons } from "./StepButtons.tsx"
import { StepHeading } from "./StepHeading.tsx"

/** Names the site, then its founder. */
export const FoundingSteps = ({ onBack }: { readonly onBack: () => void }) => {
  const { t, i18n } = useTranslation(["arrival", "common"])
  const session = useSession()
  const [siteName, setSiteName] = useState("")
  const [purpose, setPurpose] = useState("")
  const [{ stepsDone }, change] = usePreferences()
  const [welcome, setWelcome] = useState<string>(t("person.welcomeText"))
  const [named, setNamed] = useState(false)
  const [missing, setMissing] = useState(false)
  const [error, setError] = useState<OpenError | null>(null)

  const name = (event: FormEvent) => {
    event.preventDefault()
    setMissing(siteName.trim() === "")
    setNamed(siteName.trim() !== "")
  }
  const found = async (person: Person) => {
    void askForPersistence()
    const language = i18n.language === "fr" ? "fr" : "en"
    const site = { siteName: siteName.trim(), purpose: purpose.trim(), language, welcome } as const
    const founded = await session.found({ ...site, ...person })
    if (!founded.ok) return setError(founded.error)
    const opened = session.get()
    // The welcome is a first post of theirs, though it never waited in the outbox.
    if (opened.kind === "open" && welcome.trim() !== "") change({ stepsDone: [...stepsDone, `${opened.site.id}/post`] })
  }

  if (named)
    return (
      <PersonStep
        title={t("person.founder")}
        submit={t("person.found", { site: siteName.trim() })}
        onBack={() => setNamed(false)}
        onDone={found}
      >
        <Textarea
          label={`${t("person.welcome")} (${t("common:optional")})`}
          description={t("person.welcomeHelp")}
          rows={4}
          maxLength={2_000}
          value={welcome}
          onChange={(event) => setWelcome(event.currentTarget.value)}
        />
        {error && <OpenErrorNote error={error} />}
      </PersonStep>
    )
  return (
    <form aria-labelledby="step-title" className={classes.stack} onSubmit={name} noValidate>
      <StepHeading id="step-title" title={t("found.title")} lead={t("found.lead")} />
      <TextInput
        label={t("found.name")}
        placeholder={t("found.nameExample")}
        maxLength={80}
        required
        value={siteName}
        error={missing && t("found.nameMissing")}
        onChange={(event) => setSiteName(event.currentTarget.value)}
      />
      <TextInput
        label={`${t("found.purpose")} (${t("common:optional")})`}
        placeholder={t("found.purposeExample")}
        maxLength={280}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <StepButtons submit={t("common:next")} onBack={onBack} />
    </form>
  )
}
