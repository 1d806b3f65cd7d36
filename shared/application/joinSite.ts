import { MAX_ADDRESSES } from "../bridge/hostSchemas.ts"
import { generateDeviceKeys } from "../crypto/generateDeviceKeys.ts"
import { sign } from "../crypto/signing.ts"
import { equalBytes, toHex } from "../kernel/bytes.ts"
import type { MemberId } from "../kernel/ids.ts"
import { err, type Result } from "../kernel/result.ts"
import { createEnrolment, parseEnrolment } from "../site/enrolment.ts"
import { isInvitedRole } from "../site/certificate.ts"
import type { EnvelopeStore, LocalWrite } from "../ledger/envelopeStore.ts"
import type { Invitation } from "../site/invitation.ts"
import { toLine } from "../site/names.ts"
import { putCameBack } from "./devices/cameBack.ts"
import { putFormerDevice } from "./devices/formerDevices.ts"
import { openErrorOf } from "./openError.ts"
import { openSite } from "./openSite.ts"
import { abandon, giveUp, isEmptyStore, isFrozenStore, openStoreOf } from "./openStoreOf.ts"
import type { JoiningInput, OpenError } from "./palabre.ts"
import { leaveOwnAside } from "./own/leaveOwnAside.ts"
import type { Ports } from "./ports.ts"
import type { Site } from "./site.ts"
import { ENDED_KEY } from "./standings.ts"
import {
  MAX_SECRETS,
  parseSiteRecord,
  putSiteRecord,
  SITE_RECORD_KEY,
  type SiteRecord,
  type VouchedFor,
} from "./siteRecord.ts"

/** Keeps the request to be admitted, signed, and opens the site in waiting; any member's device can answer it later. */
export const joinSite = async (
  ports: Ports,
  invitation: Invitation,
  input: Omit<JoiningInput, "invitation">,
): Promise<Result<Site, OpenError>> => {
  const { id, name } = invitation.site
  const opened = await openStoreOf(ports, id)
  if (!opened.ok) return err(openErrorOf(opened.error))
  const { store, troubles } = opened.value
  const isNew = await isEmptyStore(store)
  const fail = (error: OpenError) => (isNew ? abandon(ports, { site: id, store }, error) : giveUp(store, error))
  const before = await store.getLocal(SITE_RECORD_KEY).catch(() => undefined)
  const held = parseSiteRecord(before)
  // A second invitation to a site that took us in already changes no keys: it shows the way to whoever slept through changes of the site's secret.
  const isFrozen = held !== undefined && (await isFrozenStore(store, held.keys.device))
  const hasEnded = (await store.getLocal(ENDED_KEY).catch(() => undefined)) !== undefined
  const isIn = held?.joining === null && !isFrozen && !hasEnded
  const record = isIn
    ? guided(held, invitation)
    : await requestAdmission(ports, invitation, { input, held: hasEnded ? undefined : held })
  if (!record) return fail({ kind: "failed", detail: "name-out-of-bounds" })
  const addresses = [...new Set([...invitation.addresses, ...record.addresses])].slice(0, MAX_ADDRESSES)
  const complete = { ...record, addresses }
  // Keys that can't be read are kept for whoever can repair them, frozen ones too; what the site holds besides stays, under the new keys.
  const isReplaced = before !== undefined && (!held || isFrozen || hasEnded)
  const aside: readonly LocalWrite[] = isReplaced
    ? [
        {
          put: {
            key: `${SITE_RECORD_KEY}/${isFrozen ? "frozen" : hasEnded ? "ended" : "damaged"}/${ports.now()}`,
            value: before,
          },
        },
        { remove: ENDED_KEY },
        // What the former keys had written is their member's to publish anew; who was removed comes back as somebody else.
        ...(held && (isFrozen || held.member === record.member) ? [putFormerDevice(held.keys.device)] : []),
        ...(await forgetChain(store)),
      ]
    : []
  const isSomebodyElses = held !== undefined && invitation.member !== null && held.member !== record.member
  const own = isSomebodyElses ? await leaveOwnAside(store, held.member) : []
  // A machine that is only set up anew has all that it had.
  const back = held ? [] : putCameBack(invitation)
  const recorded = await store.writeLocal([...aside, ...own, ...back, putSiteRecord(complete)])
  if (!recorded.ok) return fail(openErrorOf(recorded.error))
  const listed = await ports.registry.put({ id, name, lastOpened: ports.now() })
  if (!listed.ok) return fail(openErrorOf(listed.error))
  return openSite(ports, { id, name, store, record: complete, troubles })
}

/** What was said of the chains of keys that are replaced: the new ones begin at nothing. */
const forgetChain = async (store: EnvelopeStore): Promise<readonly LocalWrite[]> => {
  const rows = [...(await store.listLocal("ack/")), ...(await store.listLocal("ledger/own-loss/"))]
  return rows.map(({ key }) => ({ remove: key }))
}

/** A request that is still unanswered is made again with the same keys: should somebody grant both, one member comes of it. */
const requestAdmission = async (
  { random, now }: Ports,
  invitation: Invitation,
  { input, held }: { readonly input: Omit<JoiningInput, "invitation">; readonly held: SiteRecord | undefined },
): Promise<SiteRecord | undefined> => {
  const mine = invitation.member
  const unanswered = held && isSameRequest(held, mine) ? held : undefined
  const keys = unanswered?.keys ?? (await generateDeviceKeys())
  const member = mine ?? unanswered?.member ?? (toHex(random(16)) as MemberId)
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
    secrets: withFirst(invitation.secret, held?.secrets ?? []),
    founderDevice: invitation.founderDevice,
    addresses: held?.addresses ?? [],
    joining: {
      since: now(),
      enrolment: enrolment.value,
      refused: null,
      vouching: vouchedFor(invitation, {
        machine: toLine(input.memberName),
        before: unanswered?.joining?.vouching ?? null,
      }),
    },
  }
}

/** With the second ticket it is known who said yes to the first. */
const vouchedFor = (
  { memberName, inviterName }: Invitation,
  { machine, before }: { readonly machine: string; readonly before: VouchedFor | null },
): VouchedFor | null =>
  memberName === null
    ? null
    : { name: memberName, machine, by: inviterName, confirmed: before?.confirmed ?? [], done: false }

/** A ticket says whose machine this will be: keys that asked as somebody else are not used for it, nor the other way round. */
const isSameRequest = ({ joining, member }: SiteRecord, mine: MemberId | null): boolean => {
  // What one administrator has said yes to holds for these keys alone, also where another one refused.
  if (joining === null || (joining.refused !== null && !joining.vouching?.confirmed.length)) return false
  const role = parseEnrolment(joining.enrolment)?.certificate.role
  const wasMine = role !== undefined && !isInvitedRole(role)
  return mine === null ? !wasMine : wasMine && member === mine
}

/** The secret that the site was joined with stays, however many came later. */
const guided = (held: SiteRecord, { secret }: Invitation): SiteRecord => {
  const secrets = withFirst(secret, held.secrets)
  const isKept = secrets.length === 1 || secrets.at(-1) === held.secrets.at(-1)
  return { ...held, secrets: isKept ? secrets : [...secrets.slice(0, -1), ...held.secrets.slice(-1)] }
}

/** The colleague who can answer may know an older secret than the one who invited last. */
const withFirst = (secret: Uint8Array, others: readonly Uint8Array[]): readonly Uint8Array[] =>
  [secret, ...others.filter((other) => !equalBytes(other, secret))].slice(0, MAX_SECRETS)
