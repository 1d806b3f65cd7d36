import { Group, NativeSelect, Stack, Textarea, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { CommunityText } from "../../../shared/application/site.ts"
import { COMMUNITY_LANGUAGES, MAX_ABOUT_CHARS } from "../../../shared/community/communityActs.ts"
import { isEmoji } from "../../../shared/community/emoji.ts"
import { MAX_EDITORIAL_CHARS } from "../../../shared/site/charter.ts"

export type CommunityDraft = Required<Omit<CommunityText, "language">> & Pick<CommunityText, "language">

/** As its fields hold it while somebody types. */
export const fromFields = ({
  language: chosen,
  ...text
}: Required<Omit<CommunityText, "language">> & { readonly language: string }): CommunityDraft => {
  const language = COMMUNITY_LANGUAGES.find((known) => known === chosen)
  return language === undefined ? text : { ...text, language }
}

interface CommunityFieldsProps {
  readonly value: CommunityDraft
  readonly onChange: (change: Partial<CommunityDraft>) => void
  readonly namePlace: string
  /** Says what is missing. */
  readonly tried: boolean
}

export const isComplete = ({ name, purpose, emoji }: CommunityDraft): boolean =>
  name.trim() !== "" && purpose.trim() !== "" && isEmoji(emoji.trim())

export const trimCommunity = ({ language, ...text }: CommunityDraft): CommunityText => ({
  name: text.name.trim(),
  purpose: text.purpose.trim(),
  emoji: text.emoji.trim(),
  audience: text.audience.trim(),
  tone: text.tone.trim(),
  editorial: text.editorial.trim(),
  ...(language === undefined ? {} : { language }),
})

/** What a community cannot do without: a name, a picture and a purpose. */
export const CommunityFields = ({ value, onChange, namePlace, tried }: CommunityFieldsProps) => {
  const { t } = useTranslation("community")
  return (
    <Stack gap="md">
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <TextInput
          label={t("create.emoji")}
          value={value.emoji}
          onChange={(event) => onChange({ emoji: event.currentTarget.value })}
          error={tried && !isEmoji(value.emoji.trim()) && t("create.badEmoji")}
          w={84}
          styles={{ input: { fontSize: "1.25rem", textAlign: "center" } }}
        />
        <TextInput
          label={t("create.name")}
          placeholder={namePlace}
          value={value.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          error={tried && value.name.trim() === "" && t("create.missingName")}
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
        value={value.purpose}
        onChange={(event) => onChange({ purpose: event.currentTarget.value.replaceAll("\n", " ") })}
        error={tried && value.purpose.trim() === "" && t("create.missingPurpose")}
        maxLength={280}
        required
        rows={2}
      />
    </Stack>
  )
}

/** What else it says of itself: whom it is for, and how people speak there. */
export const CommunityDetails = ({ value, onChange }: Pick<CommunityFieldsProps, "value" | "onChange">) => {
  const { t } = useTranslation("community")
  return (
    <Stack gap="md">
      <TextInput
        label={t("create.audience")}
        placeholder={t("create.audiencePlace")}
        value={value.audience}
        onChange={(event) => onChange({ audience: event.currentTarget.value })}
        maxLength={MAX_ABOUT_CHARS}
      />
      <TextInput
        label={t("create.tone")}
        placeholder={t("create.tonePlace")}
        value={value.tone}
        onChange={(event) => onChange({ tone: event.currentTarget.value })}
        maxLength={MAX_ABOUT_CHARS}
      />
      <Textarea
        label={t("create.editorial")}
        description={t("create.editorialHint")}
        placeholder={t("create.editorialPlace")}
        value={value.editorial}
        onChange={(event) => onChange({ editorial: event.currentTarget.value })}
        maxLength={MAX_EDITORIAL_CHARS}
        rows={3}
      />
      <NativeSelect
        label={t("create.language")}
        value={value.language ?? ""}
        onChange={({ currentTarget }) => {
          const language = COMMUNITY_LANGUAGES.find((known) => known === currentTarget.value)
          if (language) onChange({ language })
        }}
        data={[
          ...(value.language === undefined ? [{ value: "", label: t("language.unsaid") }] : []),
          ...COMMUNITY_LANGUAGES.map((language) => ({ value: language, label: t(`language.${language}`) })),
        ]}
      />
    </Stack>
  )
}
