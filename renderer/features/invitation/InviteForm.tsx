import { Button, NumberInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError, InvitationView } from "../../../shared/application/site.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Invitation.module.css"

const USES = { least: 1, usual: 5, most: 500 }
const DAYS = { least: 1, usual: 7, most: 90 }

const within = (value: string | number, { least, usual, most }: typeof USES): number => {
  const number = Math.round(Number(value))
  return Number.isFinite(number) && value !== "" ? Math.min(most, Math.max(least, number)) : usual
}

export const InviteForm = ({ onMade }: { readonly onMade: (made: InvitationView) => void }) => {
  const { t } = useTranslation("invitation")
  const site = useSite()
  const siteName = useObservable(site.name)
  const [uses, setUses] = useState<string | number>(USES.usual)
  const [days, setDays] = useState<string | number>(DAYS.usual)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<CommandError | null>(null)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const made = await site.createInvitation({ uses: within(uses, USES), days: within(days, DAYS) })
    setBusy(false)
    if (made.ok) onMade(made.value)
    else setError(made.error)
  }

  return (
    <form className={classes.stack} onSubmit={(event) => void make(event)}>
      <p className={classes.text}>{t("what", { site: siteName })}</p>
      <div className={classes.pair}>
        <NumberInput
          label={t("uses")}
          min={USES.least}
          max={USES.most}
          value={uses}
          onChange={setUses}
          data-autofocus
        />
        <NumberInput label={t("days")} min={DAYS.least} max={DAYS.most} value={days} onChange={setDays} />
      </div>
      {error && <CommandErrorNote error={error} />}
      <Button type="submit" loading={busy}>
        {t("make")}
      </Button>
    </form>
  )
}
