import { createMyData } from "./myData/createMyData.ts"
import type { SiteParts } from "./composeSite.ts"
import type { Ports } from "./ports.ts"
import { createSiteCommands } from "./siteCommands.ts"
import type { Trust } from "./trust.ts"

type OwnCommands = ReturnType<typeof createSiteCommands> & ReturnType<typeof createMyData>

/** What a member does about themselves, and whom they invite. */
export const createOwnCommands = (ports: Ports, parts: SiteParts, trust: Trust): OwnCommands => ({
  ...createSiteCommands(ports, parts, trust.give),
  ...createMyData(ports, parts, trust.ofSite.register),
})
