import { Button, Checkbox, Group, Radio, Stack, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { ACCESSES } from "../../../shared/site/rights.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { MAX_TITLE_CHARS } from "../composer/titleLength.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { askFirstQuestion } from "./askFirstQuestion.ts"
import { CommunityDetails, CommunityFields, fromFields, isComplete, trimCommunity } from "./CommunityFields.tsx"
import { COMMUNITY_TEMPLATES, type TemplateName } from "./communityTemplates.ts"
import classes from "./NewCommunityForm.module.css"
import { TemplateSelect } from "./TemplateSelect.tsx"

interface NewCommunityFormProps {
  readonly onCreated: (ledger: LedgerId, name: string) => void
}

const START_EMOJI = "💬"
const FACES: ReadonlySet<string> = new Set([START_EMOJI, ...COMMUNITY_TEMPLATES.map(({ emoji }) => emoji)])
const EMPTY = {
  name: "",
  purpose: "",
  emoji: START_EMOJI,
  audience: "",
  tone: "",
  editorial: "",
  access: "open",
  who: "everybody",
  template: "",
  question: "",
}
/** Of an open community: nobody belongs to it who did not choose to. */
const CHOICE = "choice"
/** What a template writes into the form. */
const WRITTEN = ["purpose", "audience", "tone", "editorial", "question"] as const

/** A way to begin, a name and a purpose, who can read it, in words; what else it says of itself can wait. */
export const NewCommunityForm = ({ onCreated }: NewCommunityFormProps) => {
  const { t, i18n } = useTranslation(["community", "common"])
  const site = useSite()
  const command = useCommand()
  const language = i18n.language.startsWith("fr") ? "fr" : "en"
  const kept = useKeptForm("community", { ...EMPTY, language })
  const { access: chosenAccess, who, template: chosenTemplate, question, ...texts } = kept.fields
  const draft = fromFields(texts)
  const access = ACCESSES.find((known) => known === chosenAccess) ?? "open"
  const everybody = who === EMPTY.who
  const template = COMMUNITY_TEMPLATES.find(({ name }) => name === chosenTemplate)?.name ?? null
  const said = { ...draft, question }
  const [tried, setTried] = useState(false)
  /** What was typed stands; only what is empty, or came from another template, is filled. */
  const begin = (chosen: TemplateName) => {
    const known = COMMUNITY_TEMPLATES.find(({ name }) => name === chosen)
    const isUntouched = (field: (typeof WRITTEN)[number]) =>
      said[field] === "" || (template !== null && said[field] === t(`template.${template}.${field}`))
    const written = WRITTEN.filter(isUntouched).map((field) => [field, t(`template.${chosen}.${field}`)])
    const emoji = FACES.has(draft.emoji.trim()) ? { emoji: known?.emoji ?? START_EMOJI } : {}
    const forAll = known?.everybody ?? true
    kept.change({ ...Object.fromEntries(written), ...emoji, who: forAll ? EMPTY.who : CHOICE, template: chosen })
  }
  const finish = async (ledger: LedgerId) => {
    if (template && question.trim() !== "") await askFirstQuestion(site, ledger, question.trim())
    kept.clear()
    onCreated(ledger, draft.name.trim())
  }
  const create = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isComplete(draft)) return
    const joining = access === "open" && !everybody ? ({ joining: "choice" } as const) : {}
    command.run(
      () => site.createCommunity({ ...trimCommunity(draft), access, ...joining }),
      (ledger) => void finish(ledger),
    )
  }
  return (
    <form onSubmit={create} noValidate>
      <Stack gap="md">
        <KeptNote {...kept} />
        <TemplateSelect value={template} onChange={begin} />
        <CommunityFields
          value={draft}
          onChange={kept.change}
          namePlace={t("create.example", { name: t(template ? `template.${template}.namePlace` : "create.namePlace") })}
          tried={tried}
        />
        <Radio.Group label={t("create.access")} value={access} onChange={(chosen) => kept.change({ access: chosen })}>
          <Stack gap="xs" mt="xs">
            <Radio value="open" label={t("create.open")} description={t("create.openText")} />
            {access === "open" && (
              <Checkbox
                ml={32}
                size="sm"
                checked={everybody}
                onChange={({ currentTarget }) => kept.change({ who: currentTarget.checked ? EMPTY.who : CHOICE })}
                label={t("create.everybody")}
                description={t(everybody ? "create.everybodyText" : "create.choiceText")}
              />
            )}
            <Radio value="request" label={t("create.request")} description={t("create.requestText")} />
            <Radio value="private" label={t("create.private")} description={t("create.privateText")} />
          </Stack>
        </Radio.Group>
        <details className={classes.details}>
          <summary>{t(template ? "create.detailsFilled" : "create.details")}</summary>
          <CommunityDetails value={draft} onChange={kept.change} />
        </details>
        {template && (
          <TextInput
            label={`${t("template.first")} (${t("common:optional")})`}
            description={t("template.firstHelp")}
            maxLength={MAX_TITLE_CHARS}
            value={question}
            onChange={({ currentTarget }) => kept.change({ question: currentTarget.value })}
          />
        )}
        {command.error && <CommandErrorNote error={command.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={command.running}>
            {t("create.submit")}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
