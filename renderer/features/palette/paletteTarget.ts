import type { ReactNode } from "react"
import type { Marked } from "../../../shared/search/searchService.ts"

/** Something that one can go to, or do. */
export interface PaletteTarget {
  /** The same at each visit: what is chosen often stands first. */
  readonly id: string
  readonly label: string
  /** Beside the label; empty where there is nothing to add. */
  readonly detail: string
  /** What else somebody may type who looks for it; never shown. */
  readonly words?: string
  readonly face: ReactNode
  /** The keys that do the same. */
  readonly keys?: readonly string[]
  readonly act: () => void
}

/** A target as it answers what was typed. */
export interface PaletteResult extends PaletteTarget {
  /** Parts of the label to be marked: from inclusive, to exclusive, ascending. */
  readonly ranges: readonly (readonly [number, number])[]
  /** What was typed begins its name, or another word for it: it is meant, rather than found. */
  readonly meant?: boolean
  /** Where the label does not tell why it answers: the words of the text that do. */
  readonly excerpt?: Marked
}

/** What one source has to say, under its own heading. */
export interface PaletteSection {
  readonly id: string
  readonly heading: string
  /** The best first. */
  readonly results: readonly PaletteResult[]
  /** More is on its way. */
  readonly busy?: boolean
}
