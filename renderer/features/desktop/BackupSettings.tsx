import { Button, Group, PasswordInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { type Desktop, MIN_PASSPHRASE_CHARS } from "../../../shared/bridge/desktopContract.ts"
import classes from "../settings/Settings.module.css"
import type { ChangeDesktop } from "./useDesktop.ts"
import { useDesktopTexts } from "./useDesktopTexts.ts"

interface BackupSettingsProps {
  readonly desktop: Desktop
  readonly onChange: ChangeDesktop
}

/** Copies of the data: where they go and how the last one went, or what it takes to have them. */
export const BackupSettings = ({ desktop, onChange }: BackupSettingsProps) => {
  const { say } = useDesktopTexts()
  return (
    <>
      <h3 className={classes.title}>{say("backup")}</h3>
      <p className={classes.text}>{say("backupText")}</p>
      {desktop.backup ? (
        <ChosenBackup backup={desktop.backup} onChange={onChange} />
      ) : desktop.vault === "keyring" ? (
        <ChooseBackup onChange={onChange} />
      ) : (
        <p className={classes.text}>{say("noKeyring")}</p>
      )}
    </>
  )
}

interface ChosenBackupProps {
  readonly backup: NonNullable<Desktop["backup"]>
  readonly onChange: ChangeDesktop
}

const ChosenBackup = ({ backup: { folder, lastAt, failure }, onChange }: ChosenBackupProps) => {
  const { say, language } = useDesktopTexts()
  const when = new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" })
  return (
    <>
      <p className={classes.text}>{say("folder", { folder })}</p>
      <p className={classes.text}>{lastAt === null ? say("never") : say("last", { when: when.format(lastAt) })}</p>
      {failure !== null && <p className={classes.text}>{say("failed", { code: failure })}</p>}
      <Group>
        <Button variant="default" onClick={() => void onChange((client) => client.call("showFolder", "backup"))}>
          {say("open")}
        </Button>
        <Button variant="default" onClick={() => void onChange((client) => client.call("stopBackup", null))}>
          {say("stop")}
        </Button>
      </Group>
    </>
  )
}

const ChooseBackup = ({ onChange }: { readonly onChange: ChangeDesktop }) => {
  const { say } = useDesktopTexts()
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
        label={say("passphrase")}
        description={say("passphraseHelp")}
        autoComplete="new-password"
        error={wrong === "tooShort" && say("tooShort")}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <PasswordInput
        className={classes.grow ?? ""}
        label={say("again")}
        autoComplete="new-password"
        error={wrong === "different" && say("different")}
        value={again}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {say("choose")}
      </Button>
    </form>
  )
}
