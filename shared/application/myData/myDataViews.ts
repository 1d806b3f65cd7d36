import type { ReportReason } from "../../community/moderation.ts"
import type { DeviceId, ItemId, LedgerId, MemberId, SiteId } from "../../kernel/ids.ts"
import type { PostKind } from "../../community/items.ts"
import type { Picture } from "../../community/picture.ts"
import type { Result } from "../../kernel/result.ts"
import type { Access } from "../../site/rights.ts"
import type { CommandError } from "../site.ts"
import type { ActView, PersonName } from "../trustViews.ts"

/** What this machine holds of one ledger. */
export interface StoredCommunity {
  readonly ledger: LedgerId
  /** The site's own, which holds members, roles and profiles. */
  readonly isSite: boolean
  /** What everybody may know of a community that is joined on request, by whose name it goes. */
  readonly isDoor: boolean
  readonly name: string
  /** Everybody's, about. */
  readonly bytes: number
  /** Mine, in so far as they are read by now. */
  readonly posts: number
  readonly comments: number
}

/** Another machine that said it holds what this one wrote. */
export interface KnownCopy {
  readonly device: DeviceId
  /** Null where nobody knows whose it is. */
  readonly person: PersonName | null
  readonly mine: boolean
  /** It has everything that this machine ever wrote where it has something. */
  readonly complete: boolean
}

export interface MyDataView {
  /** What follows me between my own machines: how many things, and how many other machines of mine are to have them. */
  readonly own: { readonly things: number; readonly machines: number }
  /** The site's own first, then the largest. */
  readonly stored: readonly StoredCommunity[]
  readonly copies: readonly KnownCopy[]
}

/** Work that takes a while: it leaves the page its turns. */
export interface LongWork {
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void
  readonly signal: AbortSignal
}

export interface ExportedWording {
  readonly at: string
  readonly title: string
  readonly markdown: string
  readonly pictures: readonly Picture[]
}

export interface ExportedText extends ExportedWording {
  readonly id: ItemId
  readonly language: string | null
  /** Earlier wordings, oldest first. */
  readonly history: readonly ExportedWording[]
  readonly reactions: readonly { readonly emoji: string; readonly count: number }[]
}

export interface ExportedPost extends ExportedText {
  readonly kind: PostKind
  readonly comments: number
}

export interface ExportedComment extends ExportedText {
  /** What it answers: no more of somebody else's words than what it is called, by its title or else its first words. */
  readonly under: { readonly post: ItemId; readonly title: string; readonly author: string }
}

export interface ExportedReaction {
  readonly at: string
  readonly emoji: string
  readonly target: ItemId
}

/** What I asked those who moderate to look at. */
export interface ExportedReport {
  readonly at: string
  readonly reason: ReportReason
  readonly note: string
  readonly target: ItemId
}

/** What I wrote when I asked to join a community on request, or when I answered somebody who did. */
export interface ExportedRequest {
  readonly at: string
  readonly community: string
  readonly said: "asked" | "accepted" | "refused"
  readonly note: string
}

export interface ExportedCommunity {
  readonly ledger: LedgerId
  readonly name: string
  readonly purpose: string
  readonly access: Access
  readonly posts: readonly ExportedPost[]
  readonly comments: readonly ExportedComment[]
  readonly reactions: readonly ExportedReaction[]
  readonly reports: readonly ExportedReport[]
}

/** All that a member has here, in a form that needs no Palabre to be read. Times are ISO 8601. */
export interface MyExport {
  readonly format: "palabre-my-data"
  readonly version: 1
  readonly exportedAt: string
  readonly site: { readonly id: SiteId; readonly name: string }
  readonly me: {
    readonly member: MemberId
    readonly name: string
    readonly title: string
    readonly help: readonly string[]
    readonly role: string
    readonly joinedAt: string | null
  }
  readonly communities: readonly ExportedCommunity[]
  /** In all communities on request, also those that never let me in; oldest first. */
  readonly requests: readonly ExportedRequest[]
  /** Acts of mine in the ledgers that I may read. */
  readonly acts: readonly ActView[]
  /** Rows that nobody else has, by their key: drafts and what waits; under `own/` what follows me between my machines. */
  readonly onThisMachine: Readonly<Record<string, unknown>>
}

export interface MyDataOfSite {
  /** Looked up anew at each call. */
  readMyData(): Promise<MyDataView>
  /** All that is mine, also for whoever was removed; undefined once it was cancelled. */
  exportMyData(work: LongWork): Promise<MyExport | undefined>
  /** Erases what I wrote and takes back my reactions, wherever I may still write; how many items that were. */
  eraseMyWritings(work: LongWork): Promise<Result<number, CommandError>>
  /** Erases what I read, saved, put away and set, here at once and on my other machines when they hear of it. */
  eraseOwnThings(): Promise<Result<void, CommandError>>
}
