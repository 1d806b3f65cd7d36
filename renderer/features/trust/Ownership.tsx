import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ProposalView } from "../../../shared/application/ownershipViews.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import rows from "../../ui/Rows.module.css"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useDay } from "../../ui/useDay.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { ProposeOwnerDialog } from "./ProposeOwnerDialog.tsx"
import { useNames } from "../../ui/useNames.ts"

/** How the administrators together replace an owner: what is proposed shows to all, the owner among them. */
export const Ownership = () => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const proposals = useObservable(site.proposals)
  const members = [...useObservable(site.members).values()]
  const names = useNames()
  const mayPropose = members.some(({ id, role }) => id === site.me.member && role === "administrator")
  // It takes two at least.
  const isAlone = members.filter(({ role }) => role === "administrator").length < 2
  const owners = members.flatMap(({ role, name }) => (role === "owner" ? [name] : []))
  const [proposing, setProposing] = useState(false)
  if (proposals.length === 0 && !mayPropose) return null
  return (
    <Section title={t("owners.title")} text={t("owners.text")}>
      {proposals.length > 0 && (
        <ul className={rows.list}>
          {proposals.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} />
          ))}
        </ul>
      )}
      {mayPropose && isAlone && <p className={rows.text}>{t("owners.alone", { names: names(owners) })}</p>}
      {mayPropose && !isAlone && (
        <Button variant="default" onClick={() => setProposing(true)}>
          {t("owners.propose")}
        </Button>
      )}
      {proposing && <ProposeOwnerDialog onClose={() => setProposing(false)} />}
    </Section>
  )
}

const Proposal = ({ proposal }: { readonly proposal: ProposalView }) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const names = useNames("conjunction")
  const day = useDay()
  const { run, running, error } = useCommand()
  const { owner, successor, by, at, electors, missing, uncounted, mine } = proposal
  const named = (has: boolean) => electors.flatMap(({ person, agreed }) => (agreed === has ? [person.name] : []))
  const agree = (on: boolean) =>
    run(
      () => site.agreeOnOwner(proposal.id, on),
      () => announce(t(on ? "owners.agreed" : "owners.tookBack")),
    )
  return (
    <li className={rows.row}>
      <div className={rows.grow}>
        <p className={rows.name}>{t("owners.what", { owner: owner.name, successor: successor.name })}</p>
        <p className={rows.meta}>{t("owners.by", { name: by.name, date: day(at) })}</p>
        <p>{t("owners.count", { count: electors.length - named(false).length, of: electors.length, missing })}</p>
        {named(true).length > 0 && <p className={rows.meta}>{t("owners.yes", { names: names(named(true)) })}</p>}
        {named(false).length > 0 && <p className={rows.meta}>{t("owners.open", { names: names(named(false)) })}</p>}
        {uncounted.length > 0 && (
          <p className={rows.meta}>{t("owners.uncounted", { names: names(uncounted.map(({ name }) => name)) })}</p>
        )}
        {owner.id === site.me.member && <p className={rows.text}>{t("owners.you")}</p>}
      </div>
      {mine && (
        <Button
          variant={mine === "agreed" ? "default" : "filled"}
          loading={running}
          aria-label={t(mine === "agreed" ? "owners.takeBackOf" : "owners.agreeOf", { name: successor.name })}
          onClick={() => agree(mine !== "agreed")}
        >
          {t(mine === "agreed" ? "owners.takeBack" : "owners.agree")}
        </Button>
      )}
      {error && <CommandErrorNote error={error} />}
    </li>
  )
}
