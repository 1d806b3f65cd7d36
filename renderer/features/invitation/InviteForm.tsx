import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { InvitedRole } from "../../../shared/site/certificate.ts"
import type { CommandError, InvitationView } from "../../../shared/application/site.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import classes from "./Invitation.module.css"
import { InvitedAs } from "./InvitedAs.tsx"
import { OpenedCommunities } from "./OpenedCommunities.tsx"
import { DAYS, parseWithin, USES, type WholeRange } from "./invitationRange.ts"

export const InviteForm = ({ onMade }: { readonly onMade: (made: InvitationView) => void }) => {
  const { t } = useTranslation("invitation")
  const site = useSite()
  const siteName = useObservable(site.name)
  const usesField = useRef<HTMLInputElement>(null)
  const daysField = useRef<HTMLInputElement>(null)
  const [uses, setUses] = useState(String(USES.usual))
  const [days, setDays] = useState(String(DAYS.usual))
  const [role, setRole] = useState<InvitedRole>("member")
  const [chosen, setChosen] = useState<readonly LedgerId[]>([])
  const [refused, setRefused] = useState(false)
  const [busy, setBusy] = useState(false)
  const steps = useStepsDone()
  const [error, setError] = useState<CommandError | null>(null)

  const make = async (event: FormEvent) => {
    event.preventDefault()
    const asked = { uses: parseWithin(uses, USES), days: parseWithin(days, DAYS) }
    const isNowhere = role === "guest" && chosen.length === 0
    setRefused(asked.uses === null || asked.days === null || isNowhere)
    if (asked.uses === null) return usesField.current?.focus()
    if (asked.days === null) return daysField.current?.focus()
    if (isNowhere) return
    setBusy(true)
    const opens = { role, communities: chosen }
    const made = await site.createInvitation({ uses: asked.uses, days: asked.days, ...opens })
    setBusy(false)
    if (!made.ok) return setError(made.error)
    steps.add(["invite"])
    onMade(made.value)
  }
  const fault = (typed: string, range: WholeRange) =>
    refused && parseWithin(typed, range) === null && t("range", { least: range.least, most: range.most })

  return (
    <form className={classes.stack} onSubmit={(event) => void make(event)}>
      {role !== "guest" && <p className={classes.text}>{t("what", { site: siteName })}</p>}
      <InvitedAs value={role} onChange={setRole} />
      <OpenedCommunities role={role} value={chosen} onChange={setChosen} missing={refused && chosen.length === 0} />
      <div className={classes.pair}>
        <TextInput
          type="number"
          ref={usesField}
          label={t("uses")}
          error={fault(uses, USES)}
          value={uses}
          onChange={(event) => setUses(event.currentTarget.value)}
          data-autofocus
        />
        <TextInput
          type="number"
          ref={daysField}
          label={t("days")}
          error={fault(days, DAYS)}
          value={days}
          onChange={(event) => setDays(event.currentTarget.value)}
        />
      </div>
      {error && <CommandErrorNote error={error} />}
      <Button type="submit" loading={busy}>
        {t("make")}
      </Button>
    </form>
  )
}
