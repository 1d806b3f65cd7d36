import { Button, TextInput } from "@mantine/core"
import { IconDownload, IconShieldLock } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { CopyButton } from "../../ui/CopyButton.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Invitation.module.css"
import { saveTextFile } from "./saveTextFile.ts"
import { useHostDescription } from "../../ui/useHostDescription.ts"
import { useMessage } from "./useMessage.ts"

interface InvitationResultProps {
  readonly invitation: InvitationView
  readonly onClose: () => void
}

const selectAll = (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select()

export const InvitationResult = ({ invitation, onClose }: InvitationResultProps) => {
  const { t, i18n } = useTranslation("invitation")
  const { text, link, fileName, uses, expiresAt, role } = invitation
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
      <p className={classes.private}>
        <IconShieldLock size={18} aria-hidden="true" />
        {t("private")}
      </p>
      <div className={classes.part}>
        <p className={classes.label}>{t("message.title")}</p>
        <p className={classes.help}>{t(packed ? "message.helpPacked" : "message.help")}</p>
        <details className={classes.details}>
          <summary>{t("message.show")}</summary>
          <pre className={classes.message}>{message}</pre>
        </details>
        <CopyButton value={message} label={t("message.copy")} filled />
      </div>
      <div className={classes.part}>
        <TextInput label={t("text")} description={t("textHelp")} readOnly value={text} onFocus={selectAll} />
        <CopyButton value={text} label={t("copyText")} />
      </div>
      <div className={classes.part}>
        <TextInput label={t("link")} description={t("linkHelp")} readOnly value={link} onFocus={selectAll} />
        <CopyButton value={link} label={t("copyLink")} />
      </div>
      <div className={classes.part}>
        <p className={classes.label}>{t("file")}</p>
        <p className={classes.help}>{t("fileHelp", { file: fileName })}</p>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => saveTextFile(fileName, text)}
        >
          {t("save")}
        </Button>
      </div>
      <Button variant="default" onClick={onClose}>
        {t("done")}
      </Button>
    </div>
  )
}
