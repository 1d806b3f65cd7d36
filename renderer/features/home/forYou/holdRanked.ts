import type { PostKey, RankedPost, Site } from "../../../../shared/application/site.ts"
import { formatPostKey } from "../../post/postAddress.ts"

/** What arrives stands among the newest: further down nothing is news. */
const LOOK_AT = 1_000

/** An order that a reader is looking at. */
export interface Held {
  readonly order: readonly PostKey[]
  /** Names of the posts that there were when it was taken. */
  readonly known: ReadonlySet<string>
}

const nameAll = (keys: readonly PostKey[]): ReadonlySet<string> => new Set(keys.map(formatPostKey))

export const takeOrder = (ranked: readonly RankedPost[], home: readonly PostKey[]): Held => ({
  order: ranked.map(({ key }) => key),
  known: nameAll(home.slice(0, LOOK_AT)),
})

interface Arrived {
  readonly held: Held
  /** News that wait until the reader asks for them. */
  readonly fresh: number
}

/**
 * The order that is looked at, after posts came and went: nothing in it moves. One's own stand on top at once, what was
 * said before one came at the end; news only count.
 */
export const holdOrder = (site: Site, held: Held): Arrived => {
  const home = site.home.get()
  const arrived = home.slice(0, LOOK_AT).filter((key) => !held.known.has(formatPostKey(key)))
  const quiet = arrived.filter((key) => !site.isUnread(key))
  const readable = new Set(
    site.communities
      .get()
      .filter(({ muted }) => !muted)
      .map(({ ledger }) => ledger),
  )
  const stays = (key: PostKey) => readable.has(key.ledger) && site.post(key).get() !== undefined
  const kept = held.order.filter(stays)
  const fresh = arrived.length - quiet.length
  if (quiet.length === 0 && kept.length === held.order.length) return { held, fresh }
  const isMine = (key: PostKey) => site.post(key).get()?.mine ?? false
  const order = [...quiet.filter(isMine), ...kept, ...quiet.filter((key) => !isMine(key))]
  return { held: { order, known: new Set([...held.known, ...nameAll(quiet)]) }, fresh }
}
