import type { OpenError } from "../../shared/application/palabre.ts"
import type { Site } from "../../shared/application/site.ts"
import type { SiteId } from "../../shared/kernel/ids.ts"

/** What this window shows. */
export type SessionState =
  | { readonly kind: "starting" }
  | { readonly kind: "arriving"; readonly invitation: string | null }
  | { readonly kind: "opening"; readonly id: SiteId }
  /** The demonstration site is being made; from 0 to 1. */
  | { readonly kind: "demonstrating"; readonly done: number; readonly error: OpenError | null }
  /** Another window of this profile owns the site. */
  | { readonly kind: "elsewhere"; readonly id: SiteId; readonly asking: "no" | "asked" | "unanswered" }
  /** This window closed the site because another one asked for it. */
  | { readonly kind: "given-away"; readonly id: SiteId }
  | { readonly kind: "failed"; readonly id: SiteId; readonly error: OpenError }
  | { readonly kind: "open"; readonly site: Site }
