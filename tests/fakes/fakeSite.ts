import {
  type CommandError,
  type CommentView,
  type CommunityView,
  type DraftValue,
  type InboxEntry,
  type MemberView,
  type Notice,
  type PostKey,
  type PostView,
  type RankedPost,
  type Site,
  type Standing,
  type SyncView,
  type TopicView,
  UNDO_WORDS_MS,
  UNDO_REACTION_MS,
  type WaitingInput,
  type WaitingView,
} from "../../shared/application/site.ts"
import type { AsideView, ModerationView } from "../../shared/application/moderationViews.ts"
import { foldTag } from "../../shared/community/tags.ts"
import type { LedgerId, MemberId } from "../../shared/kernel/ids.ts"
import { err, ok, type Result } from "../../shared/kernel/result.ts"
import { createObserved, type Observed } from "../../shared/kernel/subscription.ts"
import type { CharterView } from "../../shared/application/charterViews.ts"
import { createFakeCharter } from "./fakeCharter.ts"
import type { FormFields } from "../../shared/application/formViews.ts"
import type { AccessView } from "../../shared/application/accessViews.ts"
import { createFakeAuthors } from "./fakeAuthors.ts"
import { createFakeAccess } from "./fakeAccess.ts"
import { createFakeTrust, type FakeTrust } from "./fakeTrust.ts"
import { createFakeModeration } from "./fakeModeration.ts"
import { createFakeDay } from "./fakeDay.ts"
import { createFakeForYou } from "./fakeForYou.ts"
import { createFakeDevices, type FakeDevices } from "./fakeDevices.ts"
import { createFakeSiteKey } from "./fakeSiteKey.ts"
import { createFakeMyData } from "./fakeMyData.ts"
import { createFakeInbox } from "./fakeInbox.ts"
import { createFakeSearch, type FakeSearch } from "./fakeSearch.ts"
import { createFakePosts } from "./fakePosts.ts"
import { fakeDevice, fakeItem, fakeLedger, fakeMember } from "./fakeIds.ts"

export interface FakeSite {
  readonly site: Site
  readonly name: Observed<string>
  readonly standing: Observed<Standing>
  readonly members: Observed<ReadonlyMap<MemberId, MemberView>>
  readonly communities: Observed<readonly CommunityView[]>
  readonly topics: Observed<readonly TopicView[]>
  readonly saved: Observed<readonly PostKey[]>
  readonly reading: Observed<boolean>
  readonly waiting: Observed<readonly WaitingView[]>
  readonly sync: Observed<SyncView>
  readonly notices: Observed<readonly Notice[]>
  readonly inbox: Observed<readonly InboxEntry[]>
  /** Names of the commands that were called, in order. */
  readonly calls: string[]
  readonly found: FakeSearch
  readonly trust: FakeTrust["views"]
  readonly charter: Observed<CharterView>
  readonly moderation: Observed<ModerationView>
  readonly aside: Observed<readonly AsideView[]>
  readonly access: Observed<AccessView>
  readonly siteKey: ReturnType<typeof createFakeSiteKey>
  readonly machines: FakeDevices["views"]
  readonly closed: () => boolean
  readonly goes: ReturnType<typeof createFakeAuthors>["goes"]
  /** Says why posts are shown; those that are not named are merely recent. */
  setWhy(why: (key: PostKey) => RankedPost["why"] | undefined): void
  /** The next command fails with this. */
  failNext(error: CommandError): void
  putPost(post: PostView): void
  putThread(key: PostKey, comments: readonly CommentView[]): void
  putTopic(view: TopicView, posts: readonly PostKey[]): void
}

export const ALONE: SyncView = { state: "alone", peers: [], unsent: 0, unsentActs: 0, lastMerge: null }

