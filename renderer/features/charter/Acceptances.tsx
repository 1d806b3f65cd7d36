import { Button } from "@mantine/core"
import { IconTable } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { CharterAcceptance, CharterVersionView, CharterView } from "../../../shared/application/charterViews.ts"
import rows from "../../ui/Rows.module.css"
import { Section } from "../../ui/Section.tsx"
import { useDay } from "../../ui/useDay.ts"
import { saveTextFile } from "../invitation/saveTextFile.ts"
import { createPersonHref } from "../people/personAddress.ts"
import { toTable } from "../trust/toTable.ts"

interface AcceptancesProps {
  readonly charter: CharterView
  readonly current: CharterVersionView
}

const SHOWN_AT_ONCE = 200

/** Who has not accepted it yet first, then by name: what whoever answers for the charter looks for. */
const inOrder = (acceptances: readonly CharterAcceptance[], language: string): readonly CharterAcceptance[] =>
  acceptances.toSorted(
    (one, other) =>
      Number(one.current) - Number(other.current) || one.person.name.localeCompare(other.person.name, language),
  )

/** Who has accepted which version, and who has not yet. */
export const Acceptances = ({ charter: { acceptances }, current }: AcceptancesProps) => {
  const { t, i18n } = useTranslation("charter")
  const day = useDay()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const people = inOrder(acceptances, i18n.language)
  const done = people.filter((one) => one.current).length
  const tell = ({ version, at, current: isCurrent }: CharterAcceptance): string => {
    if (version === null || at === null) return t("acceptances.never")
    return t(isCurrent ? "acceptances.on" : "acceptances.older", { number: version, date: day(at) })
  }
  const save = () =>
    saveTextFile(
      t("acceptances.fileName"),
      toTable(
        (["name", "version", "date", "current"] as const).map((column) => t(`acceptances.column.${column}`)),
        people.map(({ person, version, at, current: isCurrent }) => [
          person.name,
          version?.toString() ?? "",
          at === null ? "" : new Date(at).toISOString(),
          t(isCurrent ? "acceptances.yes" : "acceptances.no"),
        ]),
      ),
    )
  return (
    <Section title={t("acceptances.title")} text={t("acceptances.hint")}>
      <p>
        {t("acceptances.count", { count: done, all: people.length, number: current.number })}{" "}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconTable size={15} aria-hidden="true" />}
          onClick={save}
        >
          {t("acceptances.csv")}
        </Button>
      </p>
      <ul className={rows.list} aria-label={t("acceptances.title")}>
        {people.slice(0, shown).map((one) => (
          <li key={one.person.id} className={rows.row}>
            <a className={`${rows.name} ${rows.grow}`} href={createPersonHref(one.person.id)}>
              <bdi>{one.person.name}</bdi>
            </a>
            {!one.current && <span className={rows.tag}>{t("acceptances.missing")}</span>}
            <span className={rows.meta}>{tell(one)}</span>
          </li>
        ))}
      </ul>
      {people.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t("acceptances.more")}
        </Button>
      )}
    </Section>
  )
}
