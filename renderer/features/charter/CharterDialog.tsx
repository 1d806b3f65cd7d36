import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { useSite } from "../../ui/site.ts"
import { useObservable } from "../../ui/useObservable.ts"
import { AcceptCharter } from "./AcceptCharter.tsx"
import { CharterNews } from "./CharterNews.tsx"
import { CharterText } from "./CharterText.tsx"

/** The charter above what one is writing, which stays as it is. */
export const CharterDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useTranslation("charter")
  const charter = useObservable(useSite().charter)
  const [current] = charter.versions
  if (!current) return null
  return (
    <Dialog opened onClose={onClose} title={t("title")} size={720}>
      <CharterNews charter={charter} current={current} />
      <CharterText text={current.text} baseLevel={2} />
      <AcceptCharter version={current} done={t("accept.ready")} onDone={onClose} />
    </Dialog>
  )
}
