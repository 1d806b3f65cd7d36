import { useTranslation } from "react-i18next"
import type { CommandError } from "../../shared/application/site.ts"
import { ErrorNote } from "./ErrorNote.tsx"

/** The sentence of an expected failure: what happened, what was kept, what to do. */
export const CommandErrorNote = ({ error }: { readonly error: CommandError }) => {
  const { t } = useTranslation("errors")
  const key = error.kind === "invalid" ? (`invalid-${error.reason}` as const) : error.kind
  return (
    <ErrorNote title={t(`${key}.title`)}>
      {t(`${key}.text`)}
      {error.kind === "failed" && <details>{error.detail}</details>}
    </ErrorNote>
  )
}
