import type { LedgerId } from "../kernel/ids.ts"
import { createHash } from "../crypto/hash.ts"
import { toBase64Url } from "../kernel/bytes.ts"
import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { judgeEnrolment, mayAdmit } from "./admission.ts"
import { admission, createPerson, createSiteWorld, enrol, EPOCH_MS } from "./fixtures/siteWorld.ts"
import { resolveSite } from "./resolveSite.ts"
import { standingOf } from "./siteState.ts"
import { verifyActs, verifyEnrolment } from "./verifyEnrolment.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { Person } from "./fixtures/siteWorld.ts"
import type { SiteState } from "./siteState.ts"
import { MAX_COMMUNITIES_PER_MEMBER } from "./siteRules.ts"

const people = () => ({
  alice: createPerson("Alice"),
  bob: createPerson("Bob"),
  carol: createPerson("Carol"),
  dave: createPerson("Dave"),
  mallory: createPerson("Mallory"),
})
let { alice, bob, carol, dave, mallory } = people()
let world: ReturnType<typeof createSiteWorld>

beforeEach(() => {
  ;({ alice, bob, carol, dave, mallory } = people())
  world = createSiteWorld(alice)
})

/** Invited by one, countersigned by the same, and told everything. */
const welcome = async (inviter: Person, newcomer: Person): Promise<void> => {
  const { text } = await world.invite(inviter)
  await world.act(inviter, admission(await enrol(newcomer, text)))
  world.meet(inviter, newcomer)
}

const judge = async (enrolment: Uint8Array, now = EPOCH_MS) => {
  const verdict = await verifyEnrolment(enrolment, world.site)
  if (!verdict.ok) throw new TypeError(verdict.error)
  return judgeEnrolment(await world.resolve(alice), verdict.value, now)
}

const stateOf = (state: SiteState, person: Person) => state.members.get(person.member)?.state
const reasons = (state: SiteState) => state.void.map(({ reason }) => reason)

const idOf = (count: number) => createHash(Uint8Array.of(count)) as LedgerId

