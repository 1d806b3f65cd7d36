import type { DeviceKeys } from "../../shared/crypto/deviceKeys.ts"
import type { DeviceId, LedgerId, SiteId } from "../../shared/kernel/ids.ts"
import { createLedgers } from "../../shared/ledger/createLedgers.ts"
import type { Ledger, Ledgers } from "../../shared/ledger/ledger.ts"
import type { LedgerTrouble } from "../../shared/ledger/trouble.ts"
import type { EnrolmentAnswer, Offence, ReplicationPolicy, Replicator } from "../../shared/sync/replicator/ports.ts"
import { createReplicator } from "../../shared/sync/replicator/replicator.ts"
import { createMemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import type { MemoryEnvelopeStore } from "../fakes/memoryEnvelopeStore.ts"
import { createMemoryVolumeCache } from "../fakes/memoryVolumeCache.ts"
import { createNetwork } from "./network.ts"
import type { Network } from "./network.ts"
import { atRest } from "./rest.ts"
import { createSeededKeys } from "./seededKeys.ts"
import { createSeededRandom } from "./seededRandom.ts"
import type { SeededRandom } from "./seededRandom.ts"
import { admission, communityGenesis, createPolicy, siteGenesis } from "./siteOfActs.ts"
import { createVirtualTime } from "./virtualTime.ts"
import type { VirtualTime } from "./virtualTime.ts"

/** 3 November 2026, within one quarter for as long as a scenario lasts. */
const START_MS = Date.UTC(2026, 10, 3)

const MAX_FOLD_MS = 30

/** One machine: what survives a crash, and what runs on it until then. */
export interface Machine {
  readonly name: string
  readonly device: DeviceId
  readonly isInvited: boolean
  readonly keys: DeviceKeys
  store: MemoryEnvelopeStore
  running: Running
  readonly log: Record<string, unknown>[]
  readonly answers: EnrolmentAnswer[]
  readonly offences: Offence[]
  readonly acks: Map<string, readonly [DeviceId, LedgerId, number]>
  readonly troubles: LedgerTrouble[]
}

export interface Running {
  readonly ledgers: Ledgers
  readonly policy: ReplicationPolicy
  readonly replicator: Replicator
}

export interface World {
  readonly time: VirtualTime
  readonly random: SeededRandom
  readonly network: Network
  readonly site: SiteId
  /** A member's machine, admitted by the founder's before anything else happens. */
  member(name: string): Promise<Machine>
  /** A machine that holds an invitation and nothing else. */
  newcomer(name: string): Promise<Machine>
  /** A machine that found the site without an invitation. */
  stranger(name: string): Promise<Machine>
  readonly founder: Machine
  connect(one: Machine, other: Machine): void
  connectAll(machines: readonly Machine[]): void
  cut(one: Machine, other: Machine): void
  /** Loses the memory, keeps the disk, starts again. Links are gone. */
  crash(machine: Machine): Promise<void>
  openCommunity(by: Machine, members: readonly Machine[] | null): Promise<Ledger>
  /** A second machine with the same keys and a copy of the disk: whatever both write is a fork. */
  twin(machine: Machine): Promise<Machine>
}

export const siteOf = (world: World, machine: Machine): Ledger => ledgerOn(machine, world.site)

export const ledgerOn = (machine: Machine, id: LedgerId): Ledger => {
  const ledger = machine.running.ledgers.get(id)
  if (ledger === undefined) throw new Error(`${machine.name} does not hold ${id}`)
  return ledger
}

/**
 * Seeded: machines, delays and order of delivery are the same each time.
 * @param clockErrorOf by how much a machine's clock is wrong, in milliseconds
 */
export const createWorld = async (seed: number, clockErrorOf: (name: string) => number = () => 0): Promise<World> => {
  const random = createSeededRandom(seed)
  const time = createVirtualTime(START_MS, atRest)
  const network = createNetwork(time, random)

  const openLedgers = (machine: Pick<Machine, "name" | "store" | "troubles">, keys: DeviceKeys, site: SiteId | null) =>
    createLedgers({
      store: machine.store,
      cache: createMemoryVolumeCache(),
      keys,
      site,
      now: () => time.now() + clockErrorOf(machine.name),
      random: random.bytes,
      after: time.after,
      onTrouble: (trouble) => machine.troubles.push(trouble),
    })
  const run = (machine: Omit<Machine, "running">, ledgers: Ledgers, site: SiteId): Running => {
    const { isInvited, log, acks, answers, offences } = machine
    const policy = createPolicy({
      ledgers,
      site,
      isInvited,
      later: (action) => void time.after(random.below(MAX_FOLD_MS), action),
      onRoster: () => replicator.evaluate(),
      onAnswer: (answer) => answers.push(answer),
    })
    const replicator = createReplicator({
      ledgers,
      policy,
      site,
      now: time.now,
      timers: time,
      log: (entry) => log.push(entry),
      onOffence: (offence) => offences.push(offence),
      acks: {
        load: async () => [...acks.values()],
        save: async (peer, ledger, seq) => void acks.set(`${peer}/${ledger}`, [peer, ledger, seq]),
      },
    })
    return { ledgers, policy, replicator }
  }
  const start = async (name: string, kind: "founder" | "invited" | "stranger"): Promise<Machine> => {
    const keys = await createSeededKeys(random.bytes(32))
    const bare = {
      name,
      device: keys.device,
      isInvited: kind === "invited",
      keys,
      store: createMemoryEnvelopeStore(),
      log: [],
      answers: [],
      offences: [],
      acks: new Map<string, readonly [DeviceId, LedgerId, number]>(),
      troubles: [],
    }
    const ledgers = await openLedgers(bare, keys, kind === "founder" ? null : site)
    if (kind === "founder") {
      const founded = await ledgers.found(siteGenesis)
      if (!founded.ok) throw new Error(founded.error.kind)
      site = founded.value.id
    }
    const machine: Machine = Object.assign(bare, { running: run(bare, ledgers, site) })
    return machine
  }

  let site = "" as SiteId
  const founder = await start("alice", "founder")
  const connect = (one: Machine, other: Machine): void => {
    const [here, there] = network.connect(one.device, other.device)
    one.running.replicator.addLink(here)
    other.running.replicator.addLink(there)
  }
  return {
    time,
    random,
    network,
    site,
    founder,
    async member(name) {
      const machine = await start(name, "invited")
      await ledgerOn(founder, site).append([{ kind: "act", body: admission(machine.device) }])
      return machine
    },
    newcomer: (name) => start(name, "invited"),
    stranger: (name) => start(name, "stranger"),
    connect,
    connectAll(machines) {
      machines.forEach((one, at) => machines.slice(at + 1).forEach((other) => connect(one, other)))
    },
    cut: (one, other) => network.cut(one.device, other.device),
    async crash(machine) {
      machine.store = machine.store.crash()
      machine.running.replicator.close()
      machine.running = run(machine, await openLedgers(machine, machine.keys, site), site)
    },
    async twin(machine) {
      const { keys } = machine
      const bare = {
        ...machine,
        name: `${machine.name}'s twin`,
        store: createMemoryEnvelopeStore({ disk: structuredClone(machine.store.disk) }),
        log: [],
        acks: new Map(machine.acks),
        troubles: [],
      }
      return Object.assign(bare, { running: run(bare, await openLedgers(bare, keys, site), site) })
    },
    async openCommunity(by, members) {
      const genesis = communityGenesis(members?.map(({ device }) => device) ?? null)
      const founded = await by.running.ledgers.found(genesis)
      if (!founded.ok) throw new Error(founded.error.kind)
      return founded.value
    },
  }
}
