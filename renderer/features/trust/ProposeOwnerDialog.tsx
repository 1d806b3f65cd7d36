import { Button, NativeSelect, Stack, Text } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { parseMemberId } from "../../../shared/kernel/ids.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"

const options = (list: readonly MemberView[]) => list.map(({ id, name }) => ({ value: id, label: name }))

/** Says what it takes and what becomes of the owner before anything is signed. */
export const ProposeOwnerDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t, i18n } = useTranslation("trust")
  const site = useSite()
  const { run, running, error } = useCommand()
  const members = [...useObservable(site.members).values()].toSorted((one, other) =>
    one.name.localeCompare(other.name, i18n.language),
  )
  const owners = members.filter(({ role }) => role === "owner")
  const [owner, setOwner] = useState<string>(owners[0]?.id ?? "")
  const [successor, setSuccessor] = useState("")
  const others = members.filter(({ id, role }) => role !== "guest" && id !== owner)
  const [before, next] = [parseMemberId(owner), parseMemberId(successor)]
  const propose = () =>
    before && next
      ? run(
          () => site.proposeOwner(before, next),
          () => {
            announce(t("owners.proposed"))
            onClose()
          },
        )
      : undefined
  return (
    <Dialog opened onClose={onClose} title={t("owners.heading")}>
      <Stack gap="sm">
        <Text size="sm">{t("owners.takes")}</Text>
        <NativeSelect
          label={t("owners.whom")}
          value={owner}
          onChange={(event) => setOwner(event.currentTarget.value)}
          data={options(owners)}
        />
        <NativeSelect
          label={t("owners.successor")}
          value={successor}
          onChange={(event) => setSuccessor(event.currentTarget.value)}
          data={[{ value: "", label: t("leave.choose") }, ...options(others)]}
        />
        <Text size="sm">{t("owners.becomes")}</Text>
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button loading={running} disabled={!before || !next} onClick={propose}>
            {t("owners.confirm")}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
