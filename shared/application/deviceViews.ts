import type { DeviceId, Hash, LedgerId, MemberId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Observable } from "../kernel/subscription.ts"
import type { CommandError } from "./site.ts"
import type { PersonName } from "./trustViews.ts"

/** One of my machines. */
export interface DeviceView {
  readonly device: DeviceId
  /** Empty until somebody named it. */
  readonly name: string
  /** The one that shows this. */
  readonly current: boolean
  readonly connected: boolean
  /** Epoch milliseconds since it belongs to me. */
  readonly since: number
  /** Epoch milliseconds of its newest envelope that reached us, or null. */
  readonly lastHeard: number | null
  /** Taken off: it is refused everywhere. */
  readonly revoked: boolean
}

/** What another machine needs to ask for being added. */
export interface PairingTicket {
  readonly text: string
  readonly link: string
  readonly fileName: string
  /** Epoch milliseconds. */
  readonly expiresAt: number
  /** Whom it brings back on their new machine; null for one of my own. */
  readonly person: PersonName | null
}

/** Somebody for whose new machine one administrator has vouched, and no second one yet. */
export interface VouchingView {
  readonly person: MemberId
  readonly by: readonly PersonName[]
}

export interface PairingView extends PairingTicket {
  /** The machine that asks; its member compares the code on both before they say yes. */
  readonly request: { readonly name: string; readonly code: string } | null
}

/** A text that lies beyond a fork of this machine's own chain. */
export interface VoidText {
  readonly hash: Hash
  readonly ledger: LedgerId
  readonly at: number
  /** Empty for a comment, or a post without one. */
  readonly title: string
  readonly markdown: string
}

export interface VoidView {
  readonly texts: readonly VoidText[]
  /** Reactions, edits and the like. */
  readonly others: number
}

export interface RecoveryView {
  /** Epoch milliseconds since a code on paper brings me back; null where none does. */
  readonly since: number | null
}

export interface DevicesOfSite {
  /** My machines, the first one first; also those that were taken off. */
  readonly devices: Observable<readonly DeviceView[]>
  /** The ticket that is out for another machine of mine, and who asks with it. */
  readonly pairing: Observable<PairingView | null>
  startPairing(): Promise<Result<void, CommandError>>
  /** Gives a ticket for the new machine of somebody who lost all of theirs: mine is one of the two voices that it takes. */
  startBringingBack(member: MemberId): Promise<Result<void, CommandError>>
  readonly vouchings: Observable<readonly VouchingView[]>
  /** Says that the code is the same on both: the machine that asks becomes one of mine, or I vouch that it is that colleague's. */
  approveDevice(): Promise<Result<void, CommandError>>
  stopPairing(): void
  nameDevice(device: DeviceId, name: string): Promise<Result<void, CommandError>>
  /** For good: it is refused from now on, and may be this one. */
  revokeDevice(device: DeviceId): Promise<Result<void, CommandError>>
  readonly recovery: Observable<RecoveryView>
  /** Registers a new code, in place of the one before. @returns its lines, which are kept nowhere */
  createRecoveryCode(): Promise<Result<readonly string[], CommandError>>
  dropRecoveryCode(): Promise<Result<void, CommandError>>
  /** This machine came in as that of somebody who lost all of theirs, and they have not read yet what that means. */
  readonly cameBack: Observable<boolean>
  noteCameBack(): Promise<void>
  /** What counts no more since this machine's chain is forked, and is published anew once it is mended; read anew at each call. */
  readVoid(): VoidView
  /** On the machine that is being added: says that the code is the same on both. */
  confirmCode(): void
}
