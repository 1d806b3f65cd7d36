import { foldTag } from "../community/tags.ts"
import type { Ledger, Ledgers } from "../ledger/ledger.ts"
import { createObserved } from "../kernel/subscription.ts"
import type { ReplicationPolicy, Replicator } from "../sync/replicator/ports.ts"
import { createCommunityCommands } from "./communityCommands.ts"
import { createCommunityViews } from "./communityViews.ts"
import { openDraftBox } from "./draftBox.ts"
import type { History } from "./history.ts"
import { followRoster } from "./followRoster.ts"
import { openForYou } from "./forYou.ts"
import { type Moved, openGovernance } from "./governance.ts"
import { openInbox } from "./inbox.ts"
import { createItemCommands } from "./itemCommands.ts"
import { createOwnCommands } from "./ownCommands.ts"
import { createSiteSync } from "./siteSync.ts"
import { createMemberList } from "./memberList.ts"
import { openMyDay } from "./myDay.ts"
import type { Paired } from "./devices/pairingDesk.ts"
import type { Notices } from "./notices.ts"
import type { OwnBox } from "./own/ownBox.ts"
import { openVisits } from "./own/openVisits.ts"
import { followOwnThings, openOwnThings } from "./own/ownThings.ts"
import type { OpeningSite } from "./openSite.ts"
import { findWrittenBy } from "./findWrittenBy.ts"
import { createOpenQuestions } from "./openQuestions.ts"
import { createOutbox } from "./outbox.ts"
import type { Ports } from "./ports.ts"
import { createPostViews } from "./postViews.ts"
import { createReading } from "./reading.ts"
import type { Rooms } from "./rooms.ts"
import type { Roster } from "./roster.ts"
import type { Keyed } from "./secrets/siteSecrets.ts"
import { createSavedPosts } from "./savedPosts.ts"
import { createSerial } from "./serial.ts"
import type { Site } from "./site.ts"
import type { Standings } from "./standings.ts"
import { createTopics } from "./topics.ts"

export interface SiteParts extends OpeningSite, Paired, Keyed, Moved {
  readonly notices: Notices
  readonly ledgers: Ledgers
  readonly siteLedger: Ledger
  readonly roster: Roster
  readonly rooms: Rooms
  readonly standings: Standings
  readonly policy: ReplicationPolicy
  readonly replicator: Replicator
  readonly history: History
  readonly own: OwnBox
}

