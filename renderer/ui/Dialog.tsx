import { Modal } from "@mantine/core"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import classes from "./Dialog.module.css"

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: number
  readonly children: ReactNode
}

/** A modal window with a heading and a named close button; Escape closes it and focus returns to where it was. */
export const Dialog = ({ opened, onClose, title, size = 520, children }: DialogProps) => {
  const { t } = useTranslation("common")
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={size}
      radius={14}
      padding="lg"
      classNames={{ title: classes.title ?? "", content: classes.content ?? "", header: classes.header ?? "" }}
      closeButtonProps={{ "aria-label": t("close"), size: 32 }}
      overlayProps={{ backgroundOpacity: 0.45 }}
      transitionProps={{ duration: 120 }}
    >
      {children}
    </Modal>
  )
}
