import { useState } from "react"
import { useTexts } from "../../ui/useTexts.ts"
import classes from "./Composer.module.css"

/** Deletes the draft at the second press, since nothing brings it back. */
export const DiscardButton = ({ onDiscard }: { readonly onDiscard: () => void }) => {
  const { t } = useTexts("composer")
  const [asked, setAsked] = useState(false)
  return (
    <button
      type="button"
      className={classes.quiet}
      data-asked={asked}
      onBlur={() => setAsked(false)}
      onClick={asked ? onDiscard : () => setAsked(true)}
    >
      {asked ? t("discardSure") : t("discard")}
    </button>
  )
}
