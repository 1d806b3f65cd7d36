import type { CommunityView, Picture, PostKey, PostKind } from "../../../../shared/application/site.ts"
import type { MemberId } from "../../../../shared/kernel/ids.ts"
import { foldText } from "../../../ui/foldText.ts"
import { parseItemLink } from "../../post/itemLink.ts"
import { parseSafeLink } from "../../post/markdown/safeLink.ts"
import type { Calls } from "./readCalls.ts"

/** Something that its author may have overlooked; never a reason not to publish. */
export type Concern =
  | { readonly kind: "attachment" | "unnamed" | "nobodyThanked" }
  | { readonly kind: "link" | "ownMachine"; readonly address: string }
  | { readonly kind: "gone" }
  /** What is linked or passed on lies in a private community that others here cannot read. */
  | { readonly kind: "closed"; readonly community: string }
  | { readonly kind: "called" | "audience"; readonly count: number }
  | { readonly kind: "outsider"; readonly member: MemberId }

export interface Checked {
  readonly sort: PostKind
  readonly title: string
  readonly markdown: string
  readonly pictures: readonly Picture[]
  readonly shared: PostKey | undefined
  readonly community: CommunityView
  readonly communities: readonly CommunityView[]
  /** How many may read it. */
  readonly readers: number
  readonly calls: Calls
  /** They read an open community only where they were let in. */
  readonly guests: ReadonlySet<MemberId>
  readonly exists: (post: PostKey) => boolean
}

const MANY_CALLED = 10
const LARGE_AUDIENCE = 200

/** Folded words that promise something beside the text. */
const PROMISES = /\b(?:ci[- ]joint(?:e|s|es)?|pieces? jointes?|en piece jointe|attached|attachments?|enclosed)\b/
const LINKS = /\]\(\s*<?([^)\s>]*)>?[^)]*\)|((?:https?|htps?|htttps?|hhtps?):\/{0,2}[^\s)>\]]+)/gi

/** The editor writes a backslash before what Markdown would read: nobody typed it. */
const ESCAPED = /\\([!-/:-@[-`{-~])/g

const readAddresses = (markdown: string): readonly string[] =>
  [...markdown.matchAll(LINKS)].map(([, linked, bare]) =>
    (linked ?? bare ?? "").replace(/[.,;:!?]+$/, "").replaceAll(ESCAPED, "$1"),
  )

const isOwnMachine = (address: string): boolean => /^https?:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$)/i.test(address)

const checkPromise = ({ title, markdown, pictures, shared }: Checked): readonly Concern[] => {
  const isKept = pictures.length > 0 || shared !== undefined || readAddresses(markdown).length > 0
  return !isKept && PROMISES.test(foldText(`${title} ${markdown}`)) ? [{ kind: "attachment" }] : []
}

/** A sign that no name follows: what a template leaves to be filled in, too. */
const LONE_CALL = /(?:^|[\s([{«“"'’])@(?=$|[\s.,;:!?)\]}»”])/u

const checkNames = ({ sort, title, markdown, calls }: Checked): readonly Concern[] => {
  if (LONE_CALL.test(title) || LONE_CALL.test(markdown)) return [{ kind: "unnamed" }]
  return sort === "thanks" && calls.byName.size + calls.byGroup.size === 0 ? [{ kind: "nobodyThanked" }] : []
}

/** A comma for a point: the browser takes it for a name, and no machine has one like it. */
const hasOddHost = (address: string): boolean => /^https?:\/\/[^/?#]*,/i.test(address)

const checkAddress = (address: string): readonly Concern[] => {
  if (parseItemLink(address)) return []
  if (isOwnMachine(address)) return [{ kind: "ownMachine", address }]
  return parseSafeLink(address) && !hasOddHost(address) ? [] : [{ kind: "link", address }]
}

/** Posts that it leads to: whether they are there, and whether those who read it may read them. */
const checkPosts = ({ markdown, shared, community, communities, exists }: Checked): readonly Concern[] => {
  const linked = readAddresses(markdown).flatMap((address) => parseItemLink(address)?.post ?? [])
  return [...(shared ? [shared] : []), ...linked].flatMap((post): readonly Concern[] => {
    const home = communities.find(({ ledger }) => ledger === post.ledger)
    if (!home || !exists(post)) return [{ kind: "gone" }]
    const isClosed = home.access !== "open" && home.ledger !== community.ledger
    return isClosed ? [{ kind: "closed", community: home.name }] : []
  })
}

const checkPeople = ({ calls, community, guests, readers }: Checked): readonly Concern[] => {
  const outsiders = [...calls.byName].filter(
    (member) => (community.access !== "open" || guests.has(member)) && !community.members.includes(member),
  )
  const called = calls.byGroup.size
  return [
    ...outsiders.map((member) => ({ kind: "outsider", member }) as const),
    ...(called >= MANY_CALLED ? [{ kind: "called", count: called } as const] : []),
    ...(called < MANY_CALLED && readers >= LARGE_AUDIENCE ? [{ kind: "audience", count: readers } as const] : []),
  ]
}

/** What is worth a second look before publishing, each once. */
export const checkPost = (checked: Checked): readonly Concern[] => {
  const concerns: readonly Concern[] = [
    ...checkPromise(checked),
    ...checkNames(checked),
    ...readAddresses(checked.markdown).flatMap(checkAddress),
    ...checkPosts(checked),
    ...checkPeople(checked),
  ]
  return [...new Map(concerns.map((concern) => [JSON.stringify(concern), concern])).values()]
}
