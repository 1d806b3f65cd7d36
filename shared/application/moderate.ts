import { MAX_ANSWERED, parseCommunityAct } from "../community/communityActs.ts"
import { type Item, parseItem } from "../community/items.ts"
import { UNMODERATED } from "../community/moderation.ts"
import { sameData } from "../community/sameData.ts"
import type { ItemId, MemberId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok } from "../kernel/result.ts"
import { createObserved } from "../kernel/subscription.ts"
import { toLine } from "../site/names.ts"
import type { CommunityRightName } from "../site/rights.ts"
import { actInRoom } from "./actInRoom.ts"
import { appendError } from "./commandError.ts"
import type { ItemKey, ModerationOfSite, ModerationView } from "./moderationViews.ts"
import type { Room, Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { CommandError } from "./site.ts"
import { viewCase, viewModeration } from "./viewModeration.ts"
import { denied } from "./denied.ts"
import { createRefusals } from "./refusals.ts"

export interface Moderating {
  readonly ofSite: Omit<ModerationOfSite, "readAside" | "countAfterAll">
  refresh(): void
}

const NOTHING: ModerationView = { moderates: false, waiting: [], hidden: [], mine: [], erased: [] }
const unknown = (field: string): CommandError => ({ kind: "invalid", field, reason: "unknown" })
const TOO_LONG: CommandError = { kind: "invalid", field: "note", reason: "too-long" }

const openReports = (room: Room | undefined, item: ItemId): readonly ItemId[] => {
  const answered = room?.state()?.moderation.get(item)?.answered ?? UNMODERATED.answered
  return (room?.projection.reports(item) ?? [])
    .flatMap(({ id }) => (answered.has(id) ? [] : [id]))
    .slice(0, MAX_ANSWERED)
}

/** Reports, what waits for whoever moderates, and the acts that decide; each of them can be undone by another. */
export const createModerating = ({
  me,
  rooms,
  roster,
}: {
  readonly me: { readonly member: MemberId }
  readonly rooms: Rooms
  readonly roster: Roster
}): Moderating => {
  const moderation = createObserved<ModerationView>(NOTHING)
  const refuse = createRefusals({ me, roster })

  const caseOf = ({ ledger, item }: ItemKey) => {
    const room = rooms.get(ledger)
    const state = room?.state()
    return room && state && viewCase({ room, state, me: me.member, site: roster.state.get() }, item)
  }
  const act = async ({ ledger, item }: ItemKey, right: CommunityRightName, said: JsonObject) => {
    const room = rooms.get(ledger)
    if (!room || !(room.projection.original(item) ?? caseOf({ ledger, item }))) return err(unknown("target"))
    if (right !== "item.appeal" && !room.state()?.may(right, me.member)) return err(refuse.inRoom(room, right))
    const body = { type: right, target: item, ...said }
    return parseCommunityAct({ ...body, seen: [] }) ? actInRoom(room, body, refuse) : err(TOO_LONG)
  }
  /** What devices would void is not written. */
  const mayAsViewed = (target: ItemKey, right: "mayDecide" | "mayKeep" | "mayErase"): boolean =>
    caseOf(target)?.[right] ?? false
  const whoElseDecides: ModerationOfSite["whoElseDecides"] = (target) => {
    const one = caseOf(target)
    const state = rooms.get(target.ledger)?.state()
    if (!one || !state) return []
    const concerned = new Set([one.author, one.hidden?.by, one.erasing?.by])
    const site = roster.state.get()
    return [...(site?.members.keys() ?? [])].filter((id) => !concerned.has(id) && state.may("item.keep", id))
  }
  const refuseCase = (target: ItemKey, right: CommunityRightName): CommandError => {
    const room = rooms.get(target.ledger)
    const author = room?.projection.original(target.item)?.author ?? caseOf(target)?.author
    if (!room || !author) return unknown("target")
    const others = whoElseDecides(target).filter((id) => id !== me.member)
    if (author === me.member) return denied("own-item", others)
    return room.state()?.may(right, me.member) ? denied("own-decision", others) : refuse.inRoom(room, right)
  }
  const decide = (target: ItemKey, right: CommunityRightName, said: JsonObject) =>
    act(target, right, { ...said, reports: [...openReports(rooms.get(target.ledger), target.item)] })

  const ofSite: Moderating["ofSite"] = {
    moderation,
    async reportItem({ ledger, item }, { reason, note }) {
      const room = rooms.get(ledger)
      const written = room?.projection.original(item)
      if (!room || !written) return err(unknown("target"))
      if (!room.state()?.mayRead(me.member)) return err(refuse.inRoom(room, "item.hide"))
      if (written.author === me.member) return err(denied("own-item"))
      const body: Item = { t: "report", target: item, reason, note: toLine(note) }
      if (!parseItem(body)) return err(TOO_LONG)
      // Said once, whoever says it twice.
      if (room.projection.reports(item).some(({ by, id }) => by === me.member && openReports(room, item).includes(id)))
        return ok(undefined)
      const appended = await room.ledger.append([{ kind: "item", body }])
      return appended.ok ? ok(undefined) : err(appendError(appended.error))
    },
    hideItem: (target, { reason, note }) => decide(target, "item.hide", { reason, note: toLine(note) }),
    async eraseItem(target, { reason, note }) {
      const hash = rooms.get(target.ledger)?.projection.original(target.item)?.hash
      return hash && mayAsViewed(target, "mayErase")
        ? decide(target, "item.erase", { hash, reason, note: toLine(note) })
        : err(refuseCase(target, "item.erase"))
    },
    restoreItem: async (target, note) =>
      mayAsViewed(target, "mayDecide")
        ? decide(target, "item.restore", { note: toLine(note) })
        : err(refuseCase(target, "item.restore")),
    keepItem: async (target, note) =>
      mayAsViewed(target, "mayKeep")
        ? decide(target, "item.keep", { note: toLine(note) })
        : err(refuseCase(target, "item.keep")),
    async appealItem(target, note) {
      const author = rooms.get(target.ledger)?.projection.original(target.item)?.author
      return author !== undefined && author !== me.member
        ? err(denied("others", [author]))
        : act(target, "item.appeal", { note: toLine(note) })
    },
    whoElseDecides,
    lockPost: (post, on) => act(post, "post.lock", { on }),
    pinPost: (post, on) => act(post, "post.pin", { on }),
  }
  return {
    ofSite,
    refresh() {
      const next = viewModeration(rooms, me.member, roster.state.get())
      if (!sameData(moderation.get(), next)) moderation.set(next)
    },
  }
}
