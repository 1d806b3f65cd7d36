import { beforeEach, expect, it } from "vitest"
import type { LedgerId } from "../kernel/ids.ts"
import { createHash } from "../crypto/hash.ts"
import { parseSiteAct } from "./acts.ts"
import { admission, createPerson, createSiteWorld, enrol, type Person } from "./fixtures/siteWorld.ts"
import { holdsFunction, type SiteFunction } from "./functions.ts"
import type { SiteState } from "./siteState.ts"

const people = () => ({
  alice: createPerson("Alice"),
  bob: createPerson("Bob"),
  carol: createPerson("Carol"),
  dave: createPerson("Dave"),
})
let { alice, bob, carol, dave } = people()
let world: ReturnType<typeof createSiteWorld>

const meetAll = () => {
  for (const one of [alice, bob, carol, dave]) for (const other of [alice, bob, carol, dave]) world.meet(one, other)
}
const community = createHash(Uint8Array.of(7)) as LedgerId
const give = (by: Person, to: Person, name: SiteFunction, scope: readonly LedgerId[] | null = null) =>
  world.act(by, {
    type: "function.grant",
    member: to.member,
    function: name,
    scope: scope && [...scope],
    review: "2027-03-01",
  })
const makeModerator = (by: Person, review: string) =>
  world.act(by, { type: "role.grant", member: carol.member, role: "moderator", review })
const take = (by: Person, from: Person, name: SiteFunction) =>
  world.act(by, { type: "function.revoke", member: from.member, function: name })
const held = (state: SiteState, { member }: Person) =>
  state.members.get(member)?.functions.map((one) => [one.function, one.scope, one.review, one.by])
const carolNow = async () => (await settled()).members.get(carol.member)
const reasons = ({ void: voids }: SiteState) => voids.map(({ reason }) => reason)
const settled = async (): Promise<SiteState> => {
  meetAll()
  const state = await world.resolve(alice)
  expect(await world.resolve(dave)).toEqual(state)
  return state
}

/** Alice owns the site, Bob administers it, Carol and Dave are members. */
beforeEach(async () => {
  ;({ alice, bob, carol, dave } = people())
  world = createSiteWorld(alice)
  for (const newcomer of [bob, carol, dave]) {
    const { text } = await world.invite(alice)
    await world.act(alice, admission(await enrol(newcomer, text)))
  }
  await world.act(alice, { type: "role.grant", member: bob.member, role: "administrator" })
  meetAll()
})

it("several functions are held by one member, one by several, and the last word says for what and until when", async () => {
  await give(bob, carol, "referent")
  await give(bob, carol, "taxonomy")
  await give(bob, dave, "referent")
  await world.act(bob, { type: "community.open", ledger: community })
  await give(bob, carol, "referent", [community])
  const state = await settled()
  expect(held(state, carol)).toEqual([
    ["taxonomy", null, "2027-03-01", bob.member],
    ["referent", [community], "2027-03-01", bob.member],
  ])
  expect(held(state, dave)).toEqual([["referent", null, "2027-03-01", bob.member]])
  const member = state.members.get(carol.member)
  if (!member) throw new Error("Carol is a member")
  expect([holdsFunction(member, "referent"), holdsFunction(member, "referent", community)]).toEqual([false, true])
  expect([holdsFunction(member, "taxonomy"), holdsFunction(member, "taxonomy", community)]).toEqual([true, true])
  expect(holdsFunction(member, "leader")).toBe(false)
})

it("a function is given by administrators and up, and laid down by whoever holds it", async () => {
  await give(carol, carol, "leader")
  await give(carol, dave, "referent")
  await give(bob, alice, "leader")
  await give(bob, dave, "statistics")
  meetAll()
  await take(carol, dave, "statistics")
  expect(reasons(await settled())).toEqual(["no-right", "no-right", "no-right"])
  expect(held(await settled(), alice)).toEqual([["leader", null, "2027-03-01", bob.member]])
  expect(held(await settled(), dave)).toEqual([["statistics", null, "2027-03-01", bob.member]])
  await take(dave, dave, "statistics")
  await take(bob, alice, "leader")
  const state = await settled()
  expect([held(state, alice), held(state, dave), reasons(state).length]).toEqual([[], [], 3])
})

it("a function is for the site or for communities that are open: no other has a name in the site's ledger", async () => {
  await give(bob, carol, "referent", [community])
  expect(reasons(await settled())).toEqual(["unknown-community"])
  expect(held(await settled(), carol)).toEqual([])
})

it("a function ends with the membership, and where its holder becomes a guest; a guest is given none", async () => {
  await give(bob, carol, "referent")
  await give(bob, dave, "referent")
  meetAll()
  await world.act(bob, { type: "role.grant", member: carol.member, role: "guest" })
  await world.act(bob, { type: "member.remove", member: dave.member })
  await give(bob, carol, "referent")
  await give(bob, dave, "referent")
  const state = await settled()
  expect([held(state, carol), held(state, dave)]).toEqual([[], []])
  expect(reasons(state)).toEqual(["no-right", "unknown-member"])
  await world.act(bob, { type: "role.revoke", member: carol.member })
  await world.act(bob, { type: "role.grant", member: carol.member, role: "member" })
  expect(held(await settled(), carol)).toEqual([])
})

it("what a removed administrator gave unseen is void, like all else that they did", async () => {
  await give(bob, carol, "referent")
  world.meet(alice, bob)
  await give(bob, carol, "leader")
  await world.act(alice, { type: "member.remove", member: bob.member })
  const state = await settled()
  expect(held(state, carol)).toEqual([["referent", null, "2027-03-01", bob.member]])
  expect(reasons(state)).toEqual(["removed-author"])
})

it("a role has a day on which to look at it again, until it is given anew", async () => {
  const grant = { type: "role.grant", member: carol.member, role: "moderator" } as const
  const review = async () => (await settled()).members.get(carol.member)?.roleReview
  await world.act(bob, { ...grant, review: "2027-01-31" })
  expect(await review()).toBe("2027-01-31")
  await world.act(bob, grant)
  expect(await review()).toBeNull()
  expect(parseSiteAct({ ...grant, review: "tomorrow", seen: [] })).toBeUndefined()
  expect(parseSiteAct({ ...grant, seen: [] })).toBeDefined()
})

it("a function that this version does not know has no effect", () => {
  const act = { type: "function.grant", member: carol.member, scope: null, review: null, seen: [] }
  expect(parseSiteAct({ ...act, function: "referent" })).toBeDefined()
  expect(parseSiteAct({ ...act, function: "king" })).toBeUndefined()
  expect(parseSiteAct({ ...act, function: "referent", scope: [] })).toBeUndefined()
})

it("given once more, a function keeps who gave it and when; taken back, it says by whom until it is given again", async () => {
  await give(bob, carol, "referent")
  meetAll()
  const [first] = (await settled()).members.get(carol.member)?.functions ?? []
  await give(alice, carol, "referent")
  expect((await carolNow())?.functions).toEqual([first])
  await take(alice, carol, "referent")
  await take(alice, carol, "leader")
  const taken = (await carolNow())?.functionsTaken.map((one) => [one.function, one.by])
  expect(taken).toEqual([["referent", alice.member]])
  await give(bob, carol, "referent")
  expect((await carolNow())?.functionsTaken).toEqual([])
})

it("a role given once more keeps who gave it and when, and takes the new day", async () => {
  await makeModerator(bob, "2027-03-01")
  const before = await carolNow()
  await makeModerator(alice, "2028-03-01")
  expect(await carolNow()).toEqual({ ...before, roleReview: "2028-03-01" })
})
