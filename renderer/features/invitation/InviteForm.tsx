import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useRef, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError, InvitationView } from "../../../shared/application/site.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useStepsDone } from "../../ui/useStepsDone.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import classes from "./Invitation.module.css"
import { findInvitable, findOpenable } from "./invitable.ts"
import { InvitedAs } from "./InvitedAs.tsx"
import { OpenedCommunities } from "./OpenedCommunities.tsx"
import { DAYS, parseWithin, USES, type WholeRange } from "./invitationRange.ts"

const START = { uses: String(USES.usual), days: String(DAYS.usual), role: "member", communities: "" }

export const InviteForm = ({ onMade }: { readonly onMade: (made: InvitationView) => void }) => {
  const { t } = useTranslation("invitation")
  const site = useSite()
  const siteName = useObservable(site.name)
  const usesField = useRef<HTMLInputElement>(null)
  const daysField = useRef<HTMLInputElement>(null)
  const kept = useKeptForm("invitation", START)
  const { uses, days } = kept.fields
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "member"
  // What was chosen earlier may not be mine to give any more.
  const role = findInvitable(mine).find((known) => known === kept.fields.role) ?? "member"
  const openable = findOpenable(useObservable(site.communities), role).map(({ ledger }) => ledger)
  const ticked = new Set(kept.fields.communities.split(" "))
  const chosen = openable.filter((ledger) => ticked.has(ledger))
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
    kept.clear()
    steps.add(["invite"])
    onMade(made.value)
  }
  const fault = (typed: string, range: WholeRange) =>
    refused && parseWithin(typed, range) === null && t("range", { least: range.least, most: range.most })

  return (
    <form className={classes.stack} onSubmit={(event) => void make(event)}>
      <KeptNote {...kept} />
      {role !== "guest" && (
        <p className={classes.text}>
          {t("what", { site: siteName })} {openable.length > 0 && t("closed")}
        </p>
      )}
      <InvitedAs value={role} onChange={(next) => kept.change({ role: next })} />
      <OpenedCommunities
        role={role}
        value={chosen}
        onChange={(next) => kept.change({ communities: next.join(" ") })}
        missing={refused && chosen.length === 0}
      />
      <div className={classes.pair}>
        <TextInput
          type="number"
          ref={usesField}
          label={t("uses")}
          error={fault(uses, USES)}
          value={uses}
          onChange={(event) => kept.change({ uses: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          type="number"
          ref={daysField}
          label={t("days")}
          error={fault(days, DAYS)}
          value={days}
          onChange={(event) => kept.change({ days: event.currentTarget.value })}
        />
      </div>
      {error && <CommandErrorNote error={error} />}
      <Button type="submit" loading={busy}>
        {t("make")}
      </Button>
    </form>
  )
}
