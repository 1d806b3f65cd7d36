import type { Token } from "marked"
import type { MentionTargets } from "./mentionTargets.ts"

export interface MarkdownLabels {
  readonly done: string
  readonly notDone: string
  readonly table: string
  readonly image: string
}

/** What one rendering pass carries along; `nodesLeft`, `headingLevel` and `inLink` change as it proceeds. */
export interface RenderContext {
  readonly names: readonly string[]
  readonly targets: MentionTargets
  readonly labels: MarkdownLabels
  /** Level of the heading above this text; its own headings start one below. */
  readonly baseLevel: number
  headingLevel: number
  /** No link stands in another. */
  inLink: boolean
  nodesLeft: number
}

/** 60 KB of `- x` are 15,000 list items: beyond this the rest is shown as plain text. */
const MAX_NODES = 6_000

export const createRenderContext = (options: {
  readonly names: readonly string[]
  readonly targets: MentionTargets
  readonly labels: MarkdownLabels
  readonly baseLevel: number
}): RenderContext => ({ ...options, headingLevel: options.baseLevel, inLink: false, nodesLeft: MAX_NODES })

/** The source of tokens that the budget does not allow to render. */
export const joinRaw = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join("")
