import { Button, PasswordInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import { MIN_PASSPHRASE_CHARS } from "../../../shared/bridge/desktopContract.ts"
import classes from "../settings/Settings.module.css"
import type { ChangeDesktop } from "./useDesktop.ts"

/** Takes a copy's data; Palabre then starts again by itself. */
export const RestoreForm = ({ onChange }: { readonly onChange: ChangeDesktop }) => {
  const { t } = useTranslation("desktop")
  const [passphrase, setPassphrase] = useState("")
  const [short, setShort] = useState(false)
  const restore = (event: FormEvent) => {
    event.preventDefault()
    const isShort = passphrase.length < MIN_PASSPHRASE_CHARS
    setShort(isShort)
    if (!isShort) void onChange((client) => client.call("restore", { passphrase }))
  }
  return (
    <form className={classes.form} onSubmit={restore}>
      <PasswordInput
        className={classes.grow ?? ""}
        label={t("copyPassphrase")}
        autoComplete="off"
        error={short && t("tooShort")}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("chooseCopy")}
      </Button>
    </form>
  )
}
