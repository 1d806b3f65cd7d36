import type { Told } from "../attention/attentionEvent.ts"
import type { AttentionSettings } from "../attention/attentionSettings.ts"
import type { DaySettings } from "../attention/day/daySettings.ts"
import type { MarkAs, Place } from "../attention/inboxMark.ts"
import type { Reason } from "../attention/reasons.ts"
import type { Why } from "../attention/relevance/scorePost.ts"
import type { Direction, Subject, Tuning } from "../attention/relevance/tuning.ts"
import type { CommunityLanguage } from "../community/communityActs.ts"
import type { InvitedRole } from "../site/certificate.ts"
import type { HeldFunction } from "../site/functions.ts"
import type { Access } from "../site/rights.ts"
import type { Stance } from "../attention/stance.ts"
import type { PostKind } from "../community/items.ts"
import type { Picture } from "../community/picture.ts"
import type { DeviceId, ItemId, LedgerId, MemberId, SiteId } from "../kernel/ids.ts"
import type { CharterOfSite } from "./charterViews.ts"
import type { Denied } from "./denied.ts"
import type { FormsOfSite } from "./formViews.ts"
import type { FunctionsOfSite } from "./functionViews.ts"
import type { MyDataOfSite } from "./myData/myDataViews.ts"
import type { AccessOfSite } from "./accessViews.ts"
import type { CommunityRoleHolder, CommunityRolesOfSite } from "./communityRoleViews.ts"
import type { ModerationOfSite, WithheldView } from "./moderationViews.ts"
import type { DevicesOfSite } from "./deviceViews.ts"
import type { OwnershipOfSite } from "./ownershipViews.ts"
import type { KeyOfSite } from "./secrets/viewSiteKey.ts"
import type { TrustOfSite } from "./trustViews.ts"
import type { VouchedFor } from "./siteRecord.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { SearchService } from "../search/searchService.ts"

