import type { SiteId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { openErrorOf } from "./openError.ts"
import { isEmptyStore, openStoreOf } from "./openStoreOf.ts"
import type { OpenError } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "./siteRecord.ts"
import { COMPANY_KEY } from "./scene.ts"
import { ENDED_KEY } from "./standings.ts"

/** Deletes what this device keeps of a site that never let it in, or that it no longer belongs to; or what is left of one that the browser cleared; or a demonstration; refused wherever a member still needs it. */
export const forgetSite = async (ports: Ports, id: SiteId): Promise<Result<void, OpenError>> => {
  const forgettable = await isForgettable(ports, id)
  if (!forgettable.ok) return forgettable
  if (!forgettable.value) return err({ kind: "failed", detail: "in-use" })
  const removed = await ports.registry.remove(id)
  if (!removed.ok) return err(openErrorOf(removed.error))
  const deleted = await ports.deleteStore(id)
  // No longer listed: what could not be deleted is used again by the next invitation to that site.
  if (!deleted.ok) ports.log({ what: "store-not-deleted", failure: deleted.error.kind })
  await ports.host.forgetSite(id).catch((error: unknown) => ports.log({ what: "host-away", error: String(error) }))
  return ok(undefined)
}

/** Their membership ended, its people are invented, nothing is there, or only a request that nobody countersigned: not even the act that lets us in has arrived. */
const isForgettable = async (ports: Ports, id: SiteId): Promise<Result<boolean, OpenError>> => {
  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store } = opened.value
  try {
    const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))
    const isPending = record !== undefined && record.joining !== null && (await store.heads(id)).length === 0
    const hasEnded = (await store.getLocal(ENDED_KEY)) !== undefined
    const isInvented = (await store.getLocal(COMPANY_KEY)) !== undefined
    return ok(hasEnded || isPending || isInvented || (await isEmptyStore(store)))
  } finally {
    await store.close()
  }
}
