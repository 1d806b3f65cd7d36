import { IconArrowLeft } from "@tabler/icons-react"
import { type ReactNode, useEffect } from "react"
import { useTranslation } from "react-i18next"
import { usePreferences } from "../../app/preferences.ts"
import classes from "./Arrival.module.css"
import { ForItButton } from "./ForItButton.tsx"

interface ArrivalFrameProps {
  readonly back?: { readonly label: string; readonly go: () => void } | undefined
  readonly children: ReactNode
}

/** A calm page around one step. */
export const ArrivalFrame = ({ back, children }: ArrivalFrameProps) => {
  const { t, i18n } = useTranslation("navigation")
  const [{ language }, change] = usePreferences()
  useEffect(() => {
    document.title = "Palabre"
  }, [])
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <img src="/icon.svg" alt="" width={28} height={28} />
        <span className={classes.brand}>Palabre</span>
        {language !== null && (
          <button
            type="button"
            className={classes.language}
            aria-label={t("language")}
            onClick={() => change({ language: i18n.language === "fr" ? "en" : "fr" })}
          >
            {i18n.language === "fr" ? "EN" : "FR"}
          </button>
        )}
      </header>
      <main className={classes.card}>
        {back && (
          <button type="button" className={classes.back} onClick={back.go}>
            <IconArrowLeft size={16} aria-hidden="true" />
            {back.label}
          </button>
        )}
        {children}
      </main>
      <footer className={classes.footer}>{language !== null && <ForItButton />}</footer>
    </div>
  )
}
