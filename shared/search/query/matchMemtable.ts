import type { AnalysedDocument } from "../index/analysedDocument.ts"
import type { Plan } from "./plan.ts"
import { type Lengths, saturate, weightedCount } from "./relevance.ts"

/** The newest documents are not indexed: each is read through. */
export const matchMemtable = (
  documents: readonly AnalysedDocument[],
  plan: Plan,
  average: Lengths,
  take: (document: AnalysedDocument, score: number, mask: number) => void,
): void => {
  const excluded = new Set(plan.excluded)
  const wanted = new Map<number, { readonly group: number; readonly weight: number }[]>()
  for (const [group, { terms }] of plan.groups.entries())
    for (const { term, weight } of terms) wanted.set(term, [...(wanted.get(term) ?? []), { group, weight }])
  const counts = new Float64Array(plan.groups.length)

  for (const document of documents) {
    const { terms, packs, titleLength, bodyLength } = document
    counts.fill(0)
    plan.visited += 1
    let isExcluded = false
    for (let at = 0; at < terms.length; at++) {
      const term = terms[at] ?? 0
      if (excluded.size > 0 && excluded.has(term)) isExcluded = true
      for (const { group, weight } of wanted.get(term) ?? [])
        counts[group] = (counts[group] ?? 0) + weight * weightedCount(packs[at] ?? 0, titleLength, bodyLength, average)
    }
    let score = 0
    let mask = 0
    for (const [at, { idf, bit }] of plan.groups.entries()) {
      const count = counts[at] ?? 0
      if (count === 0) continue
      score += idf * saturate(count)
      mask |= bit
    }
    if (isExcluded || (mask & plan.required) !== plan.required) continue
    if ((plan.groups.length === 0 || mask !== 0) && plan.accepts(document)) take(document, score, mask)
  }
}
