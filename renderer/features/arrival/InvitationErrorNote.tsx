import { useTranslation } from "react-i18next"
import type { InvitationError } from "../../../shared/application/palabre.ts"
import { ErrorNote } from "../../ui/ErrorNote.tsx"

/** Each bad invitation has its own sentences: what happened; what was kept and what to do. */
export const InvitationErrorNote = ({ error }: { readonly error: InvitationError }) => {
  const { t, i18n } = useTranslation("arrival")
  const values = {
    date:
      error.reason === "expired"
        ? new Intl.DateTimeFormat(i18n.language, { dateStyle: "long" }).format(error.expiredAt)
        : "",
    site: error.reason === "other-site" ? error.siteName : "",
  }
  return (
    <ErrorNote title={t(`invitationError.${error.reason}.title`, values)}>
      {t(`invitationError.${error.reason}.text`, values)}
    </ErrorNote>
  )
}
