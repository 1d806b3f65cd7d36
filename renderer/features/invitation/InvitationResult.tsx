import { Button } from "@mantine/core"
import { IconShieldLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { CopyButton } from "../../ui/CopyButton.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Invitation.module.css"
import { OtherWays } from "./OtherWays.tsx"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useMessage } from "./useMessage.ts"

interface InvitationResultProps {
  readonly invitation: InvitationView
  readonly onClose: () => void
}

/** One thing to do: copy the message and send it. What suits few people waits behind a line. */
export const InvitationResult = ({ invitation, onClose }: InvitationResultProps) => {
  const { t, i18n } = useTranslation("invitation")
  const { uses, expiresAt, role } = invitation
  const message = useMessage(invitation)
  const packed = useHostDescription()?.packaging !== undefined
  const alone = useObservable(useSite().members).size <= 1
  const until = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(expiresAt)
  return (
    <div className={classes.stack}>
      <p className={classes.text}>
        {t("ready", { count: uses })} {t("until", { date: until })} {t(alone ? "whileAlone" : "anyMember")}
      </p>
      {role === "guest" && <p className={classes.text}>{t("asGuest")}</p>}
      <section
        className={classes.message}
        aria-label={t("message.title")}
        // It scrolls, so keys must reach it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {message}
      </section>
      <p className={classes.private}>
        <IconShieldLock size={18} aria-hidden="true" />
        {t("private")}
      </p>
      <CopyButton value={message} label={t("message.copy")} filled />
      <p className={classes.text}>{t("message.help")}</p>
      <p className={classes.text}>{t(packed ? "message.givePacked" : "message.give")}</p>
      <OtherWays invitation={invitation} />
      <Button variant="default" onClick={onClose}>
        {t("done")}
      </Button>
    </div>
  )
}
