import { Button, Textarea } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, OpenError } from "../../../shared/application/palabre.ts"
import type { NewDeviceView } from "../../../shared/application/site.ts"
import { useSession } from "../../app/session.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import { usePalabre, useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import arrival from "../arrival/Arrival.module.css"
import { ArrivalFrame } from "../arrival/ArrivalFrame.tsx"
import { InvitationErrorNote } from "../arrival/InvitationErrorNote.tsx"
import { OpenErrorNote } from "../arrival/OpenErrorNote.tsx"
import { PendingChoices } from "../arrival/PendingChoices.tsx"
import { StepHeading } from "../arrival/StepHeading.tsx"
import { LookingForMachine } from "./LookingForMachine.tsx"
import { ShortCode } from "./ShortCode.tsx"

type Failure = OpenError | InvitationError | { readonly kind: "other-person" } | { readonly kind: "no-ticket" }
type Vouching = NonNullable<NewDeviceView["vouching"]>
type VouchingProps = Omit<NewDeviceView, "vouching"> & { readonly vouching: Vouching }

/** On the new machine of somebody who lost theirs: one administrator after the other compares six digits and says yes. */
export const VouchingScreen = ({ code, admitted, vouching }: VouchingProps) => {
  const { t } = useTranslation("recovery")
  const site = useObservable(useSite().name)
  const { name, confirmed, done } = vouching
  return (
    <ArrivalFrame>
      <StepHeading
        title={t("vouching.heading", { name, site })}
        lead={
          confirmed.length > 0 && !admitted ? t("vouching.first", { by: confirmed.join(", ") }) : t("vouching.lead")
        }
      />
      {done ? <NextTicket vouching={vouching} /> : <Asking code={code} admitted={admitted} vouching={vouching} />}
    </ArrivalFrame>
  )
}

const Asking = ({ code, admitted, vouching }: VouchingProps) => {
  const { t } = useTranslation(["recovery", "devices"])
  const session = useSession()
  const site = useSite()
  const [same, setSame] = useState(false)
  const [refused, setRefused] = useState(false)
  const { by, confirmed } = vouching
  if (refused) return <NextTicket vouching={vouching} />
  if (code === null) return <LookingForMachine text={t("vouching.looking", { by })} />
  // What the first administrator said yes to holds for the keys that are here.
  const refuse = () => (confirmed.length > 0 ? setRefused(true) : void session.forget(site.id))
  const confirm = () => {
    setSame(true)
    site.confirmCode()
  }
  return (
    <>
      <p className={arrival.hint}>{t(admitted ? "vouching.yes" : "vouching.code", { by })}</p>
      <ShortCode code={code} />
      {same ? (
        <output className={arrival.waiting}>{t("vouching.wait", { by })}</output>
      ) : (
        <div className={arrival.buttons}>
          <Button variant="default" onClick={refuse}>
            {t("devices:joining.other")}
          </Button>
          <Button onClick={confirm}>{t("devices:joining.same")}</Button>
        </div>
      )}
    </>
  )
}

const NextTicket = ({ vouching: { name, machine } }: { readonly vouching: Vouching }) => {
  const { t } = useTranslation("recovery")
  const session = useSession()
  const palabre = usePalabre()
  const site = useSite()
  const [ticket, setTicket] = useState("")
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<Failure | null>(null)
  const ask = async (): Promise<Failure | null> => {
    const read = await palabre.readInvitation(ticket, site.id)
    if (!read.ok) return read.error
    if (read.value.bringsBack !== name) return { kind: read.value.bringsBack === null ? "no-ticket" : "other-person" }
    const joined = await session.join(site.id, { invitation: ticket, memberName: machine, memberTitle: "" })
    return joined.ok ? null : joined.error
  }
  const finish = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    setBusy(true)
    setError(await ask())
    setBusy(false)
  }
  return (
    <form className={arrival.stack} onSubmit={(event) => void finish(event)} noValidate>
      <Textarea
        label={t("vouching.next")}
        description={t("vouching.nextHelp")}
        rows={4}
        spellCheck={false}
        autoComplete="off"
        value={ticket}
        onChange={(event) => setTicket(event.currentTarget.value)}
      />
      {error && <Note error={error} name={name} />}
      <div className={arrival.buttons}>
        <Button type="submit" loading={busy}>
          {t("brought.action")}
        </Button>
      </div>
      <PendingChoices />
    </form>
  )
}

const Note = ({ error, name }: { readonly error: Failure; readonly name: string }) => {
  const { t } = useTranslation("recovery")
  if (error.kind === "invitation") return <InvitationErrorNote error={error} />
  if (error.kind === "no-ticket") return <ErrorNote title={t("brought.none")}>{t("brought.noneText")}</ErrorNote>
  if (error.kind === "other-person")
    return <ErrorNote title={t("vouching.otherPerson")}>{t("vouching.otherPersonText", { name })}</ErrorNote>
  return <OpenErrorNote error={error} />
}
