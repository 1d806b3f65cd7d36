import { expect } from "vitest"
import type { DeviceId, LedgerId } from "../../shared/kernel/ids.ts"
import { LedgerFault } from "../../shared/ledger/trouble.ts"
import { encodeEnvelope } from "../../shared/ledger/envelopeCodec.ts"
import { encodeMessage } from "../../shared/sync/replicator/encodeMessage.ts"
import type { Message } from "../../shared/sync/replicator/messages.ts"
import { flip } from "../fixtures/twoDevices.ts"
import { converge, describeMachines, haveEqualHeads, itemsOn, wasShown } from "./expectations.ts"
import { removal } from "./siteOfActs.ts"
import { createSeededRandom, type SeededRandom } from "./seededRandom.ts"
import { createWorld, ledgerOn, type Machine, siteOf, type World } from "./world.ts"

const HOUR_MS = 3_600_000
/** Two clocks that are further apart than a day take nothing from one another, until the time has come. */
const MAX_CLOCK_ERROR_MS = 11 * HOUR_MS

interface Play {
  readonly world: World
  readonly random: SeededRandom
  readonly honest: readonly Machine[]
  /** Members whose machines do what they like; one of them is removed on the way. */
  readonly byzantine: readonly Machine[]
  readonly open: LedgerId
  readonly closed: LedgerId
  /** What honest machines were told to be saved, and what they only tried to write: by text. */
  readonly acknowledged: Map<string, { readonly device: DeviceId; readonly ledger: LedgerId }>
  readonly attempted: Map<string, DeviceId>
  written: number
}

const ignore = (): void => {}

const write = async (play: Play, machine: Machine, id: LedgerId): Promise<void> => {
  const ledger = machine.running.ledgers.get(id)
  if (ledger === undefined || ledger.heads().length === 0) return
  const text = `${machine.name} ${play.written++}`
  play.attempted.set(text, machine.device)
  const appended = await ledger.append([{ kind: "item", body: { text } }])
  if (appended.ok) play.acknowledged.set(text, { device: machine.device, ledger: id })
}

/** Starts again over its disk; where a full disk keeps it from mending what it found, again. */
const restart = async ({ world }: Play, machine: Machine): Promise<void> => {
  for (let tries = 0; ; tries++)
    try {
      return await world.crash(machine)
    } catch (error) {
      if (!(error instanceof LedgerFault) || tries > 8) throw error
    }
}

const crashAmidWrite = async (play: Play, machine: Machine, ledger: LedgerId): Promise<void> => {
  machine.store.crashNext(play.random.pick(["before", "after"]))
  write(play, machine, ledger).catch(ignore)
  await play.world.time.pass(play.random.below(50))
  await restart(play, machine)
}

const holdsToo = (machine: Machine, id: LedgerId, device: DeviceId, seq: number): boolean => {
  const ledger = machine.running.ledgers.get(id)
  if (ledger === undefined || (ledger.head(device)?.seq ?? -1) < seq) return false
  return ledger.missingBodies().every((key) => key.device !== device || key.seq !== seq)
}

/** Of what somebody else holds as well: what only one disk had is gone with it. */
const damageRow = async (play: Play, machine: Machine, id: LedgerId): Promise<void> => {
  const { random, honest } = play
  const heads = machine.running.ledgers.get(id)?.heads() ?? []
  if (heads.length === 0) return
  const { device, seq } = random.pick(heads)
  const at = random.below(seq + 1)
  if (!honest.some((other) => other !== machine && holdsToo(other, id, device, at))) return
  const damages = [
    () => "garbage",
    (row: Record<string, unknown>) => ({ ...row, headerBytes: flip(row["headerBytes"]) }),
    (row: Record<string, unknown>) => ({ ...row, body: { salt: new Uint8Array(16), payload: new Uint8Array(3) } }),
  ] as const
  machine.store.damage(id, { device, seq: at }, random.pick(damages))
  await restart(play, machine)
}

