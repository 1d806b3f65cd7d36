import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { InvitationError, InvitationPreview, OpenError } from "../../../shared/application/palabre.ts"
import type { SiteId } from "../../../shared/kernel/ids.ts"
import { askForPersistence } from "../../app/persistence.ts"
import { withLateTexts } from "../../app/i18n/i18n.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { InvitationErrorNote } from "./InvitationErrorNote.tsx"
import { InvitationStep } from "./InvitationStep.tsx"
import { OpenErrorNote } from "./OpenErrorNote.tsx"
import { type Person, PersonStep } from "./PersonStep.tsx"
import { onDemand } from "../../ui/onDemand.tsx"

const ComeBackStep = onDemand(async () => (await withLateTexts(import("./ComeBackStep.tsx"))).ComeBackStep)
const DeviceStep = onDemand(async () => (await withLateTexts(import("../devices/DeviceStep.tsx"))).DeviceStep)

interface Accepted {
  readonly text: string
  readonly preview: InvitationPreview
}

interface JoiningStepsProps {
  /** Brought by the address. */
  readonly invitation: string | null
  /** The only site that an invitation may be to here. */
  readonly expected?: SiteId
  readonly onBack: () => void
}

/** Shows whom one would join, then asks for a name. */
export const JoiningSteps = ({ invitation, expected, onBack }: JoiningStepsProps) => {
  const { t } = useTranslation("arrival")
  const session = useSession()
  const [accepted, setAccepted] = useState<Accepted | null>(null)
  const [returns, setReturns] = useState(false)
  const [error, setError] = useState<OpenError | InvitationError | null>(null)

  if (!accepted)
    return (
      <InvitationStep
        invitation={invitation}
        expected={expected}
        onBack={onBack}
        onAccepted={(text, preview) => setAccepted({ text, preview })}
      />
    )

  const join = async (person: Person) => {
    void askForPersistence()
    const joined = await session.join(accepted.preview.siteId, { invitation: accepted.text, ...person })
    if (!joined.ok) setError(joined.error)
  }
  const notes = (
    <>
      {error?.kind === "invitation" && <InvitationErrorNote error={error} />}
      {error && error.kind !== "invitation" && <OpenErrorNote error={error} />}
    </>
  )
  const { siteName, forDevice } = accepted.preview
  if (returns) return <ComeBackStep invitation={accepted.text} onBack={() => setReturns(false)} />
  if (forDevice)
    return (
      <DeviceStep site={siteName} back={accepted.preview.bringsBack} onBack={() => setAccepted(null)} onDone={join}>
        {notes}
      </DeviceStep>
    )
  return (
    <PersonStep
      title={t("person.newcomer", { site: siteName })}
      submit={t("person.join", { site: siteName })}
      onBack={() => setAccepted(null)}
      onDone={join}
    >
      {notes}
      <button type="button" className={classes.link} onClick={() => setReturns(true)}>
        {t("choice.back")}
      </button>
    </PersonStep>
  )
}
