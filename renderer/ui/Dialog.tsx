import { Modal } from "@mantine/core"
import type { ReactNode } from "react"
import { useFocusBack } from "./useFocusBack.ts"
import { useTexts } from "./useTexts.ts"
import classes from "./Dialog.module.css"
import { APPEARING } from "./appearing.ts"
import { WhenGone } from "./WhenGone.tsx"

interface DialogProps {
  readonly opened: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: number
  readonly children: ReactNode
}

/** A modal window with a heading and a named close button; Escape closes it and focus returns to where it was. */
export const Dialog = ({ opened, onClose, title, size = 520, children }: DialogProps) => {
  const { t } = useTexts("common")
  useFocusBack(opened)
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      transitionProps={APPEARING}
      classNames={{ content: classes.content ?? "" }}
    >
      <Modal.Overlay backgroundOpacity={0.45} />
      <Modal.Content radius={14} data-leaving={opened ? undefined : true}>
        {/* Not Modal.Header: its <header> would be a second banner for the page. */}
        <div className={classes.header}>
          <Modal.Title className={classes.title ?? ""}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} size={32} />
        </div>
        <Modal.Body p="lg" pt={0}>
          {children}
        </Modal.Body>
        <WhenGone />
      </Modal.Content>
    </Modal.Root>
  )
}
