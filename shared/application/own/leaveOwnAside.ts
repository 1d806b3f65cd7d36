import type { MemberId } from "../../kernel/ids.ts"
import type { EnvelopeStore, LocalWrite } from "../../ledger/envelopeStore.ts"
import { listLegacyRows } from "./legacyRows.ts"
import { OWN_PREFIX } from "./ownRows.ts"

/** The machine becomes one of somebody else's: what it knew of its former member stays on its disk, and is told to nobody. */
export const leaveOwnAside = async (store: EnvelopeStore, member: MemberId): Promise<readonly LocalWrite[]> => {
  const rows = [...(await store.listLocal(OWN_PREFIX)), ...(await listLegacyRows(store))]
  return rows.flatMap(({ key, value }): readonly LocalWrite[] => [
    { put: { key: `former/${member}/${key}`, value } },
    { remove: key },
  ])
}
