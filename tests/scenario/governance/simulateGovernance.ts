import { createHash } from "../../../shared/crypto/hash.ts"
import type { JsonObject } from "../../../shared/kernel/json.ts"
import { maySite } from "../../../shared/site/rights.ts"
import { SITE_FUNCTIONS } from "../../../shared/site/functions.ts"
import { ROLES } from "../../../shared/site/roles.ts"
import type { Member } from "../../../shared/site/siteState.ts"
import { createMemoryEnvelopeStore } from "../../fakes/memoryEnvelopeStore.ts"
import { createSeededRandom, type SeededRandom } from "../seededRandom.ts"
import { castOf, communityGenesis, enrolmentOf, siteGenesis, START_MS } from "./cast.ts"
import { seedCheapSealing } from "../cheapSealing.ts"
import { expectAgreement } from "./expectAgreement.ts"
import { give, type GovernedMachine, startMachine } from "./machine.ts"
import { MORE_STEPS } from "./moreSteps.ts"
import { act, actHere, type Play } from "./play.ts"

const HOUR_MS = 3_600_000
/** Two clocks that are further apart than a day take nothing from one another, until the time has come. */
const MAX_CLOCK_ERROR_MS = 30 * HOUR_MS

const clockOf = (play: { now: number }, error: number) => () => play.now + error

interface Begin extends Pick<Play, "seed" | "random" | "more"> {
  readonly isHonest: (at: number) => boolean
}

const start = async ({ seed, random, more, isHonest }: Begin): Promise<Play> => {
  const people = (await castOf()).slice(0, 2 + random.below(6))
  const [founding] = people
  if (!founding) throw new Error("nobody")
  const play = { seed, random, more, people, written: new Map(), groups: new Map(), now: START_MS, count: 0 }
  const keeping = more ? founding.keys.device : null
  const founder = await startMachine({
    ...founding,
    keeping,
    isHonest: isHonest(0),
    // The same site in every history, so that enrolments are.
    seed: 1,
    now: clockOf(play, 0),
    site: null,
    genesis: siteGenesis(founding),
  })
  play.now += HOUR_MS
  const access = random.below(3) === 0 ? "private" : "open"
  const founded = await founder.ledgers.found(
    communityGenesis(founding, founder.site.id, more?.below(3) === 0 ? "request" : access),
  )
  if (!founded.ok) throw new Error(founded.error.kind)
  const machines = [founder]
  for (const [at, person] of people.entries())
    if (at > 0)
      machines.push(
        await startMachine({
          ...person,
          keeping,
          isHonest: isHonest(at),
          seed: seed + at,
          now: clockOf(play, random.below(MAX_CLOCK_ERROR_MS) - MAX_CLOCK_ERROR_MS / 2),
          site: founder.site.id,
        }),
      )
  await founder.refresh()
  return Object.assign(play, { machines, founder, community: founded.value.id })
}

const isActive = ({ roster, member }: GovernedMachine): boolean =>
  roster.state.get()?.members.get(member)?.state === "active"

const write = async (play: Play, machine: GovernedMachine): Promise<void> => {
  const room = machine.rooms.get(play.community)
  if (!room || !(isActive(machine) && room.state()?.mayWrite(machine.member))) return
  const md = `${machine.name} ${play.count++}`
  const body = { t: "post", kind: "message", title: "", md }
  const appended = await room.ledger.append([{ kind: "item", body }])
  if (appended.ok && machine.isHonest) play.written.set(md, machine)
}

const meet = async (play: Play, one: GovernedMachine, other: GovernedMachine): Promise<void> => {
  if (one === other || (play.groups.get(one) ?? 0) !== (play.groups.get(other) ?? 0)) return
  await give(one, other, play.founder.device)
  await give(other, one, play.founder.device)
}

type Step = (play: Play, machine: GovernedMachine) => Promise<void>

