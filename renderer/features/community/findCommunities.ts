import { foldText } from "../../ui/foldText.ts"

/** Communities whose name or purpose holds every word, whatever the accents; in the order given. */
export const findCommunities = <Named extends { readonly name: string; readonly purpose: string }>(
  communities: readonly Named[],
  query: string,
): readonly Named[] => {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  return communities.filter(({ name, purpose }) => {
    const text = foldText(`${name} ${purpose}`)
    return words.every((word) => text.includes(word))
  })
}
