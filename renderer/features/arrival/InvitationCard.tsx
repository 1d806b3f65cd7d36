import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { InvitationPreview } from "../../../shared/application/palabre.ts"
import { useSession } from "../../app/session.ts"
import classes from "./Arrival.module.css"
import { StepHeading } from "./StepHeading.tsx"

interface InvitationCardProps {
  readonly preview: InvitationPreview
  /** The invitation itself. */
  readonly invitation: string
  readonly onAnother: () => void
  readonly onAccepted: () => void
}

/** Whom one would join, before anything is written. */
export const InvitationCard = ({ preview, invitation, onAnother, onAccepted }: InvitationCardProps) => {
  const { t, i18n } = useTranslation(["arrival", "common"])
  const session = useSession()
  const { siteId, siteName, inviter, expiresAt, alreadyMember, forDevice, bringsBack, role } = preview
  // Its keys stay: the invitation only shows the way to a machine that was away for long.
  const returnTo = async () => {
    const joined = await session.join(siteId, { invitation, memberName: "", memberTitle: "" })
    if (!joined.ok) await session.open(siteId)
  }
  const until = new Intl.DateTimeFormat(i18n.language, {
    dateStyle: "long",
    ...(forDevice ? { timeStyle: "short" } : {}),
  }).format(expiresAt)
  const kind = alreadyMember ? "already" : bringsBack !== null ? "back" : forDevice ? "device" : "title"
  const text = alreadyMember
    ? "alreadyText"
    : bringsBack !== null
      ? "backText"
      : forDevice
        ? "deviceText"
        : "nothingYet"
  return (
    <div className={classes.stack}>
      <StepHeading title={t(`preview.${kind}`, { site: siteName })} />
      <dl className={classes.facts}>
        <div>
          <dt>{t("preview.site")}</dt>
          <dd>{siteName}</dd>
        </div>
        <div>
          <dt>{t("preview.inviter")}</dt>
          <dd>{inviter}</dd>
        </div>
        {role !== null && role !== "member" && (
          <div>
            <dt>{t("preview.as")}</dt>
            <dd>{t(`preview.role.${role}`)}</dd>
          </div>
        )}
        <div>
          <dt>{t("preview.until")}</dt>
          <dd>{until}</dd>
        </div>
      </dl>
      <p className={classes.hint}>{t(`preview.${text}`, { name: bringsBack ?? inviter })}</p>
      {role === "guest" && !alreadyMember && (
        <p className={classes.hint}>{t("preview.guestText", { name: inviter })}</p>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onAnother}>
          {t("preview.another")}
        </Button>
        {alreadyMember ? (
          <Button onClick={() => void returnTo()}>{t("preview.open", { site: siteName })}</Button>
        ) : (
          <Button onClick={onAccepted}>{t("common:next")}</Button>
        )}
      </div>
    </div>
  )
}
