import { Button, TextInput } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { InvitationView } from "../../../shared/application/site.ts"
import { CopyButton } from "../../ui/CopyButton.tsx"
import classes from "./Invitation.module.css"
import { saveTextFile } from "./saveTextFile.ts"

const selectAll = (event: React.FocusEvent<HTMLInputElement>) => event.currentTarget.select()

/** The invitation alone, for whoever has Palabre already: as text, link or file. */
export const OtherWays = ({ invitation: { text, link, fileName } }: { readonly invitation: InvitationView }) => {
  const { t } = useTranslation("invitation")
  return (
    <details className={classes.others}>
      <summary>{t("others")}</summary>
      <div className={classes.part}>
        <TextInput label={t("text")} description={t("textHelp")} readOnly value={text} onFocus={selectAll} />
        <CopyButton value={text} label={t("copyText")} />
      </div>
      <div className={classes.part}>
        <TextInput label={t("link")} description={t("linkHelp")} readOnly value={link} onFocus={selectAll} />
        <CopyButton value={link} label={t("copyLink")} />
      </div>
      <div className={classes.part}>
        <div>
          <p className={classes.label}>{t("file")}</p>
          <p className={classes.help}>{t("fileHelp", { file: fileName })}</p>
        </div>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => saveTextFile(fileName, text)}
        >
          {t("save")}
        </Button>
      </div>
    </details>
  )
}
