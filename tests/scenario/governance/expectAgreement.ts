import { expect } from "vitest"
import type { Room } from "../../../shared/application/rooms.ts"
import type { CommunityState } from "../../../shared/community/communityState.ts"
import { parseSeen } from "../../../shared/ledger/citations.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { isAtLeast } from "../../../shared/site/roles.ts"
import type { DeviceId } from "../../../shared/kernel/ids.ts"
import { standingOf, type SiteState } from "../../../shared/site/siteState.ts"
import type { GovernedMachine } from "./machine.ts"
import { expectKeyed, viewDoors, viewSecret } from "./expectKeyed.ts"
import type { Play } from "./play.ts"

const sorted = <Value>(values: Iterable<readonly [string, Value]>) =>
  [...values].toSorted(([one], [other]) => (one < other ? -1 : 1))

const stateOf = ({ roster }: GovernedMachine): SiteState | undefined => roster.state.get()

/** Members of the site who take one another for that: nothing stands between them. */
const trustEachOther = (one: GovernedMachine, other: GovernedMachine): boolean => {
  const [here, there] = [stateOf(one), stateOf(other)]
  if (!here || !there) return false
  const devices = [one.device, other.device]
  return [here, there].every((state) => devices.every((device) => standingOf(state, device) === "member"))
}

const rosterOf = (state: SiteState | undefined) =>
  state && {
    name: state.name,
    members: sorted(state.members),
    devices: sorted(state.devices),
    uses: sorted(state.certificateUses),
    cutoffs: sorted(state.cutoffs),
    proposals: state.proposals,
    tips: state.tips,
    void: state.void,
    waiting: state.waiting,
  }

const communityOf = (state: CommunityState | undefined, site: SiteState | undefined) =>
  state && {
    name: state.name,
    members: [...state.members].toSorted((one, other) => (one < other ? -1 : 1)),
    rights: sorted(
      [...(site?.members.keys() ?? [])].map(
        (member) => [member, [state.mayRead(member), state.mayWrite(member), state.mayManage(member)]] as const,
      ),
    ),
    cutoffs: sorted(state.cutoffs),
    moderation: sorted(state.moderation),
    barred: [...state.barred].toSorted((one, other) => (one < other ? -1 : 1)),
    void: state.void,
    waiting: state.waiting,
  }

/** What a person at that machine can read there, and all that decides it. */
const viewRoom = (machine: GovernedMachine, room: Room | undefined) => {
  // Authors see their own also where others do not.
  const posts = room?.projection.posts().flatMap((id) => {
    const post = room.projection.post(id)
    return !post || room.state()?.withholds({ id, author: post.author, hlc: post.hlc, post: null }) ? [] : [post.md]
  })
  return { digest: room?.ledger.digest(), community: communityOf(room?.state(), stateOf(machine)), posts }
}

const viewSite = (machine: GovernedMachine) => ({
  site: rosterOf(stateOf(machine)),
  digest: machine.site.digest(),
  secret: viewSecret(machine),
})

/** None where one of them may not read it: a private community does not exist for others. */
const roomOf = (machine: GovernedMachine, other: GovernedMachine, play: Play): Room | undefined => {
  const states = [machine, other].map(({ rooms }) => rooms.get(play.community)?.state())
  const mayBoth = states.every((state) => [machine, other].every(({ member }) => state?.mayRead(member)))
  return mayBoth ? machine.rooms.get(play.community) : undefined
}

/** Removed, and no act says where what they wrote ends. */
const openEnded = (machine: GovernedMachine): readonly DeviceId[] => {
  const site = stateOf(machine)
  return [...(site?.devices ?? [])].flatMap(([device, { state }]) =>
    state === "removed" && !site?.cutoffs.has(device) ? [device] : [],
  )
}

/** Chains whose end nobody has said yet may differ by what each machine held. */
const isSiteOpenEnded = (machine: GovernedMachine): boolean =>
  openEnded(machine).some((device) => machine.site.head(device))

const isRoomOpenEnded = ({ ledger, state }: Room): boolean => {
  const here = state()
  return [...(here?.barred ?? [])].some((device) => !here?.cutoffs.has(device) && ledger.head(device))
}

const mayEndInSite = (machine: GovernedMachine): boolean => {
  const role = stateOf(machine)?.members.get(machine.member)?.role
  return role !== undefined && maySite("cutoff.set", role)
}

/** Guests are shown no doors. */
const isColleague = (machine: GovernedMachine): boolean =>
  isAtLeast(stateOf(machine)?.members.get(machine.member)?.role ?? "guest", "member")

