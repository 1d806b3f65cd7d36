import { Button } from "@mantine/core"
import { IconSearch } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { EmptyState } from "../../ui/EmptyState.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { createFreshDraftKey } from "../composer/draftKey.ts"
import classes from "./Search.module.css"
import { isNarrowed, parseSearchAddress, type SearchAddress } from "./searchAddress.ts"
import { readTypedFilters } from "./typedFilters.ts"

interface NothingFoundProps {
  readonly address: SearchAddress
  /** Whether everything that may be read was looked through. */
  readonly complete: boolean
  readonly onChange: (address: SearchAddress) => void
}

/** Nobody wrote about it yet: take the filters away, or ask. As long as something is unread, nobody can say so. */
export const NothingFound = ({ address, complete, onChange }: NothingFoundProps) => {
  const { t } = useTranslation("search")
  const { openComposer } = useShell()
  const words = readTypedFilters(address.q ?? "").at(-1)?.without ?? address.q ?? ""
  const bare = parseSearchAddress({ q: words, order: address.order })
  const hasFilters = isNarrowed(address) || words !== (address.q ?? "")
  const ask = () => {
    const draft = { kind: "question", title: words, markdown: "", ledger: null, savedAt: Date.now() } as const
    openComposer({ draft: { key: createFreshDraftKey(draft.savedAt), draft } })
  }
  if (!complete)
    return <EmptyState icon={<IconSearch size={26} />} title={t("none.early")} text={t("none.earlyText")} />
  return (
    <EmptyState
      icon={<IconSearch size={26} />}
      title={t("none.title")}
      text={t(hasFilters ? "none.narrowed" : "none.text")}
      action={
        hasFilters && words !== "" ? (
          <Button onClick={() => onChange(bare)}>{t("none.widen")}</Button>
        ) : (
          <Button onClick={ask}>{t("none.ask")}</Button>
        )
      }
    />
  )
}

const EXAMPLES = ["from", "in", "exact", "without", "after", "kind", "file"] as const

const quote = (name: string): string => (name.includes(" ") ? `"${name}"` : name)

/** Somebody and some place of this very site, so that the examples find something. */
const useExampleNames = () => {
  const site = useSite()
  const members = [...useObservable(site.members).values()]
  const [community] = useObservable(site.communities)
  const person = members.find(({ id }) => id !== site.me.member) ?? members[0]
  return { person: person?.name.split(" ")[0] ?? "Camille", community: quote(community?.name ?? "Accueil") }
}

/** What can be typed, to be tried. */
export const NothingTyped = ({ onTry }: { readonly onTry: (text: string) => void }) => {
  const { t } = useTranslation("search")
  const names = useExampleNames()
  return (
    <section className={classes.examples} aria-label={t("examples.title")}>
      <p>{t("examples.text")}</p>
      <dl className={classes.exampleList}>
        {EXAMPLES.map((name) => (
          <div key={name} className={classes.example}>
            <dt>
              <button type="button" className={classes.meant} onClick={() => onTry(t(`examples.${name}.text`, names))}>
                {t(`examples.${name}.text`, names)}
              </button>
            </dt>
            <dd>{t(`examples.${name}.does`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
