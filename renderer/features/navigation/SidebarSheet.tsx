import { useTranslation } from "react-i18next"
import { Sheet } from "../../ui/Sheet.tsx"
import { Sidebar } from "./Sidebar.tsx"

interface SidebarSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The navigation of a narrow window: it comes in over the screen. */
export const SidebarSheet = ({ opened, onClose }: SidebarSheetProps) => {
  const { t } = useTranslation("common")
  return (
    <Sheet opened={opened} onClose={onClose} title={t("app")} side="left">
      <Sidebar />
    </Sheet>
  )
}
