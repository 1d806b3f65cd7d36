import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { ErrorBoundary } from "../../app/ErrorBoundary.tsx"
import classes from "../../ui/Toast.module.css"

const Failed = ({ tryAgain }: { readonly tryAgain: () => void }) => {
  const { t } = useTranslation(["errors", "common"])
  return (
    <section role="alert" className={classes.toast}>
      <p>{t("errors:boundary.part")}</p>
      <button type="button" className={classes.action} onClick={tryAgain}>
        {t("common:retry")}
      </button>
    </section>
  )
}

const renderFailed = (tryAgain: () => void) => <Failed tryAgain={tryAgain} />

interface ApartProps {
  /** Puts away what failed, so that the rest can come back. */
  readonly onTryAgain?: () => void
  readonly children: ReactNode
}

/** Holds what stands beside the screens: where it fails, they stay, and a sentence says so. */
export const Apart = (props: ApartProps) => <ErrorBoundary fallback={renderFailed} {...props} />
