import { useMemo } from "react"
import { createRenderContext } from "./renderContext.ts"
import { renderWords } from "./renderInline.tsx"
import { useMentionNames } from "./useMentionNames.ts"

const NO_LABELS = { done: "", notDone: "", table: "", image: "" }

interface WordLineProps {
  /** One plain line, without Markdown. */
  readonly text: string
  /** Where it stands in a link already, names and tags are only marked. */
  readonly inLink?: boolean
}

/** A plain line in which names and tags look as they do in a whole text. */
export const WordLine = ({ text, inLink = false }: WordLineProps) => {
  const calls = useMentionNames()
  return useMemo(
    () => renderWords(text, { ...createRenderContext({ ...calls, labels: NO_LABELS, baseLevel: 1 }), inLink }),
    [text, calls, inLink],
  )
}
