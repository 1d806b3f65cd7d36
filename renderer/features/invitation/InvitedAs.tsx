import { Radio, Stack } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { InvitedRole } from "../../../shared/site/certificate.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { findInvitable } from "./invitable.ts"

interface InvitedAsProps {
  readonly value: InvitedRole
  readonly onChange: (role: InvitedRole) => void
}

/** The roles that one may give by an invitation, and what each of them means. */
export const InvitedAs = ({ value, onChange }: InvitedAsProps) => {
  const { t } = useTranslation("invitation")
  const site = useSite()
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "member"
  const offered = findInvitable(mine)
  return (
    <Radio.Group
      label={t("role")}
      value={value}
      onChange={(chosen) => onChange(offered.find((role) => role === chosen) ?? "member")}
    >
      <Stack gap="xs" mt="xs">
        {offered.map((role) => (
          <Radio
            key={role}
            value={role}
            label={t(`roles.${role}`)}
            description={value === role ? t(`roleText.${role}`) : undefined}
          />
        ))}
      </Stack>
    </Radio.Group>
  )
}
