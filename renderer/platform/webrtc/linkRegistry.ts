import type { DeviceId } from "../../../shared/kernel/ids.ts"
import type { Link } from "../../../shared/sync/link.ts"
import type { After } from "../../../shared/kernel/after.ts"

/** How long the device that does not decide waits for the one that does. */
const GRACE_MS = 3_000

/**
 * Keeps one link to each device: the newest, since an older one is often a page that was reloaded. Where both ends
 * see two links in another order, the device with the lower id decides, and the other acts only if nothing happens.
 */
export const createLinkRegistry = (
  own: DeviceId,
  after: After,
): { add(link: Link): void; closeAll(): void; size(): number } => {
  const links = new Map<DeviceId, Link[]>()

  const keepNewest = (device: DeviceId): void => {
    for (const older of (links.get(device) ?? []).slice(0, -1)) older.close("replaced")
  }
  const forget = (link: Link): void => {
    const left = (links.get(link.device) ?? []).filter((other) => other !== link)
    if (left.length > 0) links.set(link.device, left)
    else links.delete(link.device)
  }

  return {
    add(link) {
      links.set(link.device, [...(links.get(link.device) ?? []), link])
      link.onClose(() => forget(link))
      if (own < link.device) keepNewest(link.device)
      else after(GRACE_MS, () => keepNewest(link.device))
    },
    closeAll() {
      for (const link of [...links.values()].flat()) link.close("closed")
    },
    size: () => links.size,
  }
}
