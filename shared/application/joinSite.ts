import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { sign } from "../crypto/signing.ts"
import { toHex } from "../kernel/bytes.ts"
import type { MemberId } from "../kernel/ids.ts"
import { err, type Result } from "../kernel/result.ts"
import { createEnrolment } from "../site/enrolment.ts"
import type { LocalWrite } from "../ledger/envelopeStore.ts"
import type { Invitation } from "../site/invitation.ts"
import { toLine } from "../site/names.ts"
import { openErrorOf } from "./openError.ts"
import { openSite } from "./openSite.ts"
import { abandon, giveUp, isEmptyStore, openStoreOf } from "./openStoreOf.ts"
import type { JoiningInput, OpenError } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import type { Site } from "./site.ts"
import { parseSiteRecord, putSiteRecord, SITE_RECORD_KEY, type SiteRecord } from "./siteRecord.ts"

/** Keeps the request to be admitted, signed, and opens the site in waiting; any member's device can answer it later. */
export const joinSite = async (
  ports: Ports,
  invitation: Invitation,
  input: JoiningInput,
): Promise<Result<Site, OpenError>> => {
  const { id, name } = invitation.site
  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store, troubles } = opened.value
  const isNew = await isEmptyStore(store)
  const fail = (error: OpenError) => (isNew ? abandon(ports, { site: id, store }, error) : giveUp(store, error))
  const before = await store.getLocal(SITE_RECORD_KEY).catch(() => undefined)
  const held = parseSiteRecord(before)
  // A second invitation to a site that took us in already changes nothing: the device keeps its keys.
  const usable = held && held.joining?.refused == null
  const record = usable ? held : await requestAdmission(ports, invitation, input)
  if (!record) return fail({ kind: "failed", detail: "name-out-of-bounds" })
  const addresses = [...new Set([...record.addresses, ...invitation.addresses])].slice(0, 64)
  const complete = { ...record, addresses }
  // A record that can't be read is kept for whoever can repair it; what the site holds besides stays, under the new keys.
  const aside: readonly LocalWrite[] =
    before === undefined || held ? [] : [{ put: { key: `${SITE_RECORD_KEY}/damaged/${ports.now()}`, value: before } }]
  const recorded = await store.writeLocal([...aside, putSiteRecord(complete)])
  if (!recorded.ok) return fail(openErrorOf(recorded.error))
  const listed = await ports.registry.put({ id, name, lastOpened: ports.now() })
  if (!listed.ok) return fail(openErrorOf(listed.error))
  return openSite(ports, { id, name, store, record: complete, troubles })
}

const requestAdmission = async (
  { random, now }: Ports,
  invitation: Invitation,
  input: JoiningInput,
): Promise<SiteRecord | undefined> => {
  const keys = await generateDeviceKeys()
  const member = toHex(random(16)) as MemberId
  const enrolment = await createEnrolment({
    invitation,
    member,
    device: keys.device,
    sealing: keys.sealingPublicKey,
    name: toLine(input.memberName),
    title: toLine(input.memberTitle),
    sign: (domain, message) => sign(keys, domain, message),
  })
  if (!enrolment.ok) return undefined
  return {
    name: invitation.site.name,
    member,
    keys,
    secrets: [invitation.secret],
    founderDevice: invitation.founderDevice,
    addresses: [],
    joining: { since: now(), enrolment: enrolment.value, refused: null },
  }
}
