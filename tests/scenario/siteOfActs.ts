import * as v from "valibot"
import { fromUtf8, toUtf8 } from "../../shared/kernel/bytes.ts"
import type { DeviceId, LedgerId, SiteId } from "../../shared/kernel/ids.ts"
import { parseDeviceId } from "../../shared/kernel/ids.ts"
import type { JsonObject } from "../../shared/kernel/json.ts"
import type { Ledger, Ledgers } from "../../shared/ledger/ledger.ts"
import type { EnrolmentAnswer, ReplicationPolicy } from "../../shared/sync/replicator/ports.ts"

const Device = v.custom<DeviceId>((value) => parseDeviceId(value) !== undefined)
const SiteAct = v.variant("act", [
  v.object({ act: v.literal("site") }),
  v.object({ act: v.literal("admit"), device: Device }),
  v.object({ act: v.literal("remove"), device: Device }),
])
const CommunityAct = v.variant("act", [
  v.object({ act: v.literal("community"), members: v.nullable(v.array(Device)) }),
  v.object({ act: v.literal("add"), device: Device }),
])

export const siteGenesis: JsonObject = { act: "site" }
export const admission = (device: DeviceId): JsonObject => ({ act: "admit", device })
export const removal = (device: DeviceId): JsonObject => ({ act: "remove", device })
/** @param members null: open to the whole site */
export const communityGenesis = (members: readonly DeviceId[] | null): JsonObject => ({ act: "community", members })
export const addition = (device: DeviceId): JsonObject => ({ act: "add", device })
/** What the scenarios' invitation comes to. */
export const INVITATION = toUtf8("invited")

type Standing = ReturnType<ReplicationPolicy["standing"]>

/** The least of a site that replication needs: whoever a member admitted is one, until a member removes it. */
const readRoster = (site: Ledger | undefined): ReadonlyMap<DeviceId, Standing> => {
  const roster = new Map<DeviceId, Standing>()
  const acts = site?.acts() ?? []
  for (let before = -1; before !== roster.size;) {
    before = roster.size
    for (const { device, body } of acts) {
      const act = v.safeParse(SiteAct, body)
      if (!act.success) continue
      if (act.output.act === "site") roster.set(device, roster.get(device) ?? "member")
      if (act.output.act === "admit" && roster.has(device) && !roster.has(act.output.device))
        roster.set(act.output.device, "member")
    }
  }
  for (const { device, body } of acts) {
    const act = v.safeParse(SiteAct, body)
    if (act.success && act.output.act === "remove" && roster.has(device)) roster.set(act.output.device, "removed")
  }
  return roster
}

/** Null: everybody of the site. */
const readMembers = (community: Ledger): ReadonlySet<DeviceId> | null => {
  const members = new Set<DeviceId>()
  for (const { device, body } of community.acts()) {
    const act = v.safeParse(CommunityAct, body)
    if (!act.success) continue
    if (act.output.act === "add") members.add(act.output.device)
    else if (act.output.members === null) return null
    else for (const member of [device, ...act.output.members]) members.add(member)
  }
  return members
}

export interface PolicyInput {
  readonly ledgers: Ledgers
  readonly site: SiteId
  readonly isInvited: boolean
  /** Folding the roster takes its time: the replicator hears of it later than of the act. */
  later(action: () => void): void
  onRoster(): void
  onAnswer(answer: EnrolmentAnswer): void
}

export const createPolicy = ({ ledgers, site, isInvited, ...input }: PolicyInput): ReplicationPolicy => {
  let roster = readRoster(ledgers.get(site))
  const rooms = new Map<LedgerId, ReadonlySet<DeviceId> | null>()
  const fold = (ledger: Ledger): void => {
    if (ledger.id === site) roster = readRoster(ledger)
    else rooms.set(ledger.id, readMembers(ledger))
  }
  for (const id of ledgers.ids()) for (const ledger of [ledgers.get(id)]) if (ledger !== undefined) fold(ledger)
  ledgers.subscribe((ledger, { acts }) => {
    if (acts.length === 0) return
    input.later(() => {
      fold(ledger)
      input.onRoster()
    })
  })
  const mayRead = (ledger: LedgerId, device: DeviceId): boolean => {
    const members = rooms.has(ledger) ? rooms.get(ledger) : new Set<DeviceId>()
    return roster.get(device) === "member" && (ledger === site || members === null || members?.has(device) === true)
  }
  return {
    standing: (device) => roster.get(device) ?? "unknown",
    mayRead,
    mayWrite: (_ledger, device) => roster.has(device),
    hasRoomFor: () => true,
    devicesBeside: () => [],
    isOwn: () => false,
    mayHold: (_ledger, genesis) => genesis.body !== null && roster.get(genesis.header.device) === "member",
    farewell: () => new Map(),
    ending: () => new Map(),
    enrolment: () => (isInvited && !roster.has(ledgers.device) ? INVITATION : null),
    async admit(device, enrolment) {
      if (fromUtf8(enrolment) !== fromUtf8(INVITATION)) return { admitted: false, reason: "invalid" }
      const appended = await ledgers.get(site)?.append([{ kind: "act", body: admission(device) }])
      return appended?.ok === true ? { admitted: true } : { admitted: false, reason: "failed" }
    },
    onEnrolmentAnswer(answer) {
      input.onAnswer(answer)
      return null
    },
  }
}
