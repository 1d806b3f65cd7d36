import { Button, Textarea } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { CharterView } from "../../../shared/application/charterViews.ts"
import { MAX_EDITORIAL_CHARS } from "../../../shared/site/charter.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import rows from "../../ui/Rows.module.css"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useCommand } from "../../ui/useCommand.ts"
import classes from "./Charter.module.css"

/** What is posted here, in a few lines: read by everybody, written by whoever writes the charter. */
export const EditorialForm = ({ charter: { editorial, mayPublish } }: { readonly charter: CharterView }) => {
  const { t } = useTranslation("charter")
  if (!mayPublish && editorial === "") return null
  return (
    <Section title={t("editorial.title")} text={t("editorial.text")}>
      {mayPublish ? (
        <Writing editorial={editorial} />
      ) : (
        <p className={classes.lines} dir="auto">
          {editorial}
        </p>
      )}
      <p>
        <a href="#/guide">{t("editorial.more")}</a>
      </p>
    </Section>
  )
}

const Writing = ({ editorial }: Pick<CharterView, "editorial">) => {
  const { t } = useTranslation("charter")
  const site = useSite()
  const kept = useKeptForm("editorial", { line: editorial })
  const { run, running, error } = useCommand()
  const { line } = kept.fields
  const save = () =>
    run(
      () => site.changeEditorial(line),
      () => {
        announce(t(line.trim() === "" ? "editorial.removed" : "editorial.saved"))
        kept.clear()
      },
    )
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <KeptNote {...kept} />
      <Textarea
        className={classes.wide ?? ""}
        aria-label={t("editorial.title")}
        placeholder={t("editorial.place")}
        maxLength={MAX_EDITORIAL_CHARS}
        rows={3}
        value={line}
        onChange={(event) => kept.change({ line: event.currentTarget.value })}
      />
      <div className={classes.languages}>
        <Button type="submit" variant="default" loading={running} disabled={line === editorial}>
          {t("editorial.save")}
        </Button>
        <span className={rows.meta}>{t("editorial.chars", { count: MAX_EDITORIAL_CHARS - line.length })}</span>
      </div>
      {error && <CommandErrorNote error={error} />}
    </form>
  )
}
