import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createCommunityProjection } from "../community/communityProjection.ts"
import {
  comment,
  createItemMaker,
  deletion,
  LEDGER,
  memberNamed,
  post,
  reaction,
} from "../community/fixtures/itemMaker.ts"
import type { Item, PostKind } from "../community/items.ts"
import type { ItemRecord } from "../ledger/ledger.ts"
import type { AttentionEvent } from "./attentionEvent.ts"
import { createGroups } from "./groups.ts"
import { createGroupFinder, createMentionFinder } from "./mentionFinder.ts"
import { readPostEvents } from "./readPostEvents.ts"
import type { Stance } from "./stance.ts"

const ME = memberNamed("lea")
const NAMES = new Map([
  [ME, "Léa Garnier"],
  [memberNamed("marc"), "Marc Lefebvre"],
  [memberNamed("yuki"), "Yuki Tanabe"],
])

type Maker = ReturnType<typeof createItemMaker>

const GROUPS = createGroups(LEDGER, [
  { ledger: LEDGER, name: "Atelier", members: [ME, memberNamed("marc")], owners: [memberNamed("marc")] },
])

const eventsOf = (
  maker: Maker,
  items: readonly ItemRecord[],
  joinedAt = 0,
  stance?: Stance,
): readonly AttentionEvent[] => {
  const projection = createCommunityProjection({
    ledger: LEDGER,
    memberOf: maker.memberOf,
    mayHaveWritten: () => true,
  })
  projection.apply(items, [])
  const reader = {
    me: ME,
    joinedAt,
    mentionsMe: createMentionFinder(ME, NAMES, GROUPS.keys()),
    callsMyGroup: createGroupFinder(ME, NAMES, GROUPS),
    topics: new Set(["presse"]),
    stanceOn: () => stance,
  }
  return projection.posts().flatMap((id) => readPostEvents(projection, id, reader))
}

const told = (events: readonly AttentionEvent[]) => events.map(({ reasons }) => reasons)
const question: Item = { t: "post", kind: "question", title: "Pourquoi ?", md: "" }
const accept = (on: ItemRecord, answer: ItemRecord | null): Item => ({
  t: "accept",
  post: on.id,
  comment: answer?.id ?? null,
})

interface Case {
  readonly what: string
  readonly write: (maker: Maker) => readonly ItemRecord[]
  readonly reasons: readonly (readonly string[])[]
}

/** Writes a first item, then what speaks about it. */
const on =
  (author: string, first: Item, ...rest: readonly (readonly [string, (it: ItemRecord) => Item])[]) =>
  (maker: Maker) => {
    const head = maker.write(author, first)
    return [head, ...rest.map(([who, body]) => maker.write(who, body(head)))]
  }

