import { Drawer } from "@mantine/core"
import type { ReactNode } from "react"
import { useTexts } from "./useTexts.ts"
import { APPEARING } from "./appearing.ts"
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
  const { t } = useTexts("common")
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={side}
      size={290}
      transitionProps={APPEARING}
      classNames={{ content: classes.sheet ?? "" }}
    >
      <Drawer.Overlay backgroundOpacity={0.45} />
      <Drawer.Content data-leaving={opened ? undefined : true}>
        <div className={classes.header}>
          <Drawer.Title className={classes.title ?? ""}>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t("close")} size={32} />
        </div>
        <Drawer.Body p={0} className={classes.body ?? ""}>
          {children}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
