import { useTranslation } from "react-i18next"
import { Dialog } from "../../ui/Dialog.tsx"

interface NewCommunityDialogProps {
  readonly opened: boolean
  readonly onClose: () => void
}

export const NewCommunityDialog = ({ opened, onClose }: NewCommunityDialogProps) => {
  const { t } = useTranslation("community")
  return (
    <Dialog opened={opened} onClose={onClose} title={t("title")}>
      {null}
    </Dialog>
  )
}
