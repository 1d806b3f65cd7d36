import { parseCommunityAct, type CommunityAct } from "../community/communityActs.ts"
import { type DoorAct, parseDoorAct } from "../community/door/doorActs.ts"
import { authorOfItem } from "../community/itemAuthor.ts"
import type { ReportReason } from "../community/moderation.ts"
import { fromBase64Url } from "../kernel/bytes.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import type { Hash, LedgerId, MemberId } from "../kernel/ids.ts"
import type { ActRecord, Ledger } from "../ledger/ledger.ts"
import { parseSiteAct, type SiteAct } from "../site/acts.ts"
import { compareHex } from "../site/causalOrder.ts"
import { type CertificateRole, type InvitedRole, isInvitedRole, parseCertificate } from "../site/certificate.ts"
import { parseEnrolment } from "../site/enrolment.ts"
import { memberOf, type SiteState } from "../site/siteState.ts"
import type { Rooms } from "./rooms.ts"
import type { ProfileView } from "./roster.ts"
import type { ActView } from "./trustViews.ts"
import { namePerson } from "./viewTrust.ts"

export interface ActSources {
  readonly site: SiteState
  readonly profiles: ReadonlyMap<MemberId, ProfileView>
  /** Empty where it may not be known here. */
  readonly nameOf: (community: LedgerId) => string
  /** Who made a request at a door. */
  readonly askerOf: (door: LedgerId, request: Hash) => MemberId | null
}

/** What the fold of a ledger says of its acts. */
interface Judged {
  readonly void: readonly { readonly hash: Hash; readonly reason: Exclude<ActView["effect"], "done" | "waiting"> }[]
  readonly waiting: readonly Hash[]
}

interface Said {
  readonly person?: MemberId | null
  readonly name?: string
  readonly role?: ActView["role"]
  readonly reason?: ReportReason
  readonly review?: string | null
  readonly on?: boolean
}

/** A ticket for a device gives no role. */
const toRole = (role: CertificateRole): InvitedRole => (isInvitedRole(role) ? role : "member")

/** Of a version of the charter; empty where that act came to nothing. */
const numberOf = ({ charter }: SiteState, version: Hash): string =>
  charter.versions.find(({ hash }) => hash === version)?.number.toString() ?? ""

/** Whom it was changed for; nobody where it came to nothing. */
const changeOf = ({ secretChanges }: SiteState, change: Hash) => secretChanges.find(({ hash }) => hash === change)

const memberOfBox = (site: SiteState, { boxes }: Extract<SiteAct, { type: "secret.share" }>): MemberId | null => {
  const [first, ...others] = boxes
  return first && others.length === 0 ? (memberOf(site, first.device) ?? null) : null
}

