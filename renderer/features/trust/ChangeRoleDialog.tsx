import { Button, Radio, Stack, Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { mayGrant, ROLES, type Role } from "../../../shared/site/roles.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { DialogActions } from "../../ui/DialogActions.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { KeptNote } from "../drafts/KeptNote.tsx"
import { useKeptForm } from "../drafts/useKeptForm.ts"
import { ReviewField } from "./ReviewField.tsx"

interface ChangeRoleDialogProps {
  readonly member: MemberView
  readonly onClose: () => void
}

/** Offers only the roles that one may give; of one's own, only to lay it down. */
export const ChangeRoleDialog = ({ member, onClose }: ChangeRoleDialogProps) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "guest"
  const own = member.id === site.me.member
  const offered = own ? (["member"] as const) : ROLES.filter((role) => mayGrant(mine, role))
  const known = useObservable(site.trust).holders.find(({ person }) => person.id === member.id)?.review ?? ""
  const kept = useKeptForm(`siteRole/${member.id}`, { role: own ? "member" : member.role, review: known })
  const { review } = kept.fields
  // What could be given when it was chosen may be beyond one by now.
  const chosen: Role = offered.find((role) => role === kept.fields.role) ?? (own ? "member" : member.role)
  const { run, running, error } = useCommand()
  const isSame = chosen === member.role && (chosen === "member" || review === known)
  const save = () =>
    run(
      () => site.changeRole(member.id, chosen, ...(review === "" ? [] : [review])),
      () => {
        announce(t("change.done", { name: member.name, role: t(`role.${chosen}`) }))
        kept.clear()
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("change.heading", { name: member.name })}>
      <Stack gap="sm">
        <KeptNote {...kept} />
        <Radio.Group label={t("change.legend")} value={chosen} onChange={(value) => kept.change({ role: value })}>
          <Stack gap="xs" mt="xs">
            {offered.map((role) => (
              <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`roleText.${role}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {chosen === "owner" && <Text size="sm">{t("change.owner")}</Text>}
        {chosen !== "member" && <ReviewField value={review} onChange={(day) => kept.change({ review: day })} />}
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button loading={running} disabled={isSame} onClick={save}>
            {t("change.save")}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
