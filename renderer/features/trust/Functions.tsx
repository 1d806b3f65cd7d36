import { Button } from "@mantine/core"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { MemberView } from "../../../shared/application/site.ts"
import { type HeldFunction, SITE_FUNCTIONS } from "../../../shared/site/functions.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useNames } from "../../ui/useNames.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import rows from "../../ui/Rows.module.css"
import { FunctionRow } from "./FunctionRow.tsx"
import { GiveFunctionDialog } from "./GiveFunctionDialog.tsx"
import { whomToAsk } from "./whomToAsk.ts"

interface FunctionsProps {
  /** Whose; null: everybody's. */
  readonly member: MemberView | null
}

interface Opened {
  readonly member: MemberView | null
  readonly held: HeldFunction | null
}

/** What people do for others beside their role, and whom it takes to give it. */
export const Functions = ({ member }: FunctionsProps) => {
  const { t } = useTranslation("trust")
  const [opened, setOpened] = useState<Opened | null>(null)
  const site = useSite()
  const people = usePeople()
  const mine = useObservable(site.members).get(site.me.member)?.role ?? "guest"
  const held = (member ? [member] : [...people.values()])
    .flatMap((person) => person.functions.map((one) => ({ person, one })))
    .toSorted(
      (before, after) =>
        SITE_FUNCTIONS.indexOf(before.one.function) - SITE_FUNCTIONS.indexOf(after.one.function) ||
        before.person.name.localeCompare(after.person.name),
    )
  const mayGive = maySite("function.grant", mine) && member?.role !== "guest"
  if (member && held.length === 0 && !mayGive) return null
  return (
    <Section title={t("functions.title")} text={t("functions.text")}>
      {held.length === 0 && <p className={rows.meta}>{t(member ? "functions.noneOf" : "functions.none")}</p>}
      {held.length > 0 && (
        <ul className={rows.list}>
          {held.map(({ person, one }) => (
            <FunctionRow
              key={`${person.id} ${one.function}`}
              member={person}
              named={member === null}
              held={one}
              onChange={() => setOpened({ member: person, held: one })}
            />
          ))}
        </ul>
      )}
      {mayGive ? (
        <Button variant="default" onClick={() => setOpened({ member, held: null })}>
          {t("functions.give")}
        </Button>
      ) : (
        <Ask />
      )}
      {opened && <GiveFunctionDialog {...opened} onClose={() => setOpened(null)} />}
    </Section>
  )
}

const Ask = () => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const names = useNames()
  const ask = whomToAsk(useObservable(site.members), "function.grant", { me: site.me.member })
  if (ask.length === 0) return null
  return <p className={rows.text}>{t("functions.ask", { names: names(ask.map(({ name }) => name)) })}</p>
}
