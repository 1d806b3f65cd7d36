import type { AttentionEvent, Attentive, Told } from "../attention/attentionEvent.ts"
import type { Reason } from "../attention/reasons.ts"
import { authorOfItem } from "../community/itemAuthor.ts"
import { createItemId, createVolumeName, type ItemId, type MemberId } from "../kernel/ids.ts"
import type { SiteState } from "../site/siteState.ts"
import { viewLettingOut } from "./lettingOut.ts"
import { postOf } from "./readDecisions.ts"
import type { Room } from "./rooms.ts"

interface Outcome {
  readonly id: string
  readonly reason: Reason
  readonly post: ItemId
  readonly item: ItemId
  readonly by: MemberId
  readonly at: number
  readonly told: Told
  /** What tells it from the last time, where that is not when it happened alone. */
  readonly part?: string
}

/** Stands where an entry is about no post. */
const nowhere = (at: number): ItemId => createItemId(createVolumeName(at), 0, 0)

/** One's own doings, and what was before one came, are no news. */
const toEvent = (
  { id, reason, by, part, ...outcome }: Outcome,
  { me, joinedAt }: Attentive,
): readonly AttentionEvent[] =>
  by === me || outcome.at <= joinedAt
    ? []
    : [
        {
          ...outcome,
          id,
          reasons: [reason],
          from: [by],
          emojis: [],
          // Decided once more, it is news.
          parts: [part ?? `${id}/${outcome.at}`],
          known: false,
        },
      ]

const readAppeals = (room: Room, me: MemberId, site: SiteState): readonly Outcome[] =>
  [...(room.state()?.moderation ?? [])].flatMap(([item, { review }]) => {
    if (!review || authorOfItem(site, item) !== me) return []
    const { by, at, shown, note } = review
    const about = { id: `appeal/${item}`, post: postOf(room, item), item }
    return [{ ...about, reason: "appeal", by, at, told: { kind: "appeal", shown, note } }]
  })

const readReports = (room: Room, me: MemberId): readonly Outcome[] =>
  [...(room.state()?.moderation ?? [])].flatMap(([item, { answered }]) =>
    room.projection.reports(item).flatMap(({ id, by: reporter }) => {
      const answer = reporter === me ? answered.get(id) : undefined
      if (!answer) return []
      const { by, at, outcome, note } = answer
      const about = { id: `report/${id}`, post: postOf(room, item), item }
      return [{ ...about, reason: "report" as const, by, at, told: { kind: "report" as const, outcome, note } }]
    }),
  )

const roleOutcome = (given: Pick<Outcome, "by" | "at" | "told">): Outcome => {
  const item = nowhere(given.at)
  return { id: "role", reason: "role", post: item, item, ...given }
}

const readCommunityRole = (room: Room, me: MemberId): readonly Outcome[] => {
  const held = room.state()?.roles.get(me)
  return held?.by
    ? [roleOutcome({ by: held.by, at: held.since.ms, told: { kind: "communityRole", role: held.role } })]
    : []
}

/** In one community: what became of what the member asked of whoever moderates, and the role that they were given. */
export const readOutcomes = (room: Room, reader: Attentive, site: SiteState | undefined): readonly AttentionEvent[] =>
  [
    ...(site ? readAppeals(room, reader.me, site) : []),
    ...readReports(room, reader.me),
    ...readCommunityRole(room, reader.me),
  ].flatMap((outcome) => toEvent(outcome, reader))

/** Whoever was let out of a community does not have it any more: it is told among what concerns the site. */
export const readLettingsOut = (
  rooms: readonly Room[],
  site: SiteState,
  reader: Attentive,
): readonly AttentionEvent[] =>
  rooms.flatMap((room) => {
    const out = viewLettingOut(room, site, reader.me)
    if (!out?.by) return []
    const { by, at, community, name, note } = out
    const told = { kind: "letOut", community, name, note } as const
    return toEvent({ ...roleOutcome({ by, at, told }), id: `out/${community}` }, reader)
  })

/** In the site: the role that somebody gave them. */
export const readSiteRole = (site: SiteState, reader: Attentive): readonly AttentionEvent[] => {
  const mine = site.members.get(reader.me)
  if (!mine?.roleBy) return []
  return toEvent(
    roleOutcome({ by: mine.roleBy, at: mine.roleSince, told: { kind: "siteRole", role: mine.role } }),
    reader,
  )
}

/** In the site: the functions that somebody gave them, or took back. */
export const readFunctions = (site: SiteState, reader: Attentive): readonly AttentionEvent[] => {
  const mine = site.members.get(reader.me)
  if (mine?.state !== "active") return []
  const given = mine.functions.map(({ function: name, scope, since, by }): Outcome => {
    const told = { kind: "siteFunction", function: name, given: true } as const
    const id = `function/${name}`
    // For other communities it is news once more; another day to look at it is not.
    return { ...roleOutcome({ by, at: since, told }), id, part: `${id}/${since}/${scope?.join(" ") ?? ""}` }
  })
  const taken = mine.functionsTaken.map(({ function: name, at, by }): Outcome => {
    const told = { kind: "siteFunction", function: name, given: false } as const
    return { ...roleOutcome({ by, at, told }), id: `function/${name}` }
  })
  return [...given, ...taken].flatMap((outcome) => toEvent(outcome, reader))
}