const admit: Step = async (play, machine) => {
  const [inviter, newcomer] = [play.random.pick(play.people), play.random.pick(play.people)]
  const enrolment = await enrolmentOf(play.founder.site.id, inviter, newcomer)
  await act(machine, { type: "member.admit", enrolment })
}

/** Signed by whoever has the right or not: what had none is void everywhere. */
const govern: Step = async ({ random, people }, machine) => {
  const { member } = random.pick(people)
  const bodies: readonly JsonObject[] = [
    { type: "role.grant", member, role: random.pick(ROLES) },
    { type: "role.grant", member, role: random.pick(["administrator", "moderator"]) },
    { type: "role.revoke", member },
    { type: "member.remove", member },
    { type: "member.leave", successor: random.pick([null, member]) },
    { type: "site.rename", name: `By ${machine.name}` },
  ]
  const body = random.pick(bodies)
  if (machine.isHonest && body["type"] === "member.leave" && random.below(3) > 0) return
  await act(machine, body)
}

/** Drawn apart from all else: a history in which nobody is named for a function plays as it did before there were any. */
const nameForFunction = async ({ people, machines }: Play, random: SeededRandom): Promise<void> => {
  const [{ member }, name] = [random.pick(people), random.pick(SITE_FUNCTIONS)]
  const bodies: readonly JsonObject[] = [
    { type: "function.grant", member, function: name, scope: null, review: null },
    { type: "function.revoke", member, function: name },
  ]
  await act(random.pick(machines), random.pick(bodies))
}

/** Administrators propose and agree that somebody own the site in another's place; the one whom it is about does not look on. */
const replace: Step = async (play, machine) => {
  const { random, people } = play
  const state = machine.roster.state.get()
  const owners = [...(state?.members.values() ?? [])].filter(
    ({ role, state: is }) => role === "owner" && is === "active",
  )
  if (owners.length === 0) return
  const owner = random.pick(owners).id
  await act(machine, { type: "owner.propose", owner, successor: random.pick(people).member })
  for (const other of play.machines) {
    await meet(play, machine, other)
    if (random.below(3) > 0) await agree(play, other)
  }
  const retaliation = { type: "member.remove", member: machine.member }
  for (const one of play.machines) if (one.member === owner && random.below(2) > 0) await act(one, retaliation)
}

const agree: Step = async ({ random }, machine) => {
  const proposals = machine.roster.state.get()?.proposals ?? []
  if (proposals.length > 0)
    await act(machine, { type: "owner.agree", proposal: random.pick(proposals).id, on: random.below(4) > 0 })
}

/** Somebody of whose chains there is something to cut off, by somebody who may. */
const findRemovable = (play: Play, machine: GovernedMachine): readonly Member[] => {
  const state = machine.roster.state.get()
  const mine = state?.members.get(machine.member)
  const heads = machine.rooms.get(play.community)?.ledger.heads() ?? []
  const wrote = new Set(heads.map(({ device }) => state?.devices.get(device)?.member))
  const mayRemove = ({ id, role, state: is }: Member): boolean =>
    is === "active" && mine !== undefined && id !== mine.id && maySite("member.remove", mine.role, { role, own: false })
  const others = [...(state?.members.values() ?? [])].filter((member) => mayRemove(member) && wrote.has(member.id))
  return mine?.state === "active" ? others : []
}

const dismiss: Step = async (play, machine) => {
  const others = findRemovable(play, machine)
  if (others.length > 0) await act(machine, { type: "member.remove", member: play.random.pick(others).id })
}

/** Out of sight of whoever removes them, somebody goes on writing, and a friend takes it. */
const dismissApart: Step = async (play, machine) => {
  const others = findRemovable(play, machine)
  if (others.length === 0) return
  const { id } = play.random.pick(others)
  const [friend, ...gone] = [play.random.pick(play.machines), ...play.machines.filter(({ member }) => member === id)]
  for (const each of play.machines) play.groups.set(each, each === friend || gone.includes(each) ? 1 : 0)
  for (const each of gone) {
    await govern(play, each)
    await write(play, each)
    await meet(play, each, friend)
  }
  await act(machine, { type: "member.remove", member: id })
}