describe("a site", () => {
  it("is unknown until its genesis arrives", async () => {
    await world.act(alice, { type: "site.rename", name: "Atelier" })
    const records = [...alice.held.values()].filter((record) => record.hash !== world.site)
    expect(resolveSite(records, await verifyActs(records))).toBeUndefined()
  })

  it("begins with its founder as owner", async () => {
    const state = await world.resolve(alice)
    expect(state).toMatchObject({ id: world.site, name: "Atelier du Nord", language: "fr", void: [], waiting: [] })
    expect(state.members.get(alice.member)).toMatchObject({ role: "owner", invitedBy: null, state: "active" })
    expect(standingOf(state, alice.device)).toBe("member")
    expect(standingOf(state, bob.device)).toBe("unknown")
  })

  it("lets Carol admit Bob, whom Alice invited, while Alice is away", async () => {
    await welcome(alice, carol)
    const { text } = await world.invite(alice)
    const enrolment = await enrol(bob, text)
    const verdict = await verifyEnrolment(enrolment, world.site)
    expect(verdict.ok && judgeEnrolment(await world.resolve(carol), verdict.value, EPOCH_MS)).toEqual({ kind: "admit" })
    await world.act(carol, admission(enrolment))
    world.meet(carol, bob)
    const state = await world.resolve(bob)
    expect(state.members.get(bob.member)).toMatchObject({ role: "member", invitedBy: alice.member, state: "active" })
    expect(state.devices.get(bob.device)).toMatchObject({ admittedBy: carol.device, state: "active" })
    world.meet(bob, alice)
    expect(await world.resolve(alice)).toEqual(state)
  })

  it("counts a newcomer whom two members admit at once as one member and one use", async () => {
    await welcome(alice, carol)
    const { text, certificate } = await world.invite(alice)
    const enrolment = await enrol(bob, text)
    await world.act(carol, admission(enrolment))
    await world.act(alice, admission(enrolment))
    world.meet(alice, carol)
    const state = await world.resolve(alice)
    expect(state.certificateUses.get(certificate.id)).toMatchObject({
      members: [bob.member],
      uses: 5,
      overused: false,
      inviter: alice.member,
    })
    expect(reasons(state)).toEqual(["device-taken"])
  })

  it("flags an invitation used too often, and un-admits nobody", async () => {
    await welcome(alice, carol)
    const { text, certificate } = await world.invite(alice, { uses: 1 })
    await world.act(alice, admission(await enrol(bob, text)))
    await world.act(carol, admission(await enrol(dave, text)))
    world.meet(alice, carol)
    const state = await world.resolve(alice)
    expect([stateOf(state, bob), stateOf(state, dave)]).toEqual(["active", "active"])
    expect(state.certificateUses.get(certificate.id)?.overused).toBe(true)
  })

  it("lists an invitation once its inviter's own device gave it, and never in somebody else's name", async () => {
    await welcome(alice, bob)
    const { certificate } = await world.invite(alice, { uses: 7 })
    const body = { type: "invitation.give", certificate: toBase64Url(certificate.bytes) } as const
    await world.act(bob, body)
    world.meet(alice, bob)
    const before = await world.resolve(alice)
    expect(before.certificateUses.has(certificate.id)).toBe(false)
    expect(reasons(before)).toEqual(["bad-certificate"])
    await world.act(alice, body)
    expect((await world.resolve(alice)).certificateUses.get(certificate.id)).toEqual({
      inviter: alice.member,
      role: "member",
      secret: 0,
      uses: 7,
      expiresAt: certificate.expiresAt,
      members: [],
      overused: false,
    })
  })

  it("knows who holds a role since when, and by whose act", async () => {
    await welcome(alice, bob)
    const { hlc } = await world.act(alice, { type: "role.grant", member: bob.member, role: "moderator" })
    const members = (await world.resolve(alice)).members
    expect(members.get(bob.member)).toMatchObject({ role: "moderator", roleBy: alice.member, roleSince: hlc.ms })
    expect(members.get(alice.member)).toMatchObject({ roleBy: null })
  })

  it("keeps an act waiting until what it cites is there", async () => {
    await welcome(alice, bob)
    const rename = await world.act(alice, { type: "site.rename", name: "Atelier" })
    const opened = await world.act(alice, { type: "community.open", ledger: world.site })
    const records = [...alice.held.values()].filter((record) => record.hash !== rename.hash)
    const carried: readonly ActRecord[] = [...records, world.write(bob, { type: "future", seen: [opened.hash] })]
    const state = resolveSite(carried, await verifyActs(carried))
    expect(state?.waiting).toHaveLength(2)
    expect(state?.openCommunities).toEqual([])
  })

  it("lets one member name only so many communities, and others as many again", async () => {
    await welcome(alice, bob)
    for (let count = 0; count <= MAX_COMMUNITIES_PER_MEMBER; count++)
      world.write(alice, { type: "community.open", ledger: idOf(count), seen: [world.site] })
    world.write(alice, { type: "community.open", ledger: idOf(0), seen: [world.site] })
    await world.act(bob, { type: "community.open", ledger: idOf(200) })
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect(state.openCommunities).toHaveLength(MAX_COMMUNITIES_PER_MEMBER + 1)
    expect(state.openCommunities).toContain(idOf(200))
    expect(reasons(state)).toEqual(["too-many"])
  })

  it("lists an act of an unknown type as void and lets others cite it", async () => {
    const unknown = world.write(alice, { type: "charter.sign", seen: [world.site] })
    await world.act(alice, { type: "site.rename", name: "Atelier" })
    const state = await world.resolve(alice)
    expect(state.void).toEqual([{ hash: unknown.hash, reason: "unknown-act" }])
    expect(state.name).toBe("Atelier")
  })

  it("gives no effect to a stranger's acts", async () => {
    world.write(mallory, { type: "site.rename", name: "Mine", seen: [world.site] })
    world.meet(mallory, alice)
    const state = await world.resolve(alice)
    expect(state.name).toBe("Atelier du Nord")
    expect(reasons(state)).toEqual(["unknown-author"])
  })
})

