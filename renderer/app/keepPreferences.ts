import type { SiteRegistry } from "../platform/storage/siteRegistry.ts"
import { parsePreferences, type PreferenceStore } from "./preferences.ts"

const KEY = "preferences"

/**
 * Keeps what a member chose beside their sites too: where the page's own small store was cleared, it comes back from
 * there. Choosing goes on where neither can be written.
 * @param isEmpty nothing was chosen, as far as the page knows
 */
export const keepPreferences = async (
  store: PreferenceStore,
  registry: Pick<SiteRegistry, "preference" | "setPreference">,
  isEmpty: boolean,
): Promise<void> => {
  if (isEmpty) {
    const kept = await registry.preference(KEY).catch(() => undefined)
    if (kept !== undefined) store.change(parsePreferences(kept))
  }
  store.subscribe(() => void registry.setPreference(KEY, { ...store.get() }).catch(() => undefined))
}
