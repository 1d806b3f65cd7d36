import { Button, Group } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { BringBack } from "./BringBack.tsx"
import { ChangeRoleDialog } from "./ChangeRoleDialog.tsx"
import { Functions } from "./Functions.tsx"
import { RemoveMemberDialog } from "./RemoveMemberDialog.tsx"
import rows from "../../ui/Rows.module.css"
import { useNames } from "../../ui/useNames.ts"
import { whomToAsk } from "./whomToAsk.ts"

interface ManageMemberProps {
  readonly member: MemberView
}

/** What one may change about somebody's membership, and whom to ask where one may not. */
export const ManageMember = ({ member }: ManageMemberProps) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const role = useObservable(site.members).get(site.me.member)?.role ?? "guest"
  const [opened, setOpened] = useState<"role" | "removal" | null>(null)
  const target = { role: member.role, own: member.id === site.me.member }
  const mayChange = maySite("role.grant", role, target)
  const mayRemove = maySite("member.remove", role, target)
  const close = () => setOpened(null)
  return (
    <>
      <Section title={t("manage.title")}>
        <p>{t("manage.is", { name: member.name, role: t(`role.${member.role}`) })}</p>
        <p className={rows.text}>{t(`roleText.${member.role}`)}</p>
        <Group gap="sm">
          {(mayChange || (target.own && member.role !== "member" && member.role !== "guest")) && (
            <MayChange member={member} own={target.own && !mayChange} onOpen={() => setOpened("role")} />
          )}
          {mayRemove && (
            <Button variant="default" onClick={() => setOpened("removal")}>
              {t("manage.remove")}
            </Button>
          )}
        </Group>
        {!mayChange && !target.own && <Ask member={member} />}
        <a href="#/trust">{t("title")}</a>
        {opened === "role" && <ChangeRoleDialog member={member} onClose={close} />}
        {opened === "removal" && <RemoveMemberDialog member={member} onClose={close} />}
      </Section>
      <Functions member={member} />
      {!target.own && (
        <Section title={t("manage.lost")}>
          <BringBack member={member} />
        </Section>
      )}
    </>
  )
}

interface MayChangeProps extends ManageMemberProps {
  readonly own: boolean
  readonly onOpen: () => void
}

const MayChange = ({ own, onOpen }: MayChangeProps) => {
  const { t } = useTranslation("trust")
  const { lastOwner } = useObservable(useSite().trust)
  if (own && lastOwner) return <p className={rows.text}>{t("manage.ownLast")}</p>
  return (
    <Button variant="default" onClick={onOpen}>
      {t(own ? "manage.own" : "manage.change")}
    </Button>
  )
}

const Ask = ({ member }: ManageMemberProps) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const names = useNames()
  const members = useObservable(site.members)
  const ask = whomToAsk(members, "role.grant", { me: site.me.member, target: { role: member.role, own: false } })
  const asked = ask.filter(({ id }) => id !== member.id).map(({ name }) => name)
  return <p className={rows.text}>{asked.length > 0 ? t("manage.ask", { names: names(asked) }) : t("manage.nobody")}</p>
}
