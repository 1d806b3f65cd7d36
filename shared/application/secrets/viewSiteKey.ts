import { createObserved, type Observable } from "../../kernel/subscription.ts"
import type { Departure } from "../../site/secret.ts"
import type { Roster } from "../roster.ts"
import type { PersonName } from "../trustViews.ts"
import { namePerson } from "../viewTrust.ts"
import type { SiteSecrets } from "./siteSecrets.ts"

/** What people call the key of the site: the secret by which its machines find one another. */
export interface SiteKeyView {
  /** The last change; null before any. */
  readonly change: {
    /** Epoch milliseconds by its author's clock. */
    readonly at: number
    readonly by: PersonName | null
    /** Whose going it answers. */
    readonly after: readonly { readonly person: PersonName; readonly kind: Departure["kind"] }[]
  } | null
  /** Somebody went, and it was not changed since. */
  readonly due: boolean
  /** This machine has the one of the last change. */
  readonly held: boolean
}

export interface KeyOfSite {
  readonly siteKey: Observable<SiteKeyView>
}

const NONE: SiteKeyView = { change: null, due: false, held: true }

/** Follows the roster and what this device could open. */
export const createSiteKey = (roster: Roster, secrets: SiteSecrets): KeyOfSite => {
  const siteKey = createObserved(NONE)
  const refresh = (): void => {
    const site = roster.state.get()
    if (!site) return
    const sources = { site, profiles: roster.profiles.get() }
    const last = site.secretChanges.at(-1)
    siteKey.set({
      change: last
        ? {
            at: last.at,
            by: namePerson(sources, last.by),
            after: last.after.flatMap(({ member, kind }) => {
              const person = namePerson(sources, member)
              return person ? [{ person, kind }] : []
            }),
          }
        : null,
      due: site.departures.length > 0,
      held: last === undefined || secrets.change()?.change.hash === last.hash,
    })
  }
  roster.state.subscribe(refresh)
  roster.profiles.subscribe(refresh)
  secrets.known.subscribe(refresh)
  refresh()
  return { siteKey }
}
