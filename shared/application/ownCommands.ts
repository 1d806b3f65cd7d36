import type { SiteParts } from "./composeSite.ts"
import type { DevicesOfSite } from "./deviceViews.ts"
import { createDevices } from "./devices/createDevices.ts"
import type { Governance } from "./governance.ts"
import type { MyDataOfSite } from "./myData/myDataViews.ts"
import type { Ports } from "./ports.ts"
import { createSiteKey, type KeyOfSite } from "./secrets/viewSiteKey.ts"
import { createSiteCommands } from "./siteCommands.ts"

type OwnCommands = ReturnType<typeof createSiteCommands> & DevicesOfSite & MyDataOfSite & KeyOfSite

/** What a member does about themselves, and whom they invite. */
export const createOwnCommands = (ports: Ports, parts: SiteParts, trust: Governance): OwnCommands => {
  // Asked for once in a year by most members: it is not fetched before.
  const fetchMyData = async (): Promise<MyDataOfSite> => {
    const { createMyData } = await import("./myData/createMyData.ts")
    return createMyData(ports, parts, trust.ofSite.register)
  }
  return {
    ...createSiteCommands(ports, parts, trust.give),
    ...createDevices(ports, parts, trust),
    ...createSiteKey(parts.roster, parts.secrets),
    readMyData: async () => (await fetchMyData()).readMyData(),
    exportMyData: async (work) => (await fetchMyData()).exportMyData(work),
    eraseOwnThings: async () => (await fetchMyData()).eraseOwnThings(),
    eraseMyWritings: async (work) => (await fetchMyData()).eraseMyWritings(work),
  }
}
