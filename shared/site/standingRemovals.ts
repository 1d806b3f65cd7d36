import type { DeviceId, Hash, MemberId } from "../kernel/ids.ts"
import type { CausalOrder, CitingAct } from "./causalOrder.ts"
import type { FrozenSite } from "./siteDraft.ts"

/** A removal of a member, or of devices of theirs, that took effect, and the rank of its author at that point. */
export interface Removal {
  readonly hash: Hash
  readonly target: MemberId
  /** Set where only these are taken off, as far as they are theirs: as the act names them. */
  readonly devices?: readonly DeviceId[]
  readonly rank: number
}

/** Removals whose effect is beyond dispute, as acts ask for them. */
export interface Standing {
  readonly byHash: ReadonlyMap<Hash, Removal>
  /** Removals of the whole member. */
  readonly ofMember: ReadonlyMap<MemberId, readonly Hash[]>
  readonly ofDevice: ReadonlyMap<DeviceId, readonly Removal[]>
}

const add = <Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void => {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

export const createStanding = (removals: readonly Removal[]): Standing => {
  const byHash = new Map<Hash, Removal>()
  const ofMember = new Map<MemberId, Hash[]>()
  const ofDevice = new Map<DeviceId, Removal[]>()
  for (const removal of removals) {
    byHash.set(removal.hash, removal)
    if (removal.devices === undefined) add(ofMember, removal.target, removal.hash)
    else for (const device of removal.devices) add(ofDevice, device, removal)
  }
  return { byHash, ofMember, ofDevice }
}

/** An act by which somebody comes back: judged by what became of them and of the key that they came by, whoever signed it. */
export interface Return {
  readonly hash: Hash
  readonly member: MemberId
  readonly key: DeviceId
}

interface Change {
  readonly before: Standing
  readonly after: Standing
  /** What a fold with `before` ended in, and what took effect in it. */
  readonly fold: { readonly site: FrozenSite; readonly removals: readonly Removal[] }
  readonly order: CausalOrder<CitingAct>
  readonly returns: readonly Return[]
}

/**
 * Where a fold with other removals can first differ from the one that is there: at these removals themselves, and at acts of those whom they remove.
 * The only removal of somebody says nothing new of what it had seen, nor of what comes after it in the order, once it had effect.
 */
export const findFirstChange = ({ before, after, fold, order, returns }: Change): number => {
  let first = order.delivered.length
  if (before === after) return first
  const placeOf = (hash: Hash): number => order.positionOf(hash) ?? Infinity
  const effective = new Set(fold.removals.map(({ hash }) => hash))
  const targets = countTargets([...fold.removals, ...before.byHash.values(), ...after.byHash.values()])
  for (const removal of [...after.byHash.values(), ...before.byHash.values()]) {
    const { hash, target } = removal
    if (before.byHash.has(hash) && after.byHash.has(hash)) continue
    const place = placeOf(hash)
    const isOnly = after.byHash.has(hash) && targets.get(target)?.size === 1
    if (!isOnly || !effective.has(hash)) first = Math.min(first, place)
    const past = isOnly ? order.past(hash) : undefined
    const look = (act: Hash): void => {
      const at = placeOf(act)
      if (at < first && !(past && (at > place || past.has(act)))) first = at
    }
    // Whose machines are taken off one after the other, thousands of them: only what that one signed can be worth something else.
    for (const device of removal.devices ?? fold.site.members.get(target)?.devices ?? [])
      for (const act of order.byDevice(device)) look(act.hash)
    for (const one of returns)
      if (removal.devices?.includes(one.key)) first = Math.min(first, placeOf(one.hash))
      else if (removal.devices === undefined && one.member === target) look(one.hash)
  }
  return first
}

/** Of each member the removals of them and of their devices. */
const countTargets = (removals: readonly Removal[]): ReadonlyMap<MemberId, ReadonlySet<Hash>> => {
  const targets = new Map<MemberId, Set<Hash>>()
  for (const { target, hash } of removals) targets.set(target, (targets.get(target) ?? new Set()).add(hash))
  return targets
}
