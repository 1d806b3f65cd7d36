import { sign } from "../../crypto/signing.ts"
import type { SiteId } from "../../kernel/ids.ts"
import { err, type Result } from "../../kernel/result.ts"
import { createReturn } from "../../site/createReturn.ts"
import { joinSite } from "../joinSite.ts"
import { openErrorOf } from "../openError.ts"
import { openStoreOf } from "../openStoreOf.ts"
import type { OpenError } from "../palabre.ts"
import type { Ports } from "../ports.ts"
import type { Site } from "../site.ts"
import { parseSiteRecord, SITE_RECORD_KEY } from "../siteRecord.ts"

/** Gives a machine whose chain is forked new keys, vouched for by those that it had; any member's machine countersigns. */
export const mendSite = async (ports: Ports, id: SiteId, deviceName: string): Promise<Result<Site, OpenError>> => {
  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store } = opened.value
  const record = parseSiteRecord(await store.getLocal(SITE_RECORD_KEY).catch(() => undefined))
  await store.close()
  const [secret] = record?.secrets ?? []
  if (!record || !secret) return err({ kind: "damaged", detail: "record" })
  const { keys, member, founderDevice, addresses, name } = record
  const invitation = await createReturn({
    site: { id, name },
    secret,
    founderDevice,
    addresses,
    member,
    key: keys.device,
    sign: (domain, message) => sign(keys, domain, message),
    now: ports.now(),
    random: ports.random,
  })
  return joinSite(ports, invitation, { memberName: deviceName, memberTitle: "" })
}