/** The whole application without a screen, for one opened site. Screens read observables and call commands; nothing else. */
export interface Site
  extends
    TrustOfSite,
    OwnershipOfSite,
    ModerationOfSite,
    CommunityRolesOfSite,
    DevicesOfSite,
    MyDataOfSite,
    KeyOfSite,
    CharterOfSite,
    AccessOfSite,
    FormsOfSite,
    FunctionsOfSite {
  readonly id: SiteId
  readonly name: Observable<string>
  readonly me: { readonly member: MemberId; readonly device: DeviceId }
  readonly standing: Observable<Standing>
  readonly members: Observable<ReadonlyMap<MemberId, MemberView>>
  /** With those who are no members any more: what they wrote and decided stays, under their name. */
  readonly authors: Observable<ReadonlyMap<MemberId, AuthorView>>
  /** Favourites first, then in the order in which they were founded. */
  readonly communities: Observable<readonly CommunityView[]>
  /** Post keys of all communities that I joined and have not muted, newest first. */
  readonly home: Observable<readonly PostKey[]>
  /** Of the newest of them, those that concern me most, and why; weighed on this device while somebody watches. */
  readonly forYou: Observable<readonly RankedPost[]>
  /** What I want more or less of in it, by the subject's name. */
  readonly forYouTuning: Observable<Tuning>
  community(ledger: LedgerId): Observable<readonly PostKey[]>
  /** True while quarters that the site opened without are still being read: lists grow at their end. */
  readonly reading: Observable<boolean>
  /** One post with its counters; undefined once it is gone, or while its quarter is read: asked for, that comes first. The same reference until something of it changes. */
  post(key: PostKey): Observable<PostView | undefined>
  thread(key: PostKey): Observable<readonly CommentView[]>
  /** Their newest posts that I may read, newest first; looked up anew at each call. */
  writtenBy(member: MemberId): readonly PostKey[]
  /** Somebody else's, later than one's arrival, and not read yet; costs a look-up, builds no view. */
  isUnread(key: PostKey): boolean
  /** Tags of the posts that I may read, and those that I follow; the most used first. */
  readonly topics: Observable<readonly TopicView[]>
  /** Posts that carry the tag, however it is spelled, newest first. */
  topic(tag: string): Observable<readonly PostKey[]>
  /** Questions of a community that have no accepted answer, the longest waiting first. */
  openQuestions(ledger: LedgerId): Observable<readonly PostKey[]>
  /** Posts put aside on this device and still there, the last saved first. */
  readonly saved: Observable<readonly PostKey[]>
  readonly waiting: Observable<readonly WaitingView[]>
  readonly sync: Observable<SyncView>
  readonly notices: Observable<readonly Notice[]>
  /** What concerns me, one entry per event, newest first. */
  readonly inbox: Observable<readonly InboxEntry[]>
  readonly inboxSettings: Observable<AttentionSettings>
  /** Put together anew at each call, from what this device holds. */
  readDay(): DayView
  readonly daySettings: Observable<DaySettings>
  /** Up to when I had seen Home on any of my machines, in epoch milliseconds; null before the first visit. */
  readonly seenUntil: Observable<number | null>
  readonly search: SearchService

  createCommunity(input: NewCommunity): Promise<Result<LedgerId, CommandError>>
  describeCommunity(ledger: LedgerId, about: CommunityText): Promise<Result<void, CommandError>>
  /** Comes into an open community, for the first time or again. */
  joinCommunity(ledger: LedgerId): Promise<Result<void, CommandError>>
  addCommunityMember(ledger: LedgerId, member: MemberId): Promise<Result<void, CommandError>>
  /** Out of my list and of Home; an open one stays readable. */
  leaveCommunity(ledger: LedgerId): Promise<Result<void, CommandError>>
  /** On this device, for oneself: on top of the list. */
  favouriteCommunity(ledger: LedgerId, on: boolean): Promise<Result<void, CommandError>>
  /** On this device, for oneself: out of Home, and silent in the list. */
  muteCommunity(ledger: LedgerId, on: boolean): Promise<Result<void, CommandError>>
  /** On this device, for oneself. */
  followTopic(tag: string, on: boolean): Promise<Result<void, CommandError>>
  savePost(post: PostKey, on: boolean): Promise<Result<void, CommandError>>
  /** On this device, for oneself: hear of every comment, or of none that does not name me; null: as usual. */
  decideThread(post: PostKey, stance: Stance | null): Promise<Result<void, CommandError>>
  /** Puts a post into the outbox; it is sent after UNDO_WORDS_MS, or by sendNow. */
  submitPost(input: PostInput): Promise<Result<WaitingId, CommandError>>
  submitComment(input: CommentInput): Promise<Result<WaitingId, CommandError>>
  /** Adds the reaction, or takes it back where it stands. */
  toggleReaction(target: { ledger: LedgerId; item: ItemId }, emoji: string): Promise<Result<WaitingId, CommandError>>
  sendNow(id: WaitingId): Promise<Result<void, CommandError>>
  /** Takes it back before it left; `keep` is the draft that takes its place, in one transaction. Invalid once sent. */
  undo(id: WaitingId, keep?: KeptDraft): Promise<Result<WaitingInput, CommandError>>
  edit(
    target: { ledger: LedgerId; item: ItemId },
    change: { title?: string; markdown: string; pictures?: readonly Picture[] },
  ): Promise<Result<void, CommandError>>
  /** Says which language it is written in, as a primary subtag of BCP 47; null: each device judges by itself. */
  nameLanguage(target: { ledger: LedgerId; item: ItemId }, language: string | null): Promise<Result<void, CommandError>>
  /** Erases the content everywhere it reaches. */
  remove(target: { ledger: LedgerId; item: ItemId }): Promise<Result<void, CommandError>>
  acceptAnswer(post: PostKey, comment: ItemId | null): Promise<Result<void, CommandError>>
  /** How colleagues see me; the title may be empty, and what I can help with stays where it is not given. */
  introduce(me: { name: string; title: string; help?: readonly string[] }): Promise<Result<void, CommandError>>
  /** On this device, for oneself; null: neither more nor less. */
  tuneForYou(subject: Subject, direction: Direction | null): Promise<Result<void, CommandError>>
  resetForYou(): Promise<Result<void, CommandError>>
  /** In force at once; never goes back. */
  noteSeen(until: number): Promise<void>
  changeDay(change: Partial<DaySettings>): Promise<Result<void, CommandError>>
  markRead(keys: readonly PostKey[]): Promise<void>
  markUnread(keys: readonly PostKey[]): Promise<void>
  /** On this device, for oneself; in force at once. */
  markInbox(ids: readonly InboxEntry["id"][], as: MarkAs): Promise<void>
  changeInboxSettings(change: Partial<AttentionSettings>): Promise<Result<void, CommandError>>
  /** Brings in members, unless a role is named; a guest sees only the communities that it opens. */
  createInvitation(input: NewInvitation): Promise<Result<InvitationView, CommandError>>
  dismissNotice(id: string): void
  /** Re-announces this device at once. */
  reconnect(): void
  saveDraft(key: string, draft: DraftValue | null): Promise<Result<void, CommandError>>
  drafts(): Promise<readonly KeptDraft[]>
  close(): Promise<void>
}

