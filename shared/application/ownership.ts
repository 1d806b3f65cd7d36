import type { MemberId } from "../kernel/ids.ts"
import { err } from "../kernel/result.ts"
import { createObserved } from "../kernel/subscription.ts"
import { votesNeeded } from "../site/ownerRules.ts"
import { maySite } from "../site/rights.ts"
import type { SiteState } from "../site/siteState.ts"
import type { OwnershipOfSite, ProposalView } from "./ownershipViews.ts"
import { createRefusals } from "./refusals.ts"
import type { Trust, TrustSources } from "./trust.ts"
import { namePerson, type TrustSources as Named } from "./viewTrust.ts"

const viewProposal = (
  sources: Pick<Named, "site" | "profiles" | "me">,
  proposal: SiteState["proposals"][number],
): readonly ProposalView[] => {
  const { site, me } = sources
  const { id, at, electors, voters, settled } = proposal
  const [before, next] = [site.members.get(proposal.owner), site.members.get(proposal.successor)]
  const isOpen = settled === null && before?.role === "owner" && before.state === "active" && next?.state === "active"
  const [owner, successor, by] = [proposal.owner, proposal.successor, proposal.by].map((who) =>
    namePerson(sources, who),
  )
  if (!isOpen || !owner || !successor || !by) return []
  const mine = electors.includes(me) ? (voters.includes(me) ? "agreed" : "may-agree") : null
  const administrators = [...site.members.values()].filter(
    ({ role, state }) => role === "administrator" && state === "active",
  )
  return [
    {
      id,
      owner,
      successor,
      by,
      at,
      electors: electors.flatMap((who) => {
        const person = namePerson(sources, who)
        return person ? [{ person, agreed: voters.includes(who) }] : []
      }),
      missing: Math.max(0, votesNeeded(proposal) - voters.length),
      uncounted: administrators.flatMap((one) =>
        electors.includes(one.id) ? [] : (namePerson(sources, one.id) ?? []),
      ),
      mine,
    },
  ]
}

/** How the administrators together replace an owner. */
export const createOwnership = ({ me, roster }: TrustSources, act: Trust["act"]) => {
  const refuse = createRefusals({ me, roster })
  const proposals = createObserved<readonly ProposalView[]>([])
  const roleOf = (member: MemberId) => {
    const known = roster.state.get()?.members.get(member)
    return known?.state === "active" ? known.role : undefined
  }
  const ofSite: OwnershipOfSite = {
    proposals,
    async proposeOwner(owner, successor) {
      if (!maySite("owner.propose", roleOf(me.member) ?? "guest")) return err(refuse.inSite("owner.propose"))
      const next = roleOf(successor)
      if (roleOf(owner) !== "owner" || next === undefined || next === "guest" || owner === successor)
        return err({ kind: "invalid", field: "successor", reason: "unknown" })
      return act({ type: "owner.propose", owner, successor })
    },
    async agreeOnOwner(proposal, on) {
      const mine = proposals.get().find(({ id }) => id === proposal)?.mine
      return mine === (on ? "may-agree" : "agreed")
        ? act({ type: "owner.agree", proposal, on })
        : err(refuse.inSite("owner.agree"))
    },
  }
  return {
    ofSite,
    refresh() {
      const site = roster.state.get()
      if (!site) return
      const sources = { site, profiles: roster.profiles.get(), me: me.member }
      proposals.set(site.proposals.flatMap((one) => viewProposal(sources, one)))
    },
  }
}
