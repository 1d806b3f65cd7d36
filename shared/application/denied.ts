import type { MemberId } from "../kernel/ids.ts"

/** Why somebody may not do something; the sentence for each lies in the translations. */
export type DeniedWhy =
  /** Guests may not. */
  | "guest"
  /** It takes a higher role in the site. */
  | "site-role"
  /** It is done to somebody who is not of a lower rank. */
  | "rank"
  /** It takes another role in that community. */
  | "community-role"
  /** They read that community, and write nothing there. */
  | "reader"
  | "archived"
  /** They are not in that community, or not any more. */
  | "outside"
  /** They belong to the site no more. */
  | "gone"
  /** It is about what they wrote themselves. */
  | "own-item"
  /** An appeal is for another than who decided. */
  | "own-decision"
  /** It is somebody else's. */
  | "others"
  /** An owner first hands over what they own. */
  | "owner-stays"
  /** They had the right when they asked: somebody else's act came first, or what it was about has changed. */
  | "overtaken"

/** What a command answers to whoever lacks the right. */
export interface Denied {
  readonly kind: "denied"
  readonly why: DeniedWhy
  /** Who can do it, or give the right to; empty where nobody else can. */
  readonly ask: readonly MemberId[]
}

export const denied = (why: DeniedWhy, ask: readonly MemberId[] = []): Denied => ({ kind: "denied", why, ask })
