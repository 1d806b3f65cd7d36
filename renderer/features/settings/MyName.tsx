import { Button, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { CommandError } from "../../../shared/application/site.ts"
import { MAX_HELP, MAX_HELP_CHARS } from "../../../shared/community/items.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { SettingsPart } from "./SettingsPart.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useHelpFieldRequest } from "./helpFieldRequest.ts"
import classes from "./Settings.module.css"

/** As the protocol bounds them: the rest is left out rather than refused. */
const splitHelp = (typed: string): readonly string[] =>
  [...new Set(typed.split(/[,;\n]/).map((subject) => subject.trim().slice(0, MAX_HELP_CHARS)))]
    .filter((subject) => subject !== "")
    .slice(0, MAX_HELP)

const focusHelp = (): void => document.getElementById("my-help")?.focus()

export const MyName = () => {
  const { t } = useTranslation(["settings", "common"])
  const site = useSite()
  const mine = useObservable(site.members).get(site.me.member)
  const [error, setError] = useState<CommandError | null>(null)
  const known = (mine?.help ?? []).join(", ")
  const kept = useKeptForm("profile", { name: mine?.name ?? "", title: mine?.title ?? "", help: known })
  const { name, title, help } = kept.fields
  const changed =
    name.trim() !== "" && (name.trim() !== mine?.name || title.trim() !== mine.title || help.trim() !== known)

  useHelpFieldRequest(focusHelp)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!changed) return
    const introduced = await site.introduce({ name, title, help: splitHelp(help) })
    setError(introduced.ok ? null : introduced.error)
    if (!introduced.ok) return
    kept.clear()
    announce(t("common:saved"))
  }

  return (
    <SettingsPart part="profile">
      <KeptNote {...kept} />
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <TextInput
          className={classes.grow ?? ""}
          label={t("me.name")}
          autoComplete="name"
          maxLength={80}
          value={name}
          onChange={(event) => kept.change({ name: event.currentTarget.value })}
        />
        <TextInput
          className={classes.grow ?? ""}
          label={t("me.job")}
          autoComplete="organization-title"
          maxLength={120}
          value={title}
          onChange={(event) => kept.change({ title: event.currentTarget.value })}
        />
        <TextInput
          className={classes.whole ?? ""}
          id="my-help"
          label={t("me.help")}
          description={t("me.helpHelp")}
          maxLength={400}
          value={help}
          onChange={(event) => kept.change({ help: event.currentTarget.value })}
        />
        <Button type="submit" variant="default" disabled={!changed}>
          {t("common:save")}
        </Button>
      </form>
      {error && <CommandErrorNote error={error} />}
    </SettingsPart>
  )
}
