import { Button, FileButton, Textarea } from "@mantine/core"
import { IconFileImport } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationPreview } from "../../../shared/application/palabre.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import classes from "./Arrival.module.css"
import { InvitationCard } from "./InvitationCard.tsx"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { readInvitationFile } from "./readInvitationFile.ts"
import { StepButtons } from "./StepButtons.tsx"
import { StepHeading } from "./StepHeading.tsx"
import { useInvitationReader } from "./useInvitationReader.ts"
import { usePageDrop } from "./usePageDrop.ts"

interface InvitationStepProps {
  readonly invitation: string | null
  /** The only site that an invitation may be to here. */
  readonly expected: SiteId | undefined
  readonly onBack: () => void
  readonly onAccepted: (text: string, preview: InvitationPreview) => void
}

/** Takes an invitation as text, link or file, pasted, picked or dropped. */
export const InvitationStep = ({ invitation, expected, onBack, onAccepted }: InvitationStepProps) => {
  const { t } = useTranslation(["arrival", "common"])
  const { reading, read, forget } = useInvitationReader(invitation, expected)
  const [typed, setTyped] = useState("")

  const readFile = async (file: File | null) => {
    if (file) await read(await readInvitationFile(file))
  }
  const over = usePageDrop({ onFile: (file) => void readFile(file), onText: (text) => void read(text) })

  if (reading.kind === "good")
    return (
      <InvitationCard
        preview={reading.preview}
        invitation={reading.text}
        onAnother={forget}
        onAccepted={() => onAccepted(reading.text, reading.preview)}
      />
    )
  return (
    <form
      aria-labelledby="step-title"
      className={over ? `${classes.stack} ${classes.over}` : classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        void read(typed)
      }}
    >
      <StepHeading id="step-title" title={t("join.title")} lead={t("join.lead")} />
      <Textarea
        label={t("join.label")}
        placeholder={t("join.placeholder")}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData("text/plain")
          if (typed === "" && pasted) void read(pasted)
        }}
      />
      {reading.kind === "bad" && <InvitationErrorNote error={reading.error} />}
      <div className={classes.file}>
        <FileButton onChange={(file) => void readFile(file)}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileImport size={16} aria-hidden="true" />}>
              {t("join.file")}
            </Button>
          )}
        </FileButton>
        <span className={classes.hint}>{t("join.drop")}</span>
      </div>
      <StepButtons submit={t("join.check")} onBack={onBack} />
    </form>
  )
}
