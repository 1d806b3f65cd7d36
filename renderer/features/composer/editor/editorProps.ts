import type { ReactNode } from "react"

/** What both editors, plain and rich, take. */
export interface EditorProps {
  readonly label: string
  readonly placeholder: string
  /** Markdown to begin with; later changes of this prop are ignored. */
  readonly initial: string
  readonly onChange: (markdown: string) => void
  readonly takeFocus: boolean
  /** Right of the toolbar. */
  readonly footer: ReactNode
}
