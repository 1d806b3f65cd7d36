import { useMemo } from "react"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import type { MemberView, Site } from "../../../../shared/application/site.ts"
import { useSite } from "../../../ui/site.ts"
import { useObservable } from "../../../ui/useObservable.ts"

interface Cached {
  readonly members: ReadonlyMap<MemberId, MemberView>
  readonly key: string
  readonly names: readonly string[]
}

const cachedBySite = new WeakMap<Site, Cached>()

/** The members' map changes whenever somebody connects; the names hardly ever do, so posts need no new rendering. */
const readNames = (site: Site, members: ReadonlyMap<MemberId, MemberView>): readonly string[] => {
  const known = cachedBySite.get(site)
  if (known?.members === members) return known.names
  const written = [...members.values()].map((member) => member.name)
  const key = written.join("\n")
  const names = known?.key === key ? known.names : createNameList(written)
  cachedBySite.set(site, { members, key, names })
  return names
}

/** The site's names as splitWords wants them: the same reference until a name changes. */
export const useMentionNames = (): readonly string[] => {
  const site = useSite()
  const members = useObservable(site.members)
  return useMemo(() => readNames(site, members), [site, members])
}
