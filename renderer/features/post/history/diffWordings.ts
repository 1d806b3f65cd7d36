import { diffLines, diffWordsWithSpace } from "diff"

export interface DiffPart {
  readonly kind: "same" | "added" | "removed"
  readonly text: string
}

/** Comparing word by word is quadratic: long texts are compared line by line. */
const MAX_WORD_DIFF_CHARS = 12_000
const TIMEOUT_MS = 100

/** What changed between two wordings; a comparison that would take too long shows the old and the new whole. */
export const diffWordings = (before: string, after: string): readonly DiffPart[] => {
  const isShort = before.length + after.length <= MAX_WORD_DIFF_CHARS
  const options = { timeout: TIMEOUT_MS }
  const changes = isShort ? diffWordsWithSpace(before, after, options) : diffLines(before, after, options)
  if (changes === undefined) {
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }))
}
