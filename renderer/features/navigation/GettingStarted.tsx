import { IconChevronDown, IconX } from "@tabler/icons-react"
import { useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import { usePreferences } from "../../app/preferences.ts"
import { IconButton } from "../../ui/IconButton.tsx"
import { useSite } from "../../ui/site.ts"
import classes from "./GettingStarted.module.css"
import { StartingStep } from "./StartingStep.tsx"
import { useStartingSteps } from "./useStartingSteps.ts"

/** What makes a new site useful, until it is put away; folded to one line where there is no rail. */
export const GettingStarted = ({ folded = false }: { readonly folded?: boolean }) => {
  const { t } = useTexts("navigation")
  const { id } = useSite()
  const [{ hiddenChecklists }, change] = usePreferences()
  const steps = useStartingSteps()
  const [unfolded, setUnfolded] = useState(!folded)
  const done = steps.filter((step) => step.done).length
  if (hiddenChecklists.includes(id)) return null

  return (
    <section className={folded ? `${classes.card} ${classes.folded}` : classes.card} aria-labelledby="start-title">
      <div className={classes.head}>
        <h2 id="start-title" className={classes.title}>
          {t("start.title")}
        </h2>
        {folded && <span className={classes.count}>{t("start.progress", { done, all: steps.length })}</span>}
        {folded && (
          <button
            type="button"
            className={classes.unfold}
            aria-expanded={unfolded}
            aria-labelledby="start-title"
            onClick={() => setUnfolded(!unfolded)}
          >
            <IconChevronDown size={17} aria-hidden="true" />
          </button>
        )}
        <IconButton label={t("start.dismiss")} onClick={() => change({ hiddenChecklists: [...hiddenChecklists, id] })}>
          <IconX size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {unfolded && (
        <>
          <progress
            className={classes.progress}
            max={steps.length}
            value={done}
            aria-label={t("start.progress", { done, all: steps.length })}
          />
          <ul className={classes.steps}>
            {steps.map((step) => (
              <StartingStep key={step.name} step={step} />
            ))}
          </ul>
          {done === steps.length && <p className={classes.all}>{t("start.all")}</p>}
        </>
      )}
    </section>
  )
}