/** Whether one of them holds acts of a fork's branches that the other does not, all of them for the sake of acts in a chain whose end nobody has said. */
const differByBranches = (one: GovernedMachine, other: GovernedMachine): boolean => {
  const open = new Set([one, other].flatMap(openEnded))
  const keptFor = (here: GovernedMachine, there: GovernedMachine): boolean | undefined => {
    const known = new Set(there.site.acts().map(({ hash }) => hash))
    const acts = here.site.acts()
    const more = acts.filter(({ hash, device }) => !known.has(hash) && !open.has(device))
    const frozen = new Map(here.site.frozen().map(({ device, seq }) => [device, seq]))
    const isBranch = ({ device, seq }: (typeof more)[number]): boolean => seq >= (frozen.get(device) ?? Infinity)
    const cited = new Set(acts.filter(({ device }) => open.has(device)).flatMap(({ body }) => parseSeen(body)))
    return more.length === 0 ? undefined : more.every(isBranch) && more.some(({ hash }) => cited.has(hash))
  }
  const kept = [keptFor(one, other), keptFor(other, one)].filter((found) => found !== undefined)
  return kept.length > 0 && kept.every(Boolean)
}

/** What two who trust each other must agree on for good: where one of them says where chains end, everything. */
const comparePair = (play: Play, one: GovernedMachine, other: GovernedMachine): void => {
  const names = [one.name, other.name]
  const pair = [one, other]
  const isSiteOpen = pair.some(isSiteOpenEnded) && !pair.some(mayEndInSite)
  const [here, there] = isSiteOpen ? pair.map((machine) => sorted(stateOf(machine)?.members ?? [])) : pair.map(viewSite)
  if (!isSiteOpen || !differByBranches(one, other)) expect({ names, view: here }).toEqual({ names, view: there })
  if (!isSiteOpen && pair.every(isColleague))
    expect({ names, doors: viewDoors(one) }).toEqual({ names, doors: viewDoors(other) })
  const [room, same] = [roomOf(one, other, play), roomOf(other, one, play)]
  expect({ names, room: room !== undefined }).toEqual({ names, room: same !== undefined })
  if (isSiteOpen || !room || !same) return
  const mayEndHere = room.state()?.mayCutOff(one.member) || same.state()?.mayCutOff(other.member)
  if (!mayEndHere && [room, same].some(isRoomOpenEnded)) return
  expect({ names, view: viewRoom(one, room) }).toEqual({ names, view: viewRoom(other, same) })
}

export const expectAgreement = (play: Play): void => {
  const honest = play.machines.filter(({ isHonest }) => isHonest)
  for (const [at, one] of honest.entries())
    for (const other of honest.slice(at + 1).filter((each) => trustEachOther(one, each))) comparePair(play, one, other)
  for (const machine of honest) {
    expectSound(play, machine)
    expectKeyed(play, machine)
  }
}

/** Beyond its end a chain is in no digest, unless others cite what is there; and nothing of it shows in any case. */
const expectCutOff = ({ name }: GovernedMachine, { ledger, projection, state }: Room): void => {
  for (const [device, { seq }] of state()?.cutoffs ?? []) {
    const beyond = [...ledger.items()].filter((item) => item.device === device && item.seq > seq)
    expect({ name, device, shown: beyond.filter(({ id }) => projection.post(id)) }).toEqual({ name, device, shown: [] })
    const isCited = ledger.acts().some((act) => act.device === device && act.seq > seq)
    expect({ name, device, long: !isCited && (ledger.head(device)?.seq ?? -1) > seq }).toEqual({
      name,
      device,
      long: false,
    })
  }
}

const expectSound = (play: Play, machine: GovernedMachine): void => {
  const state = stateOf(machine)
  if (!state) return
  const { name } = machine
  const owners = [...state.members.values()].filter(({ role, state: is }) => role === "owner" && is === "active")
  expect({ name, owners: owners.length }).not.toEqual({ name, owners: 0 })
  const cast = new Set(play.people.map(({ member }) => member))
  expect([...state.members.keys()].filter((member) => !cast.has(member))).toEqual([])
  // What somebody wrote honestly who belongs shows wherever it may be read, on their own machine at least.
  const room = machine.rooms.get(play.community)
  if (!room || standingOf(state, machine.device) !== "member" || !room.state()?.mayRead(machine.member)) return
  expectCutOff(machine, room)
  const shown = new Set(room.projection.posts().map((id) => room.projection.post(id)?.md))
  for (const [text, author] of play.written)
    if (author === machine && room.state()?.mayHaveWritten(machine.member))
      expect({ name, text, shown: shown.has(text) }).toEqual({ name, text, shown: true })
}