/** For what is written, posts and comments alike: who cannot wait sends it now. */
export const UNDO_WORDS_MS = 6_000
export const UNDO_REACTION_MS = 3_000

export interface PostKey {
  readonly ledger: LedgerId
  readonly item: ItemId
}
export type WaitingId = string

/** A post that may concern its reader. */
export interface RankedPost {
  readonly key: PostKey
  /** The strongest reason first. */
  readonly why: readonly [Why, ...Why[]]
}

/** Why the machine that was asked last could not answer; another one may, and the same one later. */
export type PutOff = "inviter-unknown" | "no-right" | "busy" | "other-device"

/** This machine asks to be one of somebody's who is a member already. */
export interface NewDeviceView {
  /** To be compared with the other machine's; null until that one answers. */
  readonly code: string | null
  /** The other machine has said yes; this one's member has not compared yet. */
  readonly admitted: boolean
  /** Where two administrators bring its member back, and how far they are. */
  readonly vouching: VouchedFor | null
}

/** Whether this device may take part. */
export type Standing =
  | { readonly kind: "member" }
  /** Enrolment was made; no member's device has countersigned it yet. */
  | {
      readonly kind: "joining"
      readonly since: number
      readonly putOff: PutOff | null
      readonly pairing: NewDeviceView | null
      /** A member who was here before, under new keys. */
      readonly returning: boolean
    }
  | {
      readonly kind: "refused"
      readonly reason: "expired" | "used-up" | "revoked" | "invalid"
      readonly returning: boolean
    }
  | { readonly kind: "removed" }
  /** This machine alone, by another one of the same member. */
  | { readonly kind: "revoked" }
  /** By their own act. */
  | { readonly kind: "left" }
  /** The site's first act was damaged in our store: colleagues' machines give it back. */
  | { readonly kind: "mending" }
  /** Two copies of this device wrote on apart, as after a restored backup: it may read, but writes nothing any more. */
  | { readonly kind: "frozen" }

export interface MemberView {
  readonly id: MemberId
  readonly name: string
  readonly role: "owner" | "administrator" | "moderator" | "member" | "guest"
  readonly title: string
  /** What colleagues may ask them about, in their words. */
  readonly help: readonly string[]
  /** The day (ISO 8601) on which somebody is to look at their role again, or null. */
  readonly roleReview: string | null
  /** What they do for others beside their role. */
  readonly functions: readonly HeldFunction[]
  readonly connected: boolean
  /** Epoch milliseconds of their newest envelope that reached us, or null. */
  readonly lastHeard: number | null
  readonly joinedAt: number
}

/** A member, or somebody who was one. */
export interface AuthorView extends MemberView {
  /** How they went; null while they belong to the site. */
  readonly gone: "left" | "removed" | null
}

/** What newcomers want to know of a community. */
export interface CommunityAbout {
  readonly audience?: string
  readonly tone?: string
  readonly language?: CommunityLanguage
  /** What is posted there, in a few lines. */
  readonly editorial?: string
}

export interface CommunityText extends CommunityAbout {
  readonly name: string
  readonly purpose: string
  readonly emoji: string
}

export interface NewCommunity extends CommunityText {
  readonly access: Access
  /** Of an open one: each comes in by themselves; missing: all belong to it until they leave. */
  readonly joining?: "choice"
}

