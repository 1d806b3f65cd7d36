import { countReaders } from "../../community/countReaders.ts"
import { useState } from "react"
import type { PostInput } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { checkPost, type Concern } from "./checkPost.ts"
import { readCalls } from "./readCalls.ts"

interface Concerns {
  /** What was found at the last look; empty before the first. */
  readonly found: readonly Concern[]
  /** Looks once: true where nothing is left to say, or where the author has been told of just this. */
  readonly mayGo: (post: PostInput) => boolean
  readonly dismiss: () => void
}

/** The calm look before publishing: it says once what it found, and never holds anything back. */
export const useConcerns = (): Concerns => {
  const site = useSite()
  const [found, setFound] = useState<readonly Concern[]>([])
  const look = (post: PostInput): readonly Concern[] => {
    const { ledger, kind, title, markdown, pictures = [], shared } = post
    const communities = site.communities.get()
    const members = site.members.get()
    const community = communities.find((known) => known.ledger === ledger)
    if (!community) return []
    return checkPost({
      sort: kind,
      title,
      markdown,
      pictures,
      shared,
      community,
      communities,
      readers: countReaders(community, members.values()),
      calls: readCalls(`${title}\n${markdown}`, { me: site.me.member, ledger, members, communities }),
      guests: new Set([...members.values()].flatMap(({ id, role }) => (role === "guest" ? [id] : []))),
      exists: (key) => site.post(key).get() !== undefined,
    })
  }
  return {
    found,
    mayGo(post) {
      const now = look(post)
      const known = new Set(found.map((concern) => JSON.stringify(concern)))
      setFound(now)
      return now.every((concern) => known.has(JSON.stringify(concern)))
    },
    dismiss: () => setFound([]),
  }
}
