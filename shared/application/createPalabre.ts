import type { SiteId } from "../kernel/ids.ts"
import { err, ok } from "../kernel/result.ts"
import { readInvitation } from "../site/readInvitation.ts"
import { createFirstCommunity } from "./firstCommunity.ts"
import { foundSite } from "./foundSite.ts"
import { joinSite } from "./joinSite.ts"
import { openErrorOf } from "./openError.ts"
import { openSite } from "./openSite.ts"
import { giveUp, openStoreOf } from "./openStoreOf.ts"
import type { Palabre } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "./siteRecord.ts"

/** What stands above the sites of one profile, over the ports of this machine. */
export const createPalabre = (ports: Ports, demonstrate: Palabre["demonstrate"]): Palabre => {
  /** Whoever was refused holds the site too, but another invitation is their way in. */
  const belongsTo = async (id: SiteId): Promise<boolean> => {
    const known = (await ports.registry.list()).some((site) => site.id === id)
    const opened = known ? await openStoreOf(ports, id) : null
    if (!opened?.ok) return known
    const { store } = opened.value
    try {
      return parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))?.joining?.refused == null
    } finally {
      await store.close()
    }
  }

  return {
    host: ports.host,
    demonstrate,
    sites: () => ports.registry.list(),
    async found(input) {
      const founded = await foundSite(ports, input)
      if (founded.ok) await createFirstCommunity(founded.value, input.language)
      return founded
    },
    async readInvitation(text) {
      const read = await readInvitation(text, ports.now())
      if (!read.ok) return read
      const { site, inviterName, certificate } = read.value
      return ok({
        siteId: site.id,
        siteName: site.name,
        inviter: inviterName,
        expiresAt: certificate.expiresAt,
        alreadyMember: await belongsTo(site.id),
      })
    },
    async join(input) {
      const read = await readInvitation(input.invitation, ports.now())
      if (!read.ok) return read
      return joinSite(ports, read.value, input)
    },
    async open(id) {
      const known = (await ports.registry.list()).find((site) => site.id === id)
      if (!known) return err({ kind: "failed", detail: "unknown-site" })
      const opened = await openStoreOf(ports, id)
      if (!opened.ok) return err(openErrorOf(opened.error))
      const { store, troubles } = opened.value
      const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))
      if (!record) return giveUp(store, { kind: "damaged", detail: "site-record" })
      return openSite(ports, { id, name: known.name, store, record, troubles })
    },
  }
}