export interface CommunityView {
  readonly ledger: LedgerId
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  /** Whom it is for, and how people speak there; empty where nobody has said. */
  readonly audience: string
  readonly tone: string
  readonly language: CommunityLanguage | null
  /** What is posted there, in a few lines; may be empty. */
  readonly editorial: string
  readonly access: Access
  readonly owners: readonly MemberId[]
  /** Epoch milliseconds by its founder's clock; 0 until its genesis has arrived. */
  readonly founded: number
  /** Who counts it among their communities; an open one is read and written by others, too. */
  readonly members: readonly MemberId[]
  /** I am one of them. */
  readonly joined: boolean
  readonly unread: number
  readonly posts: number
  /** Epoch milliseconds of its newest post or comment, or null. */
  readonly lastActivity: number | null
  readonly favourite: boolean
  readonly muted: boolean
  /** False until its genesis and acts have arrived. */
  readonly ready: boolean
  readonly mayWrite: boolean
  readonly mayManage: boolean
  /** Bring somebody in, also by an invitation. */
  readonly mayLetIn: boolean
  /** Everybody who was given another role than to contribute. */
  readonly roles: readonly CommunityRoleHolder[]
  /** Since when it is read but not written any more, in epoch milliseconds; null while it is alive. */
  readonly archivedAt: number | null
  /** Hide, restore, lock and pin. */
  readonly mayModerate: boolean
  /** What its animators put on top, the last first. */
  readonly pinned: readonly PostKey[]
}

export interface TopicView {
  /** Folded: what compares and addresses it. */
  readonly tag: string
  /** As it is spelled most. */
  readonly name: string
  readonly posts: number
  /** Of them, those of the last seven days. */
  readonly week: number
  /** More of them than in the seven days before. */
  readonly rising: boolean
  readonly followed: boolean
}

export type { Picture } from "../community/picture.ts"
export { POST_KINDS, type PostKind } from "../community/items.ts"

export interface PostInput {
  readonly ledger: LedgerId
  readonly kind: PostKind
  readonly title: string
  readonly markdown: string
  readonly pictures?: readonly Picture[]
  /** The post that this one passes on. */
  readonly shared?: PostKey
}

export interface CommentInput {
  readonly post: PostKey
  readonly markdown: string
  readonly pictures?: readonly Picture[]
}

/** How far an item has come: durable here, handed to other devices, acknowledged by them. */
export interface Delivery {
  readonly saved: boolean
  readonly sentTo: number
  readonly receivedBy: number
}

export interface Authored {
  readonly author: MemberId
  readonly at: number
  /** Null where another machine wrote it, if only another one of the same member: who has it is told to that one. */
  readonly delivery: Delivery | null
  readonly mine: boolean
  /** A primary subtag of BCP 47, where its author said so. */
  readonly language: string | null
  /** Set for its author alone, while others do not see it. */
  readonly withheld: WithheldView | null
}

export interface ReactionView {
  readonly emoji: string
  readonly count: number
  readonly mine: boolean
  readonly members: readonly MemberId[]
}
export interface Revision {
  readonly at: number
  readonly title: string
  readonly markdown: string
  readonly pictures: readonly Picture[]
}

export interface PostView extends Authored {
  readonly key: PostKey
  readonly kind: PostKind
  readonly title: string
  readonly markdown: string
  readonly pictures: readonly Picture[]
  /** The post that this one passes on; whether one may read it is another matter. */
  readonly shared: PostKey | null
  /** Earlier wordings, oldest first; empty where it was never edited. */
  readonly history: readonly Revision[]
  readonly reactions: readonly ReactionView[]
  readonly comments: number
  readonly answer: CommentView | null
  readonly unread: boolean
  /** What I decided about its thread. */
  readonly stance: Stance | null
  /** Its thread takes no more comments, but from whoever moderates. */
  readonly locked: boolean
  readonly pinned: boolean
}

export interface CommentView extends Authored {
  readonly item: ItemId
  readonly markdown: string
  readonly pictures: readonly Picture[]
  readonly history: readonly Revision[]
  readonly reactions: readonly ReactionView[]
  readonly accepted: boolean
}

export type WaitingInput =
  | { readonly kind: "post"; readonly post: PostInput }
  | ({ readonly kind: "comment" } & CommentInput)
  | {
      readonly kind: "reaction"
      readonly ledger: LedgerId
      readonly item: ItemId
      readonly emoji: string
      readonly remove: boolean
    }

export interface WaitingView {
  readonly id: WaitingId
  readonly input: WaitingInput
  /** Epoch milliseconds at which it is sent. */
  readonly dueAt: number
  /** Set where the last attempt to commit failed; it stays in the outbox. */
  readonly failure: CommandError | null
}

