import { useMemo } from "react"
import { ANIMATORS_HERE, EVERYONE_HERE } from "../../../../shared/attention/groups.ts"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import type { CommunityView, MemberView, Site } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"

interface Cached {
  readonly members: ReadonlyMap<MemberId, MemberView>
  readonly communities: readonly CommunityView[]
  readonly key: string
  readonly names: readonly string[]
}

const cachedBySite = new WeakMap<Site, Cached>()

/** The members' map changes whenever somebody connects; the names hardly ever do, so posts need no new rendering. */
const readNames = (
  site: Site,
  members: ReadonlyMap<MemberId, MemberView>,
  communities: readonly CommunityView[],
): readonly string[] => {
  const known = cachedBySite.get(site)
  if (known?.members === members && known.communities === communities) return known.names
  const written = [...members.values()].map((member) => member.name)
  const groups = [...communities.map(({ name }) => name), ...EVERYONE_HERE, ...ANIMATORS_HERE]
  const key = [...written, "", ...groups].join("\n")
  const names = known?.key === key ? known.names : createNameList(written, groups)
  cachedBySite.set(site, { members, communities, key, names })
  return names
}

/** The site's names as splitWords wants them: the same reference until a name changes. */
export const useMentionNames = (): readonly string[] => {
  const site = useSite()
  const members = useObservable(site.members)
  const communities = useObservable(site.communities)
  return useMemo(() => readNames(site, members, communities), [site, members, communities])
}
