import type { SiteId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import { isInvitedRole } from "../site/certificate.ts"
import { readInvitation } from "../site/readInvitation.ts"
import { comeBack } from "./devices/comeBack.ts"
import { mendSite } from "./devices/mendSite.ts"
import { forgetSite } from "./forgetSite.ts"
import { foundSite } from "./foundSite.ts"
import { joinSite } from "./joinSite.ts"
import { openErrorOf } from "./openError.ts"
import { openSite } from "./openSite.ts"
import { abandon, giveUp, isEmptyStore, isFrozenStore, openStoreOf } from "./openStoreOf.ts"
import { publishWelcome } from "./publishWelcome.ts"
import { listSites } from "./knownSites.ts"
import type { OpenError, Palabre } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import { ENDED_KEY } from "./standings.ts"
import { parseSiteRecord, SITE_RECORD_KEY, type SiteRecord } from "./siteRecord.ts"

/** What stands above the sites of one profile, over the ports of this machine. */
export const createPalabre = (ports: Ports, demonstrate: Palabre["demonstrate"]): Palabre => {
  /** Whoever waits or was refused holds the site too, but another invitation may be their way in. */
  const belongsTo = async (id: SiteId): Promise<boolean> => {
    const known = (await listSites(ports)).some((site) => site.id === id)
    const opened = known ? await openStoreOf(ports, id) : null
    if (!opened?.ok) return known
    const { store } = opened.value
    try {
      const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))
      // Without its record a site can't be opened: an invitation is the way back in.
      if (record === undefined || record.joining !== null) return false
      // Nor does whoever was removed, left, or had this machine taken off: they come back under new keys.
      if ((await store.getLocal(ENDED_KEY)) !== undefined) return false
      return !(await isFrozenStore(store, record.keys.device))
    } finally {
      await store.close()
    }
  }

  return {
    host: ports.host,
    demonstrate,
    sites: () => listSites(ports),
    async found(input) {
      const founded = await foundSite(ports, input)
      if (founded.ok) await publishWelcome(founded.value, { text: input.welcome ?? "", now: ports.now() })
      return founded
    },
    async readInvitation(text, expected) {
      const read = await readInvitation(text, ports.now())
      if (!read.ok) return read
      const { site, inviterName, certificate, memberName } = read.value
      if (expected !== undefined && site.id !== expected)
        return err({ kind: "invitation", reason: "other-site", siteName: site.name })
      return ok({
        siteId: site.id,
        siteName: site.name,
        inviter: inviterName,
        expiresAt: certificate.expiresAt,
        alreadyMember: await belongsTo(site.id),
        forDevice: certificate.role === "device",
        bringsBack: memberName,
        role: isInvitedRole(certificate.role) ? certificate.role : null,
      })
    },
    async readSite(text) {
      const read = await readInvitation(text, 0)
      return read.ok ? ok({ siteId: read.value.site.id, siteName: read.value.site.name }) : read
    },
    async join(input) {
      const read = await readInvitation(input.invitation, ports.now())
      if (!read.ok) return read
      return joinSite(ports, read.value, input)
    },
    comeBack: (input) => comeBack(ports, input),
    mend: (id, deviceName) => mendSite(ports, id, deviceName),
    forget: (id) => forgetSite(ports, id),
    async open(id) {
      const known = (await listSites(ports)).find((site) => site.id === id)
      if (!known) return err({ kind: "failed", detail: "unknown-site" })
      const opened = await openStoreOf(ports, id)
      if (!opened.ok) return err(openErrorOf(opened.error))
      const { store, troubles } = opened.value
      const record = await readRecord(store)
      if (!record.ok)
        return record.error.kind === "gone"
          ? abandon(ports, { site: id, store }, record.error)
          : giveUp(store, record.error)
      return openSite(ports, { id, name: known.name, store, record: record.value, troubles })
    },
  }
}

const readRecord = async (store: EnvelopeStore): Promise<Result<SiteRecord, OpenError>> => {
  try {
    const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY))
    if (record) return ok(record)
    return err((await isEmptyStore(store)) ? { kind: "gone" } : { kind: "damaged", detail: "site-record" })
  } catch (error) {
    return err({ kind: "damaged", detail: String(error) })
  }
}