const governHere: Step = async (play, machine) => {
  const { member } = play.random.pick(play.people)
  const bodies: readonly JsonObject[] = [
    { type: "community.admit", member },
    { type: "community.admit", member },
    { type: "community.remove", member },
    { type: "community.describe", name: `By ${machine.name}` },
  ]
  await actHere(play, machine, play.random.pick(bodies))
}

/** Of what a machine holds, or of another envelope than it names; signed by whoever has the right or not. */
const erase: Step = async (play, machine) => {
  const { random } = play
  const projection = machine.rooms.get(play.community)?.projection
  const posts = projection?.posts() ?? []
  if (posts.length === 0) return
  const target = random.pick(posts)
  const hash = random.below(4) > 0 ? projection?.post(target)?.hash : createHash(Uint8Array.of(play.count & 255))
  const said = { target, note: "", reports: [] }
  const bodies: readonly JsonObject[] = [
    { type: "item.erase", ...said, reason: "other", hash: hash ?? "" },
    { type: "item.appeal", target, note: "" },
    { type: "item.keep", ...said },
    { type: "item.restore", ...said },
  ]
  await actHere(play, machine, random.pick(bodies))
}

/** What a modified client signs. */
const lie: Step = async (play, machine) => {
  const { random, people, founder } = play
  const [target, inviter] = [random.pick(people), random.pick(people)]
  const enrolment = await enrolmentOf(founder.site.id, inviter, target)
  const nowhere = createHash(Uint8Array.of(play.count++ & 255))
  const far = { device: target.keys.device, seq: random.below(40), hash: nowhere }
  const lies: readonly (() => Promise<void>)[] = [
    // Forged, replayed, dated before whatever happened, citing what does not exist.
    () => act(machine, { type: "member.admit", enrolment: `${enrolment.slice(0, -6)}AAAAAA` }),
    () => act(machine, { type: "member.admit", enrolment }, [founder.site.id]),
    () => act(machine, { type: "member.remove", member: target.member }, [founder.site.id]),
    () => act(machine, { type: "role.grant", member: machine.member, role: "owner" }, [founder.site.id]),
    () => act(machine, { type: "site.rename", name: "Nowhere" }, [nowhere]),
    () => act(machine, { type: "cutoff.set", ends: [far] }),
    () => act(machine, { type: "owner.propose", owner: target.member, successor: machine.member }, [founder.site.id]),
    () => act(machine, { type: "owner.agree", proposal: nowhere, on: true }),
    () => actHere(play, machine, { type: "cutoff.set", ends: [far] }),
    () => write(play, machine),
  ]
  if (!machine.isHonest && machine.site.heads().length > 0) await random.pick(lies)()
}

/** A second machine with the same keys and a copy of the disk: what both write contradicts itself. */
const fork: Step = async (play, machine) => {
  if (machine.isHonest || play.machines.length > 9) return
  const store = createMemoryEnvelopeStore({ disk: structuredClone(machine.store.disk) })
  const { random, founder } = play
  const keeping = play.more ? founder.device : null
  const options = { ...machine, keeping, store, seed: play.seed + 50 + play.machines.length, site: founder.site.id }
  const twin = await startMachine({ ...options, now: clockOf(play, 0) })
  await twin.refresh()
  play.machines.push(twin)
  for (const one of [machine, twin]) {
    await govern(play, one)
    await write(play, one)
  }
  await meet(play, twin, random.pick(play.machines))
}

const part: Step = async (play) => {
  for (const machine of play.machines) play.groups.set(machine, play.random.below(2))
}

