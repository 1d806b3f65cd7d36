import { createCutoffs } from "../../../shared/application/cutoffs.ts"
import { keepDoors } from "../../../shared/application/keepDoors.ts"
import { createRooms, type Rooms } from "../../../shared/application/rooms.ts"
import { openRoster, type Roster } from "../../../shared/application/roster.ts"
import type { DeviceKeys } from "../../../shared/crypto/deviceKeys.ts"
import type { DeviceId, MemberId, SiteId } from "../../../shared/kernel/ids.ts"
import { createLedgers } from "../../../shared/ledger/createLedgers.ts"
import type { Ledger, Ledgers } from "../../../shared/ledger/ledger.ts"
import { isAtLeast } from "../../../shared/site/roles.ts"
import { memberOf, standingOf } from "../../../shared/site/siteState.ts"
import { fakeLedger } from "../../fakes/fakeIds.ts"
import { createMemoryEnvelopeStore, type MemoryEnvelopeStore } from "../../fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../../fakes/memoryVolumeCache.ts"
import { createSeededRandom } from "../seededRandom.ts"
import { type MachineSecrets, openMachineSecrets } from "./machineSecrets.ts"

/** One member's machine with the real ledgers, resolvers and cutoffs, and neither screen nor network. */
export interface GovernedMachine {
  readonly name: string
  readonly member: MemberId
  readonly keys: DeviceKeys
  readonly device: DeviceId
  /** Keeps to the rules; the others sign what they like, and never give up what was cut off. */
  readonly isHonest: boolean
  readonly store: MemoryEnvelopeStore
  readonly ledgers: Ledgers
  readonly site: Ledger
  readonly roster: Roster
  readonly rooms: Rooms
  /** Undefined in histories without doors and secrets. */
  readonly keyring: MachineSecrets | undefined
  /** Folds what arrived, and draws the consequences. */
  refresh(): Promise<void>
}

export interface Person {
  readonly name: string
  readonly member: MemberId
  readonly keys: DeviceKeys
}

export interface MachineOptions extends Person {
  readonly isHonest: boolean
  readonly seed: number
  /** The founder's, where machines keep doors and change the site's secret; null where they do not. */
  readonly keeping: DeviceId | null
  readonly now: () => number
  /** Null for the founder's, which founds it. */
  readonly site: SiteId | null
  readonly genesis?: Parameters<Ledgers["found"]>[0]
  readonly store?: MemoryEnvelopeStore
}

const never = () => () => undefined
const MAX_ROUNDS = 12

export const startMachine = async (options: MachineOptions): Promise<GovernedMachine> => {
  const { keys, member, name, isHonest, now, store = createMemoryEnvelopeStore() } = options
  const random = createSeededRandom(options.seed).bytes
  const ledgers = await createLedgers({
    store,
    cache: createMemoryVolumeCache(),
    keys,
    site: options.site,
    now,
    random,
    after: never,
    onTrouble: () => undefined,
  })
  if (options.genesis) await ledgers.found(options.genesis)
  const site = await ledgers.open(options.site ?? ledgers.ids()[0] ?? fakeLedger(0))
  const roster = await openRoster(site)
  const rooms = createRooms({ ledgers, site: site.id, timers: { after: never }, me: member }, roster)
  ledgers.subscribe((ledger, change) => rooms.take(ledger, change))
  const me = { member, device: keys.device }
  const cutoffs = createCutoffs({ me, siteLedger: site, roster, rooms, log: () => undefined, onMoved: () => undefined })
  const { keeping: founderDevice } = options
  const keyed = { member, keys, isHonest, store, siteLedger: site, roster, random, now }
  const keyring = founderDevice === null ? undefined : await openMachineSecrets({ ...keyed, founderDevice })
  const digests = () =>
    ledgers
      .ids()
      .map((id) => ledgers.get(id)?.digest())
      .join()
  let folded = ""
  ledgers.subscribe((_ledger, { aside }) => {
    if (aside) folded = ""
  })
  return {
    name,
    member,
    keys,
    device: keys.device,
    isHonest,
    store,
    ledgers,
    site,
    roster,
    rooms,
    keyring,
    async refresh() {
      await keyring?.settle()
      for (let round = 0; round < MAX_ROUNDS && folded !== digests(); round++) {
        folded = digests()
        await roster.refresh()
        await rooms.refresh()
        if (isHonest) await cutoffs.settle()
        await keyring?.settle()
        const isActive = roster.state.get()?.members.get(member)?.state === "active"
        if (keyring && isHonest && isActive) await keepDoors({ id: site.id, me, ledgers, rooms, random })
      }
    },
  }
}