/** Ties the folded ledgers to what screens read and command. The mesh is the caller's. */
export const composeSite = async (ports: Ports, parts: SiteParts): Promise<Omit<Site, "reconnect" | "search">> => {
  const { id, store, record, ledgers, siteLedger, roster, rooms, standings, policy, replicator, notices, own } = parts
  const me = { member: record.member, device: record.keys.device }
  const name = createObserved(roster.state.get()?.name ?? parts.name)
  const memberList = createMemberList({ ledgers, replicator, roster, timers: ports.timers })
  const { members } = memberList.ofSite
  const things = openOwnThings(own)
  const { marks, choices, stances } = things
  const site = () => roster.state.get()
  const lists = createCommunityViews({ me: me.member, rooms, marks, choices, site })
  // What follows reads every post to tell whom it concerns, and would have to again with the first communities and names.
  memberList.refresh()
  lists.refreshAll()
  const inbox = await openInbox({
    me: me.member,
    store,
    own,
    rooms,
    communities: lists.communities,
    members,
    topics: choices.topics,
    stances,
    site: { id, state: site },
    timers: ports.timers,
  })
  const { profiles } = roster
  const attending = { me: me.member, own, rooms, lists, choices, inbox: inbox.inbox, profiles, now: ports.now }
  const forYou = openForYou(attending)
  const topics = createTopics({ me: me.member, rooms, followed: choices.topics, now: ports.now })
  const questions = createOpenQuestions({ me: me.member, rooms })
  const saved = createSavedPosts({ me: me.member, rooms, chosen: choices.saved })
  const items = createItemCommands({ me, rooms, roster, store, reach: parts.history.reach })
  const outbox = createOutbox({ ...ports, store, commit: items.commit })
  const posts = createPostViews({
    me,
    rooms,
    delivery: replicator.delivery,
    isUnread: lists.isUnread,
    waiting: outbox.waiting.get,
    stanceOn: stances.of,
  })
  const sync = createSiteSync({ ledgers, replicator, policy, me: me.member, site, now: ports.now })
  const steps = createSerial()
  const trust = await openGovernance({ ...ports, ...parts, me, steps, noted: choices.noted })
  const refreshMembers = (): void => {
    if (site()) trust.refresh()
    memberList.refresh()
  }
  const rememberName = async (current: string): Promise<void> => {
    if (current === name.get()) return
    name.set(current)
    await ports.registry.put({ id, name: current, lastOpened: ports.now() })
    await ports.host.rememberSite({ id, name: current }).catch(() => undefined)
  }
  const inTurn = (step: () => Promise<void>): void =>
    void steps.run(step).catch((error: unknown) => ports.log({ what: "roster-not-folded", error: String(error) }))
  const follower = followRoster({
    ...{ roster, rooms, standings, replicator, inTurn, timers: ports.timers },
    showMembers: refreshMembers,
    rename: rememberName,
  })
  let waited = outbox.waiting.get()
  const stops = [
    ...followOwnThings(things, {
      lists: lists.refreshAll,
      topics: topics.refresh,
      saved: saved.refresh,
      thread(post) {
        inbox.reconsider(post)
        posts.refresh(post.ledger, [post.item])
      },
    }),
    rooms.subscribe((change) => {
      follower.showNow()
      if (change.acts) lists.refreshAll()
      else lists.refresh(change.posts, change.more)
      topics.take(change)
      questions.take(change)
      saved.refresh()
      for (const [ledger, ids] of change.posts) posts.refresh(ledger, ids)
      inbox.take(change)
      forYou.refresh()
      if (change.acts) {
        posts.refreshAll()
        replicator.evaluate()
      }
    }),
    ledgers.subscribe((ledger, change) => {
      memberList.hear(change)
      if (ledger.id === id) inTurn(() => follower.take(change))
      else rooms.take(ledger, change)
      if (change.origin === "store") {
        standings.refresh()
        posts.refreshLedger(ledger.id)
      }
      sync.refresh()
    }),
    replicator.deliveryChanged((ledger) => {
      posts.refreshLedger(ledger)
      sync.refresh()
    }),
    memberList.stop,
    replicator.peers.subscribe(() => {
      if (replicator.peers.get().every(({ ahead }) => ahead === 0)) rooms.endBulk()
    }),
    outbox.waiting.subscribe(() => {
      // Those that left changed what shows, too.
      const left = waited
      waited = outbox.waiting.get()
      for (const { input } of [...left, ...waited]) if (input.kind === "reaction") posts.refreshAround(input)
    }),
  ]

  refreshMembers()
  const community = createCommunityCommands({ id, me, random: ports.random, ledgers, siteLedger, rooms, roster, steps })
  const close = async (): Promise<void> => {
    outbox.close()
    inbox.stop()
    forYou.stop()
    follower.stop()
    trust.stop()
    parts.history.stop()
    for (const stop of stops) stop()
    rooms.stop()
    sync.close()
    replicator.close()
    await steps.settled()
    await ledgers.close()
    await own.settled()
    await store.close()
  }
  try {
    await community.finishInterrupted()
    const recovered = await outbox.recover()
    if (recovered > 0) notices.add("outbox-recovered", { count: recovered })
  } catch (error) {
    await close()
    throw error
  }

  return {
    id,
    name,
    me,
    ...memberList.ofSite,
    standing: standings.standing,
    communities: lists.communities,
    home: lists.home,
    community: lists.feed,
    reading: parts.history.reading,
    post: parts.history.reaching(posts.post),
    thread: posts.thread,
    isUnread: lists.isListedUnread,
    writtenBy: (member) => findWrittenBy(member, { rooms, me: me.member }),
    topics: topics.topics,
    topic: topics.topic,
    saved: saved.saved,
    waiting: outbox.waiting,
    sync: sync.view,
    notices: notices.list,
    createCommunity: community.create,
    addCommunityMember: community.addMember,
    describeCommunity: community.describe,
    joinCommunity: community.join,
    leaveCommunity: community.leave,
    favouriteCommunity: choices.favourites.choose,
    muteCommunity: choices.mutes.choose,
    followTopic: (tag, on) => choices.topics.choose(foldTag(tag), on),
    openQuestions: questions.of,
    savePost: saved.save,
    decideThread: stances.decide,
    ...trust.keepDoor(items.forOutbox(outbox)),
    edit: items.edit,
    nameLanguage: items.nameLanguage,
    remove: items.remove,
    acceptAnswer: items.acceptAnswer,
    ...createOwnCommands(ports, parts, trust),
    ...trust.ofSite,
    ...createReading({ marks, posts, lists, refresh: [forYou.refresh] }),
    forYou: forYou.forYou,
    forYouTuning: forYou.forYouTuning,
    tuneForYou: forYou.tuneForYou,
    resetForYou: forYou.resetForYou,
    ...openMyDay({ ...attending, members, communities: lists.communities, weigh: forYou.weigh }),
    ...openVisits(own),
    inbox: inbox.inbox,
    inboxSettings: inbox.inboxSettings,
    markInbox: inbox.markInbox,
    changeInboxSettings: inbox.changeInboxSettings,
    dismissNotice: notices.dismiss,
    ...(await openDraftBox(store)),
    close,
  }
}
