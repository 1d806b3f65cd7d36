import { useState } from "react"
import type { PostKey } from "../../../../shared/application/site.ts"
import { formatPostKey } from "../postAddress.ts"

/** Where virtual indices begin: enough below for all that can be put on top. */
const START = 1_000_000

const readFirst = (keys: readonly PostKey[]): string | null => (keys[0] ? formatPostKey(keys[0]) : null)

/** Virtual index of the first row: it shrinks by what is put on top while the reader is deep below, so that nothing moves there. */
export const useFirstIndex = (keys: readonly PostKey[], isDeep: boolean): number => {
  const first = readFirst(keys)
  const [anchor, setAnchor] = useState({ first, index: START })
  if (anchor.first === first) return anchor.index
  const added = keys.findIndex((key) => formatPostKey(key) === anchor.first)
  const index = isDeep && added > 0 ? anchor.index - added : anchor.index
  setAnchor({ first, index })
  return index
}
