import { useCallback, useSyncExternalStore } from "react"
import { ANIMATORS_HERE, EVERYONE_HERE } from "../../../../shared/attention/groups.ts"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import type { AuthorView, CommunityView, Site } from "../../../../shared/application/site.ts"
import { createMentionTargets, type MentionTargets } from "./mentionTargets.ts"
import { useSite } from "../../../ui/site.ts"

interface Cached {
  readonly authors: ReadonlyMap<MemberId, AuthorView>
  readonly communities: readonly CommunityView[]
  readonly key: string
  readonly calls: Calls
}

/** Who can be called by name, and where each name leads. */
interface Calls {
  readonly names: readonly string[]
  readonly targets: MentionTargets
}

const cachedBySite = new WeakMap<Site, Cached>()

/** Whoever left takes nobody's first name away. */
const mergeNames = (...lists: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(lists.flat())].sort((one, other) => other.length - one.length)

/** The authors' map changes whenever somebody connects; the names hardly ever do, so posts need no new rendering. */
const readNames = (
  site: Site,
  authors: ReadonlyMap<MemberId, AuthorView>,
  communities: readonly CommunityView[],
): Calls => {
  const known = cachedBySite.get(site)
  if (known?.authors === authors && known.communities === communities) return known.calls
  const called = [...authors.values()]
  const written = called.filter(({ gone }) => gone === null).map(({ name }) => name)
  const left = called.filter(({ gone }) => gone !== null).map(({ name }) => name)
  const groups = [...communities.map(({ name }) => name), ...EVERYONE_HERE, ...ANIMATORS_HERE]
  const key = [...written, "", ...left, "", ...groups].join("\n")
  const take = () => ({
    names: mergeNames(createNameList(written, groups), createNameList(left)),
    targets: createMentionTargets(called, communities),
  })
  const calls = known?.key === key ? known.calls : take()
  cachedBySite.set(site, { authors, communities, key, calls })
  return calls
}

/** The site's names as splitWords wants them: the same reference until a name changes. */
export const useMentionNames = (): Calls => {
  const site = useSite()
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [site.authors.subscribe(listener), site.communities.subscribe(listener)]
      return () => stops.forEach((stop) => stop())
    },
    [site],
  )
  return useSyncExternalStore(subscribe, () => readNames(site, site.authors.get(), site.communities.get()))
}
