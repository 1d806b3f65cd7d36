import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { GivenInvitation } from "../../../shared/application/trustViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useNow } from "../../ui/useNow.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import rows from "../../ui/Rows.module.css"
import { useDay } from "../../ui/useDay.ts"
import { whomToAsk } from "./whomToAsk.ts"
import { useNames } from "../../ui/useNames.ts"

/** Every invitation that was given: by whom, until when, how often it was used, and the end of it. */
export const GivenInvitations = () => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const { invitations } = useObservable(site.trust)
  const names = useNames()
  const ask = whomToAsk(useObservable(site.members), "invitation.revoke", { me: site.me.member })
  const asked = invitations.some(({ mayRevoke, revoked }) => !mayRevoke && !revoked) ? ask.map(({ name }) => name) : []
  return (
    <Section title={t("invitations.title")} text={t("invitations.text")}>
      {invitations.length === 0 ? (
        <p className={rows.text}>{t("invitations.none")}</p>
      ) : (
        <ul className={rows.list}>
          {invitations.map((given) => (
            <Given key={given.id} given={given} />
          ))}
        </ul>
      )}
      {asked.length > 0 && <p className={rows.text}>{t("invitations.ask", { names: names(asked) })}</p>}
    </Section>
  )
}

const Given = ({ given }: { readonly given: GivenInvitation }) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const names = useNames("conjunction")
  const { run, running, error } = useCommand()
  const name = given.inviter?.name ?? t("invitations.somebody")
  const until = useEnd(given)
  const opened = given.communities.map((community) => community.name)
  const revoke = () =>
    run(
      () => site.revokeInvitation(given.id),
      () => announce(t("invitations.done")),
    )
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <p>
          <bdi>{t("invitations.by", { name })}</bdi>
        </p>
        <p className={rows.meta}>
          {[
            t("invitations.used", { count: given.used.length, uses: given.uses }),
            until,
            ...(given.role === "member" ? [] : [t("invitations.gives", { role: t(`role.${given.role}`) })]),
            ...(opened.length > 0 ? [t("invitations.opens", { names: names(opened) })] : []),
          ].join(" · ")}
        </p>
      </div>
      {given.mayRevoke && (
        <Button
          variant="default"
          size="compact-sm"
          loading={running}
          aria-label={t("invitations.revokeOf", { name, until })}
          onClick={revoke}
        >
          {t("invitations.revoke")}
        </Button>
      )}
      {given.overused && (
        <p className={rows.warning}>
          {t("invitations.overused", { names: names(given.used.map((person) => person.name)) })}
        </p>
      )}
      {error && <CommandErrorNote error={error} />}
    </li>
  )
}

/** Until when it lets somebody in, or why it no longer does. */
const useEnd = ({ revoked, used, uses, expiresAt }: GivenInvitation): string => {
  const { t } = useTranslation("trust")
  const day = useDay()
  const now = useNow()
  if (revoked) return t("invitations.revoked")
  if (used.length >= uses) return t("invitations.full")
  return t(now < expiresAt ? "invitations.until" : "invitations.expired", { date: day(expiresAt) })
}
