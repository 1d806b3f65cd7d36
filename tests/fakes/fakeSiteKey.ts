import type { SiteKeyView } from "../../shared/application/secrets/viewSiteKey.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"

/** Of a site whose key was never changed. */
export const createFakeSiteKey = (): Observed<SiteKeyView> =>
  createObserved<SiteKeyView>({ change: null, due: false, held: true })
