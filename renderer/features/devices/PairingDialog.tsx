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
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import { ShortCode } from "./ShortCode.tsx"

const TICKET_MINUTES = 15

/** First the ticket to carry over, then the code to compare; closing it withdraws the ticket. For a machine of one's own, or of somebody who lost theirs. */
export const PairingDialog = ({ pairing }: { readonly pairing: PairingView }) => {
  const { t } = useTranslation(["devices", "recovery"])
  const site = useSite()
  const { person, request } = pairing
  return (
    <Dialog
      opened
      onClose={site.stopPairing}
      title={person ? t("recovery:bring.heading", { name: person.name }) : t("add.heading")}
    >
      {request ? <Compare request={request} person={person} /> : <Ticket pairing={pairing} />}
    </Dialog>
  )
}

const Ticket = ({ pairing }: { readonly pairing: PairingView }) => {
  const { t } = useTranslation(["devices", "common", "recovery"])
  const site = useSite()
  const { text, link, fileName, person } = pairing
  const half = useIsHalfBack(person)
  return (
    <Stack gap="sm">
      <p className={rows.text}>
        {person
          ? t(half ? "recovery:bring.two" : "recovery:bring.one", { count: TICKET_MINUTES, name: person.name })
          : t("add.one", { count: TICKET_MINUTES })}
      </p>
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
      <output className={rows.text}>
        {person ? t("recovery:bring.waiting", { name: person.name }) : t("add.waiting")}
      </output>
      <Group justify="flex-end">
        <Button variant="default" onClick={site.stopPairing}>
          {t("common:cancel")}
        </Button>
      </Group>
    </Stack>
  )
}

/** Whether another administrator has said already that it is them. */
const useIsHalfBack = (person: PairingView["person"]): boolean => {
  const site = useSite()
  return useObservable(site.vouchings).some(
    ({ person: id, by }) => id === person?.id && by.some((one) => one.id !== site.me.member),
  )
}

type Compared = Pick<PairingView, "person"> & { readonly request: NonNullable<PairingView["request"]> }

const Compare = ({ request, person }: Compared) => {
  const { t } = useTranslation(["devices", "recovery"])
  const site = useSite()
  const { run, running, error } = useCommand()
  const { name, code } = request
  const half = useIsHalfBack(person)
  const words = person
    ? {
        ask: t("recovery:bring.code", { name: person.name, machine: name }),
        safe: t("recovery:bring.safe", { name: person.name }),
        same: t("recovery:bring.same"),
        done: t(half ? "recovery:bring.doneBoth" : "recovery:bring.done", { name: person.name }),
      }
    : { ask: t("add.code", { name }), safe: t("add.safe"), same: t("add.same"), done: t("add.done", { name }) }
  return (
    <Stack gap="sm">
      <p className={rows.text}>{words.ask}</p>
      <ShortCode code={code} />
      <p className={rows.meta}>{words.safe}</p>
      {error && <CommandErrorNote error={error} />}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={site.stopPairing}>
          {t("add.other")}
        </Button>
        <Button loading={running} onClick={() => run(site.approveDevice, () => announce(words.done))}>
          {words.same}
        </Button>
      </Group>
    </Stack>
  )
}
