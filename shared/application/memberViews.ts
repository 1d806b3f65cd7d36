import type { DeviceId, MemberId } from "../kernel/ids.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import type { SiteState } from "../site/siteState.ts"
import type { ProfileView } from "./roster.ts"
import type { MemberView } from "./site.ts"

export interface MemberSources {
  readonly site: SiteState
  readonly profiles: ReadonlyMap<MemberId, ProfileView>
  readonly connected: ReadonlySet<DeviceId>
  readonly lastHeard: ReadonlyMap<DeviceId, number>
}

/** Active members by id. */
export const viewMembers = ({
  site,
  profiles,
  connected,
  lastHeard,
}: MemberSources): ReadonlyMap<MemberId, MemberView> =>
  new Map(
    [...site.members.values()]
      .filter((member) => member.state === "active")
      .map((member): [MemberId, MemberView] => {
        const heard = member.devices.flatMap((device) => lastHeard.get(device) ?? [])
        return [
          member.id,
          {
            id: member.id,
            role: member.role,
            joinedAt: member.joinedAt,
            name: profiles.get(member.id)?.name ?? member.name,
            help: profiles.get(member.id)?.help ?? [],
            title: profiles.get(member.id)?.title ?? member.title,
            connected: member.devices.some((device) => connected.has(device)),
            lastHeard: heard.length > 0 ? Math.max(...heard) : null,
          },
        ]
      }),
  )

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
