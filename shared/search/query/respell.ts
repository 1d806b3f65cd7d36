/** What sounds alike and is written otherwise, in French and English; folded. */
const SOUNDS: readonly (readonly [written: string, meant: readonly string[]])[] = [
  ["ph", ["f"]],
  ["f", ["ph"]],
  ["qu", ["c", "k"]],
  ["k", ["qu", "c", "ch"]],
  ["th", ["t"]],
  ["t", ["th"]],
  ["y", ["i"]],
  ["i", ["y"]],
  ["z", ["s"]],
]
/** Only where a word ends. */
const ENDS: readonly (readonly [written: string, meant: readonly string[]])[] = [
  ["k", ["que"]],
  ["ic", ["ique"]],
]
/** Of one word. */
const MAX_RESPELLED = 128
const LEAST = 4

/** What is glued to a word where its apostrophe was forgotten: deau, lequipe, quune. */
const GLUED = /^(?:[ldjmtsnc]|qu)(?=[aeiouyh].{2})/

/** How else a word may be written that nobody wrote so, the likeliest first: farmacie, ekipe, logistik; deau. */
export const respell = (word: string): readonly string[] => {
  if (word.length < LEAST) return []
  const found = new Set([word])
  // Those that are added are changed once more: fewer changes come first.
  for (const each of found) {
    for (const changed of oneChange(each)) {
      found.add(changed)
      if (found.size > MAX_RESPELLED) break
    }
    if (found.size > MAX_RESPELLED) break
  }
  found.delete(word)
  return [...found]
}

/** The word behind what is elided before it without an apostrophe. */
export const withoutGlued = (word: string): string | undefined =>
  GLUED.test(word) ? word.replace(GLUED, "") : undefined

function* oneChange(word: string): Generator<string> {
  for (const [written, meant] of ENDS)
    if (word.endsWith(written)) for (const each of meant) yield word.slice(0, -written.length) + each
  for (const [written, meant] of SOUNDS)
    for (let at = word.indexOf(written); at >= 0; at = word.indexOf(written, at + 1))
      for (const each of meant) yield word.slice(0, at) + each + word.slice(at + written.length)
}
