/** FNV-1a over UTF-16 code units (RFC draft-eastlake-fnv). */
export const HASH_SEED = 0x811c_9dc5 | 0
const PRIME = 0x0100_0193

/** Of what has to be folded first. */
export const NO_HASH = 0

export const addToHash = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME)

export const hashOf = (text: string): number => {
  let hash = HASH_SEED
  for (let at = 0; at < text.length; at++) hash = addToHash(hash, text.charCodeAt(at))
  return hash
}
