import { sameData } from "../community/sameData.ts"
import type { DeviceId, MemberId } from "../kernel/ids.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import { type Member, type SiteState, standingOf } from "../site/siteState.ts"
import type { ProfileView } from "./roster.ts"
import type { AuthorView } from "./site.ts"

export interface MemberSources {
  readonly site: SiteState
  readonly profiles: ReadonlyMap<MemberId, ProfileView>
  readonly connected: ReadonlySet<DeviceId>
  readonly lastHeard: ReadonlyMap<DeviceId, number>
}

/** All who belong or belonged, by id. Of whom there is nothing new keeps the view that there was before: what shows them need not be rendered. */
export const viewAuthors = (
  sources: MemberSources,
  before: ReadonlyMap<MemberId, AuthorView>,
): ReadonlyMap<MemberId, AuthorView> =>
  new Map(
    [...sources.site.members.values()].map((member) => {
      const [known, view] = [before.get(member.id), viewAuthor(member, sources)]
      return [member.id, known && sameData(known, view) ? known : view]
    }),
  )

const viewAuthor = (member: Member, { site, profiles, connected, lastHeard }: MemberSources): AuthorView => {
  // A machine that was taken off may still hold its link for a moment: it is nobody's presence any more.
  const isHere = (device: DeviceId) => connected.has(device) && standingOf(site, device) === "member"
  const heard = member.devices.flatMap((device) => lastHeard.get(device) ?? [])
  const profile = profiles.get(member.id)
  return {
    id: member.id,
    role: member.role,
    joinedAt: member.joinedAt,
    name: profile?.name ?? member.name,
    help: profile?.help ?? [],
    roleReview: member.roleReview,
    functions: member.functions,
    title: profile?.title ?? member.title,
    connected: member.devices.some(isHere),
    lastHeard: heard.length > 0 ? Math.max(...heard) : null,
    gone: member.state === "active" ? null : member.state,
  }
}

/** When each device last wrote something that reached us, in epoch milliseconds of its own clock. */
export const readLastHeard = (ledgers: Ledgers): Map<DeviceId, number> => {
  const lastHeard = new Map<DeviceId, number>()
  for (const id of ledgers.ids()) for (const heard of ledgers.get(id)?.heard() ?? []) noteHeard(lastHeard, heard)
  return lastHeard
}

export const noteHeard = (
  lastHeard: Map<DeviceId, number>,
  { device, hlc }: { readonly device: DeviceId; readonly hlc: { readonly ms: number } },
): void => {
  if (hlc.ms > (lastHeard.get(device) ?? 0)) lastHeard.set(device, hlc.ms)
}