const CASES: readonly Case[] = [
  { what: "a post by somebody else", write: on("marc", post("Bonjour")), reasons: [] },
  { what: "a post that names me", write: on("marc", post("Merci @Léa Garnier")), reasons: [["mention"]] },
  { what: "a title that names me", write: on("marc", post("…", "Pour @Léa")), reasons: [["mention"]] },
  {
    what: "thanks that name me",
    write: on("marc", { t: "post", kind: "thanks", title: "", md: "Merci @Léa" }),
    reasons: [["thanks"]],
  },
  { what: "a post that calls everyone here", write: on("marc", post("Réunion @tous")), reasons: [["group"]] },
  { what: "a post that calls a community of mine", write: on("yuki", post("Pour @Atelier.")), reasons: [["group"]] },
  { what: "a post that calls who looks after it", write: on("yuki", post("@animation ?")), reasons: [] },
  { what: "a post on a topic that I follow", write: on("yuki", post("La #Presse 2")), reasons: [["topic"]] },
  {
    what: "a post that names me, calls us all and is on my topic",
    write: on("yuki", post("@Léa et @tous : #presse")),
    reasons: [["mention", "group", "topic"]],
  },
  { what: "my own post that names me", write: on("lea", post("@Léa, c’est moi")), reasons: [] },
  {
    what: "a comment on my post",
    write: on("lea", post("Bonjour"), ["marc", (it) => comment(it, "Salut")]),
    reasons: [["comment"]],
  },
  {
    what: "a comment on my post that names me",
    write: on("lea", post("Bonjour"), ["marc", (it) => comment(it, "Salut @Léa")]),
    reasons: [["mention", "comment"]],
  },
  {
    what: "my own comment on my post",
    write: on("lea", post("Bonjour"), ["lea", (it) => comment(it, "Encore moi, @Léa")]),
    reasons: [],
  },
  {
    what: "an answer to my question",
    write: on("lea", question, ["marc", (it) => comment(it, "Parce que")]),
    reasons: [["answer"]],
  },
  {
    what: "a comment after mine on somebody's post",
    write: on("marc", post("Bonjour"), ["lea", (it) => comment(it, "1")], ["yuki", (it) => comment(it, "2")]),
    reasons: [["reply"]],
  },
  {
    what: "a comment before mine on somebody's post",
    write: on("marc", post("Bonjour"), ["yuki", (it) => comment(it, "1")], ["lea", (it) => comment(it, "2")]),
    reasons: [],
  },
  {
    what: "reactions to my post, gathered",
    write: on("lea", post("Bonjour"), ["marc", (it) => reaction(it, "👍")], ["yuki", (it) => reaction(it, "🎉")]),
    reasons: [["reaction"]],
  },
  {
    what: "my own reaction to my post",
    write: on("lea", post("Bonjour"), ["lea", (it) => reaction(it, "👍")]),
    reasons: [],
  },
  {
    what: "a reaction to somebody else's post",
    write: on("marc", post("Bonjour"), ["yuki", (it) => reaction(it, "👍")]),
    reasons: [],
  },
  {
    what: "a reaction that was taken back",
    write: (maker) => {
      const mine = maker.write("lea", post("Bonjour"))
      const given = maker.write("marc", reaction(mine, "👍"))
      return [mine, given, maker.write("marc", { t: "unreact", target: given.id })]
    },
    reasons: [],
  },
  {
    what: "my answer, accepted",
    write: (maker) => {
      const asked = maker.write("marc", question)
      const answer = maker.write("lea", comment(asked, "Parce que"))
      return [asked, answer, maker.write("marc", accept(asked, answer))]
    },
    reasons: [["accepted"]],
  },
  {
    what: "my answer, accepted and no longer",
    write: (maker) => {
      const asked = maker.write("marc", question)
      const answer = maker.write("lea", comment(asked, "Parce que"))
      return [asked, answer, maker.write("marc", accept(asked, answer)), maker.write("marc", accept(asked, null))]
    },
    reasons: [],
  },
  {
    what: "a comment that its author deleted",
    write: (maker) => {
      const mine = maker.write("lea", post("Bonjour"))
      const said = maker.write("marc", comment(mine, "Oups @Léa"))
      return [mine, said, maker.write("marc", deletion(said))]
    },
    reasons: [],
  },
  {
    what: "a thread whose post was deleted",
    write: (maker) => {
      const mine = maker.write("lea", post("Bonjour"))
      return [mine, maker.write("marc", comment(mine, "Salut @Léa")), maker.write("lea", deletion(mine))]
    },
    reasons: [],
  },
  {
    what: "a mention that an edit brought",
    write: (maker) => {
      const said = maker.write("marc", post("Merci à tous"))
      return [said, maker.write("marc", { t: "edit", target: said.id, md: "Merci @Léa" })]
    },
    reasons: [["mention"]],
  },
  {
    what: "an answer, and a mention that an edit of it brought",
    write: (maker) => {
      const asked = maker.write("lea", question)
      const answer = maker.write("marc", comment(asked, "Parce que"))
      return [asked, answer, maker.write("marc", { t: "edit", target: answer.id, md: "Parce que, @Léa" })]
    },
    reasons: [["answer"], ["mention"]],
  },
  {
    what: "a mention that was there at first, and again after an edit without it",
    write: (maker) => {
      const said = maker.write("marc", post("Merci @Léa"))
      const edits = ["Merci", "Merci @Léa !"].map((md) => maker.write("marc", { t: "edit", target: said.id, md }))
      return [said, ...edits]
    },
    reasons: [["mention"]],
  },
  {
    what: "a mention that an edit took out",
    write: (maker) => {
      const said = maker.write("marc", post("Merci @Léa"))
      return [said, maker.write("marc", { t: "edit", target: said.id, md: "Merci à tous" })]
    },
    reasons: [],
  },
]

