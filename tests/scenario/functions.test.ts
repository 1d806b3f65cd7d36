import { expect, it } from "vitest"
import type { Site } from "../../shared/application/site.ts"
import { createMemoryMachine } from "../fakes/memoryMachine.ts"
import { createMemoryNetwork } from "../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, startThree, until } from "./story.ts"

const { keep } = keepSites()

const functionsOf = (site: Site, of: Site) =>
  site.members
    .get()
    .get(of.me.member)
    ?.functions.map((held) => [held.function, held.scope, held.review])

/** What their inbox says of functions, by their names: two can be given in one millisecond. */
const newsOf = (site: Site): string =>
  site.inbox
    .get()
    .flatMap(({ told, place }) =>
      told?.kind === "siteFunction" ? [`${told.function} ${told.given ? "given" : "taken"} ${place}`] : [],
    )
    .toSorted((one, other) => one.localeCompare(other))
    .join(", ")
/** Resolves once it says just that: machines hear of it one after the other. */
const tells = (site: Site, news: string) => until(site.inbox, () => newsOf(site) === news)

const AGAIN = JSON.stringify([
  ["referent", null, "2028-03-01"],
  ["taxonomy", null, null],
])

it("functions are given, seen by all with their day, told in the register, and taken back or laid down", async () => {
  const { alice, bob, carol } = await startThree(keep)
  const [everyone] = alice.communities.get()
  if (!everyone) throw new Error("no community")
  const referent = { member: bob.me.member, function: "referent", scope: null, review: null } as const
  expect(await bob.giveFunction(referent)).toEqual({
    ok: false,
    error: { kind: "denied", why: "site-role", ask: [alice.me.member] },
  })
  const unknown = { ...referent, scope: [alice.id] }
  expect(await alice.giveFunction(unknown)).toMatchObject({ ok: false, error: { kind: "invalid", field: "scope" } })
  expect(await alice.giveFunction({ ...referent, review: "soon" })).toMatchObject({ ok: false })

  must(await alice.giveFunction({ ...referent, review: "2027-03-01" }))
  must(await alice.giveFunction({ ...referent, function: "taxonomy", scope: [everyone.ledger] }))
  for (const site of [alice, bob, carol]) await until(site.members, () => functionsOf(site, bob)?.length === 2)
  expect(functionsOf(carol, bob)).toEqual([
    ["referent", null, "2027-03-01"],
    ["taxonomy", [everyone.ledger], null],
  ])
  expect(await carol.takeFunction(bob.me.member, "referent")).toMatchObject({ ok: false, error: { why: "site-role" } })
  await tells(bob, "referent given todo, taxonomy given todo")
  await bob.markInbox(
    bob.inbox.get().map(({ id }) => id),
    "done",
  )
  // Another day is no news; other communities are.
  must(await alice.giveFunction({ ...referent, review: "2028-03-01" }))
  must(await alice.giveFunction({ ...referent, function: "taxonomy" }))
  await until(bob.members, () => JSON.stringify(functionsOf(bob, bob)) === AGAIN)
  await tells(bob, "referent given done, taxonomy given todo")
  must(await bob.takeFunction(bob.me.member, "referent"))
  must(await alice.takeFunction(bob.me.member, "taxonomy"))
  await until(carol.members, () => functionsOf(carol, bob)?.length === 0)
  const told = carol
    .register(carol.id)
    .filter(({ type }) => type.startsWith("function."))
    .map(({ author, type, person, role, name, review, effect }) =>
      [author?.name, type, person?.name, role, name, review, effect].join("/"),
    )
  expect(told).toHaveLength(6)
  expect(told).toContain("Alice/function.grant/Bob/referent//2027-03-01/done")
  expect(told).toContain("Alice/function.grant/Bob/referent//2028-03-01/done")
  expect(told).toContain(`Alice/function.grant/Bob/taxonomy/${everyone.name}//done`)
  expect(told).toContain("Bob/function.revoke/Bob/referent///done")
  expect(told).toContain("Alice/function.revoke/Bob/taxonomy///done")
  // What they laid down themselves is no news to them.
  await tells(bob, "taxonomy taken todo")
})

it("a role has a day on which to look at it again, and every machine shows it", async () => {
  const network = createMemoryNetwork()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(), "Bob"))
  await until(bob.communities, ([everyone]) => everyone?.ready ?? false)
  await until(alice.members, (members) => members.size === 2)
  expect(await alice.changeRole(bob.me.member, "moderator", "soon")).toMatchObject({ ok: false })
  must(await alice.changeRole(bob.me.member, "moderator", "2027-03-01"))
  const reviewOf = () => bob.trust.get().holders.find(({ person }) => person.id === bob.me.member)?.review
  await until(bob.trust, () => reviewOf() !== undefined)
  expect(reviewOf()).toBe("2027-03-01")
  const given = () => bob.inbox.get().map(({ reason, parts }) => [reason, parts])
  await until(bob.inbox, (entries) => entries.some(({ reason }) => reason === "role"))
  const before = given()
  must(await alice.changeRole(bob.me.member, "moderator"))
  await until(bob.trust, () => reviewOf() === null)
  // The same role with another day is no news.
  expect(given()).toEqual(before)
})
