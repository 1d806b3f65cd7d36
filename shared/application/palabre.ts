import type { SiteId } from "../kernel/ids.ts"
import type { Result } from "../kernel/result.ts"
import type { Host } from "../bridge/host.ts"
import type { InvitedRole } from "../site/certificate.ts"
import type { RecoveryCodeFault } from "../site/recoveryCode.ts"
import type { Site } from "./site.ts"

/** What stands above the sites of one profile: first run, joining, opening. */
export interface Palabre {
  readonly host: Host
  sites(): Promise<readonly KnownSite[]>
  found(input: FoundingInput): Promise<Result<Site, OpenError>>
  /** Reads an invitation as text, link or file content; touches nothing. One to another site than `expected` is refused. */
  readInvitation(text: string, expected?: SiteId): Promise<Result<InvitationPreview, InvitationError>>
  join(input: JoiningInput): Promise<Result<Site, OpenError | InvitationError>>
  open(id: SiteId): Promise<Result<Site, OpenError>>
  /** Which site an invitation is to, also one that is over; touches nothing. */
  readSite(text: string): Promise<Result<Pick<InvitationPreview, "siteId" | "siteName">, InvitationError>>
  /** Brings a member back on this machine, by their recovery code. */
  comeBack(input: ComingBackInput): Promise<Result<Site, OpenError | InvitationError | RecoveryCodeError>>
  /** Sets a machine up anew whose chain is forked: new keys, the same member. The site is not open. */
  mend(id: SiteId, deviceName: string): Promise<Result<Site, OpenError>>
  /** Forgets a site that never let this device in, with its request and keys, or of which nothing is here any more. It is not open. */
  forget(id: SiteId): Promise<Result<void, OpenError>>
  /** Makes and opens the demonstration site, in the profile that is kept for it. */
  demonstrate(options: DemonstrationOptions): Promise<Result<Site, OpenError>>
}

export interface DemonstrationOptions {
  readonly language: "fr" | "en"
  /** From 0 to 1. */
  readonly onProgress: (done: number) => void
}

export interface KnownSite {
  readonly id: SiteId
  readonly name: string
  readonly lastOpened: number
}

export interface FoundingInput {
  readonly siteName: string
  readonly purpose: string
  readonly memberName: string
  readonly memberTitle: string
  readonly language: "fr" | "en"
  /** The founder's first post, for colleagues to answer; empty for none. */
  readonly welcome?: string
}

export interface JoiningInput {
  readonly invitation: string
  readonly memberName: string
  readonly memberTitle: string
}

export interface ComingBackInput {
  /** Any invitation to the site, also one that is over: it says where the site is. */
  readonly invitation: string
  /** As it was typed. */
  readonly code: string
  readonly deviceName: string
}

/** What a look at the code alone tells; whether it opens anything, the site's machines say. */
export type RecoveryCodeError = { readonly kind: "code" } & RecoveryCodeFault

export interface InvitationPreview {
  readonly siteId: SiteId
  readonly siteName: string
  readonly inviter: string
  readonly expiresAt: number
  /** This profile already belongs to that site. */
  readonly alreadyMember: boolean
  /** It makes this machine one of the inviter's own. */
  readonly forDevice: boolean
  /** Whom it brings back, by name: with `forDevice`, where that is not the inviter. */
  readonly bringsBack: string | null
  /** What one comes as; null for a machine of somebody who is there already. */
  readonly role: InvitedRole | null
}

export type InvitationError =
  | {
      readonly kind: "invitation"
      readonly reason: "empty" | "not-an-invitation" | "truncated" | "damaged" | "too-long" | "unsupported" | "forged"
    }
  | { readonly kind: "invitation"; readonly reason: "expired"; readonly expiredAt: number }
  /** Opened from a screen that expected another site. */
  | { readonly kind: "invitation"; readonly reason: "other-site"; readonly siteName: string }

export type OpenError =
  | { readonly kind: "full" }
  | { readonly kind: "failed"; readonly detail: string }
  /** The device's keys or the genesis are gone or do not verify: the bytes are kept, nothing is overwritten. */
  | { readonly kind: "damaged"; readonly detail: string }
  /** The list names it, and nothing of it is here any more: the browser or somebody cleared its storage. */
  | { readonly kind: "gone" }
