import type { DeviceId, MemberId } from "../../kernel/ids.ts"
import { ACT_SURCHARGE_BYTES } from "../../ledger/chain.ts"
import type { EnvelopeStore } from "../../ledger/envelopeStore.ts"
import type { Ledger, Ledgers } from "../../ledger/ledger.ts"
import { memberOf, type SiteState, standingOf } from "../../site/siteState.ts"
import type { AckStore } from "../../sync/replicator/ports.ts"
import type { OwnBox } from "../own/ownBox.ts"
import type { Room, Rooms } from "../rooms.ts"
import type { ProfileView } from "../roster.ts"
import { namePerson } from "../viewTrust.ts"
import type { KnownCopy, MyDataView, StoredCommunity } from "./myDataViews.ts"

export interface MyDataSources {
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly store: EnvelopeStore
  readonly ledgers: Ledgers
  readonly rooms: Rooms
  readonly acks: AckStore
  readonly site: SiteState
  readonly profiles: ReadonlyMap<MemberId, ProfileView>
  readonly own: OwnBox
}

/** What is stored here and who else is known to hold what this member wrote. */
export const viewMyData = async (sources: MyDataSources): Promise<MyDataView> => {
  const { ledgers, store } = sources
  const held = ledgers.ids().flatMap((id) => ledgers.get(id) ?? [])
  const stored = await Promise.all(held.map(async (ledger) => describe(sources, ledger, await weigh(store, ledger))))
  const bySize = stored.toSorted((one, other) => Number(other.isSite) - Number(one.isSite) || other.bytes - one.bytes)
  return { stored: bySize, copies: await findCopies(sources), own: countOwn(sources) }
}

const countOwn = ({ own, site, me }: MyDataSources): MyDataView["own"] => {
  const mine = site.members.get(me.member)?.devices ?? []
  const others = mine.filter((device) => device !== me.device && standingOf(site, device) === "member")
  return { things: [...own.state.all()].length, machines: others.length }
}

const describe = ({ rooms, site, me }: MyDataSources, ledger: Ledger, bytes: number): StoredCommunity => {
  const room = rooms.get(ledger.id)
  const isSite = ledger.id === site.id
  // The door of a community on request says what all colleagues may know of it.
  const door = rooms.doors.get(ledger.id)?.state()?.face.name
  const name = isSite ? site.name : (room?.state()?.name ?? door ?? "")
  return {
    ledger: ledger.id,
    isSite,
    isDoor: rooms.doors.get(ledger.id) !== undefined,
    name,
    bytes,
    ...countMine(room, me.member),
  }
}

/** Chains are charged more for an act than it takes on disk. */
const weigh = async (store: EnvelopeStore, ledger: Ledger): Promise<number> => {
  const heads = await store.heads(ledger.id)
  const charged = heads.reduce((sum, { weight }) => sum + weight, 0)
  return Math.max(0, charged - ledger.acts().length * ACT_SURCHARGE_BYTES)
}

const countMine = (room: Room | undefined, me: MemberId) => {
  const posts = (room?.projection.posts() ?? []).flatMap((id) => room?.projection.post(id) ?? [])
  const comments = posts.flatMap(({ id }) => room?.projection.comments(id) ?? [])
  return {
    posts: posts.filter(({ author }) => author === me).length,
    comments: comments.filter(({ author }) => author === me).length,
  }
}

const findCopies = async (sources: MyDataSources): Promise<readonly KnownCopy[]> => {
  const { acks, ledgers, me, site } = sources
  const held = new Map<DeviceId, boolean>()
  for (const [device, ledger, seq] of await acks.load()) {
    const end = ledgers.get(ledger)?.head(me.device)
    if (!end || device === me.device) continue
    held.set(device, (held.get(device) ?? true) && seq >= end.seq)
  }
  return [...held]
    .map(([device, complete]): KnownCopy => {
      const person = namePerson(sources, memberOf(site, device))
      return { device, person, mine: person?.id === me.member, complete }
    })
    .toSorted((one, other) => (one.person?.name ?? "").localeCompare(other.person?.name ?? ""))
}
