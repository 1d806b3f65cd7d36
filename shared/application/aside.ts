import { parseItem } from "../community/items.ts"
import type { DeviceId, Hash, LedgerId } from "../kernel/ids.ts"
import { err, type Result } from "../kernel/result.ts"
import type { AsideEnvelope, Ledger } from "../ledger/ledger.ts"
import { maySite } from "../site/rights.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import { actInRoom } from "./actInRoom.ts"
import type { AsideItem, AsideView, ModerationOfSite } from "./moderationViews.ts"
import type { CommandError } from "./site.ts"
import type { Trust, TrustSources } from "./trust.ts"
import { namePerson } from "./viewTrust.ts"
import { createRefusals } from "./refusals.ts"

const readItem = ({ hash, seq, hlc, body }: AsideEnvelope): AsideItem => {
  const item = body && parseItem(body)
  const known = { hash, seq, at: hlc.ms }
  if (item?.t === "post") return { ...known, what: "post", title: item.title, markdown: item.md }
  if (item?.t === "comment") return { ...known, what: "comment", title: "", markdown: item.md }
  return { ...known, what: "other", title: "", markdown: "" }
}

const whyEnded = (site: SiteState, device: DeviceId): AsideView["why"] => {
  const member = site.members.get(memberOf(site, device) ?? ("" as never))
  if (member?.state === "removed" || member?.state === "left") return member.state
  return site.devices.get(device)?.state === "active" ? "community" : "device"
}

type AsideOfSite = Pick<ModerationOfSite, "readAside" | "countAfterAll">

/** What removed people wrote beyond the ends of their chains: read by whoever moderates, and taken in after all by a signed act. */
export const createAside = (
  { me, siteLedger, roster, rooms }: Pick<TrustSources, "me" | "siteLedger" | "roster" | "rooms">,
  act: Trust["act"],
): AsideOfSite => {
  const refuse = createRefusals({ me, roster })
  /** The ledgers whose ends I may set, each with its name. */
  const moderated = (site: SiteState): readonly (readonly [Ledger, string | null])[] => {
    const mine = site.members.get(me.member)
    const inSite = mine?.state === "active" && maySite("cutoff.set", mine.role)
    return [
      ...(inSite ? ([[siteLedger, null]] as const) : []),
      ...rooms.list().flatMap(({ ledger, state }) => {
        const here = state()
        return here?.mayCutOff(me.member) ? ([[ledger, here.name]] as const) : []
      }),
    ]
  }
  const viewLedger = (site: SiteState, ledger: Ledger, community: string | null): readonly AsideView[] => {
    const all = ledger.readAside()
    const read = { site, profiles: roster.profiles.get() }
    return [...new Set(all.map(({ device }) => device))].flatMap((device) => {
      const person = namePerson(read, memberOf(site, device))
      const items = all.filter((one) => one.device === device).map(readItem)
      return person ? [{ person, device, ledger: ledger.id, community, why: whyEnded(site, device), items }] : []
    })
  }
  const endAt = async (ledger: LedgerId, device: DeviceId, last: Hash): Promise<Result<void, CommandError>> => {
    const site = roster.state.get()
    const [place] = site ? (moderated(site).find(([known]) => known.id === ledger) ?? []) : []
    if (!place)
      return err(
        ledger === siteLedger.id ? refuse.inSite("cutoff.set") : refuse.inRoom(rooms.get(ledger), "cutoff.set"),
      )
    const end = place.readAside().find((one) => one.device === device && one.hash === last)
    if (!end) return err({ kind: "invalid", field: "target", reason: "unknown" })
    const body = { type: "cutoff.set" as const, ends: [{ device, seq: end.seq, hash: end.hash }] }
    return ledger === siteLedger.id ? act(body) : actInRoom(rooms.get(ledger), body, refuse)
  }
  return {
    readAside() {
      const site = roster.state.get()
      return site ? moderated(site).flatMap(([ledger, community]) => viewLedger(site, ledger, community)) : []
    },
    countAfterAll: ({ ledger, device }, last) => endAt(ledger, device, last),
  }
}
