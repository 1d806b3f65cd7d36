import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"
import { ForItText } from "./ForItText.tsx"

const WIDTH = 860

/** The same for who has not joined yet: above the step that they are at, which stays as it is. */
export const ForItDialog = ({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) => {
  const { t } = useTranslation("settings")
  return (
    <Dialog opened={opened} onClose={onClose} title={t("forIt.title")} size={WIDTH}>
      <ForItText baseLevel={2} />
    </Dialog>
  )
}
