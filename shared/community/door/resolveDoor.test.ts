import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { createHash } from "../../crypto/hash.ts"
import { toUtf8 } from "../../kernel/bytes.ts"
import {
  admission,
  createPerson,
  createSiteWorld,
  enrol,
  type Person,
  type Unseen,
} from "../../site/fixtures/siteWorld.ts"
import { resolveDoor } from "./resolveDoor.ts"
import type { DeviceId, LedgerId, MemberId } from "../../kernel/ids.ts"
import type { ActRecord } from "../../ledger/ledger.ts"
import type { Member, SiteState } from "../../site/siteState.ts"
import type { DoorAct, DoorActOf } from "./doorActs.ts"

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let erin: Person
let site: SiteState

/** Alice owns the site; Bob owns the community and Carol animates it; Dave and Erin are members. */
beforeEach(async () => {
  const people = ["Alice", "Bob", "Carol", "Dave", "Erin"].map(createPerson)
  ;[alice, bob, carol, dave, erin] = people as [Person, Person, Person, Person, Person]
  const world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  for (const newcomer of people.slice(1)) await world.act(alice, admission(await enrol(newcomer, text)))
  site = await world.resolve(alice)
})

const change = ({ member }: Person, changed: Partial<Member>): void => {
  const known = site.members.get(member)
  if (known) site = { ...site, members: new Map(site.members).set(member, { ...known, ...changed }) }
}

const COMMUNITY = createHash(toUtf8("community")) as LedgerId

const openDoor = (creator = bob, claimed: MemberId = creator.member) => {
  const records: ActRecord[] = []
  const chains = new Map<DeviceId, number>()
  const write = (author: Person, act: Unseen<DoorAct>, seen: readonly ActRecord[] = records.slice(-16)): ActRecord => {
    const seq = chains.get(author.device) ?? 0
    chains.set(author.device, seq + 1)
    const body = { ...act, seen: seen.map(({ hash }) => hash) }
    const hash = createHash(toUtf8(JSON.stringify([author.device, seq, body])))
    const ledger = records[0]?.ledger ?? (hash as LedgerId)
    const record = { ledger, hash, device: author.device, seq, hlc: { ms: records.length, counter: 0 }, body }
    records.push(record)
    return record
  }
  const face = { name: "Achats", purpose: "Négocier", emoji: "🤝", owners: [bob.member], animators: [carol.member] }
  const salt = "AAAAAAAAAAAAAAAAAAAAAA"
  write(creator, { type: "door.create", site: site.id, community: COMMUNITY, ...face, creator: claimed, salt }, [])
  return {
    records,
    write,
    face,
    find: (given: readonly ActRecord[] = records) => resolveDoor(given, site),
    state: (given: readonly ActRecord[] = records) => {
      const state = resolveDoor(given, site)
      if (!state) throw new TypeError("the genesis is there")
      return state
    },
  }
}

const asking: Unseen<DoorActOf<"door.ask">> = { type: "door.ask", note: "Je reprends les achats." }
const answering = ({ hash }: ActRecord, yes: boolean): Unseen<DoorActOf<"door.answer">> => ({
  type: "door.answer",
  request: hash,
  yes,
  note: "Bienvenue",
})

describe("a door", () => {
  it("shows what it stands for and who answers, and is nothing where another signed for its creator", () => {
    expect(openDoor().state()).toMatchObject({
      community: COMMUNITY,
      name: "Achats",
      open: true,
      owners: [bob.member],
      answering: [bob.member, carol.member],
    })
    expect(openDoor(erin, bob.member).find()).toBeUndefined()
    change(erin, { role: "guest", roleBy: null })
    expect(openDoor(erin).find()).toBeUndefined()
  })

  it("is described by its owners and by administrators, and closed by them", () => {
    const { write, state, face } = openDoor()
    const denied = write(carol, { type: "door.describe", ...face, name: "À moi", open: true })
    write(bob, { type: "door.describe", ...face, name: "Achats groupe", open: true })
    expect(state()).toMatchObject({ name: "Achats groupe", void: [{ hash: denied.hash, reason: "no-right" }] })
    write(alice, { type: "door.describe", ...face, open: false })
    expect(state().open).toBe(false)
  })

  it("leaves the answer to its animators where no owner belongs to the site any more", () => {
    const { state } = openDoor()
    change(bob, { state: "left" })
    expect(state()).toMatchObject({ owners: [carol.member], answering: [carol.member] })
  })
})