const STEPS: readonly Step[] = [
  ...[
    admit,
    admit,
    write,
    write,
    write,
    write,
    govern,
    govern,
    dismiss,
    replace,
    agree,
    dismissApart,
    dismissApart,
    governHere,
    erase,
    erase,
    lie,
    lie,
    fork,
    part,
  ],
  ...Array.from({ length: 9 }, (): Step => (play, machine) => meet(play, machine, play.random.pick(play.machines))),
]

const HISTORY_STEPS = 40
const LAST_ROUNDS = 20
/** The longest that anybody waits before they change the site's secret, and more. */
const LONGEST_WAIT_MS = 8 * 24 * HOUR_MS

/** Everybody meets everybody until nothing moves; clocks that were wrong are right by then. */
const settle = async (play: Play): Promise<void> => {
  play.groups.clear()
  play.now += 4 * 24 * HOUR_MS
  const honest = play.machines.filter(({ isHonest }) => isHonest)
  const digests = () => honest.flatMap(({ ledgers }) => ledgers.ids().map((id) => ledgers.get(id)?.digest())).join()
  // Those who keep to no rule show what they have as well.
  for (const one of play.machines) for (const other of honest) await meet(play, one, other)
  // What somebody waits for moves nothing meanwhile.
  const quiet = play.more ? 2 : 1
  for (let round = 0, same = 0, before = ""; round < LAST_ROUNDS && same < quiet; round++) {
    same = before === digests() ? same + 1 : 0
    before = digests()
    // What a machine whose clock is fast wrote just now, one whose clock is slow takes a day later.
    play.now += play.more ? LONGEST_WAIT_MS : MAX_CLOCK_ERROR_MS
    for (const one of honest) for (const other of honest) await meet(play, one, other)
  }
}

/** One random history of governance: a site of two to seven, up to half of whom do what they like. */
const simulateGovernance = async (seed: number, isPlain: boolean): Promise<void> => {
  const random = createSeededRandom(seed)
  // Twice as dear: every second history has it.
  const more = isPlain || seed % 2 === 1 ? null : createSeededRandom(seed + 2 ** 31)
  const functions = isPlain || seed % 4 === 0 ? null : createSeededRandom(seed + 2 ** 30)
  seedCheapSealing(seed)
  const isFounderHonest = random.below(4) > 0
  const honesty = Array.from({ length: 7 }, () => random.below(3) > 0)
  const isHonest = (at: number): boolean => (at === 0 ? isFounderHonest : (honesty[at] ?? true))
  const play = await start({ seed, random, more, isHonest })
  for (const person of play.people.slice(1))
    if (random.below(4) > 0) {
      const founding = play.people[0] ?? person
      const enrolment = await enrolmentOf(play.founder.site.id, founding, person)
      await act(play.founder, { type: "member.admit", enrolment })
    }
  for (const machine of play.machines) await meet(play, play.founder, machine)
  for (let at = 0; at < HISTORY_STEPS; at++) {
    play.now += random.below(HOUR_MS)
    await random.pick(STEPS)(play, random.pick(play.machines))
    if (more && more.below(2) === 0) await more.pick(MORE_STEPS)(play, more.pick(play.machines), more)
    if (functions && functions.below(5) === 0) await nameForFunction(play, functions)
  }
  await settle(play)
  expectAgreement(play)
  for (const { rooms, ledgers, keyring } of play.machines) {
    await keyring?.secrets.stop()
    rooms.stop()
    await ledgers.close()
  }
}

/**
 * One history after the other; a failure names the seed that brings it back.
 * @param isPlain without doors, guests, roles in communities, secrets and functions: as histories were played before there were any
 */
export const governSeeds = async (from: number, count: number, isPlain = false): Promise<void> => {
  for (let seed = from; seed < from + count; seed++)
    try {
      await simulateGovernance(seed, isPlain)
    } catch (error) {
      throw new Error(`seed ${seed}`, { cause: error })
    }
}
