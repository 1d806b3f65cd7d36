import { maySite } from "../../shared/site/rights.ts"
import { useSite } from "./site.ts"
import { useObservable, useSelected } from "./useObservable.ts"

interface Duties {
  /** Looks after what is reported somewhere, or has something of their own to follow there. */
  readonly moderation: boolean
  /** Decides about what was set aside after a removal. */
  readonly aside: boolean
  readonly bringsBack: boolean
  readonly proposesOwners: boolean
}

/** Which places of trust have something for me: nobody is offered what they may not do. */
export const useDuties = (): Duties => {
  const { moderation, communities, members, me } = useSite()
  const { waiting, hidden, mine } = useObservable(moderation)
  const role = useSelected(members, (known) => known.get(me.member)?.role ?? "guest")
  const moderates = useSelected(communities, (all) => all.some(({ mayModerate }) => mayModerate))
  const aside = moderates || maySite("cutoff.set", role)
  return {
    moderation: aside || waiting.length + hidden.length + mine.length > 0,
    aside,
    bringsBack: maySite("member.vouch", role, { role: "member", own: false }),
    proposesOwners: maySite("owner.propose", role, { role: "owner", own: false }),
  }
}
