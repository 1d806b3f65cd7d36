import type { Ref } from "react"

/** What both editors, plain and rich, take. */
export interface EditorProps {
  readonly label: string
  readonly placeholder: string
  /** Markdown to begin with; later changes of this prop are ignored. */
  readonly initial: string
  readonly onChange: (markdown: string) => void
  readonly takeFocus: boolean
  /** Offset in `initial` where the caret begins; its end where none is given. */
  readonly caret?: number
  /** Given by an editor that tells of changes with a delay: tells of them now. */
  readonly flush?: Ref<() => void>
  /** Where the rich one puts its tools; null until it is there. */
  readonly tools: HTMLElement | null
}
