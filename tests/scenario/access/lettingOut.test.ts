import { expect, it } from "vitest"
import { toUtf8 } from "../../../shared/kernel/bytes.ts"
import { createMemoryMachine } from "../../fakes/memoryMachine.ts"
import { createWiretap } from "../../fakes/wiretap.ts"
import { createMemoryNetwork } from "../../fakes/memoryMesh.ts"
import { foundAtelier, joinBy, keepSites, must, say, until } from "../story.ts"

const { keep, close } = keepSites()

const NOTE = "Le projet est terminé"

const startThree = async () => {
  const network = createMemoryNetwork()
  const tap = createWiretap()
  const alice = keep(await foundAtelier(createMemoryMachine("alice", network).start()))
  const bob = keep(await joinBy(alice, createMemoryMachine("bob", network).start(tap.disturb), "Bob"))
  const carol = keep(await joinBy(alice, createMemoryMachine("carol", network).start(), "Carol"))
  await until(alice.members, (members) => members.size === 3)
  const ledger = must(
    await alice.createCommunity({ name: "Direction", purpose: "Essai", emoji: "🏠", access: "private" }),
  )
  for (const site of [bob, carol]) must(await alice.addCommunityMember(ledger, site.me.member))
  await say(alice, ledger, "Avant")
  for (const site of [bob, carol]) await until(site.community(ledger), (keys) => keys.length === 1)
  return { network, tap, alice, bob, carol, ledger }
}

it("whoever was let out of a community while away is told when back by whom, why and whom to ask, and learns nothing that came after", async () => {
  const { network, tap, alice, bob, carol, ledger } = await startThree()
  const founder = alice.me.member
  network.split(["alice", "carol"], ["bob"])
  await until(bob.sync, ({ state }) => state === "alone")
  must(await alice.removeCommunityMember(ledger, bob.me.member, NOTE))
  await say(alice, ledger, "Ensuite")
  await until(carol.community(ledger), (keys) => keys.length === 2)
  expect(bob.access.get().out).toEqual([])
  // Any machine of the community will do.
  await close(alice)
  await network.heal()

  const { out } = await until(bob.access, (view) => view.out.length === 1)
  expect(out).toMatchObject([{ community: ledger, name: "Direction", by: founder, note: NOTE, owners: [founder] }])
  expect(bob.communities.get().map(({ name }) => name)).not.toContain("Direction")
  const told = { kind: "letOut", community: ledger, name: "Direction", note: NOTE }
  const entries = await until(bob.inbox, (all) => all.some((entry) => entry.told?.kind === "letOut"))
  expect(entries.filter((entry) => entry.told?.kind === "letOut")).toMatchObject([{ told, from: [founder] }])
  await until(bob.sync, ({ state }) => state === "even")
  expect(tap.heard(toUtf8("Avant"))).toBe(true)
  expect(tap.heard(toUtf8("Ensuite"))).toBe(false)
  expect(bob.register(ledger)).toEqual([])
})

it("who is let in again is told no more that they were let out", async () => {
  const { alice, bob, ledger } = await startThree()
  must(await alice.removeCommunityMember(ledger, bob.me.member, NOTE))
  await until(bob.access, (view) => view.out.length === 1)
  await until(bob.inbox, (all) => all.some((entry) => entry.told?.kind === "letOut"))
  must(await alice.addCommunityMember(ledger, bob.me.member))
  await until(bob.access, (view) => view.out.length === 0)
  await until(bob.inbox, (all) => !all.some((entry) => entry.told?.kind === "letOut"))
  expect(bob.communities.get().map(({ name }) => name)).toContain("Direction")
})

it("whoever left by themselves is told nothing of it", async () => {
  const { bob, alice, ledger } = await startThree()
  must(await bob.leaveCommunity(ledger))
  await until(alice.communities, (all) => all.find((one) => one.ledger === ledger)?.members.length === 2)
  await until(bob.communities, (all) => !all.some((one) => one.ledger === ledger))
  expect(bob.access.get().out).toEqual([])
})