/** A site in memory that keeps the contract's shapes, for screens; nothing is verified, nothing leaves it. */
export const createFakeSite = (now: () => number = Date.now): FakeSite => {
  const me = { member: fakeMember(1), device: fakeDevice(1) }
  const name = createObserved("Atelier Nord")
  const standing = createObserved<Standing>({ kind: "member" })
  const members = createObserved<ReadonlyMap<MemberId, MemberView>>(new Map())
  const { authors, goes } = createFakeAuthors(members)
  const communities = createObserved<readonly CommunityView[]>([])
  const topics = createObserved<readonly TopicView[]>([])
  const topicPages = new Map<string, Observed<readonly PostKey[]>>()
  const saved = createObserved<readonly PostKey[]>([])
  const reading = createObserved(false)
  const waiting = createObserved<readonly WaitingView[]>([])
  const sync = createObserved<SyncView>(ALONE)
  const notices = createObserved<readonly Notice[]>([])
  const { home, feedOf, questionsOf, postOf, threadOf, putPost, change, removePost } = createFakePosts()
  const found = createFakeSearch()
  const siteKey = createFakeSiteKey()
  const { inbox, ...attention } = createFakeInbox()
  const { setWhy, ...ranking } = createFakeForYou(home)
  const keptForms = createObserved<Readonly<Record<string, FormFields>>>({})
  const drafts = new Map<string, DraftValue>()
  const timers = new Map<string, ReturnType<typeof setTimeout>>()
  const calls: string[] = []
  let failure: CommandError | undefined
  let closed = false
  let counter = 1000

  const command = async <Value>(called: string, act: () => Value): Promise<Result<Value, CommandError>> => {
    calls.push(called)
    const error = failure
    failure = undefined
    return error ? err(error) : ok(act())
  }
  const trust = createFakeTrust({ members, name, standing, command: command<void> })
  const charter = createFakeCharter({ me: me.member, members, now, command: command<void> })
  const moderation = createFakeModeration({ command: command<void>, changePost: change })
  const machines = createFakeDevices({ me: me.device, now, command: command<void> })
  const topicOf = (tag: string) => {
    const known = topicPages.get(foldTag(tag)) ?? createObserved<readonly PostKey[]>([])
    topicPages.set(foldTag(tag), known)
    return known
  }
  const changeCommunity = (ledger: LedgerId, changed: Partial<CommunityView>) =>
    communities.set(
      communities
        .get()
        .map((view) => (view.ledger === ledger ? { ...view, ...changed } : view))
        .sort((one, other) => Number(other.favourite) - Number(one.favourite)),
    )
  const who = createFakeAccess({ me: me.member, now, command: command<void>, changeCommunity })
  const authored = () => ({
    author: me.member,
    at: now(),
    mine: true,
    language: null,
    withheld: null,
    delivery: { saved: true, sentTo: 0, receivedBy: 0 },
  })

  const react = (input: WaitingInput & { kind: "reaction" }) => {
    const key = { ledger: input.ledger, item: input.item }
    const post = postOf(key).get()
    if (!post) return
    const others = post.reactions.filter((reaction) => reaction.emoji !== input.emoji)
    const before = post.reactions.find((reaction) => reaction.emoji === input.emoji)
    const count = (before?.count ?? 0) + (input.remove ? -1 : 1)
    const people = (before?.members ?? []).filter((member) => member !== me.member)
    const after = {
      emoji: input.emoji,
      count,
      mine: !input.remove,
      members: input.remove ? people : [...people, me.member],
    }
    postOf(key).set({ ...post, reactions: count > 0 ? [...others, after] : others })
  }
  const apply = (input: WaitingInput) => {
    if (input.kind === "reaction") return react(input)
    const item = fakeItem(counter++, now())
    if (input.kind === "post") {
      const { ledger, ...content } = input.post
      return putPost({
        ...authored(),
        pictures: [],
        shared: null,
        stance: null,
        locked: false,
        pinned: false,
        ...content,
        key: { ledger, item },
        history: [],
        reactions: [],
        comments: 0,
        answer: null,
        unread: false,
      })
    }
    const { markdown, pictures = [] } = input
    const comment = { ...authored(), item, markdown, pictures, history: [], reactions: [], accepted: false }
    threadOf(input.post).set([...threadOf(input.post).get(), comment])
    const post = postOf(input.post).get()
    if (post) postOf(input.post).set({ ...post, comments: post.comments + 1 })
  }
  const take = (id: string): WaitingView | undefined => {
    const found = waiting.get().find((view) => view.id === id)
    clearTimeout(timers.get(id))
    waiting.set(waiting.get().filter((view) => view.id !== id))
    return found
  }
  const send = (id: string) => {
    const view = take(id)
    if (view) apply(view.input)
  }
  const wait = (input: WaitingInput) => {
    const id = `waiting-${counter++}`
    const delay = input.kind === "reaction" ? UNDO_REACTION_MS : UNDO_WORDS_MS
    waiting.set([...waiting.get(), { id, input, dueAt: now() + delay, failure: null }])
    timers.set(
      id,
      setTimeout(() => send(id), delay),
    )
    return id
  }
  const site: Site = {
    id: fakeLedger(1),
    name,
    me,
    standing,
    members,
    authors,
    communities,
    home,
    community: feedOf,
    post: postOf,
    thread: threadOf,
    isUnread: (key) => postOf(key).get()?.unread ?? false,
    writtenBy: (member) => home.get().filter((key) => postOf(key).get()?.author === member),
    topics,
    topic: topicOf,
    saved,
    reading,
    waiting,
    sync,
    notices,
    inbox,
    ...ranking,
    ...createFakeDay({ home, inbox, members, me: me.member, postOf, now }),
    inboxSettings: attention.inboxSettings,
    search: found.search,
    ...trust.commands,
    ...charter.commands,
    ...machines.commands,
    ...createFakeMyData({ id: fakeLedger(1), me, name, members, communities, home, postOf, command: command<number> }),
    ...moderation.commands,
    ...who.commands,
    siteKey,
    giveCommunityRole: (ledger, { member, role, review }) =>
      command("giveCommunityRole", () => {
        const others = communities.get().find((view) => view.ledger === ledger)?.roles ?? []
        const given = { member, role, review, since: now(), by: me.member }
        changeCommunity(ledger, { roles: [...others.filter((held) => held.member !== member), given] })
      }),
    transferCommunity: (ledger, member) =>
      command("transferCommunity", () => changeCommunity(ledger, { owners: [member], mayManage: false })),
    archiveCommunity: (ledger, on) =>
      command("archiveCommunity", () => changeCommunity(ledger, { archivedAt: on ? now() : null, mayWrite: !on })),
    removeCommunityMember: (ledger, member) =>
      command("removeCommunityMember", () => {
        const members = communities.get().find((view) => view.ledger === ledger)?.members ?? []
        changeCommunity(ledger, { members: members.filter((id) => id !== member) })
      }),
    markInbox: attention.markInbox,
    changeInboxSettings: (change) =>
      failure ? command("changeInboxSettings", () => undefined) : attention.changeInboxSettings(change),
    createCommunity: (input) =>
      command("createCommunity", () => {
        const ledger = fakeLedger(counter++)
        const rights = {
          ready: true,
          mayWrite: true,
          mayManage: true,
          mayLetIn: true,
          mayModerate: true,
          favourite: false,
          muted: false,
        }
        const about = {
          pinned: [],
          roles: [],
          archivedAt: null,
          audience: "",
          editorial: "",
          tone: "",
          language: null,
          owners: [me.member],
          founded: now(),
          joined: true,
        }
        const made = { ...about, ...rights, members: [me.member], unread: 0, posts: 0, lastActivity: null }
        const { joining: _, ...said } = input
        communities.set([...communities.get(), { ...made, ...said, ledger }])
        return ledger
      }),
    addCommunityMember: (ledger, member) =>
      command("addCommunityMember", () =>
        communities.set(
          communities
            .get()
            .map((view) => (view.ledger === ledger ? { ...view, members: [...view.members, member] } : view)),
        ),
      ),
    describeCommunity: (ledger, about) => command("describeCommunity", () => changeCommunity(ledger, about)),
    joinCommunity: (ledger) => command("joinCommunity", () => changeCommunity(ledger, { joined: true })),
    leaveCommunity: (ledger) =>
      command("leaveCommunity", () => {
        const open = communities.get().find((view) => view.ledger === ledger)?.access === "open"
        if (open) changeCommunity(ledger, { joined: false })
        else communities.set(communities.get().filter((community) => community.ledger !== ledger))
      }),
    favouriteCommunity: (ledger, on) => command("favouriteCommunity", () => changeCommunity(ledger, { favourite: on })),
    muteCommunity: (ledger, on) => command("muteCommunity", () => changeCommunity(ledger, { muted: on })),
    followTopic: (tag, on) =>
      command("followTopic", () =>
        topics.set(topics.get().map((view) => (view.tag === foldTag(tag) ? { ...view, followed: on } : view))),
      ),
    savePost: (key, on) =>
      command("savePost", () => {
        const others = saved.get().filter(({ ledger, item }) => ledger !== key.ledger || item !== key.item)
        saved.set(on ? [key, ...others] : others)
      }),
    decideThread: (key, stance) => command("decideThread", () => change(key, (post) => ({ ...post, stance }))),
    openQuestions: questionsOf,
    submitPost: (post) => command("submitPost", () => wait({ kind: "post", post })),
    submitComment: (comment) => command("submitComment", () => wait({ kind: "comment", ...comment })),
    toggleReaction: ({ ledger, item }, emoji) =>
      command("toggleReaction", () => {
        const pending = waiting
          .get()
          .find(({ input }) => input.kind === "reaction" && input.item === item && input.emoji === emoji)
        if (pending) return take(pending.id)?.id ?? ""
        const standing = postOf({ ledger, item }).get()?.reactions
        const remove = standing?.some((reaction) => reaction.emoji === emoji && reaction.mine) ?? false
        return wait({ kind: "reaction", ledger, item, emoji, remove })
      }),
    sendNow: (id) => command("sendNow", () => send(id)),
    undo: async (id, keep) => {
      calls.push("undo")
      const view = take(id)
      if (view && keep) drafts.set(keep.key, keep.draft)
      return view ? ok(view.input) : err({ kind: "invalid", field: "id", reason: "already-sent" })
    },
    edit: (target, { title, markdown, pictures }) =>
      command("edit", () =>
        change(target, (post) => ({
          ...post,
          history: [...post.history, post],
          title: title ?? post.title,
          markdown,
          pictures: pictures ?? post.pictures,
        })),
      ),
    nameLanguage: (target, language) =>
      command("nameLanguage", () => change(target, (post) => ({ ...post, language }))),
    remove: (target) => command("remove", () => removePost(target)),
    acceptAnswer: (key, comment) =>
      command("acceptAnswer", () => {
        const thread = threadOf(key).get()
        threadOf(key).set(thread.map((view) => ({ ...view, accepted: view.item === comment })))
        change(key, (post) => ({ ...post, answer: thread.find((view) => view.item === comment) ?? null }))
      }),
    introduce: (said) =>
      command("introduce", () => {
        const mine = members.get().get(me.member)
        if (mine) members.set(new Map(members.get()).set(me.member, { ...mine, ...said }))
      }),
    markRead: async (keys) => {
      for (const key of keys) change(key, (post) => ({ ...post, unread: false }))
    },
    markUnread: async (keys) => {
      for (const key of keys) change(key, (post) => ({ ...post, unread: true }))
    },
    createInvitation: ({ uses, days, role = "member" }) =>
      command("createInvitation", () => ({
        text: `palabre-invitation-1.${"Zm9uZGF0aW9u".repeat(18)}`,
        link: `http://localhost:4180/#join=${"Zm9uZGF0aW9u".repeat(18)}`,
        fileName: "atelier-nord.palabre",
        expiresAt: now() + days * 86_400_000,
        uses,
        role,
      })),
    dismissNotice: (id) => notices.set(notices.get().filter((notice) => notice.id !== id)),
    reconnect: () => void calls.push("reconnect"),
    saveDraft: (key, draft) =>
      command("saveDraft", () => {
        if (draft) drafts.set(key, draft)
        else drafts.delete(key)
      }),
    keptForms,
    keepForm: async (form, fields) => {
      const { [form]: _, ...others } = keptForms.get()
      keptForms.set(fields ? { ...others, [form]: fields } : others)
      return ok(undefined)
    },
    drafts: async () => [...drafts].map(([key, draft]) => ({ key, draft })),
    close: async () => {
      closed = true
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
  return {
    site,
    name,
    standing,
    members,
    goes,
    communities,
    topics,
    saved,
    reading,
    waiting,
    sync,
    notices,
    inbox,
    found,
    trust: trust.views,
    charter: charter.charter,
    moderation: moderation.moderation,
    aside: moderation.aside,
    access: who.access,
    siteKey,
    machines: machines.views,
    calls,
    closed: () => closed,
    setWhy,
    failNext: (error) => {
      failure = error
    },
    putPost,
    putThread: (key, comments) => threadOf(key).set(comments),
    putTopic: (view, keys) => {
      topicOf(view.tag).set(keys)
      topics.set([...topics.get().filter(({ tag }) => tag !== view.tag), view])
    },
  }
}
