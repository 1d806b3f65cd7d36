import { createObserved } from "../kernel/subscription.ts"
import { createLedgers } from "../ledger/createLedgers.ts"
import { LedgerFault, type LedgerTrouble } from "../ledger/trouble.ts"
import type { EnvelopeStore } from "../ledger/envelopeStore.ts"
import type { Ledgers } from "../ledger/ledger.ts"
import type { SiteId } from "../kernel/ids.ts"
import { err, ok, type Result } from "../kernel/result.ts"
import { createReplicator } from "../sync/replicator/replicator.ts"
import { createAckStore } from "./acks.ts"
import { createAdmissions } from "./admissions.ts"
import { createCutoffs } from "./cutoffs.ts"
import { composeSite } from "./composeSite.ts"
import { createDeviceNames, type DeviceNames } from "./deviceNames.ts"
import { createHistory } from "./history.ts"
import { startMeeting } from "./meeting.ts"
import { mendRows } from "./mendRows.ts"
import { createNotices, type Notices } from "./notices.ts"
import type { StoreTroubles } from "./openStoreOf.ts"
import type { OpenError } from "./palabre.ts"
import type { Ports } from "./ports.ts"
import { createOwnHeads } from "./ownHeads.ts"
import { finishMending } from "./devices/finishMending.ts"
import { listFormerDevices } from "./devices/formerDevices.ts"
import { createPairingDesk } from "./devices/pairingDesk.ts"
import { openOwnBox } from "./own/ownBox.ts"
import { createOwnReplica } from "./own/ownReplica.ts"
import { createReplicationPolicy } from "./replicationPolicy.ts"
import { createRooms } from "./rooms.ts"
import { openSiteSearch } from "./search/openSiteSearch.ts"
import { openRoster } from "./roster.ts"
import { keepSecrets } from "./secrets/keepSecrets.ts"
import { openSiteSecrets } from "./secrets/siteSecrets.ts"
import type { Site } from "./site.ts"
import type { SiteRecord } from "./siteRecord.ts"
import { createStandings } from "./standings.ts"
import { createOffenceNotices, createTroubleNotices, noticeStoreTrouble } from "./troubles.ts"

const STORED_CHECK_MS = 10_000

export interface OpeningSite {
  readonly id: SiteId
  readonly name: string
  readonly store: EnvelopeStore
  readonly record: SiteRecord
  readonly troubles: StoreTroubles
}

/** Opens ledgers, folds them, meets the other devices. Rejects never: what can go wrong is an OpenError. */
export const openSite = async (ports: Ports, opening: OpeningSite): Promise<Result<Site, OpenError>> => {
  const notices = createNotices(ports.now)
  opening.troubles.listen((trouble) => noticeStoreTrouble(notices, trouble))
  let ledgers: Ledgers | undefined
  try {
    const names = createDeviceNames()
    ledgers = await openLedgers(ports, opening, createTroubleNotices(notices, names.nameOf))
    return await start(ports, { ...opening, notices, ledgers, names })
  } catch (error) {
    await ledgers?.close()
    await opening.store.close()
    ports.log({ what: "site-open-failed", error: String(error) })
    return err(
      error instanceof LedgerFault
        ? { kind: "damaged", detail: error.code }
        : { kind: "failed", detail: error instanceof Error ? error.message : String(error) },
    )
  }
}

const openLedgers = async (
  ports: Ports,
  { id, store, record }: OpeningSite,
  noticeTrouble: (trouble: LedgerTrouble) => void,
): Promise<Ledgers> =>
  createLedgers({
    store,
    cache: ports.openCache(id),
    keys: record.keys,
    formerly: new Set(await listFormerDevices(store)),
    site: id,
    now: ports.now,
    random: ports.random,
    after: ports.timers.after,
    onTrouble: (trouble) => {
      ports.log({ what: "ledger-trouble", ...trouble })
      noticeTrouble(trouble)
    },
  })

