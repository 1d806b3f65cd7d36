import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { createHash } from "../crypto/hash.ts"
import { createClientId } from "../crypto/clientId.ts"
import { createItemId, createVolumeName } from "../kernel/ids.ts"
import { admission, createPerson, createSiteWorld, enrol } from "../site/fixtures/siteWorld.ts"
import { createCommunityLedger } from "./fixtures/communityLedger.ts"
import type { Hash, ItemId } from "../kernel/ids.ts"
import type { Person } from "../site/fixtures/siteWorld.ts"
import type { SiteState } from "../site/siteState.ts"

let alice: Person
let bob: Person
let carol: Person
let dave: Person
let erin: Person
let site: SiteState

/** Alice owns the site, Erin moderates it; Bob, Carol and Dave are members. */
beforeEach(async () => {
  ;[alice, bob, carol, dave, erin] = ["Alice", "Bob", "Carol", "Dave", "Erin"].map(createPerson) as [
    Person,
    Person,
    Person,
    Person,
    Person,
  ]
  const world = createSiteWorld(alice)
  const { text } = await world.invite(alice)
  for (const newcomer of [bob, carol, dave, erin]) await world.act(alice, admission(await enrol(newcomer, text)))
  await world.act(alice, { type: "role.grant", member: erin.member, role: "moderator" })
  site = await world.resolve(alice)
})

const found = (creator: Person, access: "open" | "private" = "open") =>
  createCommunityLedger({ creator, access, site: () => site })
const itemBy = ({ device }: Person, clock = 0): ItemId =>
  createItemId(createVolumeName(Date.UTC(2026, 9, 5)), createClientId(site.id, device), clock)
const hiding = (target: ItemId) =>
  ({ type: "item.hide" as const, target, reason: "hurtful" as const, note: "", reports: new Array<ItemId>() }) as const
const restoring = (target: ItemId) =>
  ({ type: "item.restore" as const, target, note: "", reports: new Array<ItemId>() }) as const
const keeping = (target: ItemId) =>
  ({ type: "item.keep" as const, target, note: "Relu.", reports: new Array<ItemId>() }) as const
const appealing = (target: ItemId) => ({ type: "item.appeal", target, note: "Pourquoi ?" }) as const
const roleOf = (member: Person, role: "owner" | "animator" | "contributor" | "reader") =>
  ({ type: "community.role", member: member.member, role, review: null }) as const
const at = (ms: number) => ({ ms, counter: 0 })
const reasonsOf = (community: ReturnType<typeof found>) => community.state().void.map(({ reason }) => reason)

