export interface WholeRange {
  readonly least: number
  readonly usual: number
  readonly most: number
}

/** As the site accepts them. */
export const USES: WholeRange = { least: 1, usual: 5, most: 1000 }
export const DAYS: WholeRange = { least: 1, usual: 7, most: 366 }

/** A whole number of the range, or null: nothing is rounded or cut to fit. */
export const parseWithin = (typed: string, { least, most }: WholeRange): number | null => {
  const text = typed.trim()
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN
  return number >= least && number <= most ? number : null
}
