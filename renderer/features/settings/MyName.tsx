import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError } from "../../../shared/application/site.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import classes from "./Settings.module.css"

export const MyName = () => {
  const { t } = useTranslation(["settings", "common"])
  const site = useSite()
  const mine = useObservable(site.members).get(site.me.member)
  const [typed, setTyped] = useState<string | null>(null)
  const [error, setError] = useState<CommandError | null>(null)
  const name = typed ?? mine?.name ?? ""
  const changed = name.trim() !== "" && name.trim() !== mine?.name

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!changed) return
    const renamed = await site.rename(name.trim())
    setError(renamed.ok ? null : renamed.error)
    if (!renamed.ok) return
    setTyped(null)
    announce(t("common:saved"))
  }

  return (
    <section aria-labelledby="settings-me" className={classes.section}>
      <h2 id="settings-me" className={classes.title}>
        {t("me.title")}
      </h2>
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <TextInput
          className={classes.grow ?? ""}
          label={t("me.name")}
          autoComplete="name"
          maxLength={120}
          value={name}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={!changed}>
          {t("common:save")}
        </Button>
      </form>
      {mine?.title && <p className={classes.text}>{t("me.job", { job: mine.title })}</p>}
      {error && <CommandErrorNote error={error} />}
    </section>
  )
}
