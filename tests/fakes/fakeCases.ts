import type { ModerationCase } from "../../shared/application/moderationViews.ts"
import type { FakeSite } from "./fakeSite.ts"
import { ERASURE_DELAY_MS } from "../../shared/application/roleErasures.ts"
import { fakeDevice, fakeHash, fakeItem, fakeMember } from "./fakeIds.ts"

/** Puts a case of each kind before whoever moderates, and one of their own; `note` is what everybody said. */
export const putCases = (fake: FakeSite, note: string): void => {
  const me = fake.site.me.member
  const [reported, appealed, upheld, mine] = fake.site.home.get().flatMap((key): readonly ModerationCase[] => {
    const post = fake.site.post(key).get()
    if (!post) return []
    const { author, at, title, markdown, pictures } = post
    const shown = { author, at, title, markdown, pictures: pictures.length }
    const nothing = { reports: [], hidden: null, erasing: null, appeal: null }
    const open = { ...nothing, mayErase: true, mayDecide: true, mayKeep: true }
    return [{ post: key, item: key.item, what: "post", ...shown, ...open }]
  })
  if (!reported || !appealed || !upheld || !mine) throw new Error("the furnished site has four posts")
  const hidden = { by: fakeMember(2), at: appealed.at, reason: "private", note } as const
  const erasing = { ...hidden, from: appealed.at + ERASURE_DELAY_MS }
  const answer = { by: fakeMember(3), at: upheld.at, note }
  const said = { at: reported.at, title: note, markdown: note }
  fake.aside.set([
    {
      person: { id: fakeMember(2), name: note },
      device: fakeDevice(7),
      ledger: reported.post.ledger,
      community: note,
      why: "removed",
      items: [
        { ...said, hash: fakeHash(71), seq: 4, what: "post" },
        { ...said, hash: fakeHash(72), seq: 5, what: "other" },
      ],
    },
  ])
  fake.moderation.set({
    moderates: true,
    waiting: [
      { ...reported, reports: [{ by: fakeMember(3), at: reported.at, reason: "hurtful", note }] },
      {
        ...appealed,
        hidden,
        erasing,
        appeal: { at: appealed.at, note, answer: null },
        mayErase: false,
        mayKeep: false,
      },
      {
        ...{ ...upheld, what: "gone", item: fakeItem(8, 8), title: "", markdown: "", pictures: 0, hidden, erasing },
        ...{ appeal: { at: appealed.at, note, answer: null }, mayErase: false },
      },
    ],
    hidden: [{ ...upheld, what: "comment", title: "", hidden, appeal: { at: upheld.at, note, answer } }],
    mine: [{ ...mine, author: me, hidden, erasing, mayErase: false, mayDecide: false, mayKeep: false }],
    erased: [{ ...erasing, ledger: mine.post.ledger, item: fakeItem(9, 9) }],
  })
}
