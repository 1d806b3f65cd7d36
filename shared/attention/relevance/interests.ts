import type { LedgerId, MemberId } from "../../kernel/ids.ts"
import type { PostFacts } from "./postFacts.ts"

/** What a member's own doings say about what concerns them; counted here, told to nobody. */
export interface Interests {
  /** How often they and somebody else spoke to one another. */
  readonly people: ReadonlyMap<MemberId, number>
  /** How often they spoke in a community. */
  readonly communities: ReadonlyMap<LedgerId, number>
  /** How often they spoke where a topic was at hand, by folded tag. */
  readonly topics: ReadonlyMap<string, number>
}

const count = <Key>(counts: Map<Key, number>, key: Key): void => void counts.set(key, (counts.get(key) ?? 0) + 1)

export const gatherInterests = (posts: Iterable<PostFacts>): Interests => {
  const people = new Map<MemberId, number>()
  const communities = new Map<LedgerId, number>()
  const topics = new Map<string, number>()
  for (const { ledger, tags, mine, spoke, exchanges } of posts) {
    for (const member of exchanges) count(people, member)
    if (!mine && !spoke) continue
    count(communities, ledger)
    for (const tag of tags) count(topics, tag)
  }
  return { people, communities, topics }
}
