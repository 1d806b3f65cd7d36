import type { CommandError, KeptDraft, Site, WaitingId, WaitingInput } from "../../../shared/application/site.ts"
import type { Result } from "../../../shared/kernel/result.ts"

const takenBack = new WeakMap<Site, Set<WaitingId>>()

/** What was taken back leaves the outbox too, but was not sent. */
export const isTakenBack = (site: Site, id: WaitingId): boolean => takenBack.get(site)?.has(id) ?? false

export const takeBack = async (
  site: Site,
  id: WaitingId,
  keep: KeptDraft | undefined,
): Promise<Result<WaitingInput, CommandError>> => {
  const ids = takenBack.get(site) ?? new Set()
  takenBack.set(site, ids.add(id))
  const taken = await site.undo(id, keep)
  if (!taken.ok) ids.delete(id)
  return taken
}
