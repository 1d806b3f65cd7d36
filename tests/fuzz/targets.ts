import { createHostTargets } from "./hostTargets.ts"
import { createLedgerTargets } from "./ledgerTargets.ts"
import { createLinkTargets } from "./linkTargets.ts"
import { createSiteTargets } from "./siteTargets.ts"
import { createStoreTargets } from "./storeTargets.ts"
import type { Target } from "./target.ts"

/** Every reader of what comes from the wire, the disk, a paste or another program. */
export const createTargets = async (): Promise<readonly Target[]> => [
  ...(await createLedgerTargets()),
  ...(await createLinkTargets()),
  ...(await createSiteTargets()),
  ...(await createStoreTargets()),
  ...createHostTargets(),
]
