import { type Hash, parseHash } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"

/** Tips that an act may cite. */
export const MAX_SEEN = 16

/** What any act cites, of whatever type; an act that cites nothing readable follows its own chain only. */
export const parseSeen = ({ seen }: JsonObject): readonly Hash[] => {
  if (!Array.isArray(seen) || seen.length > MAX_SEEN) return []
  const hashes = seen.flatMap((hash) => parseHash(hash) ?? [])
  return hashes.length === seen.length ? hashes : []
}
