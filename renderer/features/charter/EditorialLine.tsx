import { memo } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { useCommunity } from "../post/useCommunity.ts"
import classes from "./Composing.module.css"

interface EditorialLineProps {
  /** Where it is written for. */
  readonly ledger: LedgerId | null
  readonly onLeave: () => void
}

/** What is posted here, in the words of the community and of the site: one line, unfolded by who wants to read on. */
export const EditorialLine = memo(function EditorialLine({ ledger, onLeave }: EditorialLineProps) {
  const { t } = useTexts("charter")
  const site = useSite()
  const name = useObservable(site.name)
  const { editorial } = useObservable(site.charter)
  const community = useCommunity(ledger ?? undefined)
  const here = community?.editorial ?? ""
  const first = here || editorial
  if (first === "") return null
  return (
    <details className={classes.editorial}>
      <summary>
        <span className={classes.label}>{t("editorial.title")}</span>{" "}
        <span className={classes.line} dir="auto">
          {first}
        </span>
      </summary>
      <p className={classes.lines} dir="auto">
        {first}
      </p>
      {here !== "" && editorial !== "" && (
        <p className={classes.lines}>
          <span className={classes.label}>{t("editorial.inSite", { site: name })}</span>{" "}
          <span dir="auto">{editorial}</span>
        </p>
      )}
      <p>
        <a href="#/guide" onClick={onLeave}>
          {t("editorial.more")}
        </a>
      </p>
    </details>
  )
})
