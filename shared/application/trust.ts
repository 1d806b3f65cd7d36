import type { Ledger } from "../ledger/ledger.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import type { MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createObserved } from "../kernel/subscription.ts"
import * as v from "valibot"
import type { SignedCertificate } from "../site/certificate.ts"
import { nameSchema, toLine } from "../site/names.ts"
import { reviewSchema } from "../site/reviewDay.ts"
import { maySite, type SiteRightName } from "../site/rights.ts"
import { mayGrant } from "../site/roles.ts"
import { appendError } from "./commandError.ts"
import { type ActSources, listActs, listSiteActs } from "./listActs.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Serial } from "./serial.ts"
import type { CommandError } from "./site.ts"
import type { TrustOfSite, TrustView } from "./trustViews.ts"
import { viewQuarantine } from "./viewQuarantine.ts"
import { isRevoked, viewTrust } from "./viewTrust.ts"
import { denied } from "./denied.ts"
import { createRefusals } from "./refusals.ts"

export interface TrustSources {
  readonly me: { readonly member: MemberId }
  readonly now: () => number
  readonly siteLedger: Ledger
  readonly roster: Roster
  readonly rooms: Rooms
  /** Resolves once what was written so far is folded. */
  readonly steps: Serial
}

export interface Trust {
  /** What screens read and ask for. */
  readonly ofSite: TrustOfSite
  /** Appends an act of the site's ledger; denied where it came to nothing. */
  act(body: JsonObject): Promise<Result<void, CommandError>>
  /** Says to all that an invitation is out. */
  give(certificate: SignedCertificate): Promise<Result<void, CommandError>>
  refresh(): void
}

const NOBODY: TrustView = { holders: [], invitations: [], quarantine: [], lastOwner: false }
const unknown = (field: string): CommandError => ({ kind: "invalid", field, reason: "unknown" })

/** Who holds what, the acts that change it, and the register of all acts. */
export const createTrust = (sources: TrustSources): Trust => {
  const { me, now, siteLedger, roster, rooms, steps } = sources
  const trust = createObserved<TrustView>(NOBODY)
  const refuse = createRefusals(sources)
  const site = () => roster.state.get()
  const myself = () => {
    const mine = site()?.members.get(me.member)
    return mine?.state === "active" ? mine : undefined
  }

  /** An act without effect must not pass for one that had it: what it came to is read from the fold. */
  const act = async (body: JsonObject): Promise<Result<void, CommandError>> => {
    const seen = site()?.tips ?? []
    const appended = await siteLedger.append([{ kind: "act", body: { ...body, seen } }])
    if (!appended.ok) return err(appendError(appended.error))
    await steps.settled()
    const hashes = new Set(appended.value.map(({ hash }) => hash))
    return site()?.void.some(({ hash }) => hashes.has(hash)) ? err(denied("overtaken")) : ok(undefined)
  }
  const mayOn = (name: SiteRightName, id: MemberId): CommandError | undefined => {
    const [mine, target] = [myself(), site()?.members.get(id)]
    if (!mine) return refuse.inSite(name)
    if (!target) return unknown("member")
    return maySite(name, mine.role, { role: target.role, own: id === mine.id }) ? undefined : refuse.inSite(name, id)
  }

  const ofSite: TrustOfSite = {
    trust,
    register(ledger) {
      const state = site()
      const room = rooms.get(ledger)
      if (!state) return []
      const read: ActSources = {
        site: state,
        profiles: roster.profiles.get(),
        nameOf: (id) => (rooms.get(id) ?? rooms.doors.get(id))?.state()?.name ?? "",
        askerOf: (door, request) =>
          rooms.doors
            .get(door)
            ?.state()
            ?.requests.find(({ id }) => id === request)?.member ?? null,
      }
      if (ledger === state.id) return listSiteActs(rooms, siteLedger, read)
      const judged = room?.state()
      return room && judged?.mayRead(me.member) ? listActs(room.ledger.acts(), judged, read) : []
    },
    async renameSite(typed) {
      const name = toLine(typed)
      const mine = myself()
      if (!mine || !maySite("site.rename", mine.role)) return err(refuse.inSite("site.rename"))
      if (name === "") return err({ kind: "invalid", field: "name", reason: "empty" })
      return v.is(nameSchema(), name)
        ? act({ type: "site.rename", name })
        : err({ kind: "invalid", field: "name", reason: "too-long" })
    },
    async changeRole(member, role, review) {
      const target = site()?.members.get(member)
      // A guest has no role to lay down: whoever makes them a member gives it.
      const back = role === "member" && target?.role !== "guest"
      const refusal = mayOn(back ? "role.revoke" : "role.grant", member)
      if (refusal) return err(refusal)
      if (target?.state !== "active") return err(unknown("member"))
      if (back) return act({ type: "role.revoke", member })
      if (!mayGrant(myself()?.role ?? "guest", role)) return err(refuse.giving(role))
      const looked = review === undefined ? {} : { review }
      if (!v.is(reviewSchema, review ?? null)) return err({ kind: "invalid", field: "review", reason: "unknown" })
      return act({ type: "role.grant", member, role, ...looked })
    },
    async removeMember(member) {
      const refusal = mayOn("member.remove", member)
      return refusal ? err(refusal) : act({ type: "member.remove", member })
    },
    async leaveSite(successor) {
      const mine = myself()
      if (!mine) return err(refuse.inSite("member.leave"))
      const follows = successor === null ? undefined : site()?.members.get(successor)
      const isNeeded = trust.get().lastOwner
      const mayFollow = follows?.state === "active" && follows.role !== "guest" && successor !== me.member
      if (isNeeded ? !mayFollow : successor !== null) return err(unknown("successor"))
      return act({ type: "member.leave", successor })
    },
    async revokeInvitation(certificate) {
      const [state, mine] = [site(), myself()]
      const use = state?.certificateUses.get(certificate)
      if (!state || !mine) return err(refuse.inSite("invitation.revoke"))
      if (!use) return err(unknown("invitation"))
      if (!maySite("invitation.revoke", mine.role, { role: mine.role, own: use.inviter === me.member }))
        return err(refuse.inSite("invitation.revoke"))
      return isRevoked(state, certificate, use.inviter)
        ? ok(undefined)
        : act({ type: "invitation.revoke", certificate })
    },
  }
  const refresh = (): void => {
    const state = site()
    if (!state) return
    const sources = { site: state, profiles: roster.profiles.get(), me: me.member, now: now(), rooms }
    trust.set({ ...viewTrust(sources), quarantine: viewQuarantine(sources, siteLedger) })
  }
  // Which communities an invitation opens, their own ledgers say.
  rooms.subscribe(({ acts }) => (acts ? refresh() : undefined))
  return {
    ofSite,
    refresh,
    act,
    give: ({ bytes }) => act({ type: "invitation.give", certificate: toBase64Url(bytes) }),
  }
}
