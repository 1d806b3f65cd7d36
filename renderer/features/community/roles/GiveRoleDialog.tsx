import { Button, Radio, Stack, Text } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { CommunityView } from "../../../../shared/application/site.ts"
import { GIVEN_COMMUNITY_ROLES } from "../../../../shared/community/communityActs.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { announce } from "../../../ui/announce.tsx"
import { CommandErrorNote } from "../../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../../ui/Dialog.tsx"
import { DialogActions } from "../../../ui/DialogActions.tsx"
import { useSite } from "../../../ui/site.ts"
import { useCommand } from "../../../ui/useCommand.ts"
import { KeptNote } from "../../drafts/KeptNote.tsx"
import { useKeptForm } from "../../drafts/useKeptForm.ts"
import { useMember } from "../../post/useCommunity.ts"
import { ReviewField } from "../../trust/ReviewField.tsx"
import { PersonSelect } from "./PersonSelect.tsx"

interface GiveRoleDialogProps {
  readonly community: CommunityView
  /** Null: whoever is chosen. */
  readonly member: MemberId | null
  readonly onClose: () => void
}

/** Gives a role, with a day on which to look at it again; one's own can only be laid down. */
export const GiveRoleDialog = ({ community, member, onClose }: GiveRoleDialogProps) => {
  const { t } = useTranslation("communityRoles")
  const site = useSite()
  const held = community.roles.find((one) => one.member === member)
  const start = { person: member ?? "", role: "contributor", review: held?.review ?? "" }
  const kept = useKeptForm(`role/${community.ledger}/${member ?? ""}`, start)
  const { review } = kept.fields
  const { run, running, error } = useCommand()
  const own = member === site.me.member ? GIVEN_COMMUNITY_ROLES.findIndex((known) => known === held?.role) : -1
  // Of one's own only what is below it; the last owner finds out that somebody is to follow first.
  const offered = GIVEN_COMMUNITY_ROLES.slice(own + 1).filter((known) => community.mayManage || known !== "owner")
  const role = offered.find((known) => known === kept.fields.role) ?? "contributor"
  const owners = new Set(community.roles.flatMap((one) => (one.role === "owner" ? [one.member] : [])))
  const others = community.members.filter((id) => id !== site.me.member && !owners.has(id))
  // Who was chosen earlier may have left the list since.
  const person = member ?? others.find((id) => id === kept.fields.person) ?? null
  const name = useMember(person ?? site.me.member)?.name ?? t("somebody")
  const save = () => {
    if (!person) return
    run(
      () => site.giveCommunityRole(community.ledger, { member: person, role, review: review === "" ? null : review }),
      () => {
        announce(t("dialog.done", { name, role: t(`role.${role}`) }))
        kept.clear()
        onClose()
      },
    )
  }
  return (
    <Dialog opened onClose={onClose} title={t("dialog.heading", { community: community.name })}>
      <Stack gap="sm">
        <KeptNote {...kept} />
        {member === null ? (
          <PersonSelect
            label={t("dialog.person")}
            among={others}
            value={person}
            onChange={(chosen) => kept.change({ person: chosen ?? "" })}
          />
        ) : (
          <Text fw={600}>
            <bdi>{name}</bdi>
          </Text>
        )}
        <Radio.Group label={t("dialog.legend")} value={role} onChange={(value) => kept.change({ role: value })}>
          <Stack gap="xs" mt="xs">
            {offered.map((known) => (
              <Radio key={known} value={known} label={t(`role.${known}`)} description={t(`roleText.${known}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {role === "owner" && <Text size="sm">{t("dialog.owner")}</Text>}
        <ReviewField value={review} onChange={(day) => kept.change({ review: day })} />
        {error && <CommandErrorNote error={error} />}
        <DialogActions onCancel={onClose}>
          <Button loading={running} disabled={person === null} onClick={save}>
            {t("dialog.save")}
          </Button>
        </DialogActions>
      </Stack>
    </Dialog>
  )
}
