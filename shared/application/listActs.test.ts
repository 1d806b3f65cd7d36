import { beforeEach, describe, expect, it } from "vitest"
import { admission, createPerson, createSiteWorld, enrol } from "../site/fixtures/siteWorld.ts"
import type { Person } from "../site/fixtures/siteWorld.ts"
import { listActs } from "./listActs.ts"

let alice: Person, bob: Person, carol: Person
let world: ReturnType<typeof createSiteWorld>

beforeEach(async () => {
  alice = createPerson("Alice")
  bob = createPerson("Bob")
  carol = createPerson("Carol")
  world = createSiteWorld(alice)
  for (const newcomer of [bob, carol]) {
    const { text } = await world.invite(alice)
    await world.act(alice, admission(await enrol(newcomer, text)))
    world.meet(alice, newcomer)
  }
})

/** What somebody's machine lists, newest first. */
const listed = async (person: Person) => {
  const site = await world.resolve(person)
  const acts = listActs([...person.held.values()], site, {
    ...{ site, profiles: new Map(), nameOf: () => "" },
    askerOf: () => null,
  })
  return acts.map(({ author, type, person: on, effect }) => [author?.name, type, on?.name, effect])
}

describe("the list of acts", () => {
  it("shows what a modified client signed without the right, as without effect", async () => {
    await world.act(bob, { type: "member.remove", member: alice.member })
    await world.act(bob, { type: "role.grant", member: bob.member, role: "owner" })
    world.meet(alice, bob)
    expect((await listed(alice)).slice(0, 2)).toEqual([
      ["Bob", "role.grant", "Bob", "no-right"],
      ["Bob", "member.remove", "Alice", "no-right"],
    ])
  })

  it("shows what somebody wrote after their removal as void, however they date it, and what they wrote before as done", async () => {
    await world.act(alice, { type: "role.grant", member: bob.member, role: "administrator" })
    world.meet(alice, bob)
    await world.act(bob, { type: "site.rename", name: "Avant" })
    world.meet(alice, bob)
    await world.act(alice, { type: "member.remove", member: bob.member })
    // Cites only what he knew before: a backdated act looks like this.
    await world.act(bob, { type: "site.rename", name: "Après" })
    world.meet(alice, bob)
    const renames = (await listed(alice)).filter(([, type]) => type === "site.rename")
    expect(renames.map(([, , , effect]) => effect)).toEqual(["removed-author", "done"])
    expect((await world.resolve(alice)).name).toBe("Avant")
  })

  it("is the same on two machines after their administrators acted apart", async () => {
    for (const person of [bob, carol])
      await world.act(alice, { type: "role.grant", member: person.member, role: "administrator" })
    for (const person of [bob, carol]) world.meet(alice, person)
    await world.act(bob, { type: "member.remove", member: carol.member })
    await world.act(carol, { type: "member.remove", member: bob.member })
    await world.act(bob, { type: "site.rename", name: "De Bob" })
    await world.act(carol, { type: "site.rename", name: "De Carol" })
    world.meet(bob, carol)
    expect(await listed(bob)).toEqual(await listed(carol))
    const removals = (await listed(bob)).filter(([, type]) => type === "member.remove")
    expect(removals.map(([, , , effect]) => effect)).toEqual(["no-right", "no-right"])
  })

  it("holds an act that waits for an earlier one, and one that this version does not know", async () => {
    const missing = world.write(alice, { type: "site.rename", name: "Perdu", seen: [world.site] })
    world.write(carol, { type: "moon.landing", seen: [missing.hash] })
    world.write(bob, { type: "moon.landing", seen: [world.site] })
    world.meet(bob, carol)
    expect((await listed(bob)).slice(0, 2)).toEqual([
      ["Bob", "unknown", undefined, "unknown-act"],
      ["Carol", "unknown", undefined, "waiting"],
    ])
  })
})
