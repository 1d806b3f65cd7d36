import { useCallback, useSyncExternalStore } from "react"
import { ANIMATORS_HERE, EVERYONE_HERE } from "../../../../shared/attention/groups.ts"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import type { CommunityView, MemberView, Site } from "../../../../shared/application/site.ts"
import { createMentionTargets, type MentionTargets } from "./mentionTargets.ts"
import { useSite } from "../../../ui/site.ts"

interface Cached {
  readonly members: ReadonlyMap<MemberId, MemberView>
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

/** The members' map changes whenever somebody connects; the names hardly ever do, so posts need no new rendering. */
const readNames = (
  site: Site,
  members: ReadonlyMap<MemberId, MemberView>,
  communities: readonly CommunityView[],
): Calls => {
  const known = cachedBySite.get(site)
  if (known?.members === members && known.communities === communities) return known.calls
  const written = [...members.values()].map((member) => member.name)
  const groups = [...communities.map(({ name }) => name), ...EVERYONE_HERE, ...ANIMATORS_HERE]
  const key = [...written, "", ...groups].join("\n")
  const take = () => ({
    names: createNameList(written, groups),
    targets: createMentionTargets(members.values(), communities),
  })
  const calls = known?.key === key ? known.calls : take()
  cachedBySite.set(site, { members, communities, key, calls })
  return calls
}

/** The site's names as splitWords wants them: the same reference until a name changes. */
export const useMentionNames = (): Calls => {
  const site = useSite()
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [site.members.subscribe(listener), site.communities.subscribe(listener)]
      return () => stops.forEach((stop) => stop())
    },
    [site],
  )
  return useSyncExternalStore(subscribe, () => readNames(site, site.members.get(), site.communities.get()))
}
