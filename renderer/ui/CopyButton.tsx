import { Button } from "@mantine/core"
import { IconCheck, IconCopy } from "@tabler/icons-react"
import { useState } from "react"
import { useTexts } from "./useTexts.ts"
import { announce, sayAloud } from "./announce.tsx"

interface CopyButtonProps {
  readonly value: string
  /** Accessible name; says what is copied. */
  readonly label: string
  /** The first thing to do here: it says in full what it copies. */
  readonly filled?: boolean
}

/** Copies a text; where the clipboard is refused it stays selectable beside it, so the button only says what it did. */
export const CopyButton = ({ value, label, filled = false }: CopyButtonProps) => {
  const { t } = useTexts("common")
  const [copied, setCopied] = useState<string | null>(null)
  const done = copied === value
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
      setCopied(value)
      sayAloud(t("copied"))
    } catch {
      announce(t("copyFailed"))
    }
  }
  return (
    <Button
      variant={filled ? "filled" : "default"}
      size={filled ? "sm" : "xs"}
      aria-label={label}
      leftSection={done ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
      onClick={() => void copy()}
    >
      {done ? t("copied") : filled ? label : t("copy")}
    </Button>
  )
}
