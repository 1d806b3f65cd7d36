import type { MemberId } from "../../kernel/ids.ts"
import { err, type Result } from "../../kernel/result.ts"
import { createObserved, type Observable } from "../../kernel/subscription.ts"
import { maySite } from "../../site/rights.ts"
import type { SiteState } from "../../site/siteState.ts"
import type { SiteParts } from "../composeSite.ts"
import type { VouchingView } from "../deviceViews.ts"
import type { CommandError } from "../site.ts"
import type { Trust } from "../trust.ts"
import { namePerson } from "../viewTrust.ts"
import type { Tickets } from "./tickets.ts"
import { createRefusals } from "../refusals.ts"

interface BringingBack {
  readonly vouchings: Observable<readonly VouchingView[]>
  start(member: MemberId): Promise<Result<void, CommandError>>
  /** @param enrolment of the machine whose code was compared, in base64url */
  vouch(member: MemberId, enrolment: string): Promise<Result<void, CommandError>>
}

/** An administrator's voice for somebody who has neither a machine nor a code. */
export const createBringingBack = (
  { record, roster }: SiteParts,
  { act, give }: Pick<Trust, "act"> & Pick<Tickets, "give">,
): BringingBack => {
  const me = record.member
  const refuse = createRefusals({ me: record, roster })
  const vouchings = createObserved<readonly VouchingView[]>([])
  const refresh = () => {
    const site = roster.state.get()
    const next = site ? viewVouchings(site, roster) : []
    if (JSON.stringify(next) !== JSON.stringify(vouchings.get())) vouchings.set(next)
  }
  roster.state.subscribe(refresh)
  roster.profiles.subscribe(refresh)
  refresh()
  const named = (member: MemberId) => {
    const site = roster.state.get()
    const target = site?.members.get(member)
    const isMine = site?.members.get(me)?.state === "active"
    const may =
      isMine && maySite("member.vouch", site.members.get(me)?.role ?? "guest", asTarget(target?.role, member === me))
    return site && target?.state === "active" && may ? { site, target } : undefined
  }
  return {
    vouchings,
    async start(member) {
      const known = named(member)
      const name = known && roster.profiles.get().get(member)?.name
      return name === undefined ? err(refuse.inSite("member.vouch", member)) : give({ member, name })
    },
    async vouch(member, enrolment) {
      const known = named(member)
      if (!known) return err(refuse.inSite("member.vouch", member))
      const ends = known.target.devices.filter((device) => known.site.devices.get(device)?.state === "active")
      return act({ type: "member.vouch", enrolment, ends })
    },
  }
}

const asTarget = (role: Parameters<typeof maySite>[1] | undefined, own: boolean) => ({ role: role ?? "owner", own })

const viewVouchings = (
  site: SiteState,
  { profiles }: Pick<SiteParts["roster"], "profiles">,
): readonly VouchingView[] => {
  const read = { site, profiles: profiles.get() }
  return [...site.vouchings.values()].map(({ member, by }) => ({
    person: member,
    by: by.flatMap((one) => namePerson(read, one) ?? []),
  }))
}
