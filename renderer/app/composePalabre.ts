import { createPalabre } from "../../shared/application/createPalabre.ts"
import type { Ports } from "../../shared/application/ports.ts"
import type { Palabre } from "../../shared/application/palabre.ts"
import { afterRealTime } from "../../shared/kernel/after.ts"
import { createHostClient } from "../platform/hostClient.ts"
import { createSearchPipe } from "../platform/search/createSearchPipe.ts"
import { deleteSite } from "../platform/storage/deleteSite.ts"
import { createSiteRegistry } from "../platform/storage/siteRegistry.ts"
import { createSiteStore, listSiteStores } from "../platform/storage/siteStore.ts"
import { spokenLanguage } from "./i18n/i18n.ts"
import { createYIndexeddbVolumeCache } from "../platform/storage/yIndexeddbVolumeCache.ts"
import { whenAtRest } from "../ui/whenAtRest.ts"

/** Connects the application to this window: its host, IndexedDB and WebRTC. */
export const composePalabre = async (): Promise<Palabre> => {
  const host = createHostClient()
  const ports: Ports = {
    host,
    registry: createSiteRegistry(indexedDB),
    openStore: (site, onTrouble) => createSiteStore(site, { indexedDB, onTrouble }),
    storedSites: () => listSiteStores(indexedDB),
    deleteStore: (site) => deleteSite(site, { indexedDB, storage: localStorage }),
    openCache: (site) => createYIndexeddbVolumeCache({ site }),
    openSearch: createSearchPipe,
    async createMesh() {
      // Its code, its keys and whoever answers take the processor, which what is being opened needs first.
      await new Promise<void>((resolve) => whenAtRest(resolve))
      const [{ signaling }, { createWebrtcMesh }] = await Promise.all([
        host.describe(),
        import("../platform/webrtc/webrtcMesh.ts"),
      ])
      return createWebrtcMesh({ signaling, lanAddresses: host.lanAddresses })
    },
    now: () => Date.now(),
    timers: { after: afterRealTime },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    log: (entry) => console.info("palabre", entry),
    async accompany(scene) {
      const { demonstration } = await host.describe()
      if (!demonstration) return () => undefined
      return (await import("../../shared/demonstration/keepCompany.ts")).keepCompany(scene, {
        language: spokenLanguage,
      })
    },
  }
  return createPalabre(ports, async (options) => {
    const { createDemonstration } = await import("../../shared/demonstration/createDemonstration.ts")
    return createDemonstration(ports, options)
  })
}