/** What a member's own client can say on a link, without a replicator on it. */
const lie = async ({ world, random, honest, byzantine, open }: Play): Promise<void> => {
  const [liar, victim] = [random.pick(byzantine), random.pick(honest)]
  const [there, here] = world.network.connect(victim.device, liar.device)
  victim.running.replicator.addLink(there)
  const author = random.pick(honest)
  const run = (await victim.running.ledgers.get(open)?.readRun(author.device, 0, 100_000)) ?? []
  const say = (message: Message): void => void here.send("control", encodeMessage(message)).catch(ignore)
  say({ type: "hello", version: 1, joining: false, stranger: false })
  const bad = run.map((envelope) => ({ ...envelope, signature: flip(envelope.signature) }))
  const foreign = run.map((envelope) =>
    envelope.body === null
      ? envelope
      : { ...envelope, body: { ...envelope.body, payload: flip(envelope.body.payload) } },
  )
  const runs = (envelopes: typeof run): Message => ({
    type: "runs",
    id: 0,
    ledger: open,
    runs: [{ device: author.device, envelopes: envelopes.map(encodeEnvelope) }],
  })
  const lies: readonly (() => void)[] = [
    () => void here.send("bulk", random.bytes(random.below(200))).catch(ignore),
    () => say(runs(bad)),
    () => say(runs(foreign)),
    () => say(runs(run.slice(1).toReversed())),
    () =>
      say({
        type: "heads",
        ledger: open,
        complete: true,
        genesis: null,
        heads: [{ device: author.device, seq: 1e6, hash: open }],
      }),
    () => say({ type: "digests", digests: Array.from({ length: 50 }, () => ({ ledger: open, digest: open })) }),
  ]
  random.pick(lies)()
  await world.time.pass(random.below(100))
}

/** Two machines of one device write each their own, and show it to different halves. */
const fork = async (play: Play): Promise<void> => {
  const { world, random, honest, byzantine, open } = play
  const forker = random.pick(byzantine)
  if (!forker.running.ledgers.ids().includes(open)) return
  const twin = await world.twin(forker)
  for (const machine of [forker, twin])
    await machine.running.ledgers
      .get(open)
      ?.append([{ kind: "item", body: { text: `${machine.name} ${play.written++}` } }])
  world.connect(twin, random.pick(honest))
  await world.time.pass(300)
  twin.running.replicator.close()
}

const STEPS = [
  ...(["write", "write", "write", "write", "cut", "connect", "connect", "connect", "wait", "wait"] as const),
  ...(["crash", "crash amid write", "damage", "full", "lie", "fork", "byzantine"] as const),
]

const step = async (play: Play): Promise<void> => {
  const { world, random, honest, byzantine, open, closed } = play
  const machines = [...honest, ...byzantine]
  const [one, other, own] = [random.pick(machines), random.pick(machines), random.pick(honest)]
  const ledger = random.pick([open, open, closed])
  switch (random.pick(STEPS)) {
    case "write":
      return write(play, own, ledger)
    case "cut":
      return world.cut(one, other)
    case "connect":
      return one === other ? undefined : world.connect(one, other)
    case "wait":
      return world.time.pass(random.below(400))
    case "crash":
      return restart(play, own)
    case "crash amid write":
      return crashAmidWrite(play, own, ledger)
    case "damage":
      return damageRow(play, own, ledger)
    case "full":
      return own.store.failNext({ kind: "full" }, 1 + random.below(3))
    case "lie":
      return lie(play)
    case "fork":
      return fork(play)
    case "byzantine":
      await random
        .pick(byzantine)
        .running.ledgers.get(open)
        ?.append([{ kind: "item", body: { text: `x ${play.written++}` } }])
  }
}

/** Whoever has equal heads shows the same. */
const expectSameWhereEven = ({ honest, open }: Play): void => {
  // Where a payload was damaged, it is still on its way.
  const holders = honest.filter(({ running }) => running.ledgers.get(open)?.missingBodies().length === 0)
  for (const one of holders)
    for (const other of holders)
      if (one !== other && haveEqualHeads([one, other], [open]))
        expect(itemsOn(one, open)).toEqual(itemsOn(other, open))
}

/** What was acknowledged is there, and nothing is shown as somebody's who did not write it. */
const expectTrue = ({ honest, acknowledged, attempted, closed }: Play): void => {
  const devices = new Set(honest.map(({ device }) => device))
  for (const machine of honest)
    for (const id of machine.running.ledgers.ids()) {
      const shown = new Map(
        itemsOn(machine, id).map((item) => [String(Reflect.get(Object(item["body"]), "text")), item]),
      )
      for (const [text, { device, ledger }] of acknowledged)
        if (ledger === id)
          expect([text, machine.name, shown.get(text)?.["device"]]).toEqual([text, machine.name, device])
      for (const [text, { device }] of shown)
        if (devices.has(device as DeviceId)) expect([text, attempted.get(text)]).toEqual([text, device])
    }
  const outsiders = honest.filter(({ name }) => !["alice", "bob", "carol"].includes(name))
  for (const outsider of outsiders) expect(outsider.running.ledgers.ids()).not.toContain(closed)
}

