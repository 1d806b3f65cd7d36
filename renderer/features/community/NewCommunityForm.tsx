import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core"
import { type FormEvent, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Site } from "../../../shared/application/site.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { isEmoji } from "../../../shared/community/emoji.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { createCommunityDraftKey } from "../composer/draftKey.ts"
import { readDraftStore } from "../composer/draftStore.ts"
import { useCommand } from "../post/useCommand.ts"
import { COMMUNITY_TEMPLATES, type TemplateName } from "./communityTemplates.ts"
import { TemplateSelect } from "./TemplateSelect.tsx"

interface NewCommunityFormProps {
  readonly onCreated: (ledger: LedgerId, name: string) => void
}

const START = { name: "", purpose: "", emoji: "💬", access: "open" as "open" | "private" }

const proposeQuestion = (site: Site, ledger: LedgerId, title: string) =>
  readDraftStore(site).save(createCommunityDraftKey(ledger), {
    kind: "question",
    title,
    markdown: "",
    ledger,
    savedAt: Date.now(),
  })

/** A way to begin, then name, purpose, picture, and who can read it, in words. */
export const NewCommunityForm = ({ onCreated }: NewCommunityFormProps) => {
  const { t } = useTranslation("community")
  const site = useSite()
  const command = useCommand()
  const [fields, setFields] = useState(START)
  const [template, setTemplate] = useState<TemplateName | null>(null)
  const [tried, setTried] = useState(false)
  const change = (changed: Partial<typeof START>) => setFields((before) => ({ ...before, ...changed }))
  const name = fields.name.trim()
  const purpose = fields.purpose.trim()
  const emoji = fields.emoji.trim()
  /** What was typed stands; only what is empty, or came from another template, is filled. */
  const begin = (chosen: TemplateName) => {
    const isUntouched = fields.purpose === "" || (template && fields.purpose === t(`template.${template}.purpose`))
    const face = COMMUNITY_TEMPLATES.find(({ name }) => name === chosen)?.emoji ?? START.emoji
    const hasOwnFace = ![START.emoji, ...COMMUNITY_TEMPLATES.map((known): string => known.emoji)].includes(emoji)
    change({
      ...(isUntouched ? { purpose: t(`template.${chosen}.purpose`) } : {}),
      ...(hasOwnFace ? {} : { emoji: face }),
    })
    setTemplate(chosen)
  }
  const finish = async (ledger: LedgerId) => {
    // Only a proposal: without it the community is there all the same.
    if (template) await proposeQuestion(site, ledger, t(`template.${template}.question`))
    onCreated(ledger, name)
  }
  const create = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (name === "" || purpose === "" || !isEmoji(emoji)) return
    command.run(
      () => site.createCommunity({ name, purpose, emoji, access: fields.access }),
      (ledger) => void finish(ledger),
    )
  }
  return (
    <form onSubmit={create} noValidate>
      <Stack gap="md">
        <TemplateSelect value={template} onChange={begin} />
        <Group gap="sm" align="flex-start" wrap="nowrap">
          <TextInput
            label={t("create.emoji")}
            value={fields.emoji}
            onChange={(event) => change({ emoji: event.currentTarget.value })}
            error={tried && !isEmoji(emoji) && t("create.badEmoji")}
            w={84}
            styles={{ input: { fontSize: "1.25rem", textAlign: "center" } }}
          />
          <TextInput
            label={t("create.name")}
            placeholder={t(template ? `template.${template}.namePlace` : "create.namePlace")}
            value={fields.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={tried && name === "" && t("create.missingName")}
            maxLength={80}
            required
            data-autofocus
            style={{ flex: 1 }}
          />
        </Group>
        <Textarea
          label={t("create.purpose")}
          description={t("create.purposeHint")}
          placeholder={t("create.purposePlace")}
          value={fields.purpose}
          onChange={(event) => change({ purpose: event.currentTarget.value.replaceAll("\n", " ") })}
          error={tried && purpose === "" && t("create.missingPurpose")}
          maxLength={280}
          required
          rows={2}
        />
        <Radio.Group
          label={t("create.access")}
          value={fields.access}
          onChange={(access) => change({ access: access === "private" ? "private" : "open" })}
        >
          <Stack gap="xs" mt="xs">
            <Radio value="open" label={t("create.open")} description={t("create.openText")} />
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
