import { Button, Checkbox, Group, Stack } from "@mantine/core"
import { IconPrinter } from "@tabler/icons-react"
import { useEffect, useRef, useState } from "react"
import { createPortal } from "react-dom"
import { useTranslation } from "react-i18next"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import rows from "../../ui/Rows.module.css"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./RecoveryPaper.module.css"

interface RecoveryPaperProps {
  readonly lines: readonly string[]
  readonly onClose: () => void
}

/** Shows the code this once, to print or to copy by hand. Leaving it before it is on paper is asked about: nothing shows it again. */
export const RecoveryPaper = ({ lines, onClose }: RecoveryPaperProps) => {
  const { t } = useTranslation("recovery")
  const [kept, setKept] = useState(false)
  const [leaving, setLeaving] = useState(false)
  return (
    <Dialog opened onClose={kept ? onClose : () => setLeaving(true)} title={t("paper.heading")}>
      <Stack gap="sm">
        <p className={rows.text}>{t("paper.once")}</p>
        <Lines lines={lines} />
        <p className={rows.text}>{t("paper.keep")}</p>
        <Checkbox
          label={t("paper.kept")}
          checked={kept}
          onChange={({ currentTarget }) => setKept(currentTarget.checked)}
        />
        {leaving && !kept && <LeaveWithout onStay={() => setLeaving(false)} onClose={onClose} />}
        <Group justify="flex-end" gap="sm">
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t("paper.print")}
          </Button>
          <Button disabled={!kept} onClick={onClose}>
            {t("paper.done")}
          </Button>
        </Group>
      </Stack>
      {createPortal(<Sheet lines={lines} />, document.body)}
    </Dialog>
  )
}

/** A code that nobody has would only seem to be one: it ends with the window. */
const LeaveWithout = ({ onStay, onClose }: { readonly onStay: () => void; readonly onClose: () => void }) => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  const { run, running, error } = useCommand()
  const stay = useRef<HTMLButtonElement>(null)
  // In a small window the question stands below what is in sight.
  useEffect(() => stay.current?.focus(), [])
  return (
    <ErrorNote title={t("paper.leaving")}>
      <p>{t("paper.leavingText")}</p>
      {error && <CommandErrorNote error={error} />}
      <Group gap="sm" mt="sm">
        <Button ref={stay} size="xs" onClick={onStay}>
          {t("paper.stay")}
        </Button>
        <Button size="xs" variant="default" loading={running} onClick={() => run(site.dropRecoveryCode, onClose)}>
          {t("paper.leave")}
        </Button>
      </Group>
    </ErrorNote>
  )
}

const Lines = ({ lines }: Pick<RecoveryPaperProps, "lines">) => (
  <ol className={classes.lines}>
    {lines.map((line) => (
      <li key={line}>
        <code>{line}</code>
      </li>
    ))}
  </ol>
)

/** What the printer is given in place of the screen. */
const Sheet = ({ lines }: Pick<RecoveryPaperProps, "lines">) => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  const name = useObservable(site.name)
  const me = useObservable(site.members).get(site.me.member)?.name ?? ""
  const day = useDay()
  const [today] = useState(() => Date.now())
  return (
    <article className={classes.sheet} aria-hidden="true">
      <h1>{t("sheet.title")}</h1>
      <p>
        <bdi>{me}</bdi> · <bdi>{name}</bdi> · {day(today)}
      </p>
      <Lines lines={lines} />
      <p>{t("sheet.what")}</p>
      <p>{t("sheet.how")}</p>
      <p>{t("sheet.where")}</p>
    </article>
  )
}
