import { Button, Group, Stack, TextInput } from "@mantine/core"
import { IconDownload } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import type { PairingView } from "../../../shared/application/deviceViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { CopyButton } from "../../ui/CopyButton.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { saveTextFile } from "../invitation/saveTextFile.ts"
import { useCommand } from "../post/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import { ShortCode } from "./ShortCode.tsx"

const TICKET_MINUTES = 15

/** First the ticket to carry over, then the code to compare; closing it withdraws the ticket. */
export const PairingDialog = ({ pairing }: { readonly pairing: PairingView }) => {
  const { t } = useTranslation("devices")
  const site = useSite()
  return (
    <Dialog opened onClose={site.stopPairing} title={t("add.heading")}>
      {pairing.request ? <Compare request={pairing.request} /> : <Ticket pairing={pairing} />}
    </Dialog>
  )
}

const Ticket = ({ pairing }: { readonly pairing: PairingView }) => {
  const { t } = useTranslation(["devices", "common"])
  const site = useSite()
  const { text, link, fileName } = pairing
  return (
    <Stack gap="sm">
      <p className={rows.text}>{t("add.one", { count: TICKET_MINUTES })}</p>
      <Group gap="sm">
        <CopyButton value={text} label={t("add.copy")} filled />
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={14} aria-hidden="true" />}
          onClick={() => saveTextFile(fileName, text)}
        >
          {t("add.save")}
        </Button>
      </Group>
      <TextInput label={t("add.link")} readOnly value={link} onFocus={(event) => event.currentTarget.select()} />
      <Group gap="sm">
        <CopyButton value={link} label={t("add.copyLink")} />
      </Group>
      <output className={rows.text}>{t("add.waiting")}</output>
      <Group justify="flex-end">
        <Button variant="default" onClick={site.stopPairing}>
          {t("common:cancel")}
        </Button>
      </Group>
    </Stack>
  )
}

const Compare = ({ request }: { readonly request: NonNullable<PairingView["request"]> }) => {
  const { t } = useTranslation("devices")
  const site = useSite()
  const { run, running, error } = useCommand()
  const { name, code } = request
  return (
    <Stack gap="sm">
      <p className={rows.text}>{t("add.code", { name })}</p>
      <ShortCode code={code} />
      <p className={rows.meta}>{t("add.safe")}</p>
      {error && <CommandErrorNote error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={site.stopPairing}>
          {t("add.other")}
        </Button>
        <Button loading={running} onClick={() => run(site.approveDevice, () => announce(t("add.done", { name })))}>
          {t("add.same")}
        </Button>
      </Group>
    </Stack>
  )
}