describe("an admission", () => {
  it("is refused by the countersigner's own clock once the invitation has expired", async () => {
    const { text } = await world.invite(alice, { expiresAt: EPOCH_MS + 1 })
    const enrolment = await enrol(bob, text)
    expect(await judge(enrolment)).toEqual({ kind: "admit" })
    expect(await judge(enrolment, EPOCH_MS + 1)).toEqual({ kind: "refuse", reason: "expired" })
  })

  it("is refused once the invitation is used up, and needless for who is a member", async () => {
    const { text } = await world.invite(alice, { uses: 1 })
    const enrolment = await enrol(bob, text)
    await world.act(alice, admission(enrolment))
    expect(await judge(enrolment)).toEqual({ kind: "known" })
    expect(await judge(await enrol(carol, text))).toEqual({ kind: "refuse", reason: "used-up" })
  })

  it("is void after the inviter revoked the invitation, and stands where nobody knew of it", async () => {
    await welcome(alice, carol)
    const { text, certificate } = await world.invite(alice)
    await world.act(carol, admission(await enrol(bob, text)))
    await world.act(alice, { type: "invitation.revoke", certificate: certificate.id })
    const late = await enrol(dave, text)
    expect(await judge(late)).toEqual({ kind: "refuse", reason: "revoked" })
    await world.act(alice, admission(late))
    world.meet(alice, carol)
    const state = await world.resolve(alice)
    expect([stateOf(state, bob), stateOf(state, dave)]).toEqual(["active", undefined])
    expect(reasons(state)).toEqual(["certificate-revoked"])
  })

  it("isn't hindered when somebody revokes an invitation that isn't theirs", async () => {
    await welcome(alice, carol)
    const { text, certificate } = await world.invite(alice)
    await world.act(carol, { type: "invitation.revoke", certificate: certificate.id })
    await world.act(carol, admission(await enrol(bob, text)))
    expect(stateOf(await world.resolve(carol), bob)).toBe("active")
  })

  it("is void when the inviter was never a member, or had been removed", async () => {
    const { text } = await world.invite(mallory)
    const enrolment = await enrol(bob, text)
    expect(await judge(enrolment)).toEqual({ kind: "refuse", reason: "invalid" })
    await world.act(alice, admission(enrolment))
    await welcome(alice, carol)
    const invitation = await world.invite(carol)
    await world.act(alice, { type: "member.remove", member: carol.member })
    await world.act(alice, admission(await enrol(dave, invitation.text)))
    expect(reasons(await world.resolve(alice))).toEqual(["inviter-without-right", "inviter-without-right"])
  })

  it("stands when the inviter was removed by somebody whom the countersigner had not heard", async () => {
    await welcome(alice, carol)
    await welcome(alice, bob)
    world.meet(alice, carol)
    const invitation = await world.invite(carol)
    await world.act(alice, { type: "member.remove", member: carol.member })
    await world.act(bob, admission(await enrol(dave, invitation.text)))
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect([stateOf(state, carol), stateOf(state, dave)]).toEqual(["removed", "active"])
  })

  it("is void for a member id or a device that is taken, and for a forged enrolment", async () => {
    await welcome(alice, bob)
    const { text } = await world.invite(alice)
    const double = { ...dave, member: bob.member }
    await world.act(alice, admission(await enrol(double, text)))
    await world.act(alice, admission(await enrol({ ...bob, member: dave.member }, text)))
    const forged = await enrol(carol, text)
    forged.set([(forged.at(-1) ?? 0) ^ 1], forged.length - 1)
    await world.act(alice, admission(forged))
    expect(reasons(await world.resolve(alice))).toEqual(["member-taken", "device-taken", "bad-enrolment"])
  })

  it("is every active member's to give, but no guest's", async () => {
    await welcome(alice, carol)
    await world.act(alice, { type: "member.remove", member: carol.member })
    const { text } = await world.invite(alice, { role: "guest" })
    await world.act(alice, admission(await enrol(bob, text)))
    await welcome(alice, dave)
    const state = await world.resolve(alice)
    expect([alice, bob, carol, dave, mallory].map(({ device }) => mayAdmit(state, device))).toEqual([
      true,
      false,
      false,
      true,
      false,
    ])
  })

  it("has no effect from a guest, nor can a guest invite", async () => {
    const { text } = await world.invite(alice, { role: "guest" })
    await world.act(alice, admission(await enrol(bob, text)))
    world.meet(alice, bob)
    const invitation = await world.invite(alice)
    await world.act(bob, admission(await enrol(carol, invitation.text)))
    const byGuest = await world.invite(bob)
    await world.act(alice, admission(await enrol(dave, byGuest.text)))
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect(state.members.size).toBe(2)
    expect(reasons(state).sort()).toEqual(["inviter-without-right", "no-right"])
  })
})

