import { Button } from "@mantine/core"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { CommandErrorNote } from "../../ui/CommandErrorNote.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import rows from "../../ui/Rows.module.css"
import { PairingDialog } from "../devices/PairingDialog.tsx"
import { useCommand } from "../../ui/useCommand.ts"
import { useNames } from "../../ui/useNames.ts"

/** As many as it takes: shared/site/returnRules.ts. */
const VOUCHERS = 2

/** For a colleague who lost all machines and has no code: who can bring them back, who has said yes, and one's own part in it. */
export const BringBack = ({ member }: { readonly member: MemberView }) => {
  const { t } = useTranslation("recovery")
  const site = useSite()
  const names = useNames()
  const members = useObservable(site.members)
  const pairing = useObservable(site.pairing)
  const vouchings = useObservable(site.vouchings)
  const { run, running, error } = useCommand()
  if (member.id === site.me.member) return null
  const able = [...members.values()].filter(({ id, role }) =>
    maySite("member.vouch", role, { role: member.role, own: id === member.id }),
  )
  const mine = able.some(({ id }) => id === site.me.member)
  const { name } = member
  const others = able.filter(({ id }) => id !== site.me.member).map((one) => one.name)
  const confirmed = vouchings.filter(({ person }) => person === member.id).flatMap(({ by }) => by)
  const missing = able.filter(({ id }) => !confirmed.some((known) => known.id === id)).map((one) => one.name)
  const isMineIn = confirmed.some(({ id }) => id === site.me.member)
  return (
    <>
      {confirmed.length > 0 && (
        <p className={rows.text}>
          {t("bring.half", { name, by: names(confirmed.map((one) => one.name)), names: names(missing) })}
        </p>
      )}
      {confirmed.length === 0 && (
        <p className={rows.text}>{t(whatItTakes(able.length, mine), { name, names: names(others) })}</p>
      )}
      {mine && able.length >= VOUCHERS && (
        <div>
          <Button variant="default" loading={running} onClick={() => run(() => site.startBringingBack(member.id))}>
            {t(isMineIn ? "bring.again" : "bring.action")}
          </Button>
        </div>
      )}
      {error && <CommandErrorNote error={error} />}
      {pairing?.person?.id === member.id && <PairingDialog pairing={pairing} />}
    </>
  )
}

const whatItTakes = (able: number, mine: boolean) => {
  if (able === 0) return "bring.nobody"
  if (able < VOUCHERS) return mine ? "bring.alone" : "bring.one1"
  return mine ? "bring.takes" : "bring.ask"
}
