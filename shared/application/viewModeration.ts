import type { CommunityState } from "../community/communityState.ts"
import { authorOfItem } from "../community/itemAuthor.ts"
import { isContested, type ItemModeration, UNMODERATED } from "../community/moderation.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"
import type { ErasedView, ErasingView, ModerationCase, ModerationView, WithheldView } from "./moderationViews.ts"
import { ERASURE_DELAY_MS } from "./roleErasures.ts"
import type { Room, Rooms } from "./rooms.ts"

interface Looking {
  readonly room: Room
  readonly state: CommunityState
  readonly me: MemberId
  readonly site: SiteState | undefined
}

const viewErasing = (erasing: ItemModeration["erasing"]): ErasingView | null => {
  if (!erasing) return null
  const { by, at, reason, note } = erasing
  return { by, at, reason, note, from: at + ERASURE_DELAY_MS }
}

/** Of what the delay has erased here before its author's question came: somebody is to answer it, other machines may still hold it. */
const viewGone = ({ room, state, me, site }: Looking, item: ItemId): ModerationCase | undefined => {
  const { hidden, erasing, appeal } = state.moderation.get(item) ?? UNMODERATED
  const author = site && authorOfItem(site, item)
  if (!author || author === me || !erasing || !isContested({ appeal })) return undefined
  return {
    post: { ledger: room.ledger.id, item },
    item,
    what: "gone",
    author,
    at: erasing.at,
    title: "",
    markdown: "",
    pictures: 0,
    reports: [],
    hidden,
    erasing: viewErasing(erasing),
    appeal,
    mayErase: false,
    mayDecide: true,
    mayKeep: hidden?.by !== me && erasing.by !== me,
  }
}

/** @returns undefined for what was deleted, has not arrived, or is gone and nobody asks about */
export const viewCase = (looking: Looking, item: ItemId): ModerationCase | undefined => {
  const { room, state, me } = looking
  const written = room.projection.original(item)
  if (!written) return viewGone(looking, item)
  const { hidden, erasing, appeal, answered } = state.moderation.get(item) ?? UNMODERATED
  const isPost = "kind" in written
  const own = written.author === me
  return {
    post: { ledger: room.ledger.id, item: isPost ? item : written.post },
    item,
    what: isPost ? "post" : "comment",
    author: written.author,
    at: written.at,
    title: isPost ? written.title : "",
    markdown: written.md,
    pictures: written.pictures.length,
    reports: own
      ? []
      : room.projection
          .reports(item)
          .filter(({ id }) => !answered.has(id))
          .map(({ by, at, reason, note }) => ({ by, at, reason, note })),
    hidden,
    erasing: viewErasing(erasing),
    appeal,
    // Whoever hid it does not answer its author's appeal by making it go for good.
    mayErase: !own && !erasing && state.may("item.erase", me) && !(hidden?.by === me && appeal?.answer === null),
    mayDecide: !own,
    mayKeep: !own && !(appeal && (hidden?.by === me || erasing?.by === me)),
  }
}

const casesOf = (room: Room, me: MemberId, site: SiteState | undefined): readonly ModerationCase[] => {
  const state = room.state()
  if (!state?.mayRead(me)) return []
  const looked = new Set([...state.moderation.keys(), ...room.projection.reported()])
  return [...looked].flatMap((item) => viewCase({ room, state, me, site }, item) ?? [])
}

const waits = ({ reports, hidden, appeal }: ModerationCase): boolean =>
  hidden ? appeal !== null && appeal.answer === null : reports.length > 0

const waitsSince = ({ reports, appeal }: ModerationCase): number => appeal?.at ?? reports[0]?.at ?? 0

const lastHidden = (one: ModerationCase, other: ModerationCase): number =>
  (other.hidden?.at ?? 0) - (one.hidden?.at ?? 0)

/** What is gone says no more who wrote it: the id of an item does. */
const erasedOf = ({ room, state, me }: Omit<Looking, "site">, site: SiteState): readonly ErasedView[] =>
  [...state.moderation].flatMap(([item, one]) => {
    const erasing = viewErasing(one.erasing)
    const isMine = erasing !== null && authorOfItem(site, item) === me
    return isMine && !room.projection.original(item) ? [{ ...erasing, ledger: room.ledger.id, item }] : []
  })

export const viewModeration = (rooms: Rooms, me: MemberId, site: SiteState | undefined): ModerationView => {
  const all = rooms.list().flatMap((room) => casesOf(room, me, site))
  const moderated = rooms.list().filter((room) => room.state()?.mayRead(me) && room.state()?.may("item.hide", me))
  const ledgers = new Set(moderated.map(({ ledger }) => ledger.id))
  const others = all.filter(({ author, post }) => author !== me && ledgers.has(post.ledger))
  return {
    moderates: ledgers.size > 0,
    waiting: others.filter(waits).toSorted((one, other) => waitsSince(one) - waitsSince(other)),
    hidden: others.filter((one) => one.hidden && !waits(one)).toSorted(lastHidden),
    mine: all.filter(({ author, hidden }) => author === me && hidden).toSorted(lastHidden),
    erased: rooms
      .list()
      .flatMap((room) => {
        const state = room.state()
        return site && state?.mayRead(me) ? erasedOf({ room, state, me }, site) : []
      })
      .toSorted((one, other) => other.at - one.at),
  }
}

/** What its author is told of a post or comment that others do not see. */
export const viewWithheld = (
  room: Pick<Room, "state">,
  item: Parameters<CommunityState["withholds"]>[0],
): WithheldView | null => {
  const state = room.state()
  const why = state?.withholds(item)
  if (!state || !why) return null
  const { hidden, erasing, appeal } = state.moderation.get(item.id) ?? UNMODERATED
  return { why, hidden, erasing: viewErasing(erasing), appeal }
}
