import type { MemberView, Site, Standing } from "../../shared/application/site.ts"
import type { OwnershipOfSite, ProposalView } from "../../shared/application/ownershipViews.ts"
import type { FunctionsOfSite } from "../../shared/application/functionViews.ts"
import type { ActView, TrustOfSite, TrustView } from "../../shared/application/trustViews.ts"
import type { MemberId } from "../../shared/kernel/ids.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"

interface FakeTrustInput {
  readonly members: Observed<ReadonlyMap<MemberId, MemberView>>
  readonly name: Observed<string>
  readonly standing: Observed<Standing>
  readonly command: (called: string, act: () => void) => ReturnType<Site["removeMember"]>
}

export interface FakeTrust {
  readonly views: {
    readonly trust: Observed<TrustView>
    readonly proposals: Observed<readonly ProposalView[]>
    putActs(acts: readonly ActView[]): void
  }
  readonly commands: TrustOfSite & OwnershipOfSite & FunctionsOfSite
}

/** Roles, invitations and acts that a test puts there; commands change what screens show, and judge nothing. */
export const createFakeTrust = ({ members, name, standing, command }: FakeTrustInput): FakeTrust => {
  const trust = createObserved<TrustView>({ holders: [], invitations: [], quarantine: [], lastOwner: false })
  const proposals = createObserved<readonly ProposalView[]>([])
  let acts: readonly ActView[] = []
  return {
    views: {
      trust,
      proposals,
      putActs: (next) => {
        acts = next
      },
    },
    commands: {
      trust,
      proposals,
      proposeOwner: () => command("proposeOwner", () => undefined),
      agreeOnOwner: (id, on) =>
        command("agreeOnOwner", () =>
          proposals.set(
            proposals.get().map((one) => (one.id === id ? { ...one, mine: on ? "agreed" : "may-agree" } : one)),
          ),
        ),
      register: (ledger) => acts.filter((act) => act.ledger === ledger),
      renameSite: (typed) => command("renameSite", () => name.set(typed)),
      changeRole: (id, role, review) =>
        command("changeRole", () => {
          const member = members.get().get(id)
          if (member) members.set(new Map(members.get()).set(id, { ...member, role, roleReview: review ?? null }))
          const person = { id, name: member?.name ?? "" }
          const holder = { person, role, since: 0, by: null, review: review ?? null }
          trust.set({ ...trust.get(), holders: [holder] })
        }),
      giveFunction: ({ member: id, ...given }) =>
        command("giveFunction", () => {
          const member = members.get().get(id)
          const others = member?.functions.filter((held) => held.function !== given.function) ?? []
          const functions = [...others, { ...given, since: 0, by: id }]
          if (member) members.set(new Map(members.get()).set(id, { ...member, functions }))
        }),
      takeFunction: (id, name) =>
        command("takeFunction", () => {
          const member = members.get().get(id)
          const functions = member?.functions.filter((held) => held.function !== name) ?? []
          if (member) members.set(new Map(members.get()).set(id, { ...member, functions }))
        }),
      removeMember: (id) =>
        command("removeMember", () => members.set(new Map([...members.get()].filter(([known]) => known !== id)))),
      leaveSite: () => command("leaveSite", () => standing.set({ kind: "left" })),
      revokeInvitation: (id) =>
        command("revokeInvitation", () =>
          trust.set({
            ...trust.get(),
            invitations: trust
              .get()
              .invitations.map((given) => (given.id === id ? { ...given, revoked: true, mayRevoke: false } : given)),
          }),
        ),
    },
  }
}
