import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"

/** Says what leaving means before it happens; the last owner names who follows. */
export const LeaveSite = () => {
  const { t } = useTranslation("trust")
  const [leaving, setLeaving] = useState(false)
  return (
    <Section title={t("leave.title")} text={t("leave.text")}>
      <Button variant="default" onClick={() => setLeaving(true)}>
        {t("leave.action")}
      </Button>
      {leaving && <LeaveDialog onClose={() => setLeaving(false)} />}
    </Section>
  )
}

const LeaveDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, i18n } = useTranslation(["trust", "common"])
  const site = useSite()
  const name = useObservable(site.name)
  const { lastOwner } = useObservable(site.trust)
  const { run, running, error } = useCommand()
  const [chosen, setChosen] = useState("")
  const others = [...useObservable(site.members).values()]
    .filter(({ id, role }) => id !== site.me.member && role !== "guest")
    .toSorted((one, other) => one.name.localeCompare(other.name, i18n.language))
  const successor = lastOwner ? (parseMemberId(chosen) ?? null) : null
  return (
    <Dialog opened onClose={onClose} title={t("leave.heading", { site: name })}>
      <Stack gap="sm">
        <Text size="sm">{t("leave.text")}</Text>
        {lastOwner && <Text size="sm">{t(others.length > 0 ? "leave.needed" : "leave.alone")}</Text>}
        {lastOwner && others.length > 0 && (
          <NativeSelect
            label={t("leave.successor")}
            value={chosen}
            onChange={(event) => setChosen(event.currentTarget.value)}
            data={[
              { value: "", label: t("leave.choose") },
              ...others.map((member) => ({ value: member.id, label: member.name })),
            ]}
          />
        )}
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t("common:cancel")}
          </Button>
          <Button
            color="red.8"
            loading={running}
            disabled={lastOwner && successor === null}
            onClick={() => run(() => site.leaveSite(successor), onClose)}
          >
            {t("leave.confirm")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
