import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import type { HeldFunction } from "../../../shared/site/functions.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { announce } from "../../ui/announce.tsx"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useCommand } from "../../ui/useCommand.ts"
import { useDay } from "../../ui/useDay.ts"
import { useNames } from "../../ui/useNames.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { HeldRow } from "./HeldRow.tsx"

interface FunctionRowProps {
  readonly member: MemberView
  /** Among others': their own page has said who they are. */
  readonly named: boolean
  readonly held: HeldFunction
  readonly onChange: () => void
}

/** One function of somebody: what it is for, where, since when and by whom; changed and taken back by whoever may. */
export const FunctionRow = ({ member, named, held, onChange }: FunctionRowProps) => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const day = useDay()
  const authors = useObservable(site.authors)
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "guest"
  const { run, running, error } = useCommand()
  const values = { name: member.name, function: t(`role.${held.function}`) }
  const by = authors.get(held.by)?.name ?? t("acts.somebody")
  const take = () =>
    run(
      () => site.takeFunction(member.id, held.function),
      () => announce(t("functions.taken", values)),
    )
  return (
    <HeldRow
      person={named ? member : null}
      what={values.function}
      text={t(`functions.what.${held.function}`)}
      since={
        <>
          <Scope held={held} />, {t("holders.since", { date: day(held.since), by })}
        </>
      }
      review={held.review}
    >
      {maySite("function.grant", mine) && (
        <Button variant="default" size="compact-sm" aria-label={t("functions.changeOf", values)} onClick={onChange}>
          {t("functions.change")}
        </Button>
      )}
      {maySite("function.revoke", mine, { role: member.role, own: member.id === site.me.member }) && (
        <Button
          variant="default"
          size="compact-sm"
          loading={running}
          aria-label={t("functions.takeOf", values)}
          onClick={take}
        >
          {t("functions.take")}
        </Button>
      )}
      {error && <CommandErrorNote error={error} />}
    </HeldRow>
  )
}

const Scope = ({ held }: { readonly held: HeldFunction }) => {
  const { t } = useTranslation("trust")
  const names = useNames("conjunction")
  const communities = useObservable(useSite().communities)
  if (held.scope === null) return t("functions.inSite")
  const known = communities.filter(({ ledger }) => held.scope?.includes(ledger)).map(({ name }) => name)
  const all = known.length < held.scope.length ? [...known, t("functions.elsewhere")] : known
  return t("functions.inCommunities", { names: names(all) })
}