describe("what concerns a member", () => {
  it.each(CASES)("is told of $what as $reasons", ({ write, reasons }) => {
    const maker = createItemMaker()
    expect(told(eventsOf(maker, write(maker)))).toEqual(reasons)
  })

  it("dates a mention that an edit brought from that edit, and knows it once they answered after it", () => {
    const maker = createItemMaker()
    const said = maker.write("marc", post("Merci à tous"))
    const early = maker.write("lea", comment(said, "De rien"))
    const edits = ["Merci @Léa", "Merci @Léa !"].map((md) => maker.write("marc", { t: "edit", target: said.id, md }))
    const items = [said, early, ...edits]
    const about = (all: readonly ItemRecord[]) => eventsOf(maker, all).filter(({ id }) => id === `mention/${said.id}`)
    expect(about(items)).toMatchObject([{ at: edits[0]?.hlc.ms, known: false }])
    expect(about([...items, maker.write("lea", reaction(said, "👍"))])).toMatchObject([{ known: true }])
    expect(eventsOf(maker, items, edits[0]?.hlc.ms)).toEqual([])
  })

  it("is every comment of a thread that they follow, and of a muted one only what names them", () => {
    const maker = createItemMaker()
    const theirs = maker.write("marc", post("Bonjour"))
    const mine = maker.write("lea", post("Salut"))
    const items = [
      theirs,
      mine,
      maker.write("yuki", comment(theirs, "1")),
      maker.write("yuki", comment(theirs, "2, @Léa")),
      maker.write("yuki", comment(mine, "3, @tous")),
      maker.write("marc", comment(mine, "4, @Léa")),
      maker.write("marc", reaction(mine, "👍")),
    ]
    expect(told(eventsOf(maker, items, 0, "follow"))).toEqual([
      ["comment", "group", "followed"],
      ["mention", "comment", "followed"],
      ["reaction"],
      ["followed"],
      ["mention", "followed"],
    ])
    expect(told(eventsOf(maker, items, 0, "mute"))).toEqual([["mention"], ["mention"]])
  })

  it("is nothing that happened before they came", () => {
    const maker = createItemMaker()
    const before = maker.write("marc", post("Merci @Léa"))
    const after = maker.write("yuki", post("Bienvenue @Léa"))
    expect(eventsOf(maker, [before, after], before.hlc.ms).map(({ item }) => item)).toEqual([after.id])
  })

  it("names those who reacted, the latest first, and each once", () => {
    const maker = createItemMaker()
    const mine = maker.write("lea", post("Bonjour"))
    const given = [
      ["marc", "👍"],
      ["yuki", "🎉"],
      ["marc", "🎉"],
    ].map(([who = "", emoji = ""]) => maker.write(who, reaction(mine, emoji)))
    const [event] = eventsOf(maker, [mine, ...given])
    expect(event).toMatchObject({
      id: `reaction/${mine.id}`,
      from: [memberNamed("marc"), memberNamed("yuki")],
      emojis: ["🎉", "👍"],
      at: given.at(-1)?.hlc.ms,
    })
  })

  it("is known once they replied or reacted, on whichever device", () => {
    const maker = createItemMaker()
    const mine = maker.write("lea", post("Bonjour"))
    const first = maker.write("marc", comment(mine, "1"))
    const own = maker.write("lea", comment(mine, "2"))
    const later = maker.write("marc", comment(mine, "3"))
    const liked = maker.write("yuki", comment(mine, "4"))
    const like = maker.write("lea", reaction(liked, "👍"))
    const events = eventsOf(maker, [mine, first, own, later, liked, like])
    expect(events.map(({ item, known }) => [item, known])).toEqual([
      [first.id, true],
      [later.id, false],
      [liked.id, true],
    ])
  })
})

const WHO = ["lea", "marc", "yuki"] as const
const KINDS: readonly PostKind[] = ["message", "question", "thanks"]
const TEXTS = ["Bonjour", "Merci @Léa Garnier", "Voir @Marc et @léa", "`@Léa`", "@tous : #presse"]

/** A short history: each step speaks about one of the items before it. */
const history = fc.array(
  fc.record({
    who: fc.constantFrom(...WHO),
    does: fc.constantFrom("post", "comment", "reaction", "unreact", "edit", "delete", "accept"),
    about: fc.nat(30),
    pick: fc.nat(30),
  }),
  { maxLength: 24 },
)
type Step = typeof history extends fc.Arbitrary<readonly (infer One)[]> ? One : never

const writeStep = (maker: Maker, before: readonly ItemRecord[], { who, does, about, pick }: Step): ItemRecord => {
  const target = before[about % Math.max(1, before.length)]
  const other = before[pick % Math.max(1, before.length)]
  const md = TEXTS[pick % TEXTS.length] ?? ""
  const kind = KINDS[pick % KINDS.length] ?? "message"
  if (!target || !other || does === "post") return maker.write(who, { t: "post", kind, title: "", md })
  switch (does) {
    case "comment":
      return maker.write(who, comment(target, md))
    case "reaction":
      return maker.write(who, reaction(target, pick % 2 ? "👍" : "🎉"))
    case "unreact":
      return maker.write(who, { t: "unreact", target: target.id })
    case "edit":
      return maker.write(who, { t: "edit", target: target.id, md })
    case "delete":
      return maker.write(who, deletion(target))
    case "accept":
      return maker.write(who, accept(target, other))
  }
}

const writeAll = (steps: readonly Step[]) => {
  const maker = createItemMaker()
  const items: ItemRecord[] = []
  for (const step of steps) items.push(writeStep(maker, items, step))
  return { maker, items }
}

describe("whatever the history", () => {
  it("tells the same events for every order in which its items come", () => {
    fc.assert(
      fc.property(history, fc.infiniteStream(fc.nat()), (steps, keys) => {
        const { maker, items } = writeAll(steps)
        const places = new Map(items.map((item) => [item, keys.next().value ?? 0]))
        const shuffled = [...items].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0))
        expect(eventsOf(maker, shuffled)).toEqual(eventsOf(maker, items))
      }),
    )
  })

  it("makes one event of each, for something, and never of the member's own doing", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const { maker, items } = writeAll(steps)
        const events = eventsOf(maker, items)
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
        for (const { from, reasons, parts } of events) {
          expect(from).not.toContain(ME)
          expect(reasons.length).toBeGreaterThan(0)
          expect(new Set(parts).size).toBe(parts.length)
        }
      }),
    )
  })
})