describe("rank", () => {
  beforeEach(async () => {
    for (const newcomer of [bob, carol, dave]) await welcome(alice, newcomer)
    await world.act(alice, { type: "role.grant", member: bob.member, role: "administrator" })
    await world.act(alice, { type: "role.grant", member: carol.member, role: "moderator" })
    for (const person of [bob, carol, dave]) world.meet(alice, person)
  })

  it("lets nobody touch an equal or a superior, or give what they don't have", async () => {
    await world.act(bob, { type: "member.remove", member: alice.member })
    await world.act(carol, { type: "member.remove", member: bob.member })
    await world.act(dave, { type: "member.remove", member: carol.member })
    await world.act(bob, { type: "role.grant", member: dave.member, role: "administrator" })
    await world.act(dave, { type: "role.grant", member: dave.member, role: "owner" })
    await world.act(carol, { type: "site.rename", name: "Ours" })
    for (const person of [bob, carol, dave]) world.meet(alice, person)
    const state = await world.resolve(alice)
    expect(reasons(state)).toEqual(Array.from({ length: 6 }, () => "no-right"))
    expect([...state.members.values()].every((member) => member.state === "active")).toBe(true)
  })

  it("voids what the removed did unseen, however they date it, and keeps what was seen", async () => {
    await world.act(bob, { type: "site.rename", name: "Seen" })
    world.meet(bob, alice)
    await world.act(alice, { type: "member.remove", member: bob.member })
    await world.act(bob, { type: "site.rename", name: "Unseen" })
    await world.act(bob, { type: "member.remove", member: carol.member })
    const { text } = await world.invite(bob)
    await world.act(bob, admission(await enrol(mallory, text)))
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect(state.name).toBe("Seen")
    expect([stateOf(state, bob), stateOf(state, carol), stateOf(state, mallory)]).toEqual([
      "removed",
      "active",
      undefined,
    ])
    expect(reasons(state)).toEqual(["removed-author", "removed-author", "removed-author"])
    expect(standingOf(state, bob.device)).toBe("removed")
  })

  it("keeps what any of those who removed somebody had seen", async () => {
    world.meet(alice, carol)
    await world.act(dave, { type: "community.open", ledger: world.site })
    world.meet(dave, carol)
    await world.act(carol, { type: "member.remove", member: dave.member })
    await world.act(alice, { type: "member.remove", member: dave.member })
    world.meet(alice, carol)
    const state = await world.resolve(alice)
    expect(stateOf(state, dave)).toBe("removed")
    expect(state).toMatchObject({ openCommunities: [world.site], void: [] })
  })

  it("lets no guest follow the last owner", async () => {
    await world.act(alice, { type: "role.grant", member: dave.member, role: "guest" })
    await world.act(alice, { type: "member.leave", successor: dave.member })
    const state = await world.resolve(alice)
    expect(reasons(state)).toEqual(["no-right"])
    expect([stateOf(state, alice), state.members.get(dave.member)?.role]).toEqual(["active", "guest"])
  })

  it("lets a successor follow the last owner, who can't leave without one", async () => {
    await world.act(alice, { type: "member.leave", successor: null })
    await world.act(alice, { type: "role.revoke", member: alice.member })
    expect(reasons(await world.resolve(alice))).toEqual(["last-owner", "last-owner"])
    await world.act(alice, { type: "member.leave", successor: dave.member })
    const state = await world.resolve(alice)
    expect(stateOf(state, alice)).toBe("left")
    expect(state.members.get(dave.member)?.role).toBe("owner")
    expect(standingOf(state, alice.device)).toBe("removed")
  })

  it("keeps an owner when the last two leave at once", async () => {
    await world.act(alice, { type: "role.grant", member: bob.member, role: "owner" })
    world.meet(alice, bob)
    await world.act(alice, { type: "member.leave", successor: null })
    await world.act(bob, { type: "member.leave", successor: null })
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect(
      [...state.members.values()].filter(({ role, state }) => role === "owner" && state === "active"),
    ).toHaveLength(1)
    expect(reasons(state)).toEqual(["last-owner"])
  })
})

