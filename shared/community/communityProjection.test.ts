import * as fc from "fast-check"
import { beforeEach, describe, expect, it } from "vitest"
import { createCommunityProjection } from "./communityProjection.ts"
import {
  comment,
  createItemMaker,
  deletion,
  deviceOf,
  LEDGER,
  memberNamed,
  post,
  reaction,
} from "./fixtures/itemMaker.ts"
import type { DeviceId, Hash, ItemId, MemberId } from "../kernel/ids.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import type { CommunityProjection } from "./communityProjection.ts"

const [ALICE, BOB] = [memberNamed("alice"), memberNamed("bob")]

let maker: ReturnType<typeof createItemMaker>
let projection: CommunityProjection

beforeEach(() => {
  maker = createItemMaker()
  projection = project()
})

const project = (
  memberOf: (device: DeviceId) => MemberId | undefined = (device) => maker.memberOf(device),
  mayHaveWritten: (member: MemberId) => boolean = () => true,
) => createCommunityProjection({ ledger: LEDGER, memberOf, mayHaveWritten })

const apply = (...items: readonly ItemRecord[]) => projection.apply(items, [])

/** Everything that a reader can see. */
const snapshot = (of: CommunityProjection) => ({
  posts: of.posts().map((id) => of.post(id)),
  threads: of.posts().map((id) => of.comments(id)),
  erasures: [...of.erasures()].sort((one, other) => (one.hash < other.hash ? -1 : 1)),
})

