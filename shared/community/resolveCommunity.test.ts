import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { createHash } from "../crypto/hash.ts"
import { admission, createPerson, createSiteWorld, enrol } from "../site/fixtures/siteWorld.ts"
import { GIVEN_COMMUNITY_ROLES } from "./communityActs.ts"
import { createCommunityLedger } from "./fixtures/communityLedger.ts"
import { resolveCommunity } from "./resolveCommunity.ts"
import type { LedgerId } from "../kernel/ids.ts"
import type { ActRecord } from "../ledger/ledger.ts"
import type { Person } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"
import type { Creation } from "./communityDraft.ts"

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let world: ReturnType<typeof createSiteWorld>
let site: SiteState

/** Alice owns the site; Bob, Carol and Dave are members. */
beforeEach(async () => {
  ;[alice, bob, carol, dave] = ["Alice", "Bob", "Carol", "Dave"].map(createPerson) as [Person, Person, Person, Person]
  world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  for (const newcomer of [bob, carol, dave]) await world.act(alice, admission(await enrol(newcomer, text)))
  site = await world.resolve(alice)
})

const createCommunity = (creator: Person, access: "open" | "private", more: Partial<Creation> = {}) =>
  createCommunityLedger({ creator, access, more, site: () => site })

const endOf = ({ device }: Person, seq: number) => ({ device, seq, hash: createHash(Uint8Array.of(seq)) })

