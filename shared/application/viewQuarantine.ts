import type { Ledger } from "../ledger/ledger.ts"
import { maySite } from "../site/rights.ts"
import { memberOf } from "../site/siteState.ts"
import type { QuarantineView } from "./trustViews.ts"
import { namePerson, type TrustInRooms } from "./viewTrust.ts"

/** What this device keeps beyond the ends of chains, of the ledgers that its member moderates. */
export const viewQuarantine = (sources: TrustInRooms, siteLedger: Ledger): readonly QuarantineView[] => {
  const { site, me, rooms } = sources
  const mine = site.members.get(me)
  const view = (ledger: Ledger, community: string | null): readonly QuarantineView[] => {
    const counts = new Map<QuarantineView["person"]["id"], QuarantineView>()
    for (const { device, envelopes } of ledger.quarantined()) {
      const person = namePerson(sources, memberOf(site, device))
      if (!person) continue
      const count = (counts.get(person.id)?.count ?? 0) + envelopes
      counts.set(person.id, { person, community, ledger: ledger.id, count })
    }
    return [...counts.values()]
  }
  return [
    ...(mine?.state === "active" && maySite("cutoff.set", mine.role) ? view(siteLedger, null) : []),
    ...rooms.list().flatMap(({ ledger, state }) => {
      const here = state()
      return here?.mayCutOff(me) ? view(ledger, here.name) : []
    }),
  ]
}
