import * as fc from "fast-check"
import { expect, it } from "vitest"
import { fromHex, toBase64Url } from "../kernel/bytes.ts"
import type { Hash, LedgerId } from "../kernel/ids.ts"
import type { JsonObject } from "../kernel/json.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import { digitsOf, inventActs, inventDevice, inventMember } from "./fixtures/inventedActs.ts"
import { resolveNaively } from "./fixtures/resolveNaively.ts"
import { SITE_FUNCTIONS } from "./functions.ts"
import { createSiteResolver } from "./resolveSite.ts"
import { ROLES } from "./roles.ts"
import type { SiteState } from "./siteState.ts"
import type { EnrolmentVerdicts } from "./verifyEnrolment.ts"

const NO_SITE = digitsOf("none") as LedgerId
const LONG = process.env["PALABRE_LONG"] === "1"
const PEOPLE = ["Alice", "Bob", "Carol", "Dave", "Erin"]
const nameAt = (at: number): string => PEOPLE[at % PEOPLE.length] ?? "Alice"

interface Step {
  readonly what: string
  readonly author: number
  readonly target: number
  /** Which of their machines. */
  readonly machine: number
  readonly role: (typeof ROLES)[number]
  /** How far back it cites: the newest act is 0. */
  readonly seen: readonly number[]
  /** Now and then a second act under the same number, as a restored copy writes. */
  readonly forks: boolean
}

const REMOVALS = ["remove", "remove", "remove", "revoke-device", "revoke-device", "leave"]
const VOTES = "propose agree agree agree publish accept return return code vouch vouch vouch".split(" ")
const SECRETS = ["secret", "secret", "share"]
const OTHERS = "add add admit admit grant unrole function unfunction rename rename revoke open cut unknown".split(" ")
const step: fc.Arbitrary<Step> = fc.record({
  what: fc.oneof(
    fc.constantFrom(...REMOVALS),
    { weight: 2, arbitrary: fc.constantFrom(...OTHERS) },
    fc.constantFrom(...VOTES),
    fc.constantFrom(...SECRETS),
  ),
  author: fc.oneof(fc.nat(4), fc.nat(1)),
  target: fc.oneof(fc.nat(4), fc.constantFrom(2, 3)),
  machine: fc.nat(3),
  role: fc.constantFrom(...ROLES),
  seen: fc.oneof(fc.constant([0]), fc.array(fc.nat(4), { maxLength: 3 }), fc.array(fc.nat(30), { maxLength: 4 })),
  forks: fc.nat(40).map((drawn) => drawn === 0),
})

/** The first machine of somebody bears their name. */
const machineOf = (name: string, machine: number): string => (machine === 0 ? name : `${name} ${machine}`)

const sealed = (length: number): string => toBase64Url(new Uint8Array(length))

const bodyOf = ({ what, target, machine, role }: Step, at: number, earlier: readonly ActRecord[]): JsonObject => {
  const lastOf = (type: string) => earlier.findLast(({ body }) => body["type"] === type)?.hash ?? digitsOf(type)
  const member = inventMember(nameAt(target))
  const device = inventDevice(machineOf(nameAt(target), machine))
  const hash = digitsOf(`end ${at}`)
  switch (what) {
    case "remove":
      return { type: "member.remove", member }
    case "grant":
      return { type: "role.grant", member, role, review: at % 2 === 0 ? null : "2027-01-31" }
    case "unrole":
      return { type: "role.revoke", member }
    case "function": {
      const scope = at % 3 === 0 ? [digitsOf(`community ${target}`)] : null
      return { type: "function.grant", member, function: SITE_FUNCTIONS[at % 4] ?? "leader", scope, review: null }
    }
    case "unfunction":
      return { type: "function.revoke", member, function: SITE_FUNCTIONS[at % 4] ?? "leader" }
    case "leave":
      return { type: "member.leave", successor: at % 2 === 0 ? null : member }
    case "revoke-device":
      return { type: "device.revoke", device }
    case "revoke":
      return { type: "invitation.revoke", certificate: digitsOf(`certificate ${nameAt(target)}`) }
    case "open":
      return { type: "community.open", ledger: digitsOf(`community ${target}`) }
    case "cut":
      return { type: "cutoff.set", ends: [{ device, seq: at, hash }] }
    case "propose":
      return { type: "owner.propose", owner: inventMember("Alice"), successor: member }
    case "agree":
      return { type: "owner.agree", proposal: lastOf("owner.propose"), on: at % 4 > 0 }
    case "code":
      return { type: "recovery.set", key: at % 3 === 0 ? null : toBase64Url(fromHex(device) ?? new Uint8Array()) }
    case "publish":
      return { type: "charter.publish", text: { fr: "Soyons polis.", en: null }, change: "" }
    case "accept":
      return { type: "charter.accept", version: lastOf("charter.publish") }
    case "secret":
      return { type: "secret.change", check: sealed(32), key: sealed(32), boxes: [{ device, box: sealed(48) }] }
    case "share":
      return {
        type: "secret.share",
        change: lastOf("secret.change"),
        key: sealed(32),
        boxes: [{ device, box: sealed(48) }],
      }
    case "rename":
      return { type: "site.rename", name: `Name ${at}` }
    default:
      return { type: "of.tomorrow" }
  }
}

