import { createSubjectFinder, readSubject } from "./subjects.ts"
import { extractTags, foldTag } from "./tags.ts"

export interface KnownTag {
  /** Folded. */
  readonly tag: string
  readonly posts: number
  readonly followed: boolean
}

/**
 * Tags of the site's vocabulary that a text speaks of without carrying them, the most telling first: `ligne-3` where
 * it says “Lignes 3”. Accents, capitals and plurals make no difference.
 */
export const suggestTags = <Tag extends KnownTag>(
  text: string,
  vocabulary: readonly Tag[],
  limit: number,
): readonly Tag[] => {
  const carried = new Set(extractTags(text).map(foldTag))
  const speaksOf = createSubjectFinder(text)
  return vocabulary
    .filter(({ tag, posts }) => posts > 0 && !carried.has(tag))
    .flatMap((known) => {
      const parts = readSubject(known.tag.replaceAll(/[-_]/g, " "))
      return parts && speaksOf(parts) ? [{ known, parts }] : []
    })
    .sort(
      (one, other) =>
        other.parts.length - one.parts.length ||
        Number(other.known.followed) - Number(one.known.followed) ||
        other.known.posts - one.known.posts ||
        (one.known.tag < other.known.tag ? -1 : 1),
    )
    .slice(0, limit)
    .map(({ known }) => known)
}
