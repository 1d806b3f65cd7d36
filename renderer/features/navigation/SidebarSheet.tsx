import { useTexts } from "../../ui/useTexts.ts"
import { Sheet } from "../../ui/Sheet.tsx"
import { Sidebar } from "./Sidebar.tsx"

interface SidebarSheetProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** The navigation of a narrow window: it comes in over the screen. */
export const SidebarSheet = ({ opened, onClose }: SidebarSheetProps) => {
  const { t } = useTexts("common")
  return (
    <Sheet opened={opened} onClose={onClose} title={t("app")} side="left">
      <Sidebar />
    </Sheet>
  )
}