describe("what is hidden", () => {
  it("is hidden by whoever moderates and nobody else, with name and reason, and shown again by another of them", () => {
    const community = found(bob)
    const post = itemBy(dave)
    community.write(carol, hiding(post))
    expect(community.state().moderation.get(post)).toBeUndefined()
    expect(reasonsOf(community)).toEqual(["no-right"])
    community.write(erin, hiding(post))
    expect(community.state().moderation.get(post)?.hidden).toMatchObject({ by: erin.member, reason: "hurtful" })
    community.write(bob, restoring(post))
    expect(community.state().moderation.get(post)?.hidden).toBeNull()
  })

  it("in a private community is none of the site's moderators' business", () => {
    const community = found(bob, "private")
    community.write(bob, { type: "community.admit", member: erin.member })
    community.write(erin, hiding(itemBy(dave)))
    expect(reasonsOf(community)).toEqual(["no-right"])
    community.write(bob, roleOf(erin, "animator"))
    community.write(erin, hiding(itemBy(dave)))
    expect(community.state().moderation.get(itemBy(dave))?.hidden?.by).toBe(erin.member)
  })

  it("is not shown again by who wrote it, moderator or not", () => {
    const community = found(bob)
    const post = itemBy(erin)
    community.write(bob, hiding(post))
    community.write(erin, restoring(post))
    community.write(erin, keeping(post))
    expect(reasonsOf(community)).toEqual(["own-item", "own-item"])
    expect(community.state().moderation.get(post)?.hidden?.by).toBe(bob.member)
  })

  it("goes, on its author's appeal alone, to another than who hid it", () => {
    const community = found(bob)
    const post = itemBy(dave)
    community.write(dave, appealing(post))
    community.write(erin, hiding(post))
    community.write(carol, appealing(post))
    community.write(dave, appealing(post))
    community.write(erin, keeping(post))
    expect(reasonsOf(community)).toEqual(["not-hidden", "no-right", "own-decision"])
    expect(community.state().moderation.get(post)?.appeal).toMatchObject({ note: "Pourquoi ?", answer: null })
    community.write(bob, keeping(post))
    expect(community.state().moderation.get(post)).toMatchObject({
      hidden: { by: erin.member },
      appeal: { answer: { by: bob.member, note: "Relu." } },
    })
  })

  it("is erased by an owner or the site's moderators, never by who wrote it, and its author may ask another once more", () => {
    const community = found(bob)
    const post = itemBy(dave)
    const erasing = (envelope: Hash) => ({ ...hiding(post), type: "item.erase" as const, hash: envelope })
    const [right, wrong] = [createHash(Uint8Array.of(1)), createHash(Uint8Array.of(2))]
    community.write(bob, roleOf(carol, "animator"))
    community.write(carol, erasing(right))
    expect(community.state().moderation.get(post)).toBeUndefined()
    community.write(carol, hiding(post))
    community.write(dave, appealing(post))
    community.write(bob, keeping(post))
    community.write(erin, erasing(right))
    community.write(bob, erasing(right))
    expect(community.state().moderation.get(post)).toMatchObject({
      hidden: { by: carol.member },
      erasing: { by: erin.member, envelope: right },
      appeal: null,
    })
    community.write(dave, appealing(post))
    community.write(erin, keeping(post))
    community.write(erin, { ...erasing(wrong), target: itemBy(erin) })
    expect(reasonsOf(community)).toEqual(["no-right", "own-decision", "own-item"])
    community.write(carol, restoring(post))
    expect(community.state().moderation.get(post)).toMatchObject({ hidden: null, erasing: null, appeal: null })
  })

  it("in a private community is erased by its owners alone", () => {
    const community = found(bob, "private")
    const erasing = { ...hiding(itemBy(dave)), type: "item.erase" as const, hash: createHash(Uint8Array.of(1)) }
    community.write(bob, { type: "community.admit", member: erin.member })
    community.write(erin, erasing)
    expect(reasonsOf(community)).toEqual(["no-right"])
    community.write(bob, erasing)
    expect(community.state().moderation.get(itemBy(dave))?.erasing?.by).toBe(bob.member)
  })

  it("answers the reports that a decision names, and no others", () => {
    const community = found(bob)
    const [post, first, second] = [itemBy(dave), itemBy(carol), itemBy(alice)]
    community.write(bob, { ...keeping(post), reports: [first] })
    expect([...(community.state().moderation.get(post)?.answered.keys() ?? [])]).toEqual([first])
    community.write(bob, { ...hiding(post), reports: [second] })
    expect([...(community.state().moderation.get(post)?.answered.keys() ?? [])].sort()).toEqual([first, second].sort())
  })
})

const withheld = (community: ReturnType<typeof found>, author: Person, ms: number, post: ItemId | null = null) =>
  community.state().withholds({ id: itemBy(author, 7), author: author.member, hlc: at(ms), post })

describe("what others do not see", () => {
  it("is a comment after its thread was closed, but of whoever moderates, until the thread is opened again", () => {
    const community = found(bob)
    const post = itemBy(dave)
    community.write(bob, { type: "post.lock", target: post, on: true })
    expect(withheld(community, carol, 0, post)).toBeUndefined()
    expect(withheld(community, carol, 9, post)).toBe("locked")
    expect(withheld(community, carol, 9, itemBy(dave, 1))).toBeUndefined()
    expect(withheld(community, erin, 9, post)).toBeUndefined()
    community.write(erin, { type: "post.lock", target: post, on: false })
    expect(withheld(community, carol, 9, post)).toBeUndefined()
  })

  it("is what a reader wrote after they were made one, and nobody may write in an archive", () => {
    const community = found(bob)
    community.write(bob, roleOf(carol, "reader"))
    expect(community.state().mayWrite(carol.member)).toBe(false)
    expect(community.state().mayRead(carol.member)).toBe(true)
    expect([0, 9].map((ms) => withheld(community, carol, ms))).toEqual([undefined, "reader"])
    community.write(bob, { type: "community.archive", on: true })
    expect(community.state().mayWrite(bob.member)).toBe(false)
    expect([0, 9].map((ms) => withheld(community, dave, ms))).toEqual([undefined, "archived"])
    community.write(bob, { type: "community.archive", on: false })
    expect(withheld(community, dave, 9)).toBeUndefined()
  })
})

