import { Button, Group, PasswordInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { type Desktop, MIN_PASSPHRASE_CHARS } from "../../../shared/bridge/desktopContract.ts"
import classes from "../settings/Settings.module.css"
import type { ChangeDesktop } from "./useDesktop.ts"

interface BackupSettingsProps {
  readonly desktop: Desktop
  readonly onChange: ChangeDesktop
}

/** Copies of the data: where they go and how the last one went, or what it takes to have them. */
export const BackupSettings = ({ desktop, onChange }: BackupSettingsProps) => {
  const { t } = useTranslation("desktop")
  return (
    <>
      <h3 className={classes.title}>{t("backup")}</h3>
      <p className={classes.text}>{t("backupText")}</p>
      {desktop.backup ? (
        <ChosenBackup backup={desktop.backup} onChange={onChange} />
      ) : desktop.vault === "keyring" ? (
        <ChooseBackup onChange={onChange} />
      ) : (
        <p className={classes.text}>{t("noKeyring")}</p>
      )}
    </>
  )
}

interface ChosenBackupProps {
  readonly backup: NonNullable<Desktop["backup"]>
  readonly onChange: ChangeDesktop
}

const ChosenBackup = ({ backup: { folder, lastAt, failure }, onChange }: ChosenBackupProps) => {
  const { t, i18n } = useTranslation("desktop")
  const when = new Intl.DateTimeFormat(i18n.language, { dateStyle: "long", timeStyle: "short" })
  return (
    <>
      <p className={classes.text}>{t("folder", { folder })}</p>
      <p className={classes.text}>{lastAt === null ? t("never") : t("last", { when: when.format(lastAt) })}</p>
      {failure !== null && <p className={classes.text}>{t("failed", { code: failure })}</p>}
      <Group>
        <Button variant="default" onClick={() => void onChange((client) => client.call("showFolder", "backup"))}>
          {t("open")}
        </Button>
        <Button variant="default" onClick={() => void onChange((client) => client.call("stopBackup", null))}>
          {t("stop")}
        </Button>
      </Group>
    </>
  )
}

const ChooseBackup = ({ onChange }: { readonly onChange: ChangeDesktop }) => {
  const { t } = useTranslation("desktop")
  const [passphrase, setPassphrase] = useState("")
  const [again, setAgain] = useState("")
  const [wrong, setWrong] = useState<"tooShort" | "different" | null>(null)
  const choose = async (event: FormEvent) => {
    event.preventDefault()
    const fault = passphrase.length < MIN_PASSPHRASE_CHARS ? "tooShort" : passphrase === again ? null : "different"
    setWrong(fault)
    if (fault !== null) return
    if (!(await onChange((client) => client.call("chooseBackup", { passphrase })))) return
    setPassphrase("")
    setAgain("")
  }
  return (
    <form className={classes.form} onSubmit={(event) => void choose(event)}>
      <PasswordInput
        className={classes.whole ?? ""}
        label={t("passphrase")}
        description={t("passphraseHelp")}
        autoComplete="new-password"
        error={wrong === "tooShort" && t("tooShort")}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        className={classes.grow ?? ""}
        label={t("again")}
        autoComplete="new-password"
        error={wrong === "different" && t("different")}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("choose")}
      </Button>
    </form>
  )
}
