import type { CommandError } from "../../shared/application/site.ts"
import { ErrorNote } from "./ErrorNote.tsx"
import { useErrorWords } from "./useErrorWords.ts"

/** The sentence of an expected failure: what happened, what was kept, what to do; of a refusal why, and whom to ask. */
export const CommandErrorNote = ({ error }: { readonly error: CommandError }) => {
  const { title, text } = useErrorWords()(error)
  return (
    <ErrorNote title={title}>
      {text}
      {error.kind === "failed" && <details>{error.detail}</details>}
    </ErrorNote>
  )
}