export interface PeerView {
  readonly device: DeviceId
  readonly member: MemberId | null
  readonly connectedSince: number
  /** Envelopes that we hold and they have not acknowledged, and the reverse. */
  readonly behind: number
  readonly ahead: number
}

export interface SyncView {
  /** "alone": no other device connected. "even": all connected devices have equal heads. */
  readonly state: "offline" | "alone" | "exchanging" | "even"
  readonly peers: readonly PeerView[]
  /** Own items that no other device has acknowledged yet. */
  readonly unsent: number
  /** Own acts that no other device has acknowledged yet; 0 while there are no colleagues. */
  readonly unsentActs: number
  /** Result of the latest reunion: what came and what went, for the merge report. */
  readonly lastMerge: { readonly at: number; readonly received: number; readonly sent: number } | null
}

/** Something a member should know; the sentence lives in the translations under its code. */
export interface Notice {
  readonly id: string
  readonly code:
    | "store-full"
    | "store-failed"
    /** The browser closed the database, or threw it away: this window saves nothing more. */
    | "store-closed"
    | "row-set-aside"
    /** Something that we wrote was damaged, and nobody else had it. */
    | "own-rows-lost"
    | "cache-rebuilt"
    | "fork-found"
    | "clock-ahead"
    | "peer-cut-off"
    | "author-refused"
    /** They wrote more than is taken of one member at once; the rest is taken day by day. */
    | "author-held-back"
    | "outbox-recovered"
    /** Something that waited to be sent, or a draft, could not be read; its text is among the drafts now. */
    | "text-rescued"
    /** The same, where no text is left: it was not sent. */
    | "text-unreadable"
    /** Settings of the inbox are as they were at first. */
    | "settings-unreadable"
    | "admission-recorded"
    /** Somebody came back on a new machine, and ours countersigned. */
    | "return-recorded"
    /** Under the keys that this machine has now. */
    | "texts-renewed"
  readonly values: Readonly<Record<string, string | number>>
  readonly at: number
}

/** An event that concerns me. */
export interface InboxEntry {
  readonly id: string
  /** The strongest that my settings let through. */
  readonly reason: Reason
  readonly post: PostKey
  /** What was written; of a reaction or an accepted answer: what of mine it was put on. */
  readonly item: ItemId
  /** Whose doing it is; of several reactions the latest first. */
  readonly from: readonly MemberId[]
  /** Of reactions, the latest first; else empty. */
  readonly emojis: readonly string[]
  readonly at: number
  /** The single events that it gathers: only reactions are gathered. */
  readonly parts: readonly string[]
  readonly place: Place
  readonly unread: boolean
  /** What was decided, where the entry is about that. */
  readonly told?: Told
}

/** What happened since the member last went through it, each thing once. */
export interface DayView {
  /** Epoch milliseconds. */
  readonly since: number
  /** Entries of the inbox that were not read, newest first. */
  readonly concerns: readonly InboxEntry[]
  /** How many more of them there are. */
  readonly moreConcerns: number
  readonly questions: readonly PostKey[]
  readonly said: readonly PostKey[]
  readonly newcomers: readonly MemberId[]
}

export interface NewInvitation {
  readonly uses: number
  readonly days: number
  readonly role?: InvitedRole
  /** Whoever comes by it is let in here, without anybody's doing. */
  readonly communities?: readonly LedgerId[]
}

export interface InvitationView {
  readonly text: string
  readonly link: string
  readonly fileName: string
  readonly expiresAt: number
  readonly uses: number
  readonly role: InvitedRole
}

export interface DraftValue {
  readonly kind: PostKind
  readonly title: string
  readonly markdown: string
  readonly pictures?: readonly Picture[]
  readonly shared?: PostKey
  readonly ledger: LedgerId | null
  readonly savedAt: number
}

export interface KeptDraft {
  readonly key: string
  readonly draft: DraftValue
}

export type CommandError =
  | { readonly kind: "full" }
  | { readonly kind: "failed"; readonly detail: string }
  | {
      readonly kind: "invalid"
      readonly field: string
      readonly reason: "empty" | "too-long" | "unknown" | "already-sent" | "too-many"
    }
  /** The right is lacking: why, and whom to ask. */
  | Denied
  /** See Standing. */
  | { readonly kind: "frozen" }
  /** The charter is to be accepted first. */
  | { readonly kind: "charter" }