const start = async (
  ports: Ports,
  opening: OpeningSite & { readonly notices: Notices; readonly ledgers: Ledgers; readonly names: DeviceNames },
): Promise<Result<Site, OpenError>> => {
  const { id, store, record, ledgers, notices, names } = opening
  const siteLedger = await ledgers.open(id)
  const roster = await openRoster(siteLedger)
  names.learn(roster)
  const secrets = await openSiteSecrets({ ...ports, id, store, record, roster })
  await secrets.settle()
  const rooms = createRooms({ ledgers, site: id, timers: ports.timers, me: record.member }, roster)
  await rooms.refresh()
  const standings = createStandings({ record, roster, store, isFrozen: () => isFrozen(ledgers), random: ports.random })
  const admissions = createAdmissions({
    ledger: siteLedger,
    own: record.keys.device,
    roster,
    now: ports.now,
    onAdmitted: (name) => notices.add("admission-recorded", { name }),
    onReturned: (member) => notices.add("return-recorded", { name: roster.profiles.get().get(member)?.name ?? "" }),
  })
  const desk = createPairingDesk({
    site: id,
    own: record.keys.device,
    member: record.member,
    now: ports.now,
    random: ports.random,
    vouched: (device) => roster.state.get()?.vouchings.get(device)?.by.includes(record.member) ?? false,
  })
  const policy = createReplicationPolicy({
    desk,
    site: id,
    ledgers,
    now: ports.now,
    founderDevice: record.founderDevice,
    roster,
    rooms,
    standings,
    admissions,
  })
  const { now, timers, log } = ports
  await mendRows({ store, now }, notices)
  const own = await openOwnBox({ store, now })
  const replicator = createReplicator({
    ledgers,
    policy,
    site: id,
    now,
    timers,
    log,
    acks: createAckStore(store),
    own: createOwnReplica(own),
    onOffence: createOffenceNotices(notices, {
      isMember: (device) => policy.standing(device) === "member",
      nameOf: names.nameOf,
    }),
  })
  const history = createHistory({ ledgers, timers, log })
  const ownHeads = createOwnHeads({
    ledgers,
    replicator,
    timers,
    isOnlyDevice: () => roster.state.get()?.devices.size === 1,
  })
  ledgers.askFirst(ownHeads.ask)
  const stopAsking = replicator.peers.subscribe(ownHeads.giveUpLost)
  ownHeads.giveUpLost()
  const moved = createObserved(0)
  const known = { ...opening, moved, roster, rooms, standings, policy, replicator }
  const parts = { ...known, siteLedger, history, desk, own, secrets }
  const site = await composeSite(ports, parts).catch((error: unknown) => {
    replicator.close()
    history.stop()
    throw error
  })
  history.begin()
  // A list that can't be written now is no reason to keep anybody from what they wrote.
  await ports.registry
    .put({ id, name: site.name.get(), lastOpened: ports.now() })
    .catch((error: unknown) => log({ what: "site-not-listed", error: String(error) }))
  const cutoffs = createCutoffs({
    me: site.me,
    siteLedger,
    roster,
    rooms,
    log,
    onMoved() {
      replicator.evaluate()
      moved.set(moved.get() + 1)
    },
  })
  const settleCutoffs = () =>
    cutoffs.settle().catch((error: unknown) => log({ what: "cutoffs-not-settled", error: String(error) }))
  // Before anybody is met: what an earlier run learned of removals holds at once.
  await settleCutoffs()
  const stopSettling = [
    roster.state.subscribe(() => void settleCutoffs()),
    rooms.subscribe(({ acts }) => void (acts ? settleCutoffs() : undefined)),
    ledgers.subscribe((_ledger, { aside }) => void (aside ? settleCutoffs() : undefined)),
  ]
  const mending = await finishMending({ site, ledgers, store, rooms, notices, log })
  const meeting = startMeeting(ports, opening, { replicator, secrets: secrets.known })
  const stopSecrets = keepSecrets(ports, { ...parts, me: site.me })
  const search = openSiteSearch(ports, id, { site, rooms, ledgers })
  const company = ports
    .accompany?.({ store, ledgers, site, ports })
    .catch((error: unknown) => log({ what: "no-company", error: String(error) }))
  const stopCheck = timers.after(STORED_CHECK_MS, () => void verifyStored(ledgers, log))
  return ok({
    ...site,
    search,
    reconnect: meeting.reconnect,
    async close() {
      ;(await company)?.()
      stopCheck()
      stopAsking()
      await mending.stop()
      for (const stop of stopSettling) stop()
      await cutoffs.stop()
      meeting.stop()
      await stopSecrets()
      await search.close()
      await site.close()
    },
  })
}

const isFrozen = (ledgers: Ledgers): boolean =>
  ledgers.ids().some((id) =>
    ledgers
      .get(id)
      ?.frozen()
      .some(({ device }) => device === ledgers.device),
  )

/** A sound cache hides a damaged row until somebody asks for it: the store is read through once, when the start is over. */
const verifyStored = async (ledgers: Ledgers, log: Ports["log"]): Promise<void> => {
  try {
    for (const id of ledgers.ids()) await ledgers.get(id)?.verifyStored()
  } catch (error) {
    log({ what: "stored-check-ended", error: String(error) })
  }
}
