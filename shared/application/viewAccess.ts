import type { DoorRequest, DoorState } from "../community/door/doorState.ts"
import { isWaiting } from "../community/door/resolveDoor.ts"
import { compareHlc } from "../kernel/hybridClock.ts"
import type { MemberId } from "../kernel/ids.ts"
import { isAtLeast } from "../site/roles.ts"
import type { SiteState } from "../site/siteState.ts"
import type { AccessView, DoorView, JoinRequest } from "./accessViews.ts"
import { viewLettingOut } from "./lettingOut.ts"
import type { LocalSet } from "./localSet.ts"
import type { Rooms } from "./rooms.ts"
import type { TrustView } from "./trustViews.ts"

export interface AccessSources {
  readonly me: { readonly member: MemberId }
  readonly rooms: Rooms
  readonly noted: LocalSet
}

const toRequest = ({ id, member, at, note, answer }: DoorRequest): JoinRequest => ({ id, member, at, note, answer })

export const isInside = (rooms: Rooms, { community }: DoorState, member: MemberId): boolean =>
  rooms.get(community)?.state()?.mayRead(member) ?? false

const viewDoor = ({ me, rooms }: AccessSources, state: DoorState): DoorView => {
  const { ledger, community, name, purpose, emoji, answering, requests } = state
  const last = requests.findLast(({ member, withdrawn }) => member === me.member && !withdrawn)
  return {
    ...{ door: ledger, community, name, purpose, emoji, answering },
    request: last ? toRequest(last) : null,
    inside: isInside(rooms, state, me.member),
  }
}

/** Waits for whoever may let them in here and now: who is in already needs no answer. */
const readWaiting = ({ me, rooms }: AccessSources, site: SiteState, state: DoorState): readonly DoorRequest[] => {
  const room = rooms.get(state.community)?.state()
  if (!room?.may("community.admit", me.member) || !state.answering.includes(me.member)) return []
  return state.requests.filter(
    (request) =>
      isWaiting(request) &&
      site.members.get(request.member)?.state === "active" &&
      !isInside(rooms, state, request.member),
  )
}

export const viewAccess = (sources: AccessSources, site: SiteState, { invitations }: TrustView): AccessView => {
  const { me, rooms, noted } = sources
  const myRole = site.members.get(me.member)?.role ?? "guest"
  const overused = invitations.filter(
    ({ id, inviter, overused: tooOften, used }) =>
      tooOften && inviter?.id === me.member && !noted.has(`${id}/${used.length}`),
  )
  const out = rooms.list().flatMap((room) => viewLettingOut(room, site, me.member) ?? [])
  if (!isAtLeast(myRole, "member")) return { doors: [], toAnswer: [], mine: [], out, overused }
  const states = rooms.doors
    .list()
    .flatMap((door) => door.state() ?? [])
    .toSorted((one, other) => compareHlc(one.founded, other.founded))
  const views = states.map((state) => ({ state, view: viewDoor(sources, state) }))
  const isNews = ({ request, inside }: DoorView): boolean => {
    if (!request) return false
    // Whoever was let in without a word sees it by themselves.
    return request.answer === null ? !inside : !noted.has(request.id)
  }
  return {
    doors: views.flatMap(({ state, view }) => (state.open && !view.inside ? [view] : [])),
    toAnswer: views
      .flatMap(({ state, view }) =>
        readWaiting(sources, site, state).map((request) => ({ door: view, request: toRequest(request) })),
      )
      .toSorted((one, other) => one.request.at - other.request.at),
    mine: views.flatMap(({ view }) => (isNews(view) ? [view] : [])),
    out,
    overused,
  }
}
