import { beforeEach, describe, expect, it } from "vitest"
import { admission, createPerson, createSiteWorld, enrol, EPOCH_MS, type Person } from "../site/fixtures/siteWorld.ts"
import { createCommunityLedger } from "./fixtures/communityLedger.ts"
import type { CertificateId, InvitedRole } from "../site/certificate.ts"
import type { SiteState } from "../site/siteState.ts"
import type { Creation } from "./communityDraft.ts"

const LATER = EPOCH_MS + 86_400_000

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let world: ReturnType<typeof createSiteWorld>
let site: SiteState

/** Alice owns the site; Bob and Carol are members. */
beforeEach(async () => {
  ;[alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map(createPerson) as [Person, Person, Person, Person]
  world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  for (const newcomer of [bob, carol]) await world.act(alice, admission(await enrol(newcomer, text)))
  site = await world.resolve(alice)
})

const found = (access: Creation["access"], more: Partial<Creation> = {}) =>
  createCommunityLedger({ creator: bob, access, more, site: () => site })
const closing = { type: "community.access", access: "request" } as const

/** Dave comes to the site by an invitation of Alice's. */
const bringDave = async (role: InvitedRole): Promise<CertificateId> => {
  const { text, certificate } = await world.invite(alice, { role })
  await world.act(alice, admission(await enrol(dave, text)))
  site = await world.resolve(alice)
  return certificate.id
}

describe("a community on request", () => {
  it("is read by whom its owners and animators let in, and by nobody else of the site", () => {
    const { genesis, state, write } = found("request")
    const readers = () => [alice, bob, carol].map(({ member }) => state().mayRead(member))
    expect(readers()).toEqual([false, true, false])
    const own = write(carol, { type: "community.admit", member: carol.member }, [genesis])
    const byOwner = write(alice, { type: "community.admit", member: carol.member }, [genesis])
    expect(readers()).toEqual([false, true, false])
    expect(
      state()
        .void.map(({ hash }) => hash)
        .toSorted(),
    ).toEqual([own.hash, byOwner.hash].toSorted())
    write(bob, { type: "community.admit", member: carol.member })
    expect(readers()).toEqual([false, true, true])
    write(carol, { type: "community.admit", member: alice.member })
    expect(readers()).toEqual([false, true, true])
    write(bob, { type: "community.role", member: carol.member, role: "animator", review: null })
    write(carol, { type: "community.admit", member: alice.member })
    expect(readers()).toEqual([true, true, true])
  })
})

describe("closing an open community", () => {
  it("keeps in whoever belonged to it, and leaves out who left or comes to the site later", async () => {
    const community = found("open")
    community.write(carol, { type: "community.leave" })
    community.write(bob, closing, undefined, LATER)
    expect(community.state().access).toBe("request")
    const readers = (state = community.state()) => [alice, bob, carol, dave].map(({ member }) => state.mayRead(member))
    expect(readers()).toEqual([true, true, false, false])
    site = { ...site, members: new Map(site.members) }
    await bringDave("member")
    const member = site.members.get(dave.member)
    if (!member) throw new TypeError("Dave came")
    site = { ...site, members: new Map(site.members).set(dave.member, { ...member, joinedAt: LATER + 1 }) }
    expect(readers()).toEqual([true, true, false, false])
    expect(community.state().mayHaveWritten(carol.member)).toBe(true)
    expect(community.state().mayHaveWritten(dave.member)).toBe(false)
    expect(readers(community.state(community.records.toReversed()))).toEqual([true, true, false, false])
  })

  it("keeps its joiners alone where each came in by themselves", () => {
    const { state, write } = found("open", { joining: "choice" })
    write(carol, { type: "community.admit", member: carol.member })
    write(bob, closing, undefined, LATER)
    expect([alice, bob, carol].map(({ member }) => state().belongs(member))).toEqual([false, true, true])
    expect([alice, bob, carol].map(({ member }) => state().mayRead(member))).toEqual([false, true, true])
  })

  it("is done by its owners, once, and never of a private one", () => {
    const open = found("open")
    const stolen = open.write(carol, closing)
    expect(open.state().access).toBe("open")
    open.write(bob, closing, undefined, LATER)
    const twice = open.write(bob, closing, undefined, LATER + 1)
    expect(open.state().void.map(({ hash }) => hash)).toEqual([stolen.hash, twice.hash])
    const secret = found("private")
    secret.write(bob, closing)
    expect(secret.state().access).toBe("private")
  })

  it("takes the administrators' right to manage away with it", () => {
    const { state, write } = found("open")
    expect(state().mayManage(alice.member)).toBe(true)
    write(alice, closing, undefined, LATER)
    expect(state().access).toBe("request")
    expect(state().mayManage(alice.member)).toBe(false)
  })
})

describe("an invitation that opens a community", () => {
  it("lets in whoever the site admits by it, whichever came first, and nobody before", async () => {
    const { state, write } = found("private")
    const certificate = await bringDave("guest")
    expect(state().mayRead(dave.member)).toBe(false)
    write(bob, { type: "community.invite", certificate })
    expect(state().invitations).toEqual([certificate])
    expect([state().mayRead(dave.member), state().roleOf(dave.member)]).toEqual([true, "guest"])
    expect(state().mayRead(carol.member)).toBe(false)
  })

  it("opens nothing by the word of somebody who is not in it, or of a guest", async () => {
    const { state, write } = found("private")
    const certificate = await bringDave("guest")
    write(carol, { type: "community.invite", certificate })
    expect(state().mayRead(dave.member)).toBe(false)
    write(bob, { type: "community.admit", member: dave.member })
    const byGuest = write(dave, { type: "community.admit", member: carol.member })
    expect(state().void.at(-1)).toEqual({ hash: byGuest.hash, reason: "no-right" })
  })

  it("never brings back whoever was removed or left", async () => {
    const { state, write } = found("private")
    const certificate = await bringDave("guest")
    write(bob, { type: "community.invite", certificate })
    write(bob, { type: "community.remove", member: dave.member, note: "La mission est finie." })
    write(bob, { type: "community.invite", certificate })
    expect(state().mayRead(dave.member)).toBe(false)
    const other = found("private")
    other.write(bob, { type: "community.invite", certificate })
    other.write(dave, { type: "community.leave" })
    other.write(bob, { type: "community.invite", certificate })
    expect(other.state().mayRead(dave.member)).toBe(false)
  })
})

describe("an invitation that gives a role", () => {
  it("has effect only where its inviter may give that role, also after they lost theirs", async () => {
    const { text } = await world.invite(bob, { role: "administrator" })
    await world.act(alice, admission(await enrol(dave, text)))
    site = await world.resolve(alice)
    expect(site.members.has(dave.member)).toBe(false)
    expect(site.void.at(-1)?.reason).toBe("inviter-without-right")
    await bringDave("administrator")
    expect(site.members.get(dave.member)?.role).toBe("administrator")
  })
})
