import type { CommentView, InboxEntry, PostView } from "../../shared/application/site.ts"
import { fakeItem, fakeLedger, fakeMember } from "./fakeIds.ts"
import type { FakeSite } from "./fakeSite.ts"

const MINUTE_MS = 60_000
const DELIVERED = { saved: true, sentTo: 2, receivedBy: 2 }

/** A question of the member's own, what colleagues said to it, and what else concerns them. */
export const furnishInbox = (fake: FakeSite, start: number): void => {
  const me = fake.site.me.member
  const asked = start - 400 * MINUTE_MS
  const key = { ledger: fakeLedger(13), item: fakeItem(700, asked) }
  const question: PostView = {
    key,
    author: me,
    at: asked,
    mine: true,
    language: null,
    withheld: null,
    delivery: DELIVERED,
    kind: "question",
    title: "Qui a déjà relié la balance 4 au tableau de bord ?",
    markdown: "Je cherche le câble **et** le réglage.",
    pictures: [],
    shared: null,
    stance: null,
    locked: false,
    pinned: false,
    history: [],
    reactions: [{ emoji: "👀", count: 3, mine: false, members: [2, 3, 6].map(fakeMember) }],
    comments: 1,
    answer: null,
    unread: false,
  }
  const answer: CommentView = {
    item: fakeItem(701, asked),
    author: fakeMember(4),
    at: start - 9 * MINUTE_MS,
    mine: false,
    language: null,
    withheld: null,
    delivery: DELIVERED,
    markdown: "Le câble est dans l’armoire B ; je t’envoie le réglage, @Léa Garnier.",
    pictures: [],
    history: [],
    reactions: [],
    accepted: false,
  }
  fake.putPost(question)
  fake.putThread(key, [answer])
  const [first] = fake.site.home.get()
  if (!first) throw new Error("the furnished site has posts")
  const entry = { post: key, emojis: [], place: "todo", unread: true } as const
  const entries: readonly InboxEntry[] = [
    {
      ...entry,
      id: "mention",
      reason: "mention",
      post: first,
      item: first.item,
      from: [fakeMember(2)],
      at: start - 6 * MINUTE_MS,
      parts: ["mention"],
    },
    {
      ...entry,
      id: "answer",
      reason: "answer",
      item: answer.item,
      from: [fakeMember(4)],
      at: answer.at,
      parts: ["answer"],
    },
    {
      ...entry,
      id: "reaction",
      reason: "reaction",
      item: key.item,
      from: [2, 3, 6].map(fakeMember),
      emojis: ["👀"],
      at: start - 90 * MINUTE_MS,
      parts: ["2/👀", "3/👀", "6/👀"],
      unread: false,
    },
    {
      ...entry,
      id: "later",
      reason: "reply",
      item: answer.item,
      from: [fakeMember(3)],
      at: start - 900 * MINUTE_MS,
      parts: ["later"],
      place: "later",
      unread: false,
    },
    {
      ...entry,
      id: "done",
      reason: "comment",
      item: answer.item,
      from: [fakeMember(6)],
      at: start - 1500 * MINUTE_MS,
      parts: ["done"],
      place: "done",
      unread: false,
    },
  ]
  fake.inbox.set(entries)
}