describe("pinned posts", () => {
  it("are three at most, the last first", () => {
    const community = found(bob)
    const posts = [0, 1, 2, 3].map((clock) => itemBy(dave, clock))
    for (const target of posts) community.write(bob, { type: "post.pin", target, on: true })
    expect(community.state().pinned).toEqual([posts[2], posts[1], posts[0]])
    expect(reasonsOf(community)).toEqual(["too-many"])
    community.write(erin, { type: "post.pin", target: itemBy(dave, 1), on: false })
    expect(community.state().pinned).toEqual([posts[2], posts[0]])
  })
})

describe("roles in a community", () => {
  it("are given by its owners, and in an open one by who administers the site; nobody takes an owner's but themselves", () => {
    const community = found(bob)
    community.write(carol, roleOf(carol, "animator"))
    community.write(bob, { ...roleOf(carol, "animator"), review: "2027-01-31" })
    expect(community.state().roles.get(carol.member)).toMatchObject({ by: bob.member, review: "2027-01-31" })
    community.write(carol, roleOf(dave, "reader"))
    community.write(alice, roleOf(dave, "owner"))
    community.write(bob, roleOf(dave, "contributor"))
    community.write(alice, roleOf(dave, "contributor"))
    expect(reasonsOf(community)).toEqual(["no-right", "no-right", "no-right", "no-right"])
    expect(community.state().roleOf(dave.member)).toBe("owner")
    community.write(dave, roleOf(dave, "contributor"))
    community.write(bob, roleOf(bob, "contributor"))
    expect(reasonsOf(community).at(-1)).toBe("last-owner")
  })

  it("hand ownership over: whoever follows may do all, and who handed it over contributes", () => {
    const community = found(bob, "private")
    community.write(bob, { type: "community.transfer", member: carol.member })
    expect(reasonsOf(community)).toEqual(["unknown-member"])
    community.write(bob, { type: "community.admit", member: carol.member })
    community.write(bob, { type: "community.transfer", member: carol.member })
    expect([bob, carol].map(({ member }) => community.state().mayManage(member))).toEqual([false, true])
    community.write(bob, { type: "community.leave" })
    community.write(carol, { type: "community.remove", member: bob.member })
    expect(community.state().mayRead(bob.member)).toBe(false)
  })

  it("pass to the animators where the last owner is no longer in the site", () => {
    const community = found(bob, "private")
    community.write(bob, { type: "community.admit", member: carol.member })
    community.write(bob, roleOf(carol, "animator"))
    community.write(carol, { type: "community.archive", on: true })
    expect(reasonsOf(community)).toEqual(["no-right"])
    const gone = site.members.get(bob.member)
    if (!gone) throw new TypeError("Bob is known")
    site = { ...site, members: new Map(site.members).set(bob.member, { ...gone, state: "left" }) }
    expect(community.state().archived?.by).toBe(carol.member)
    expect(community.state().owners).toEqual([carol.member])
  })

  it("that somebody gives after their removal do not count, wherever the order puts them", () => {
    const community = found(bob)
    const made = community.write(bob, roleOf(carol, "owner"))
    const handed = community.write(carol, { type: "community.transfer", member: dave.member }, [made])
    const removal = community.write(bob, { type: "community.remove", member: carol.member }, [handed])
    // Her other machine's act, which the removal had not seen.
    community.write(carol, roleOf(erin, "reader"), [handed])
    expect(community.state().roleOf(erin.member)).toBe("contributor")
    expect(community.state().void.map(({ hash }) => hash)).not.toContain(removal.hash)
  })
})

describe("the rules of a community", () => {
  it("come to the same in every order in which their acts arrive", () => {
    const community = found(bob)
    const post = itemBy(dave)
    const made = community.write(bob, roleOf(carol, "animator"))
    const hidden = community.write(carol, hiding(post), [made])
    community.write(erin, restoring(post), [hidden])
    community.write(bob, hiding(itemBy(erin)), [hidden])
    community.write(bob, { type: "community.remove", member: carol.member }, [made])
    community.write(dave, appealing(post), [hidden])
    community.write(alice, { type: "post.pin", target: post, on: true }, [made])
    const said = (records = community.records) => {
      const { moderation, pinned, roles, withholding, void: voids } = community.state(records)
      return { moderation, pinned, roles, withholding, voids }
    }
    const expected = said()
    fc.assert(
      fc.property(fc.shuffledSubarray(community.records, { minLength: community.records.length }), (records) => {
        expect(said(records)).toEqual(expected)
      }),
    )
  })
})