/** Bob and Dave administer, Carol moderates; Erin comes in, or not. */
const BEGIN = [
  ["admit", 1, "member"],
  ["admit", 2, "member"],
  ["admit", 3, "member"],
  ["grant", 1, "administrator"],
  ["grant", 3, "administrator"],
  ["grant", 2, "moderator"],
] as const
const begin: readonly Step[] = BEGIN.map(([what, target, role]) => {
  return { what, author: 0, target, machine: 0, role, seen: [0], forks: false }
})

const play = (steps: readonly Step[], name: string) => {
  const world = inventActs(name)
  world.found("Alice")
  const heads = new Map<string, ActRecord>()
  for (const [at, said] of steps.entries()) {
    const author = machineOf(nameAt(said.author), said.what === "add" ? 0 : said.machine)
    const device = inventDevice(author)
    const { records } = world
    const seen = said.seen.flatMap((back): readonly Hash[] => {
      const cited = records.at(-1 - back)
      return cited ? [cited.hash] : []
    })
    const head = heads.get(author) ?? (author === "Alice" ? records[0] : undefined)
    const seq = said.forks && head ? head.seq : (head?.seq ?? -1) + 1
    const branch = said.forks && at % 3 === 0 ? { previous: head?.hash ?? null } : {}
    const act = { device, seq, seen, ...branch }
    const target = nameAt(said.target)
    if (said.what === "admit")
      heads.set(
        author,
        world.enrol(act, {
          device: inventDevice(target),
          member: inventMember(target),
          inviter: inventDevice(nameAt(said.author)),
          name: nameAt(said.author),
          role: said.role === "guest" ? "guest" : "member",
        }),
      )
    else if (said.what === "return")
      heads.set(
        author,
        world.enrol(act, {
          device: inventDevice(machineOf(target, 3 + (at % 3))),
          member: inventMember(target),
          inviter: inventDevice(machineOf(at % 7 === 0 ? author : target, at % 3)),
          name: `${target} returns`,
          role: "return",
        }),
      )
    else if (said.what === "vouch")
      heads.set(
        author,
        world.enrol(
          act,
          {
            // Few machines to choose from, so that two voices meet.
            device: inventDevice(machineOf(target, 6 + (at % 2))),
            member: inventMember(target),
            inviter: device,
            name: `${author} vouches ${at}`,
            role: "device",
          },
          // Now and then with a machine of somebody else among them, too.
          [0, 1, 2, 3]
            .slice(at % 3)
            .map((machine) => inventDevice(machineOf((at % 5) + machine === 4 ? "Carol" : target, machine))),
        ),
      )
    else if (said.what === "add")
      heads.set(
        author,
        world.enrol(act, {
          device: inventDevice(machineOf(nameAt(said.author), 1 + (said.machine % 2))),
          member: inventMember(nameAt(said.author)),
          inviter: device,
          name: `${author} ${said.machine}`,
          role: "device",
        }),
      )
    else heads.set(author, world.write({ ...act, body: bodyOf(said, at, records) }))
  }
  return world
}

