import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ItemId, LedgerId } from "../../../../shared/kernel/ids.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../../ui/Dialog.tsx"
import { useSite } from "../../../ui/site.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { listLanguages } from "./languages.ts"

interface LanguageDialogProps {
  readonly target: { readonly ledger: LedgerId; readonly item: ItemId }
  readonly language: string | null
  readonly onClose: () => void
}

/** Lets an author say which language a text is in, where machines took it for another. */
export const LanguageDialog = ({ target, language, onClose }: LanguageDialogProps) => {
  const { t, i18n } = useTranslation("post")
  const { t: common } = useTranslation("common")
  const site = useSite()
  const command = useCommand()
  const [chosen, setChosen] = useState(language ?? "")
  const save = () =>
    command.run(
      () => site.nameLanguage(target, chosen === "" ? null : chosen),
      () => {
        announce(t("language.done"))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("language.title")}>
      <Stack gap="sm">
        <Text size="sm">{t("language.text")}</Text>
        <NativeSelect
          label={t("language.field")}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
          data={[{ value: "", label: t("language.found") }, ...listLanguages(i18n.language, language)]}
          data-autofocus
        />
        {command.error && <CommandErrorNote error={command.error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {common("cancel")}
          </Button>
          <Button loading={command.running} onClick={save}>
            {t("language.save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
