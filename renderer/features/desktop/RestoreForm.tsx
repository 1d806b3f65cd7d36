import { Button, PasswordInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { MIN_PASSPHRASE_CHARS } from "../../../shared/bridge/desktopContract.ts"
import classes from "../settings/Settings.module.css"
import type { ChangeDesktop } from "./useDesktop.ts"
import { useDesktopTexts } from "./useDesktopTexts.ts"

/** Takes a copy's data; Palabre then starts again by itself. */
export const RestoreForm = ({ onChange }: { readonly onChange: ChangeDesktop }) => {
  const { say } = useDesktopTexts()
  const [passphrase, setPassphrase] = useState("")
  const [short, setShort] = useState(false)
  const restore = (event: FormEvent) => {
    event.preventDefault()
    const isShort = passphrase.length < MIN_PASSPHRASE_CHARS
    setShort(isShort)
    if (!isShort) void onChange((client) => client.call("restore", { passphrase }))
  }
  return (
    <>
      <h3 className={classes.title}>{say("restore")}</h3>
      <p className={classes.text}>{say("restoreText")}</p>
      <form className={classes.form} onSubmit={restore}>
        <PasswordInput
          className={classes.grow ?? ""}
          label={say("copyPassphrase")}
          autoComplete="off"
          error={short && say("tooShort")}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {say("chooseCopy")}
        </Button>
      </form>
    </>
  )
}