const readSaid = (act: SiteAct | CommunityAct | DoorAct, record: ActRecord, sources: ActSources): Said => {
  const { site, nameOf, askerOf } = sources
  switch (act.type) {
    case "site.create":
    case "site.rename":
    case "community.create":
    case "door.create":
    case "door.describe":
      return { name: act.name }
    case "door.ask":
    case "door.withdraw":
      return {}
    case "door.answer":
      return { person: askerOf(record.ledger, act.request), on: act.yes }
    case "community.describe":
      return { name: act.name ?? "" }
    case "site.editorial":
      return { name: act.line }
    case "charter.publish":
      return { name: numberOf(site, record.hash) }
    case "charter.accept":
      return { name: numberOf(site, act.version) }
    case "member.admit": {
      const enrolment = parseEnrolment(fromBase64Url(act.enrolment) ?? new Uint8Array())
      return enrolment
        ? { person: enrolment.member, name: enrolment.name, role: toRole(enrolment.certificate.role) }
        : {}
    }
    case "device.add":
      return { name: parseEnrolment(fromBase64Url(act.enrolment) ?? new Uint8Array())?.name ?? "" }
    case "member.return":
    case "member.vouch": {
      const enrolment = parseEnrolment(fromBase64Url(act.enrolment) ?? new Uint8Array())
      return enrolment ? { person: enrolment.member, name: enrolment.name } : {}
    }
    case "recovery.set":
      return { on: act.key !== null }
    case "device.name":
      return { name: act.name }
    case "device.revoke":
      return { name: site.devices.get(act.device)?.name ?? "" }
    case "member.leave":
      return { person: act.successor }
    case "owner.propose":
      return { person: act.successor, name: namePerson(sources, act.owner)?.name ?? "" }
    case "owner.agree": {
      const proposal = site.proposals.find(({ id }) => id === act.proposal)
      const owner = namePerson(sources, proposal?.owner)
      return { person: proposal?.successor ?? null, name: owner?.name ?? "", on: act.on }
    }
    case "role.grant":
    case "community.role":
      return { person: act.member, role: act.role, review: act.review ?? null }
    case "function.grant": {
      const names = (act.scope ?? []).map((ledger) => nameOf(ledger) || "…")
      return { person: act.member, role: act.function, name: names.join(", "), review: act.review }
    }
    case "function.revoke":
      return { person: act.member, role: act.function }
    case "member.remove":
    case "role.revoke":
    case "community.admit":
      return { person: act.member }
    case "community.remove":
      return { person: act.member, name: act.note ?? "" }
    case "community.invite":
      return { person: site.certificateUses.get(act.certificate)?.inviter ?? null }
    case "community.open":
      return { name: nameOf(act.ledger) }
    case "invitation.give": {
      const given = parseCertificate(fromBase64Url(act.certificate) ?? new Uint8Array())
      return given ? { role: toRole(given.role) } : {}
    }
    case "invitation.revoke":
      return { person: site.certificateUses.get(act.certificate)?.inviter ?? null }
    case "secret.change":
      return { person: changeOf(site, record.hash)?.after[0]?.member ?? null }
    case "secret.share":
      return { person: memberOfBox(site, act) }
    case "cutoff.set":
      return { person: act.ends.map(({ device }) => memberOf(site, device) ?? null)[0] ?? null }
    case "community.transfer":
      return { person: act.member }
    case "item.hide":
    case "item.erase":
      return { person: authorOfItem(site, act.target) ?? null, reason: act.reason, name: act.note }
    case "item.restore":
    case "item.keep":
      return { person: authorOfItem(site, act.target) ?? null, name: act.note }
    case "post.lock":
    case "post.pin":
      return { person: authorOfItem(site, act.target) ?? null, on: act.on }
    case "community.archive":
      return { on: act.on }
    // What they wrote to whoever moderates stands beside the case, not in the list that all read.
    case "item.appeal":
    case "community.access":
    case "community.leave":
      return {}
    default:
      return act satisfies never
  }
}

const readAct = ({ ledger, body }: ActRecord, site: SiteState): SiteAct | CommunityAct | DoorAct | undefined =>
  ledger === site.id ? parseSiteAct(body) : (parseCommunityAct(body) ?? parseDoorAct(body))

/** Every act of one ledger, newest first, with what it came to: the same list on every device that holds the same acts. */
export const listActs = (records: readonly ActRecord[], judged: Judged, sources: ActSources): readonly ActView[] => {
  const { site } = sources
  const reasons = new Map(judged.void.map(({ hash, reason }) => [hash, reason]))
  const waiting = new Set(judged.waiting)
  return records
    .toSorted((one, other) => compareHlc(other.hlc, one.hlc) || compareHex(other.hash, one.hash))
    .map((record): ActView => {
      const act = readAct(record, site)
      const said = act ? readSaid(act, record, sources) : {}
      return {
        hash: record.hash,
        ledger: record.ledger,
        at: record.hlc.ms,
        author: namePerson(sources, memberOf(site, record.device)),
        type: act?.type ?? "unknown",
        person: namePerson(sources, said.person),
        name: said.name ?? (act?.type.startsWith("door.") ? sources.nameOf(record.ledger) : ""),
        role: said.role ?? null,
        reason: said.reason ?? null,
        review: said.review ?? null,
        on: said.on ?? null,
        effect: waiting.has(record.hash) ? "waiting" : (reasons.get(record.hash) ?? "done"),
      }
    })
}

/** The site's own, and those at the doors that all its members hold. */
export const listSiteActs = (rooms: Rooms, siteLedger: Ledger, sources: ActSources): readonly ActView[] => {
  const { site } = sources
  const atDoors = rooms.doors.list().flatMap(({ ledger, state }) => {
    const judged = state()
    return judged ? listActs(ledger.acts(), judged, sources) : []
  })
  return [...listActs(siteLedger.acts(), site, sources), ...atDoors].toSorted(
    // Those of one ledger stay in their order: two may have been made in one millisecond.
    (one, other) => other.at - one.at || compareHex(one.ledger, other.ledger),
  )
}