describe("a community", () => {
  it("is unknown without its genesis, in another site, and when somebody else signed for its creator", () => {
    const { genesis, records, write } = createCommunity(bob, "open")
    write(bob, { type: "community.describe", name: "Atelier" }, [genesis])
    expect(resolveCommunity(records.slice(1), site)).toBeUndefined()
    expect(resolveCommunity(records, { ...site, id: genesis.hash as LedgerId })).toBeUndefined()
    expect(resolveCommunity([{ ...genesis, device: carol.device }], site)).toBeUndefined()
  })

  it("lets every active member read and write where it is open, guests only once they were admitted", () => {
    const guests = new Map(site.members)
    const member = guests.get(dave.member)
    if (!member) throw new TypeError("Dave is a member")
    site = { ...site, members: guests.set(dave.member, { ...member, role: "guest" }) }
    const community = createCommunity(bob, "open")
    expect([alice, carol, dave].map(({ member }) => community.state().mayWrite(member))).toEqual([true, true, false])
    expect(community.state().members).toEqual([bob.member])
    community.write(carol, { type: "community.admit", member: carol.member }, [community.genesis])
    community.write(bob, { type: "community.admit", member: dave.member }, [community.genesis])
    expect(community.state().mayRead(dave.member)).toBe(true)
    expect(new Set(community.state().members)).toEqual(new Set([bob.member, carol.member, dave.member]))
  })

  it("is everybody's until they leave, and theirs again once they come back by themselves", () => {
    const { genesis, state, write } = createCommunity(bob, "open")
    const belong = () => [alice, bob, carol].map(({ member }) => state().belongs(member))
    expect(belong()).toEqual([true, true, true])
    const left = write(carol, { type: "community.leave" }, [genesis])
    expect(belong()).toEqual([true, true, false])
    expect(state().mayWrite(carol.member)).toBe(true)
    const forced = write(bob, { type: "community.admit", member: carol.member }, [left])
    const twice = write(carol, { type: "community.leave" }, [forced])
    expect(belong()).toEqual([true, true, false])
    expect(state().void.map(({ hash }) => hash)).toEqual([forced.hash, twice.hash])
    write(carol, { type: "community.admit", member: carol.member }, [twice])
    expect(belong()).toEqual([true, true, true])
  })

  it("is nobody's but its joiners' where each comes in by themselves", () => {
    const { genesis, state, write } = createCommunity(bob, "open", { joining: "choice" })
    const belong = () => [alice, bob, carol].map(({ member }) => state().belongs(member))
    expect(belong()).toEqual([false, true, false])
    expect(state().mayWrite(carol.member)).toBe(true)
    const joined = write(carol, { type: "community.admit", member: carol.member }, [genesis])
    expect(belong()).toEqual([false, true, true])
    write(carol, { type: "community.leave" }, [joined])
    expect(belong()).toEqual([false, true, false])
  })

  it("says whom it is for and how people speak there, from the start or later", () => {
    const { genesis, state, write } = createCommunity(bob, "open", { tone: "Simple", language: "fr" })
    expect(state()).toMatchObject({ audience: "", tone: "Simple", language: "fr" })
    write(bob, { type: "community.describe", audience: "Les ateliers", tone: "" }, [genesis])
    expect(state()).toMatchObject({ audience: "Les ateliers", tone: "", language: "fr", name: "Ateliers" })
  })

  it("exists for those who were admitted where it is private, whatever they are in the site", () => {
    const { genesis, state, write } = createCommunity(bob, "private")
    expect([alice, bob, carol].map(({ member }) => state().mayRead(member))).toEqual([false, true, false])
    expect(state().mayManage(alice.member)).toBe(false)
    const stolen = write(dave, { type: "community.admit", member: dave.member }, [genesis])
    const first = write(bob, { type: "community.admit", member: carol.member }, [genesis])
    expect([alice, bob, carol, dave].map(({ member }) => state().mayRead(member))).toEqual([false, true, true, false])
    expect(state().void).toEqual([{ hash: stolen.hash, reason: "no-right" }])
    write(carol, { type: "community.admit", member: alice.member }, [first])
    expect(state().mayRead(alice.member)).toBe(true)
  })

  it("stops nobody's past: who leaves the site no longer reads, and what they wrote stays", () => {
    const { state } = createCommunity(bob, "open")
    const members = new Map(site.members)
    const member = members.get(carol.member)
    if (!member) throw new TypeError("Carol is a member")
    site = { ...site, members: members.set(carol.member, { ...member, state: "removed" }) }
    expect([state().mayRead(carol.member), state().mayWrite(carol.member)]).toEqual([false, false])
    expect(state().mayHaveWritten(carol.member)).toBe(true)
    expect(state().mayHaveWritten(createPerson("Mallory").member)).toBe(false)
  })

  it("is described by whoever manages it, and by nobody else", () => {
    const { genesis, state, write } = createCommunity(bob, "open")
    const denied = write(carol, { type: "community.describe", name: "Mine" }, [genesis])
    write(bob, { type: "community.describe", purpose: "Tools" }, [denied])
    write(alice, { type: "community.describe", emoji: "🪚" }, [denied])
    expect(state()).toMatchObject({ name: "Ateliers", purpose: "Tools", emoji: "🪚" })
    expect(state().void).toEqual([{ hash: denied.hash, reason: "no-right" }])
  })

  it("gives whoever was removed from an open one no right that their acts would not have", () => {
    const { genesis, state, write } = createCommunity(bob, "open")
    const rights = () => [state().mayManage(alice.member), state().mayCutOff(alice.member)]
    expect(rights()).toEqual([true, true])
    const removed = write(alice, { type: "community.remove", member: alice.member }, [genesis])
    const after = write(alice, { type: "community.describe", purpose: "Tools" }, [removed])
    expect(state().void).toEqual([{ hash: after.hash, reason: "removed-author" }])
    expect(rights()).toEqual([false, false])
    write(bob, { type: "community.admit", member: alice.member }, [after])
    expect(rights()).toEqual([true, true])
  })

  it("shuts out whom its owner removes, voids what they did unseen, and lets only the owner take them back", () => {
    const { genesis, records, state, write } = createCommunity(bob, "private")
    const admitted = write(bob, { type: "community.admit", member: carol.member }, [genesis])
    const dropped = write(bob, { type: "community.remove", member: carol.member }, [admitted])
    const unseen = write(carol, { type: "community.admit", member: dave.member }, [admitted])
    expect([carol, dave].map(({ member }) => state().mayRead(member))).toEqual([false, false])
    expect(state().void).toEqual([{ hash: unseen.hash, reason: "removed-author" }])
    expect(state().mayHaveWritten(carol.member)).toBe(true)
    const seeing = write(bob, { type: "community.admit", member: dave.member }, [dropped])
    const byDave = write(dave, { type: "community.admit", member: carol.member }, [seeing])
    expect(state().mayRead(carol.member)).toBe(false)
    const back = write(bob, { type: "community.admit", member: carol.member }, [byDave])
    expect(state().mayRead(carol.member)).toBe(true)
    write(carol, { type: "community.admit", member: alice.member }, [back])
    expect(state().mayRead(alice.member)).toBe(true)
    expect(state(records.toReversed()).members.toSorted()).toEqual(state().members.toSorted())
  })

  it("keeps its owner, whom nobody can remove and who cannot leave", () => {
    const { genesis, state, write } = createCommunity(bob, "open")
    write(alice, { type: "community.remove", member: bob.member }, [genesis])
    write(bob, { type: "community.leave" }, [genesis])
    expect(state().void.map(({ reason }) => reason)).toEqual(["no-right", "no-right"])
    expect(state()).toMatchObject({ owners: [bob.member], members: [bob.member] })
  })

  it("comes to the same in whatever order its acts arrive", () => {
    const act = fc.record({
      author: fc.nat(3),
      target: fc.nat(3),
      type: fc.constantFrom(
        "community.admit",
        "community.remove",
        "community.leave",
        "community.describe",
        "cutoff.set",
        "community.role",
        "community.transfer",
        "community.archive",
      ),
      seen: fc.array(fc.nat(30), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(
        fc.constantFrom("open", "private"),
        fc.array(act, { maxLength: 30 }),
        fc.infiniteStream(fc.nat()),
        (access, acts, luck) => {
          const cast = [alice, bob, carol, dave]
          const { records, state, write } = createCommunity(bob, access)
          for (const { author, target, type, seen } of acts) {
            const by = cast[author] ?? bob
            const cited = seen.flatMap((at) => records[at % records.length] ?? [])
            const member = (cast[target] ?? bob).member
            if (type === "community.leave") write(by, { type }, cited)
            else if (type === "community.describe") write(by, { type, name: `By ${by.name} ${target}` }, cited)
            else if (type === "cutoff.set") write(by, { type, ends: [endOf(cast[target] ?? bob, seen.length)] }, cited)
            else if (type === "community.role")
              write(by, { type, member, role: GIVEN_COMMUNITY_ROLES[target] ?? "reader", review: null }, cited)
            else if (type === "community.archive") write(by, { type, on: target > 1 }, cited)
            else write(by, { type, member }, cited)
          }
          const shuffled = records
            .map((record) => ({ record, key: luck.next().value }))
            .sort((one, other) => one.key - other.key)
            .map(({ record }) => record)
          const visible = (given: readonly ActRecord[]) => {
            const {
              belongs,
              mayRead,
              mayWrite,
              mayManage,
              mayHaveWritten,
              mayCutOff,
              may: _,
              roleOf,
              withholds: __,
              ...data
            } = state(given)
            const rights = cast.map(({ member }) =>
              [belongs, mayRead, mayWrite, mayManage, mayHaveWritten, mayCutOff, roleOf].map((may) => may(member)),
            )
            return { ...data, rights }
          }
          expect(visible([...shuffled, ...records.slice(0, 2)])).toEqual(visible(records))
          expect(state().tips.length).toBeLessThanOrEqual(16)
        },
      ),
      { numRuns: 300 },
    )
  })
})
