import type { CommunityLanguage } from "../../community/communityActs.ts"
import type { CharterText } from "../../site/charter.ts"
import type { SiteFunction } from "../../site/functions.ts"
import type { demoPictures } from "./pictures.ts"

/** The text of the demonstration site; the seeding turns it into signed envelopes of as many invented devices as it has people. */
export interface DemoPerson {
  /** Short name by which posts cite the person. */
  readonly key: string
  readonly name: string
  readonly title: string
  /** What colleagues may ask them about. */
  readonly help?: readonly string[]
  /** What the site names them for beside their role, for open communities by their keys, or for the site. */
  readonly functions?: readonly { readonly function: SiteFunction; readonly communities?: readonly string[] }[]
  /** Came after the visitor, this many days before the moment at which the demonstration is opened. */
  readonly joinedDaysAgo?: number
}

export interface DemoCommunity {
  readonly key: string
  readonly name: string
  readonly purpose: string
  readonly emoji: string
  readonly access: "open" | "request" | "private"
  readonly audience?: string
  readonly tone?: string
  readonly language?: CommunityLanguage
  /** What is posted there, in a few lines. */
  readonly editorial?: string
  /** Of an open one: only those who speak in it belong to it, and the visitor may join. */
  readonly joining?: "choice"
  /** Keys of people, the owner first; of an open community only that one is read. */
  readonly members: readonly string[]
  /** Of one that is not open: the visitor looks after it, too. */
  readonly visitorAnimates?: true
  /** Of one on request: who waits at its door. */
  readonly asks?: readonly { readonly who: string; readonly daysAgo: number; readonly note: string }[]
  readonly posts: readonly DemoPost[]
}

export interface DemoPicture {
  readonly name: keyof typeof demoPictures
  readonly alt: string
}

export interface DemoPost {
  /** Where another post passes it on. */
  readonly key?: string
  readonly author: string
  /** Before the moment at which the demonstration is opened; at most 120. */
  readonly daysAgo: number
  readonly kind: "message" | "question" | "practice" | "announcement" | "thanks"
  readonly title?: string
  readonly markdown: string
  readonly pictures?: readonly DemoPicture[]
  /** Key of a post of a community that comes before. */
  readonly shares?: string
  readonly reactions?: Readonly<Record<string, readonly string[]>>
  readonly comments?: readonly DemoComment[]
}

export interface DemoComment {
  readonly author: string
  /** Minutes after the post. */
  readonly after: number
  readonly markdown: string
  /** The question's author marked it as the answer. */
  readonly accepted?: boolean
  readonly reactions?: Readonly<Record<string, readonly string[]>>
}

export interface DemoLater {
  /** Keys of people. */
  readonly companions: readonly string[]
  readonly arrivals: readonly (Required<Pick<DemoPost, "author" | "kind" | "title" | "markdown">> & {
    /** Its name. */
    readonly community: string
  })[]
  readonly replies: Readonly<Record<"fr" | "en", Readonly<Record<DemoPost["kind"], string>>>>
}

export interface DemoCharter {
  /** What is posted here, in a few lines. */
  readonly editorial: string
  /** The first one first. */
  readonly versions: readonly {
    readonly daysAgo: number
    readonly text: CharterText
    readonly change: string
  }[]
  /** Keys of people who have not accepted the last one. */
  readonly behind: readonly string[]
}

export interface DemoSite {
  readonly name: string
  readonly purpose: string
  readonly people: readonly DemoPerson[]
  readonly charter: DemoCharter
  readonly communities: readonly DemoCommunity[]
  /** What the visitor has on top of their list, and follows, when they arrive. */
  readonly chosen: { readonly favourites: readonly string[]; readonly topics: readonly string[] }
  /** Said to the visitor shortly before they open the demonstration; `@` and their name follow in the text as {visitor}. */
  readonly welcome: {
    readonly community: string
    readonly author: string
    readonly markdown: Readonly<Record<"fr" | "en", string>>
  }
}