describe("a request", () => {
  it("waits, is answered by an owner or an animator, and keeps their reason", () => {
    const { write, state } = openDoor()
    const asked = write(dave, asking)
    expect(state().requests).toMatchObject([{ id: asked.hash, member: dave.member, note: asking.note, answer: null }])
    write(carol, answering(asked, false))
    expect(state().requests[0]?.answer).toMatchObject({ by: carol.member, yes: false, note: "Bienvenue" })
  })

  it("is answered by nobody else, not by whoever asked, and not twice", () => {
    const { write, state } = openDoor()
    const asked = write(dave, asking)
    const others = [dave, erin, alice].map((person) => write(person, answering(asked, true)))
    expect(state().requests[0]?.answer).toBeNull()
    write(bob, answering(asked, true))
    const again = write(carol, answering(asked, false))
    expect(state().requests[0]?.answer).toMatchObject({ by: bob.member, yes: true })
    expect(new Set(state().void.map(({ hash }) => hash))).toEqual(new Set([...others, again].map(({ hash }) => hash)))
  })

  it("is granted where one says yes and another no apart, whatever comes first", () => {
    const { write, state, records } = openDoor()
    const asked = write(dave, asking)
    write(carol, answering(asked, false), [asked])
    write(bob, answering(asked, true), [asked])
    expect(state().requests[0]?.answer?.yes).toBe(true)
    expect(state(records.toReversed()).requests[0]?.answer?.yes).toBe(true)
  })

  it("is taken back by whoever asked alone, and can be made again", () => {
    const { write, state } = openDoor()
    const asked = write(dave, asking)
    write(erin, { type: "door.withdraw", request: asked.hash })
    expect(state().requests[0]?.withdrawn).toBe(false)
    write(dave, { type: "door.withdraw", request: asked.hash })
    expect(state().requests[0]?.withdrawn).toBe(true)
    const again = write(dave, asking)
    const twice = write(dave, asking)
    expect(state().requests.map(({ id }) => id)).toEqual([asked.hash, again.hash])
    expect(state().void.at(-1)).toEqual({ hash: twice.hash, reason: "too-many" })
  })

  it("is made twelve times at most", () => {
    const { write, state } = openDoor()
    for (let times = 0; times < 13; times++) {
      const asked = write(dave, asking)
      write(dave, { type: "door.withdraw", request: asked.hash })
    }
    expect(state().requests).toHaveLength(12)
  })

  it("is no guest's, and nothing of somebody who was removed", () => {
    const { write, state } = openDoor()
    change(erin, { role: "guest" })
    write(erin, asking)
    const asked = write(dave, asking)
    write(carol, answering(asked, false))
    expect(state().requests.map(({ member }) => member)).toEqual([dave.member])
    change(carol, { state: "left" })
    expect(state().requests[0]?.answer?.by).toBe(carol.member)
    change(carol, { state: "removed" })
    expect(state().requests[0]?.answer).toBeNull()
    change(dave, { state: "removed" })
    expect(state().requests).toEqual([])
  })
})

describe("any history at a door", () => {
  it("comes to the same in any order of arrival, and grants nothing that no owner or animator granted", () => {
    const step = fc.record({
      who: fc.nat(4),
      what: fc.constantFrom("ask", "withdraw", "yes", "no", "describe"),
      which: fc.nat(20),
      seen: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 24 }), fc.infiniteStream(fc.nat()), (steps, shuffle) => {
        const people = [alice, bob, carol, dave, erin]
        const { write, state, records, face } = openDoor()
        for (const { who, what, which, seen } of steps) {
          const author = people[who] ?? alice
          const target = records[which % records.length] ?? records[0]
          const cited = seen === 0 ? [] : records.slice(-seen)
          if (!target) continue
          if (what === "ask") write(author, asking, cited)
          else if (what === "withdraw") write(author, { type: "door.withdraw", request: target.hash }, cited)
          else if (what === "describe")
            write(author, { type: "door.describe", ...face, owners: [author.member], open: true }, cited)
          else write(author, answering(target, what === "yes"), cited)
        }
        const expected = state()
        const order = new Map(records.map((record) => [record, shuffle.next().value]))
        const shuffled = records.toSorted((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0))
        expect(state(shuffled)).toEqual(expected)
        // Alice administers the site, so an owner that she or Bob named answers, too.
        const mayNameOwners = new Set([alice.member, bob.member])
        for (const { answer, member } of expected.requests) {
          if (!answer) continue
          expect(answer.by).not.toBe(member)
          const named = steps.some(
            ({ what, who }) => what === "describe" && mayNameOwners.has(people[who]?.member ?? bob.member),
          )
          expect(named || [bob.member, carol.member].includes(answer.by)).toBe(true)
        }
      }),
      process.env["PALABRE_LONG"] ? { numRuns: 2_000 } : { numRuns: 60 },
    )
  })
})
