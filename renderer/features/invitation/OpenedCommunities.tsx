import { Checkbox, Stack } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import type { InvitedRole } from "../../../shared/site/certificate.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { findOpenable } from "./invitable.ts"
import classes from "./Invitation.module.css"

interface OpenedCommunitiesProps {
  readonly role: InvitedRole
  readonly value: readonly LedgerId[]
  readonly onChange: (chosen: readonly LedgerId[]) => void
  /** A guest was to be invited to nowhere. */
  readonly missing: boolean
}

/** Into which communities an invitation leads. */
export const OpenedCommunities = ({ role, value, onChange, missing }: OpenedCommunitiesProps) => {
  const { t } = useTranslation("invitation")
  const isGuest = role === "guest"
  const communities = useObservable(useSite().communities)
  const offered = findOpenable(communities, role)
  if (offered.length === 0) return isGuest ? <p className={classes.text}>{t("communitiesNone")}</p> : null
  const shown = offered.map(({ ledger }) => ledger)
  return (
    <Checkbox.Group
      label={t("communities")}
      description={t(isGuest ? "communitiesGuest" : "communitiesMore")}
      value={[...value]}
      onChange={(chosen) => onChange(shown.filter((ledger) => chosen.includes(ledger)))}
      {...(missing && isGuest ? { error: t("noCommunity") } : {})}
    >
      <Stack gap="xs" mt="xs">
        {offered.map(({ ledger, name, emoji }) => (
          <Checkbox key={ledger} value={ledger} label={<bdi>{`${emoji} ${name}`}</bdi>} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
