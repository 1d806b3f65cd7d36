import { Drawer } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import classes from "./Dialog.module.css"

interface SheetProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly side?: "left" | "right"
  readonly children: ReactNode
}

/** A modal panel that slides in from a side. */
export const Sheet = ({ opened, onClose, title, side = "right", children }: SheetProps) => {
  const { t } = useTranslation("common")
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={side}
      size={300}
      padding="md"
      classNames={{ title: classes.title ?? "", content: classes.content ?? "", header: classes.header ?? "" }}
      closeButtonProps={{ "aria-label": t("close"), size: 32 }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Drawer>
  )
}
