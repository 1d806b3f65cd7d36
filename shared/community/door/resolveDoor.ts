import { MAX_SEEN, parseSeen } from "../../ledger/citations.ts"
import { type CitingAct, orderActs } from "../../site/causalOrder.ts"
import { type DoorRightName, mayAtDoor } from "../../site/rights.ts"
import { memberOf, type SiteState } from "../../site/siteState.ts"
import { type DoorAct, type DoorActOf, parseDoorAct } from "./doorActs.ts"
import type { Hlc } from "../../kernel/hybridClock.ts"
import type { Hash, MemberId } from "../../kernel/ids.ts"
import type { ActRecord } from "../../ledger/ledger.ts"
import type { DoorFace, DoorRequest, DoorState, DoorVoidReason } from "./doorState.ts"

/** How often one member may ask at one door: every colleague's machine keeps each of them. */
const MAX_ASKED = 12

interface ReadDoorAct extends CitingAct {
  readonly hlc: Hlc
  readonly act: DoorAct | undefined
}

interface DoorDraft {
  face: DoorFace
  open: boolean
  readonly requests: Map<Hash, DoorRequest>
}

interface Acting {
  readonly site: SiteState
  readonly author: MemberId
  readonly next: ReadDoorAct
}

/** A door is folded anew with each act of it and each newcomer; what its acts say stays what it is. */
const readOnce = new WeakMap<ActRecord, ReadDoorAct>()

const readAct = (record: ActRecord): ReadDoorAct => {
  const { hash, device, seq, hlc, body, previous } = record
  const known = readOnce.get(record)
  if (known) return known
  const read = { hash, device, hlc, seq, seen: parseSeen(body), previous, act: parseDoorAct(body) }
  readOnce.set(record, read)
  return read
}

const isActive = (site: SiteState, member: MemberId): boolean => site.members.get(member)?.state === "active"

/** Where no owner is left, the animators take their place, as in the community itself. */
const headsOf = ({ owners, animators }: DoorFace, site: SiteState): readonly MemberId[] => {
  const left = owners.filter((member) => isActive(site, member))
  return left.length > 0 ? left : animators.filter((member) => isActive(site, member))
}

const may = (draft: DoorDraft, { site, author }: Acting, right: DoorRightName, askedBy?: MemberId): boolean => {
  const member = site.members.get(author)
  // Who left has answered for good; of who was removed nothing counts, since nobody can tell when they wrote it.
  const stands = member?.state === "active" || (member?.state === "left" && right === "door.answer")
  if (!member || !stands) return false
  return mayAtDoor(right, {
    owner: draft.face.owners.includes(author) || headsOf(draft.face, site).includes(author),
    animator: draft.face.animators.includes(author),
    asker: askedBy === author,
    role: member.role,
  })
}

const describe = (draft: DoorDraft, act: DoorActOf<"door.describe">, by: Acting): DoorVoidReason | undefined => {
  if (!may(draft, by, "door.describe")) return "no-right"
  const { name, purpose, emoji, owners, animators } = act
  draft.face = { name, purpose, emoji, owners, animators }
  draft.open = act.open
  return undefined
}

const ask = (draft: DoorDraft, { note }: DoorActOf<"door.ask">, by: Acting): DoorVoidReason | undefined => {
  if (!may(draft, by, "door.ask")) return "no-right"
  const { author, next } = by
  const own = [...draft.requests.values()].filter(({ member }) => member === author)
  // Two machines of one member can ask apart: the second says nothing new.
  if (own.length >= MAX_ASKED || own.some(isWaiting)) return "too-many"
  const request = { id: next.hash, member: author, at: next.hlc.ms, note, withdrawn: false, answer: null }
  draft.requests.set(next.hash, request)
  return undefined
}

const withdraw = (draft: DoorDraft, act: DoorActOf<"door.withdraw">, by: Acting): DoorVoidReason | undefined => {
  const request = draft.requests.get(act.request)
  if (!request || !isWaiting(request)) return "not-waiting"
  if (!may(draft, by, "door.withdraw", request.member)) return "no-right"
  draft.requests.set(request.id, { ...request, withdrawn: true })
  return undefined
}

/** Of two answers that were given apart a yes counts: who said it has let them in. */
const answer = (draft: DoorDraft, act: DoorActOf<"door.answer">, by: Acting): DoorVoidReason | undefined => {
  if (!may(draft, by, "door.answer")) return "no-right"
  const request = draft.requests.get(act.request)
  const { author, next } = by
  if (!request || (request.answer && !(act.yes && !request.answer.yes))) return "not-waiting"
  // Nobody answers what they asked themselves.
  if (request.member === author) return "no-right"
  draft.requests.set(request.id, { ...request, answer: { by: author, at: next.hlc.ms, yes: act.yes, note: act.note } })
  return undefined
}

export const isWaiting = ({ withdrawn, answer: answered }: DoorRequest): boolean => !withdrawn && answered === null

const apply = (draft: DoorDraft, site: SiteState, next: ReadDoorAct): DoorVoidReason | undefined => {
  const author = memberOf(site, next.device)
  if (!author) return "unknown-author"
  const by = { site, author, next }
  switch (next.act?.type) {
    case undefined:
      return "unknown-act"
    case "door.create":
      return "not-genesis"
    case "door.describe":
      return describe(draft, next.act, by)
    case "door.ask":
      return ask(draft, next.act, by)
    case "door.withdraw":
      return withdraw(draft, next.act, by)
    case "door.answer":
      return answer(draft, next.act, by)
    default:
      return next.act satisfies never
  }
}

/** Guests put nothing before everybody's eyes; whoever was made one later did so by right. */
export const cameAsGuest = (site: SiteState, member: MemberId): boolean => {
  const known = site.members.get(member)
  return known?.role === "guest" && known.roleBy === null
}

/**
 * What the acts at one door come to: pure, and equal for the same acts in any order and an equal state of the site.
 * Undefined until its genesis is there and the site knows who signed it.
 */
export const resolveDoor = (records: readonly ActRecord[], site: SiteState): DoorState | undefined => {
  const founding = records.find((record) => record.hash === record.ledger)
  const creation = founding && parseDoorAct(founding.body)
  if (!founding || creation?.type !== "door.create" || creation.site !== site.id) return undefined
  if (memberOf(site, founding.device) !== creation.creator || cameAsGuest(site, creation.creator)) return undefined
  const order = orderActs(records.map(readAct), founding.hash)
  const { name, purpose, emoji, owners, animators } = creation
  const draft: DoorDraft = { face: { name, purpose, emoji, owners, animators }, open: true, requests: new Map() }
  const voids: DoorState["void"][number][] = []
  for (const next of order.delivered) {
    const reason = next.hash === founding.hash ? undefined : apply(draft, site, next)
    if (reason) voids.push({ hash: next.hash, reason })
  }
  const heads = headsOf(draft.face, site)
  return {
    ledger: founding.ledger,
    community: creation.community,
    creator: creation.creator,
    face: draft.face,
    name: draft.face.name,
    purpose: draft.face.purpose,
    emoji: draft.face.emoji,
    owners: heads,
    answering: [...new Set([...heads, ...draft.face.animators.filter((member) => isActive(site, member))])],
    open: draft.open,
    founded: founding.hlc,
    requests: [...draft.requests.values()],
    tips: order.tips().slice(-MAX_SEEN),
    void: voids,
    waiting: order.waiting(),
  }
}
