import { createDevices } from "./devices/createDevices.ts"
import { createMyData } from "./myData/createMyData.ts"
import type { SiteParts } from "./composeSite.ts"
import type { Ports } from "./ports.ts"
import { createSiteCommands } from "./siteCommands.ts"
import type { Governance } from "./governance.ts"

type OwnCommands = ReturnType<typeof createSiteCommands> &
  ReturnType<typeof createDevices> &
  ReturnType<typeof createMyData>

/** What a member does about themselves, and whom they invite. */
export const createOwnCommands = (ports: Ports, parts: SiteParts, trust: Governance): OwnCommands => ({
  ...createSiteCommands(ports, parts, trust.give),
  ...createDevices(ports, parts, trust),
  ...createMyData(ports, parts, trust.ofSite.register),
})
