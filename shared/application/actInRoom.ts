import type { CommunityVoidReason } from "../community/communityState.ts"
import type { JsonObject } from "../kernel/json.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { appendError } from "./commandError.ts"
import type { Room } from "./rooms.ts"
import type { CommandError } from "./site.ts"

const UNKNOWN: CommandError = { kind: "invalid", field: "community", reason: "unknown" }

const refusalOf = (reason: CommunityVoidReason): CommandError =>
  reason === "too-many" ? { kind: "invalid", field: "community", reason } : { kind: "denied" }

/** Writes an act of a community: one without effect must not pass for one that had it, so what it came to is read from the fold. */
export const actInRoom = async (room: Room | undefined, body: JsonObject): Promise<Result<void, CommandError>> => {
  const state = room?.state()
  if (!room || !state) return err(UNKNOWN)
  const appended = await room.ledger.append([{ kind: "act", body: { ...body, seen: state.tips } }])
  if (!appended.ok) return err(appendError(appended.error))
  const hashes = new Set(appended.value.map(({ hash }) => hash))
  const without = room.state()?.void.find(({ hash }) => hashes.has(hash))
  return without ? err(refusalOf(without.reason)) : ok(undefined)
}
