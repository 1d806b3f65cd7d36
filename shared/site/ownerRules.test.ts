import { beforeEach, expect, it } from "vitest"
import type { MemberId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import { admission, createPerson, createSiteWorld, enrol, type Person } from "./fixtures/siteWorld.ts"
import type { SiteState } from "./siteState.ts"

const people = () => ({
  olga: createPerson("Olga"),
  ann: createPerson("Ann"),
  ben: createPerson("Ben"),
  cy: createPerson("Cy"),
  dan: createPerson("Dan"),
  eve: createPerson("Eve"),
})
let { olga, ann, ben, cy, dan, eve } = people()
let world: ReturnType<typeof createSiteWorld>

const meetAll = () => {
  const all = [olga, ann, ben, cy, dan, eve]
  for (const one of all) for (const other of all) world.meet(one, other)
}
const grant = (by: Person, to: Person, role: "administrator" | "owner" | "member") =>
  world.act(by, { type: "role.grant", member: to.member, role })
const propose = (by: Person, successor: Person, owner = olga) =>
  world.act(by, { type: "owner.propose", owner: owner.member, successor: successor.member })
const vote = (by: Person, { hash }: ActRecord, on = true) => world.act(by, { type: "owner.agree", proposal: hash, on })
const expel = (by: Person, { member }: Person) => world.act(by, { type: "member.remove", member })

const roleOf = (state: SiteState, { member }: { readonly member: MemberId }) => state.members.get(member)?.role
const reasonOf = (state: SiteState, { hash }: ActRecord) =>
  state.void.find((one) => one.hash === hash)?.reason ?? "done"
/** What it comes to for all, once everything has reached them. */
const settled = async (): Promise<SiteState> => {
  meetAll()
  const state = await world.resolve(olga)
  expect(await world.resolve(ann)).toEqual(state)
  return state
}

/** Olga owns the site; Ann, Ben and Cy administer it; Dan and Eve are members. */
beforeEach(async () => {
  ;({ olga, ann, ben, cy, dan, eve } = people())
  world = createSiteWorld(olga)
  for (const newcomer of [ann, ben, cy, dan, eve]) {
    const { text } = await world.invite(olga)
    await world.act(olga, admission(await enrol(newcomer, text)))
  }
  for (const administrator of [ann, ben, cy]) await grant(olga, administrator, "administrator")
  meetAll()
})

it("an owner is replaced with the vote that makes more than half of the administrators, and is a member then", async () => {
  const proposal = await propose(ann, dan)
  expect([roleOf(await settled(), olga), roleOf(await settled(), dan)]).toEqual(["owner", "member"])
  const decisive = await vote(ben, proposal)
  const state = await settled()
  expect([roleOf(state, olga), roleOf(state, dan), roleOf(state, ann)]).toEqual(["member", "owner", "administrator"])
  expect(state.proposals).toMatchObject([{ settled: decisive.hash, electors: [ann.member, ben.member, cy.member] }])
  const late = await expel(olga, ann)
  expect(reasonOf(await settled(), late)).toBe("no-right")
})

it("only administrators that the proposal counts vote, each once, and one alone replaces nobody", async () => {
  const proposal = await propose(ann, dan)
  await vote(ann, proposal)
  meetAll()
  const strangers = [await vote(dan, proposal), await vote(olga, proposal), await propose(eve, eve)]
  const state = await settled()
  expect(strangers.map((act) => reasonOf(state, act))).toEqual(["no-right", "no-right", "no-right"])
  expect(roleOf(state, olga)).toBe("owner")
  await grant(olga, ben, "member")
  await grant(olga, cy, "member")
  meetAll()
  await propose(ann, dan)
  expect(roleOf(await settled(), olga)).toBe("owner")
})

it("only an owner is replaced, by a member who is no guest and somebody else", async () => {
  const [self, noOwner] = [await propose(ann, olga), await propose(ann, dan, eve)]
  const state = await settled()
  expect([reasonOf(state, self), reasonOf(state, noOwner)]).toEqual(["unknown-member", "unknown-member"])
  const forNothing = await vote(ben, self)
  expect(reasonOf(await settled(), forNothing)).toBe("unknown-proposal")
})

it("administrators whom the owner makes after the proposal, or unseen by it, do not raise what it needs", async () => {
  const proposal = await propose(ann, eve)
  for (const friend of [dan, eve]) await grant(olga, friend, "administrator")
  meetAll()
  await grant(olga, ben, "administrator")
  await vote(ben, proposal)
  const state = await settled()
  expect(state.proposals[0]?.electors).toHaveLength(3)
  expect([roleOf(state, olga), roleOf(state, eve)]).toEqual(["member", "owner"])
})

it("who had a vote keeps it when the owner demotes them, and is not removed for it", async () => {
  const proposal = await propose(ann, dan)
  world.meet(ann, ben)
  world.meet(ann, olga)
  await grant(olga, ben, "member")
  const removal = await expel(olga, cy)
  world.meet(olga, ben)
  await vote(ben, proposal)
  const state = await settled()
  expect([roleOf(state, olga), roleOf(state, dan)]).toEqual(["member", "owner"])
  // It was aimed at somebody who votes: a member's doing, and void.
  expect([reasonOf(state, removal), state.members.get(cy.member)?.state]).toEqual(["no-right", "active"])
})

it("the owner cannot void votes by removals that pretend not to have seen them, nor by leaving to a friend", async () => {
  const seen = (await world.resolve(olga)).tips
  const proposal = await propose(ann, dan)
  world.meet(ann, ben)
  await vote(ben, proposal)
  for (const { member } of [ann, ben, cy]) world.write(olga, { type: "member.remove", member, seen: [...seen] })
  world.write(olga, { type: "member.leave", successor: eve.member, seen: [...seen] })
  const state = await settled()
  expect([roleOf(state, dan), roleOf(state, eve), state.members.get(ann.member)?.state]).toEqual([
    "owner",
    "member",
    "active",
  ])
})

it("what the owner did before the proposal, and what a vote had seen, stands", async () => {
  await grant(olga, dan, "administrator")
  meetAll()
  const proposal = await propose(ann, ben)
  meetAll()
  const removal = await expel(olga, eve)
  meetAll()
  await vote(ben, proposal)
  await vote(dan, proposal)
  const state = await settled()
  expect([roleOf(state, olga), roleOf(state, ben), roleOf(state, dan)]).toEqual(["member", "owner", "administrator"])
  expect([reasonOf(state, removal), state.members.get(eve.member)?.state]).toEqual(["done", "removed"])
})

it("a vote that was taken back counts no more, unless the majority was there without anybody knowing", async () => {
  await grant(olga, dan, "administrator")
  meetAll()
  const proposal = await propose(ann, eve)
  meetAll()
  await vote(ben, proposal)
  await vote(ben, proposal, false)
  meetAll()
  await vote(cy, proposal)
  expect(roleOf(await settled(), olga)).toBe("owner")
  await vote(dan, proposal)
  expect(roleOf(await settled(), olga)).toBe("member")
  await vote(cy, proposal, false)
  expect(roleOf(await settled(), olga)).toBe("member")
})

it("of two successors voted for apart the same one follows everywhere, and there is always an owner", async () => {
  const [one, other] = [await propose(ann, dan), await propose(cy, eve)]
  world.meet(ann, ben)
  await vote(ben, one)
  world.meet(cy, ben)
  await vote(ben, other)
  const state = await settled()
  expect(new Set([roleOf(state, dan), roleOf(state, eve)])).toEqual(new Set(["member", "owner"]))
  expect(roleOf(state, olga)).toBe("member")
})

it("nothing comes of a successor who left meanwhile", async () => {
  const proposal = await propose(ann, dan)
  meetAll()
  await world.act(dan, { type: "member.leave", successor: null })
  meetAll()
  await vote(ben, proposal)
  expect(roleOf(await settled(), olga)).toBe("owner")
})

it("whoever follows replaces in turn, and the one who was replaced may be made an owner again", async () => {
  const proposal = await propose(ann, dan)
  meetAll()
  await vote(ben, proposal)
  meetAll()
  await grant(dan, olga, "owner")
  meetAll()
  const renamed = await world.act(olga, { type: "site.rename", name: "Atelier" })
  const back = await propose(ben, eve, dan)
  meetAll()
  await vote(cy, back)
  const state = await settled()
  expect([roleOf(state, dan), roleOf(state, eve), roleOf(state, olga)]).toEqual(["member", "owner", "owner"])
  expect(reasonOf(state, renamed)).toBe("done")
})
