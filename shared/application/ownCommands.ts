import type { SiteParts } from "./composeSite.ts"
import { createDevices } from "./devices/createDevices.ts"
import type { Governance } from "./governance.ts"
import type { Ports } from "./ports.ts"
import type { Site } from "./site.ts"
import { createSiteCommands } from "./siteCommands.ts"

type MyData = Pick<Site, "readMyData" | "exportMyData" | "eraseMyWritings">
type OwnCommands = ReturnType<typeof createSiteCommands> & ReturnType<typeof createDevices> & MyData

/** What a member does about themselves, and whom they invite. */
export const createOwnCommands = (ports: Ports, parts: SiteParts, trust: Governance): OwnCommands => {
  // Asked for once in a year by most members: it is not fetched before.
  const fetchMyData = async (): Promise<MyData> => {
    const { createMyData } = await import("./myData/createMyData.ts")
    return createMyData(ports, parts, trust.ofSite.register)
  }
  return {
    ...createSiteCommands(ports, parts, trust.give),
    ...createDevices(ports, parts, trust),
    readMyData: async () => (await fetchMyData()).readMyData(),
    exportMyData: async (work) => (await fetchMyData()).exportMyData(work),
    eraseMyWritings: async (work) => (await fetchMyData()).eraseMyWritings(work),
  }
}
