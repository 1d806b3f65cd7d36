import { Button, Group, NativeSelect, TextInput } from "@mantine/core"
import { IconBraces, IconTable } from "@tabler/icons-react"
import { useParams } from "@tanstack/react-router"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ActView } from "../../../shared/application/trustViews.ts"
import { parseLedgerId } from "../../../shared/kernel/ids.ts"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { Screen } from "../../ui/Screen.tsx"
import { useSite } from "../../ui/site.ts"
import { useIsGuest } from "../../ui/useIsGuest.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { usePeople } from "../../ui/usePeople.ts"
import { saveTextFile } from "../invitation/saveTextFile.ts"
import { ACT_KINDS, type ActFilter, filterActs, peopleOf } from "./actFilter.ts"
import { toCsv, toJson } from "./exportActs.ts"
import rows from "../../ui/Rows.module.css"
import classes from "./Trust.module.css"
import { useActWords } from "./useActWords.ts"

const SHOWN_AT_ONCE = 200

/** Every act of the site's ledger or of one community's, newest first. */
export const RegisterScreen = () => {
  const { t } = useTranslation("trust")
  const site = useSite()
  const { ledger: written } = useParams({ strict: false })
  const ledger = parseLedgerId(written) ?? site.id
  const trust = useObservable(site.trust)
  const communities = useObservable(site.communities)
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- whenever acts come
  const acts = useMemo(() => site.register(ledger), [site, ledger, trust, communities])
  const community = communities.find((view) => view.ledger === ledger)
  const [filter, setFilter] = useState<ActFilter>({ kind: "all", person: "", from: "", to: "" })
  const found = filterActs(acts, filter)
  if (ledger !== site.id && !community)
    return (
      <Screen title={t("acts.title")}>
        <EmptyState
          title={t("acts.absent")}
          text={t("acts.absentText")}
          action={<a href="#/register">{t("acts.toSite")}</a>}
        />
      </Screen>
    )
  return (
    <Screen
      title={t("acts.title")}
      lead={community ? t("acts.leadCommunity", { name: community.name }) : t("acts.lead")}
    >
      <Choice acts={acts} filter={filter} onChange={setFilter} />
      <Group gap="sm" my="sm">
        <output className={rows.meta}>{t("acts.count", { count: found.length })}</output>
        <Export acts={found} />
      </Group>
      {found.length > 0 ? <Acts key={ledger} acts={found} /> : <p className={rows.text}>{t("acts.none")}</p>}
    </Screen>
  )
}

interface ChoiceProps {
  readonly acts: readonly ActView[]
  readonly filter: ActFilter
  readonly onChange: (filter: ActFilter) => void
}

const Choice = ({ acts, filter, onChange }: ChoiceProps) => {
  const { t, i18n } = useTranslation("trust")
  const known: ReadonlyMap<string, unknown> = usePeople()
  const isGuest = useIsGuest()
  const people = [...peopleOf(acts)]
    .filter(([id]) => !isGuest || known.has(id))
    .toSorted(([, one], [, other]) => one.localeCompare(other, i18n.language))
  return (
    <div className={classes.form}>
      <NativeSelect
        className={classes.field}
        label={t("acts.kind")}
        value={filter.kind}
        data={ACT_KINDS.map((kind) => ({ value: kind, label: t(`acts.kinds.${kind}`) }))}
        onChange={({ currentTarget }) =>
          onChange({ ...filter, kind: ACT_KINDS.find((kind) => kind === currentTarget.value) ?? "all" })
        }
      />
      <NativeSelect
        className={classes.field}
        label={t("acts.person")}
        value={filter.person}
        data={[{ value: "", label: t("acts.everybody") }, ...people.map(([id, name]) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => onChange({ ...filter, person: currentTarget.value })}
      />
      {(["from", "to"] as const).map((end) => (
        <TextInput
          key={end}
          className={classes.field}
          type="date"
          label={t(`acts.${end}`)}
          value={filter[end]}
          onChange={({ currentTarget }) => onChange({ ...filter, [end]: currentTarget.value })}
        />
      ))}
    </div>
  )
}

const COLUMNS = ["at", "author", "act", "person", "sentence", "effect"] as const

const Export = ({ acts }: { readonly acts: readonly ActView[] }) => {
  const { t } = useTranslation("trust")
  const words = useActWords()
  const tell = () => acts.map((act) => ({ act, sentence: words(act), effect: t(`effect.${act.effect}`) }))
  const head = COLUMNS.map((column) => t(`acts.column.${column}`))
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconTable size={15} aria-hidden="true" />}
        onClick={() => saveTextFile("palabre-acts.csv", toCsv(head, tell()))}
      >
        {t("acts.csv")}
      </Button>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconBraces size={15} aria-hidden="true" />}
        onClick={() => saveTextFile("palabre-acts.json", toJson(tell()))}
      >
        {t("acts.json")}
      </Button>
    </>
  )
}

const Acts = ({ acts }: { readonly acts: readonly ActView[] }) => {
  const { t, i18n } = useTranslation("trust")
  const words = useActWords()
  const [shown, setShown] = useState(SHOWN_AT_ONCE)
  const time = new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" })
  return (
    <>
      <ul className={rows.list}>
        {acts.slice(0, shown).map((act) => (
          <li key={act.hash} className={rows.row}>
            <p className={rows.grow} dir="auto">
              {words(act)}
            </p>
            <time className={rows.meta} dateTime={new Date(act.at).toISOString()}>
              {time.format(act.at)}
            </time>
            {act.effect !== "done" && <p className={rows.warning}>{t(`effect.${act.effect}`)}</p>}
          </li>
        ))}
      </ul>
      {acts.length > shown && (
        <Button variant="default" mt="sm" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          {t("acts.more")}
        </Button>
      )}
    </>
  )
}
