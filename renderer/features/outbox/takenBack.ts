import type { CommandError, KeptDraft, Site, WaitingId, WaitingInput } from "../../../shared/application/site.ts"
import type { Result } from "../../../shared/kernel/result.ts"

const takenBack = new WeakMap<Site, Set<WaitingId>>()

/** What was taken back leaves the outbox too, but was not sent. */
export const isTakenBack = (site: Site, id: WaitingId): boolean => takenBack.get(site)?.has(id) ?? false

export const noteTakenBack = (site: Site, id: WaitingId): void => {
  takenBack.set(site, (takenBack.get(site) ?? new Set()).add(id))
}

export const takeBack = async (
  site: Site,
  id: WaitingId,
  keep: KeptDraft | undefined,
): Promise<Result<WaitingInput, CommandError>> => {
  noteTakenBack(site, id)
  const taken = await site.undo(id, keep)
  if (!taken.ok) takenBack.get(site)?.delete(id)
  return taken
}