const MAX_RUN_BYTES = 1_000_000

/** Whether an honest machine would talk to the other, and of the site alone. */
const willMeet = (machine: GovernedMachine, other: GovernedMachine): "all" | "site" | "no" => {
  const state = machine.roster.state.get()
  if (!machine.isHonest) return "all"
  if (!state) return "site"
  const standing = standingOf(state, other.device)
  return standing === "member" ? "all" : standing === "unknown" ? "site" : "no"
}

const giveLedger = async (from: Ledger, to: Ledger, machine: GovernedMachine, founder: DeviceId): Promise<void> => {
  const mayWrite = (device: DeviceId): boolean => {
    const state = machine.roster.state.get()
    return state ? state.devices.has(device) : device === founder
  }
  for (const { device, seq, hash } of from.heads()) {
    const head = to.head(device)
    // A chain that contradicts ours is shown from its beginning, as heads that are compared would bring about.
    const isOther = head !== undefined && head.seq >= seq && head.hash !== hash
    const run = await from.readRun(device, isOther ? 0 : (head?.seq ?? -1) + 1, MAX_RUN_BYTES)
    if (run.length === 0) continue
    const { refusal } = await to.accept(run, mayWrite)
    if (refusal === "fork" || (refusal === "bad-sequence" && !isOther))
      await to.accept(await from.readRun(device, 0, MAX_RUN_BYTES), mayWrite)
  }
  if (from.digest() === to.digest()) return
  for (const evidence of await from.forkEvidence(machine.device)) await to.acceptFork(evidence)
}

/** What one machine shows the other of all that it may read; the other judges it by its own roster. */
export const give = async (from: GovernedMachine, to: GovernedMachine, founder: DeviceId): Promise<void> => {
  const [there, here] = [willMeet(from, to), willMeet(to, from)]
  if (there === "no" || here === "no") return
  await giveLedger(from.site, to.site, to, founder)
  from.keyring?.meet(to.device, provesOlder(from, to) ? "older" : "current")
  if (from.keyring) await from.refresh()
  await to.refresh()
  if (willMeet(from, to) !== "all" || willMeet(to, from) !== "all") return
  for (const { ledger, state } of from.rooms.list()) {
    const site = to.roster.state.get()
    const member = site && memberOf(site, to.device)
    if (member === undefined || (from.isHonest && !state()?.mayRead(member))) continue
    await giveLedger(ledger, await to.ledgers.open(ledger.id), to, founder)
  }
  await giveDoors(from, to, founder)
  await to.refresh()
}

/** Whether the other's current secret is one that came before ours. */
const provesOlder = (machine: GovernedMachine, other: GovernedMachine): boolean => {
  const [ours, theirs] = [machine, other].map(({ keyring }) => keyring?.secrets.change()?.change.hash)
  const changes = (machine.roster.state.get()?.secretChanges ?? []).map(({ hash }) => hash)
  return ours !== undefined && changes.indexOf(ours) > (theirs === undefined ? -1 : changes.indexOf(theirs))
}

/** Every colleague carries every door. */
const giveDoors = async (from: GovernedMachine, to: GovernedMachine, founder: DeviceId): Promise<void> => {
  const states = [from, to].map(({ roster }) => roster.state.get())
  const isColleague = states.every((site) => {
    const known = site?.members.get(to.member)
    return known?.state === "active" && isAtLeast(known.role, "member")
  })
  if (!isColleague) return
  for (const { ledger } of from.rooms.doors.list())
    await giveLedger(ledger, await to.ledgers.open(ledger.id), to, founder)
}