describe("a community", () => {
  it("lists posts newest first and gives their threads oldest first", () => {
    const first = maker.write("alice", post("first"))
    const second = maker.write("bob", post("second"))
    const early = maker.write("bob", comment(first, "early"))
    const late = maker.write("alice", comment(first, "late"))
    expect(apply(late, second, early, first)).toEqual(new Set([first.id, second.id]))
    expect(projection.posts()).toEqual([second.id, first.id])
    expect(projection.comments(first.id).map(({ md }) => md)).toEqual(["early", "late"])
    expect(projection.post(first.id)).toMatchObject({ author: ALICE, md: "first", comments: [early.id, late.id] })
  })

  it("shows a comment as soon as its post arrives", () => {
    const first = maker.write("alice", post("first"))
    const reply = maker.write("bob", comment(first, "reply"))
    expect(apply(reply)).toEqual(new Set())
    expect(projection.comment(reply.id)).toBeUndefined()
    expect(apply(first)).toEqual(new Set([first.id]))
    expect(projection.comment(reply.id)).toMatchObject({ author: BOB, post: first.id })
  })

  it("keeps earlier wordings, and takes none from another member", () => {
    const first = maker.write("alice", post("one", "Title"))
    const mine = maker.write("alice", { t: "edit", target: first.id, md: "two" })
    const theirs = maker.write("bob", { t: "edit", target: first.id, md: "hijacked" })
    const last = maker.write("alice", { t: "edit", target: first.id, title: "New title", md: "three" })
    apply(theirs, last, mine, first)
    const { title, md, history } = projection.post(first.id) ?? {}
    expect([title, md]).toEqual(["New title", "three"])
    expect(history?.map((wording) => [wording.title, wording.md])).toEqual([
      ["Title", "one"],
      ["Title", "two"],
    ])
  })

  it("counts a member once per emoji, until every one of their reactions is taken back", () => {
    const first = maker.write("alice", post("first"))
    const thumbs = [maker.write("bob", reaction(first, "👍")), maker.write("bob", reaction(first, "👍"))]
    const heart = maker.write("alice", reaction(first, "❤️"))
    apply(first, ...thumbs, heart)
    expect(projection.post(first.id)?.reactions).toEqual([
      { emoji: "👍", members: [BOB] },
      { emoji: "❤️", members: [ALICE] },
    ])
    const standing = projection.reactions(first.id, { member: BOB, emoji: "👍" })
    expect(standing).toEqual(thumbs.map(({ id }) => id))
    const back = standing.map((target) => maker.write("bob", { t: "unreact", target }))
    apply(...back.slice(0, 1))
    expect(projection.post(first.id)?.reactions).toHaveLength(2)
    expect(apply(...back.slice(1))).toEqual(new Set([first.id]))
    expect(projection.post(first.id)?.reactions).toEqual([{ emoji: "❤️", members: [ALICE] }])
  })

  it("lets nobody take back another's reaction", () => {
    const first = maker.write("alice", post("first"))
    const heart = maker.write("alice", reaction(first, "❤️"))
    apply(maker.write("bob", { t: "unreact", target: heart.id }), first, heart)
    expect(projection.post(first.id)?.reactions).toHaveLength(1)
  })

  it("follows the asker's last word on the answer, and nobody else's", () => {
    const question = maker.write("alice", post("how?"))
    const answers = ["so", "thus"].map((md) => maker.write("bob", comment(question, md)))
    const [so, thus] = answers
    if (!so || !thus) throw new TypeError("two answers")
    const accept = (author: string, of: ItemRecord | null) =>
      maker.write(author, { t: "accept", post: question.id, comment: of?.id ?? null })
    apply(question, so, thus, accept("bob", thus))
    expect(projection.post(question.id)?.accepted).toBeNull()
    apply(accept("alice", thus), accept("alice", so))
    expect(projection.post(question.id)?.accepted).toBe(so.id)
    apply(maker.write("bob", deletion(so)))
    expect(projection.post(question.id)?.accepted).toBeNull()
    apply(accept("alice", thus))
    expect(projection.post(question.id)?.accepted).toBe(thus.id)
    apply(accept("alice", null))
    expect(projection.post(question.id)?.accepted).toBeNull()
  })

  it("takes an author's last word on the language, which is no new wording, and nobody else's", () => {
    const first = maker.write("alice", post("planning"))
    const name = (author: string, language: string | null) =>
      maker.write(author, { t: "language", target: first.id, language })
    apply(name("alice", "de"), first, name("bob", "en"))
    expect(projection.post(first.id)).toMatchObject({ language: "de", history: [] })
    apply(name("alice", "fr"))
    expect(projection.post(first.id)?.language).toBe("fr")
    apply(name("alice", null))
    expect(projection.post(first.id)?.language).toBeNull()
  })

  it("hides a deleted post with its thread, and asks for the erasure of every wording", () => {
    const first = maker.write("alice", post("secret"))
    const edit = maker.write("alice", { t: "edit", target: first.id, md: "less secret" })
    const reply = maker.write("bob", comment(first, "reply"))
    apply(first, edit, reply, maker.write("alice", deletion(first)))
    expect(projection.posts()).toEqual([])
    expect(projection.comments(first.id)).toEqual([])
    expect(projection.erasures()).toEqual(
      [first, edit].map(({ id, hash, device, seq }) => ({ target: id, hash, device, seq })),
    )
    const late = maker.write("alice", { t: "edit", target: first.id, md: "again" })
    apply(late)
    expect(projection.erasures()).toHaveLength(3)
    projection.apply([], [first.id, edit.id, late.id])
    expect(projection.erasures()).toEqual([])
  })

  it("gives to a role what it erases: the envelope that it names with every wording by its author, and nothing of another", () => {
    const first = maker.write("alice", post("first"))
    const edit = maker.write("alice", { t: "edit", target: first.id, md: "better" })
    const foreign = maker.write("bob", { t: "edit", target: first.id, md: "worse" })
    const second = maker.write("bob", post("second"))
    apply(first, edit, foreign, second)
    const erasures = (id: ItemId, envelope: Hash) =>
      projection.erasuresOf({ id, envelope, author: ALICE }).map(({ hash }) => hash)
    expect(erasures(first.id, first.hash)).toEqual([first.hash, edit.hash])
    expect(erasures(first.id, second.hash)).toEqual([])
    projection.apply([], [first.id, edit.id])
    const late = maker.write("alice", { t: "edit", target: first.id, md: "later" })
    apply(late)
    expect(erasures(first.id, first.hash)).toEqual([late.hash])
  })

  it("deletes nothing of another's, nor another envelope than the one named", () => {
    const first = maker.write("alice", post("first"))
    const second = maker.write("alice", post("second"))
    apply(first, second, maker.write("bob", deletion(first)))
    apply(maker.write("alice", { t: "delete", target: first.id, hash: second.hash }))
    expect(projection.posts()).toHaveLength(2)
    expect(projection.erasures()).toEqual([])
  })

  it("keeps every object whose post did not change", () => {
    const [first, second] = [maker.write("alice", post("first")), maker.write("bob", post("second"))]
    const reply = maker.write("bob", comment(first, "reply"))
    apply(first, second, reply)
    const before = [projection.posts(), projection.post(first.id), projection.comments(first.id)]
    apply(maker.write("bob", reaction(second, "👍")), first, reply)
    apply(maker.write("bob", { t: "edit", target: first.id, md: "not mine" }))
    const after = [projection.posts(), projection.post(first.id), projection.comments(first.id)]
    after.forEach((value, at) => expect(value).toBe(before[at]))
    expect(apply(maker.write("alice", reaction(reply, "👍")))).toEqual(new Set([first.id]))
    expect(projection.post(first.id)).toBe(before[1])
    expect(projection.comments(first.id)).not.toBe(before[2])
  })

  it("shows what a device wrote once the site says whose it is, and hides it should the site say otherwise", () => {
    const known = new Map<DeviceId, MemberId>()
    const allowed = new Set([ALICE, BOB])
    projection = project(
      (device) => known.get(device),
      (member) => allowed.has(member),
    )
    const first = maker.write("alice", post("first"))
    const reply = maker.write("bob", comment(first, "reply"))
    expect(apply(first, reply)).toEqual(new Set())
    known.set(deviceOf("alice"), ALICE)
    expect(projection.reattribute()).toEqual(new Set([first.id]))
    expect(projection.post(first.id)?.comments).toEqual([])
    known.set(deviceOf("bob"), BOB)
    projection.reattribute()
    expect(projection.post(first.id)?.comments).toEqual([reply.id])
    expect(projection.reattribute()).toEqual(new Set())
    allowed.delete(ALICE)
    expect(projection.reattribute()).toEqual(new Set([first.id]))
    expect(projection.posts()).toEqual([])
  })

  it("keeps the same one of two items that claim one id, whichever came first", () => {
    const one = maker.write("alice", post("one"))
    const other = { ...maker.write("alice", post("other")), id: one.id, hlc: one.hlc }
    const shown = [
      [one, other],
      [other, one],
    ].map((order) => {
      projection = project()
      for (const item of order) apply(item)
      return snapshot(projection)
    })
    expect(shown[0]).toEqual(shown[1])
    expect(projection.posts()).toEqual([one.id])
  })

  it("ignores items of unknown types and shapes", () => {
    const first = maker.write("alice", post("first"))
    const poll = { ...maker.write("alice", post("x")), body: { t: "poll", question: "?" } }
    const broken = { ...maker.write("alice", post("y")), body: { t: "comment", post: 7 } }
    apply(first, poll, broken)
    expect(projection.posts()).toEqual([first.id])
  })
})