/** All that the naive fold says, in the same words. */
const comparable = (state: SiteState) => ({
  name: state.name,
  members: [...state.members],
  devices: [...state.devices],
  openCommunities: state.openCommunities,
  revocations: [...state.revocations],
  certificateUses: [...state.certificateUses],
  charter: { versions: state.charter.versions, accepted: [...state.charter.accepted] },
  proposals: state.proposals.map((proposal) => ({ ...proposal, voters: [] })),
  recoveries: [...state.recoveries],
  secretChanges: state.secretChanges,
  departures: state.departures,
  vouchings: [...state.vouchings],
  void: state.void,
  tips: state.tips,
  waiting: state.waiting,
})

const expected = (records: readonly ActRecord[], verdicts: EnrolmentVerdicts) => {
  const naive = resolveNaively(records, verdicts)
  if (!naive) return undefined
  const { draft, tips, waiting } = naive
  return {
    name: draft.name,
    members: [...draft.members],
    devices: [...draft.devices],
    openCommunities: [...draft.openCommunities.keys()],
    revocations: [...draft.revocations],
    certificateUses: [...draft.certificateUses],
    charter: { versions: draft.charterVersions, accepted: [...draft.charterAccepted] },
    proposals: [...draft.proposals.values()].map((proposal) => ({ ...proposal, voters: [] })),
    recoveries: [...draft.recoveries],
    secretChanges: draft.secretChanges,
    departures: draft.departures,
    vouchings: [...draft.vouchings],
    void: naive.void,
    tips: tips.slice(-16),
    waiting,
  }
}

const history = fc.record({
  steps: fc.array(step, { minLength: 8, maxLength: 60 }),
  name: fc.string({ maxLength: 4 }),
  /** How far each act is from its place when it comes. */
  delays: fc.infiniteStream(fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, fc.nat(40))),
  portions: fc.infiniteStream(fc.oneof({ weight: 3, arbitrary: fc.constant(1) }, fc.nat(12))),
})

it("says of acts that come in any order and portions what folding all of them at once says, each time", () => {
  fc.assert(
    fc.property(history, ({ steps, name, delays, portions }) => {
      const { records, verdicts } = play([...begin, ...steps], name)
      const arriving = records
        .map((record, at) => ({ record, at: at + delays.next().value }))
        .sort((one, other) => one.at - other.at)
        .map(({ record }) => record)
      const resolver = createSiteResolver(records[0]?.ledger ?? NO_SITE)
      for (let held = 0; held < arriving.length;) {
        const before = held
        held = Math.min(arriving.length, held + 1 + portions.next().value)
        const state = resolver.add(arriving.slice(Math.max(0, before - 1), held), verdicts)
        expect(state && comparable(state)).toEqual(expected(arriving.slice(0, held), verdicts))
      }
    }),
    { numRuns: LONG ? 2_000 : 250 },
  )
})

it("voids a return that whoever removed its member had not seen, whichever of both comes first in the order", () => {
  const apart: readonly Step[] = [
    { what: "return", author: 1, target: 2, machine: 0, role: "member", seen: [0], forks: false },
    { what: "remove", author: 0, target: 2, machine: 0, role: "member", seen: [1], forks: false },
  ]
  for (let at = 0; at < 16; at++) {
    const { records, verdicts } = play([...begin, ...apart], `return ${at}`)
    const state = createSiteResolver(records[0]?.ledger ?? NO_SITE).add(records, verdicts)
    expect(state && comparable(state)).toEqual(expected(records, verdicts))
    expect(state?.void.map(({ reason }) => reason)).toEqual(["removed-author"])
  }
})

it("tells how many acts it folded again: none for one that follows all others, nearly all for one that seems to have seen nothing", () => {
  const world = inventActs("again")
  const { hash: genesis } = world.found("0")
  const device = inventDevice("0")
  const rename = (seq: number, seen: readonly Hash[], by = device) =>
    world.write({ device: by, seq, seen, body: { type: "site.rename", name: `Atelier ${seq}` } })
  let last = genesis
  for (let seq = 1; seq <= 300; seq++) last = rename(seq, [last]).hash
  const resolver = createSiteResolver(world.records[0]?.ledger ?? NO_SITE)
  resolver.add(world.records, world.verdicts)
  expect(resolver.again()).toBe(0)
  resolver.add([rename(301, [last])], world.verdicts)
  expect(resolver.again()).toBe(0)
  resolver.add([rename(0, [genesis], inventDevice("nobody"))], world.verdicts)
  expect(resolver.again()).toBeGreaterThan(256)
  resolver.add([rename(302, [last])], world.verdicts)
  expect(resolver.again()).toBe(0)
})
