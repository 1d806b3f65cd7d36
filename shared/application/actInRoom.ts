import type { CommunityVoidReason } from "../community/communityState.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { CommunityRightName } from "../site/rights.ts"
import { appendError } from "./commandError.ts"
import { denied, type Denied } from "./denied.ts"
import type { Refusals } from "./refusals.ts"
import type { Room } from "./rooms.ts"
import type { CommandError } from "./site.ts"

const UNKNOWN: CommandError = { kind: "invalid", field: "community", reason: "unknown" }

/** An act of a community's ledger, before its tips are cited. */
export type RoomAct = JsonObject & { readonly type: CommunityRightName }

const refusalOf = (reason: CommunityVoidReason, refuse: () => Denied): CommandError => {
  if (reason === "too-many") return { kind: "invalid", field: "community", reason }
  if (reason === "unknown-member") return { kind: "invalid", field: "member", reason: "unknown" }
  if (reason === "not-hidden") return denied("overtaken")
  if (reason === "last-owner") return denied("owner-stays")
  if (reason === "own-item" || reason === "own-decision") return denied(reason, refuse().ask)
  return refuse()
}

/** Writes an act of a community: one without effect must not pass for one that had it, so what it came to is read from the fold. */
export const actInRoom = async (
  room: Room | undefined,
  body: RoomAct,
  refuse: Refusals,
): Promise<Result<void, CommandError>> => {
  const state = room?.state()
  if (!room || !state) return err(UNKNOWN)
  const appended = await room.ledger.append([{ kind: "act", body: { ...body, seen: state.tips } }])
  if (!appended.ok) return err(appendError(appended.error))
  const hashes = new Set(appended.value.map(({ hash }) => hash))
  const without = room.state()?.void.find(({ hash }) => hashes.has(hash))
  return without ? err(refusalOf(without.reason, () => refuse.inRoom(room, body.type))) : ok(undefined)
}