/** Alice owns the site, Bob administers it; each cast gives acts other hashes. */
const begin = async (at: number) => {
  ;[alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map((name) => createPerson(`${name} ${at}`)) as [
    Person,
    Person,
    Person,
    Person,
  ]
  world = createSiteWorld(alice)
  for (const newcomer of [bob, carol, dave]) await welcome(alice, newcomer)
  await world.act(alice, { type: "role.grant", member: bob.member, role: "administrator" })
  for (const person of [bob, carol, dave]) world.meet(alice, person)
}

describe("whatever the hashes are", () => {
  /** Acts that don't know of one another are folded by hash: among so many casts both orders occur. */
  const casts = Array.from({ length: 8 }, (_, at) => at)

  it.each(casts)("a removal by somebody whom a higher rank removes at the same time has no effect (%i)", async (at) => {
    await begin(at)
    await world.act(bob, { type: "member.remove", member: carol.member })
    await world.act(alice, { type: "member.remove", member: bob.member })
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect([stateOf(state, bob), stateOf(state, carol)]).toEqual(["removed", "active"])
    expect(reasons(state)).toEqual(["removed-author"])
  })

  it.each(casts)("who leaves and is removed at once, or by somebody who knew of it, is removed (%i)", async (at) => {
    await begin(at)
    await world.act(dave, { type: "member.leave", successor: null })
    world.meet(dave, bob)
    await world.act(bob, { type: "member.remove", member: dave.member })
    await world.act(alice, { type: "member.remove", member: dave.member })
    world.meet(alice, bob)
    const state = await world.resolve(alice)
    expect([stateOf(state, dave), standingOf(state, dave.device)]).toEqual(["removed", "removed"])
    expect(state.devices.get(dave.device)?.state).toBe("removed")
    expect(state.void).toEqual([])
  })
})

describe("any two devices", () => {
  const roles = ["owner", "administrator", "moderator", "member", "guest"] as const
  interface Step {
    readonly author: number
    readonly target: number
    readonly what: string
    readonly role: (typeof roles)[number]
  }
  const step: fc.Arbitrary<Step> = fc.record({
    author: fc.nat(4),
    target: fc.nat(4),
    what: fc.constantFrom(
      ...["remove", "grant", "revoke", "leave", "rename", "admit", "meet", "propose", "agree", "agree"],
    ),
    role: fc.constantFrom(...roles),
  })

  const play = async (cast: readonly Person[], { author, target, what, role }: Step) => {
    const [by, at] = [cast[author] ?? alice, cast[target] ?? alice]
    if (what === "meet") return world.meet(by, at)
    if (!by.held.has(world.site)) return world.meet(alice, by)
    if (what === "remove") await world.act(by, { type: "member.remove", member: at.member })
    if (what === "grant") await world.act(by, { type: "role.grant", member: at.member, role })
    if (what === "revoke") await world.act(by, { type: "role.revoke", member: at.member })
    if (what === "leave") await world.act(by, { type: "member.leave", successor: author === target ? null : at.member })
    if (what === "rename") await world.act(by, { type: "site.rename", name: `By ${by.name} to ${at.name}` })
    if (what === "propose") await world.act(by, { type: "owner.propose", owner: alice.member, successor: at.member })
    if (what === "agree")
      for (const { id } of (await world.resolve(by)).proposals)
        await world.act(by, { type: "owner.agree", proposal: id, on: role !== "guest" })
    if (what === "admit") {
      const { text } = await world.invite(alice, { uses: 2 })
      await world.act(by, admission(await enrol(at, text)))
    }
  }

  it("that hold the same acts agree, in whatever order and number they came, and some owner stays", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 5, maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        async (steps, luck) => {
          const cast = Object.values(people())
          ;[alice = alice] = cast
          world = createSiteWorld(alice)
          for (const newcomer of cast.slice(1, 3)) await welcome(alice, newcomer)
          for (const next of steps) await play(cast, next)
          for (const person of cast) world.meet(alice, person)
          const records = [...alice.held.values()]
          const verdicts = await verifyActs(records)
          const state = resolveSite(records, verdicts)
          const shuffled = [...records, ...records.slice(0, 3)]
            .map((record) => ({ record, at: luck.next().value }))
            .sort((one, other) => one.at - other.at)
            .map(({ record }) => record)
          expect(resolveSite(shuffled, verdicts)).toEqual(state)
          const owners = [...(state?.members.values() ?? [])].filter(
            ({ role, state }) => role === "owner" && state === "active",
          )
          expect(owners.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
