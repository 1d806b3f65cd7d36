import { Button, Group } from "@mantine/core"
import type { ReactNode } from "react"
import { useTexts } from "./useTexts.ts"

interface DialogActionsProps {
  readonly onCancel: () => void
  /** The button that does what the dialog is for. */
  readonly children: ReactNode
}

/** The end of a dialog: back out, or do it. */
export const DialogActions = ({ onCancel, children }: DialogActionsProps) => {
  const { t } = useTexts("common")
  return (
    <Group justify="flex-end" gap="sm" mt="sm">
      <Button variant="default" onClick={onCancel}>
        {t("cancel")}
      </Button>
      {children}
    </Group>
  )
}