/** Five honest machines and two Byzantine ones live through what the seed decides; in the end the honest ones hold the same, and all that they were told to be saved. */
export const simulate = async (seed: number, steps: number): Promise<void> => {
  const clocks = createSeededRandom(seed ^ 0x5eed)
  const errors = new Map<string, number>()
  const clockErrorOf = (name: string): number => {
    const wrong =
      clocks.below(4) === 0 ? Math.round((clocks.next() - 0.5) * 2 * MAX_CLOCK_ERROR_MS) : clocks.below(2_000)
    errors.set(name, errors.get(name) ?? wrong)
    return errors.get(name) ?? 0
  }
  const world = await createWorld(seed, clockErrorOf)
  const { random, founder: alice } = world
  const honest = [alice]
  for (const name of ["bob", "carol", "dave", "erin"]) honest.push(await world.member(name))
  const byzantine = [await world.member("mallory"), await world.member("trudy")]
  const [, bob, carol] = honest
  if (bob === undefined || carol === undefined) throw new Error("unreachable")
  const open = (await world.openCommunity(alice, null)).id
  const closed = (await world.openCommunity(alice, [bob, carol])).id
  const play: Play = {
    world,
    random,
    honest,
    byzantine,
    open,
    closed,
    acknowledged: new Map(),
    attempted: new Map(),
    written: 0,
  }
  world.connectAll([...honest, ...byzantine])
  await world.time.pass(random.below(600))
  const removedAt = random.below(steps)
  const removed = byzantine[1]
  if (removed === undefined) throw new Error("unreachable")
  for (let at = 0; at < steps; at++) {
    if (at === removedAt) await siteOf(world, alice).append([{ kind: "act", body: removal(removed.device) }])
    await step(play)
    if (at % 10 === 9) expectSameWhereEven(play)
  }
  await end(play, removed)
}

const ROUND_MS = 2_000
const MAX_ROUNDS = 300

/** As a mesh does by and by: a link can end where a full disk kept somebody from mending what it found. */
const reconnect = (world: World, machines: readonly Machine[]): void => {
  for (const [at, one] of machines.entries())
    for (const other of machines.slice(at + 1))
      if (!one.running.replicator.peers.get().some(({ device }) => device === other.device)) world.connect(one, other)
}

const lacks = (machine: Machine, id: LedgerId): boolean => machine.running.ledgers.get(id)?.missingBodies().length !== 0

/** Until all hold the same, payloads that a disk had lost included. */
const settle = async (world: World, machines: readonly Machine[], ledgers: readonly LedgerId[]): Promise<void> => {
  const isSettled = (): boolean =>
    haveEqualHeads(machines, ledgers) && !machines.some((machine) => ledgers.some((id) => lacks(machine, id)))
  for (let rounds = 0; !isSettled(); rounds++) {
    if (rounds === MAX_ROUNDS) throw new Error(describeMachines(machines, ledgers))
    reconnect(world, machines)
    await world.time.pass(ROUND_MS)
  }
  await converge(world, machines, ledgers)
}

const end = async (play: Play, removed: Machine): Promise<void> => {
  const { world, honest, byzantine, open, closed } = play
  const [alice, bob, carol] = honest
  if (alice === undefined || bob === undefined || carol === undefined) throw new Error("unreachable")
  for (const one of honest) for (const other of [...honest, ...byzantine]) world.cut(one, other)
  world.connectAll(honest)
  await settle(world, honest, [world.site, open])
  await settle(world, [alice, bob, carol], [closed])
  expectTrue(play)
  // The removal may not have been written where the disk was full, and still is.
  for (let isRemoved = false; !isRemoved;)
    isRemoved = (await siteOf(world, alice).append([{ kind: "act", body: removal(removed.device) }])).ok
  await converge(world, honest, [world.site])
  await world.time.pass(100)
  for (const machine of honest) world.connect(removed, machine)
  await write(play, alice, open)
  await converge(world, honest, [open])
  const newest = ledgerOn(alice, open).head(alice.device)
  if (newest) expect(wasShown(world, removed, newest.hash)).toBe(false)
}
