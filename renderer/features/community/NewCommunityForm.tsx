import { Button, Checkbox, Group, Radio, Stack, Text } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Site } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { type Access, ACCESSES } from "../../../shared/site/rights.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import { useCommand } from "../post/useCommand.ts"
import { type CommunityDraft, CommunityFields, isComplete, trimCommunity } from "./CommunityFields.tsx"
import { COMMUNITY_TEMPLATES, type TemplateName } from "./communityTemplates.ts"
import { TemplateSelect } from "./TemplateSelect.tsx"

interface NewCommunityFormProps {
  readonly onCreated: (ledger: LedgerId, name: string) => void
}

const START_EMOJI = "💬"
const FACES: ReadonlySet<string> = new Set([START_EMOJI, ...COMMUNITY_TEMPLATES.map(({ emoji }) => emoji)])
/** What a template writes into the form. */
const WRITTEN = ["purpose", "audience", "tone", "editorial"] as const

const proposeQuestion = (site: Site, ledger: LedgerId, title: string) =>
  readDraftStore(site).save(createCommunityDraftKey(ledger), {
    kind: "question",
    title,
    markdown: "",
    ledger,
    savedAt: Date.now(),
  })

/** A way to begin, then what it says of itself, and who can read it, in words. */
export const NewCommunityForm = ({ onCreated }: NewCommunityFormProps) => {
  const { t, i18n } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const [draft, setDraft] = useState<CommunityDraft>(() => ({
    name: "",
    purpose: "",
    emoji: START_EMOJI,
    audience: "",
    tone: "",
    editorial: "",
    language: i18n.language.startsWith("fr") ? "fr" : "en",
  }))
  const [access, setAccess] = useState<Access>("open")
  const [everybody, setEverybody] = useState(true)
  const [template, setTemplate] = useState<TemplateName | null>(null)
  const [tried, setTried] = useState(false)
  /** What was typed stands; only what is empty, or came from another template, is filled. */
  const begin = (chosen: TemplateName) => {
    const known = COMMUNITY_TEMPLATES.find(({ name }) => name === chosen)
    const isUntouched = (field: (typeof WRITTEN)[number]) =>
      draft[field] === "" || (template !== null && draft[field] === t(`template.${template}.${field}`))
    const written = WRITTEN.filter(isUntouched).map((field) => [field, t(`template.${chosen}.${field}`)])
    const emoji = FACES.has(draft.emoji.trim()) ? { emoji: known?.emoji ?? START_EMOJI } : {}
    setDraft({ ...draft, ...Object.fromEntries(written), ...emoji })
    setEverybody(known?.everybody ?? true)
    setTemplate(chosen)
  }
  const finish = async (ledger: LedgerId) => {
    // Only a proposal: without it the community is there all the same.
    if (template) await proposeQuestion(site, ledger, t(`template.${template}.question`))
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
        <TemplateSelect value={template} onChange={begin} />
        <CommunityFields
          value={draft}
          onChange={(changed) => setDraft((before) => ({ ...before, ...changed }))}
          namePlace={t("create.example", { name: t(template ? `template.${template}.namePlace` : "create.namePlace") })}
          tried={tried}
        />
        <Radio.Group
          label={t("create.access")}
          value={access}
          onChange={(chosen) => setAccess(ACCESSES.find((known) => known === chosen) ?? "open")}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="open" label={t("create.open")} description={t("create.openText")} />
            {access === "open" && (
              <Checkbox
                ml={32}
                size="sm"
                checked={everybody}
                onChange={({ currentTarget }) => setEverybody(currentTarget.checked)}
                label={t("create.everybody")}
                description={t(everybody ? "create.everybodyText" : "create.choiceText")}
              />
            )}
            <Radio value="request" label={t("create.request")} description={t("create.requestText")} />
            <Radio value="private" label={t("create.private")} description={t("create.privateText")} />
          </Stack>
        </Radio.Group>
        {template && (
          <Text size="sm" c="dimmed">
            {t("template.draft", { question: t(`template.${template}.question`) })}
          </Text>
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
