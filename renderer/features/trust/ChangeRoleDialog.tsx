import { Button, Group, Radio, Stack, Text, TextInput } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { mayGrant, ROLES, type Role } from "../../../shared/site/roles.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"

interface ChangeRoleDialogProps {
  readonly member: MemberView
  readonly onClose: () => void
}

/** Offers only the roles that one may give; of one's own, only to lay it down. */
export const ChangeRoleDialog = ({ member, onClose }: ChangeRoleDialogProps) => {
  const { t } = useTranslation(["trust", "common"])
  const site = useSite()
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "guest"
  const own = member.id === site.me.member
  const offered = own ? (["member"] as const) : ROLES.filter((role) => mayGrant(mine, role))
  const [chosen, setChosen] = useState<Role>(own ? "member" : member.role)
  const known = useObservable(site.trust).holders.find(({ person }) => person.id === member.id)?.review ?? ""
  const [review, setReview] = useState(known)
  const { run, running, error } = useCommand()
  const isSame = chosen === member.role && (chosen === "member" || review === known)
  const save = () =>
    run(
      () => site.changeRole(member.id, chosen, ...(review === "" ? [] : [review])),
      () => {
        announce(t("change.done", { name: member.name, role: t(`role.${chosen}`) }))
        onClose()
      },
    )
  return (
    <Dialog opened onClose={onClose} title={t("change.heading", { name: member.name })}>
      <Stack gap="sm">
        <Radio.Group
          label={t("change.legend")}
          value={chosen}
          onChange={(value) => setChosen(ROLES.find((role) => role === value) ?? chosen)}
        >
          <Stack gap="xs" mt="xs">
            {offered.map((role) => (
              <Radio key={role} value={role} label={t(`role.${role}`)} description={t(`roleText.${role}`)} />
            ))}
          </Stack>
        </Radio.Group>
        {chosen === "owner" && <Text size="sm">{t("change.owner")}</Text>}
        {chosen !== "member" && (
          <TextInput
            type="date"
            label={t("review.label")}
            description={t("review.hint")}
            value={review}
            onChange={(event) => setReview(event.currentTarget.value)}
          />
        )}
        {error && <CommandErrorNote error={error} />}
        <Group justify="flex-end" gap="sm" mt="sm">
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button loading={running} disabled={isSame} onClick={save}>
            {t("change.save")}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}