describe("two devices that hold the same items", () => {
  interface Step {
    readonly author: string
    readonly what: "post" | "comment" | "reaction" | "unreact" | "edit" | "delete" | "accept" | "language"
    readonly target: number
    readonly at: number
    readonly text: string
  }
  const step: fc.Arbitrary<Step> = fc.record({
    author: fc.constantFrom("alice", "bob", "carol"),
    what: fc.constantFrom(
      "post",
      "post",
      "comment",
      "comment",
      "reaction",
      "reaction",
      "unreact",
      "edit",
      "delete",
      "accept",
      "language",
    ),
    target: fc.nat(60),
    at: fc.nat(20),
    text: fc.constantFrom("👍", "❤️"),
  })

  const write = (items: ItemRecord[], { author, what, target, at, text }: Step): void => {
    const aim = items[target % Math.max(1, items.length)]
    if (what === "post" || !aim) items.push(maker.write(author, post(`${text} ${at}`), at))
    else if (what === "comment") items.push(maker.write(author, comment(aim, text), at))
    else if (what === "reaction") items.push(maker.write(author, reaction(aim, text), at))
    else if (what === "unreact") items.push(maker.write(author, { t: "unreact", target: aim.id }, at))
    else if (what === "edit") items.push(maker.write(author, { t: "edit", target: aim.id, md: `${text} ${at}` }, at))
    else if (what === "delete") items.push(maker.write(author, deletion(aim), at))
    else if (what === "language")
      items.push(maker.write(author, { t: "language", target: aim.id, language: at % 2 === 0 ? "fr" : null }, at))
    else items.push(maker.write(author, { t: "accept", post: aim.id, comment: items[at]?.id ?? null }, at))
  }

  const scenario = fc.record({
    steps: fc.array(step, { minLength: 1, maxLength: 60 }),
    order: fc.infiniteStream(fc.nat()),
    portion: fc.integer({ min: 1, max: 40 }),
    goneEvery: fc.integer({ min: 2, max: 12 }),
  })

  it("show the same, in whatever order, portions and number the items came", () => {
    fc.assert(
      fc.property(scenario, ({ steps, order, portion }) => {
        maker = createItemMaker()
        const items: ItemRecord[] = []
        for (const next of steps) write(items, next)
        const rebuilt = project()
        rebuilt.apply(items, [])
        const live = project()
        const arrivals = [...items, ...items.slice(0, 5)]
          .map((item) => ({ item, key: order.next().value }))
          .sort((one, other) => one.key - other.key)
          .map(({ item }) => item)
        for (let at = 0; at < arrivals.length; at += portion) live.apply(arrivals.slice(at, at + portion), [])
        expect(snapshot(live)).toEqual(snapshot(rebuilt))
      }),
      { numRuns: 400 },
    )
  })

  it("erase what somebody wrote about another's post and took back, whether or not that post is gone already", () => {
    maker = createItemMaker()
    const first = maker.write("bob", post("first"))
    const items = [first, maker.write("bob", deletion(first)), maker.write("alice", deletion(first))]
    const edit = maker.write("alice", { t: "edit", target: first.id, md: "not mine" })
    const [keeping, erased] = [project(), project()]
    keeping.apply([...items, edit], [])
    erased.apply([...items.slice(1), edit], [])
    expect(keeping.erasures().map(({ target }) => target)).toEqual([first.id, edit.id])
    expect(erased.erasures().map(({ target }) => target)).toEqual([edit.id])
  })

  it("erase what somebody wrote about their own edit and took back, whether or not that edit is gone already", () => {
    maker = createItemMaker()
    const first = maker.write("alice", post("first"))
    const edit = maker.write("alice", { t: "edit", target: first.id, md: "second" })
    const further = maker.write("alice", { t: "edit", target: edit.id, md: "of no effect" })
    const deletions = [first, edit].map((item) => maker.write("alice", deletion(item)))
    const [keeping, erased] = [project(), project()]
    keeping.apply([first, edit, further, ...deletions], [])
    erased.apply([...deletions, further], [])
    expect(keeping.erasures().map(({ target }) => target)).toContain(further.id)
    expect(erased.erasures().map(({ target }) => target)).toEqual([further.id])
  })

  it("show the same whether or not the content of what was deleted is gone already", () => {
    fc.assert(
      fc.property(scenario, ({ steps }) => {
        maker = createItemMaker()
        const items: ItemRecord[] = []
        for (const next of steps) write(items, next)
        const keeping = project()
        keeping.apply(items, [])
        const erased = project()
        erased.apply(items, [])
        erased.apply(
          [],
          erased.erasures().map(({ target }) => target),
        )
        expect(erased.erasures()).toEqual([])
        expect({ ...snapshot(erased), erasures: [] }).toEqual({ ...snapshot(keeping), erasures: [] })
      }),
      { numRuns: 400 },
    )
  })

  it("show the same when items went for other reasons, and name every post that changed", () => {
    fc.assert(
      fc.property(scenario, ({ steps, portion, goneEvery }) => {
        maker = createItemMaker()
        const items: ItemRecord[] = []
        for (const next of steps) write(items, next)
        const gone = items.filter((_, at) => at % goneEvery === 0).map(({ id }) => id)
        const rebuilt = project()
        rebuilt.apply(
          items.filter(({ id }) => !gone.includes(id)),
          [],
        )
        const live = project()
        for (let at = 0; at < items.length; at += portion) live.apply(items.slice(at, at + portion), [])
        const before = new Map(live.posts().map((id) => [id, { post: live.post(id), thread: live.comments(id) }]))
        const changed = live.apply([], gone)
        expect(snapshot(live)).toEqual(snapshot(rebuilt))
        const differs = (id: ItemId) =>
          live.post(id) !== before.get(id)?.post || live.comments(id) !== before.get(id)?.thread
        const ids = [...new Set([...before.keys(), ...live.posts()])]
        expect(new Set(ids.filter(differs))).toEqual(changed)
      }),
      { numRuns: 400 },
    )
  })
})

describe("a community of 20,000 items", () => {
  it("opens, and takes one more without touching the others", () => {
    const items: ItemRecord[] = []
    for (let at = 0; at < 4_000; at++) {
      const opening = maker.write("alice", post(`post ${at}`))
      const reply = maker.write("bob", comment(opening, "reply"))
      items.push(
        reply,
        opening,
        maker.write("bob", reaction(opening, "👍")),
        maker.write("alice", reaction(reply, "👍")),
      )
      items.push(maker.write("alice", { t: "edit", target: opening.id, md: "edited" }))
    }
    let reads = 0
    const counted = project((device) => (reads++, maker.memberOf(device)))
    counted.apply(items, [])
    expect(counted.posts()).toHaveLength(4_000)
    const oldest = counted.posts().at(-1)
    const bystander = oldest && counted.post(oldest)
    const [last] = counted.posts()
    expect(last && counted.apply([maker.write("bob", { t: "comment", post: last, md: "one more" })], [])).toEqual(
      new Set([last]),
    )
    expect(oldest && counted.post(oldest)).toBe(bystander)
    // Once per device, not once per item.
    expect(reads).toBe(2)
  })
})
