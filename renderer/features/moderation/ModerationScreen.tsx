import { useTranslation } from "react-i18next"
import type { ModerationCase } from "../../../shared/application/moderationViews.ts"
import { Screen } from "../../ui/Screen.tsx"
import { Section } from "../../ui/Section.tsx"
import { useSite } from "../../ui/site.ts"
import { useNames } from "../../ui/useNames.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { whomToAsk } from "../trust/whomToAsk.ts"
import { Aside } from "./Aside.tsx"
import { CaseRow } from "./CaseRow.tsx"
import { ErasedRow } from "./ErasedRow.tsx"
import { useReadDecisions } from "./useReadDecisions.ts"
import classes from "./Moderation.module.css"

/** What waits for whoever moderates, what is hidden, and what of one's own is. */
export const ModerationScreen = () => {
  const { t } = useTranslation("moderation")
  const { moderates, waiting, hidden, mine, erased } = useObservable(useSite().moderation)
  useReadDecisions()
  return (
    <Screen title={t("title")} lead={t("lead")}>
      {moderates && (
        <>
          <Section title={t("waiting.title")}>
            <Cases cases={waiting} none={t("waiting.none")} />
          </Section>
          <Section title={t("hidden.title")}>
            <Cases cases={hidden} none={t(waiting.some((one) => one.hidden) ? "hidden.noneElse" : "hidden.none")} />
          </Section>
        </>
      )}
      <Aside />
      {mine.length > 0 && (
        <Section title={t("mine.title")} text={t("mine.text")}>
          <Cases cases={mine} none="" />
        </Section>
      )}
      {erased.length > 0 && (
        <Section title={t("erased.title")} text={t("erased.text")}>
          <ul className={classes.list}>
            {erased.map((one) => (
              <li key={`${one.ledger}/${one.item}`} className={classes.case}>
                <ErasedRow one={one} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {!moderates && mine.length + erased.length === 0 && <NotModerating />}
    </Screen>
  )
}

/** Whoever moderates nothing is told who does, where all may read. */
const NotModerating = () => {
  const { t } = useTranslation("moderation")
  const site = useSite()
  const names = useNames("conjunction")
  const ask = whomToAsk(useObservable(site.members), "cutoff.set", { me: site.me.member })
  return (
    <>
      <p className={classes.text}>{t("noneOfMine")}</p>
      {ask.length > 0 && (
        <p className={classes.text}>{t("whoModerates", { names: names(ask.map(({ name }) => name)) })}</p>
      )}
    </>
  )
}

const Cases = ({ cases, none }: { readonly cases: readonly ModerationCase[]; readonly none: string }) =>
  cases.length === 0 ? (
    <p className={classes.text}>{none}</p>
  ) : (
    <ul className={classes.list}>
      {cases.map((one) => (
        <li key={`${one.post.ledger}/${one.item}`} className={classes.case}>
          <CaseRow one={one} />
        </li>
      ))}
    </ul>
  )
