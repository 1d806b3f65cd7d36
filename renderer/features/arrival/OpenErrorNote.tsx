import { useTranslation } from "react-i18next"
import type { OpenError } from "../../../shared/application/palabre.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"
import classes from "./Arrival.module.css"

export const OpenErrorNote = ({ error }: { readonly error: OpenError }) => {
  const { t } = useTranslation("arrival")
  return (
    <ErrorNote title={t(`openError.${error.kind}.title`)}>
      {t(`openError.${error.kind}.text`)}
      {"detail" in error && (
        <details className={classes.details}>
          <summary>{t("openError.detail")}</summary>
          <code>{error.detail}</code>
        </details>
      )}
    </ErrorNote>
  )
}
