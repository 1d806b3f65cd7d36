import { toBase64Url } from "../kernel/bytes.ts"
import type { ItemId, LedgerId } from "../kernel/ids.ts"
import type { RandomBytes } from "../kernel/random.ts"
import type { PostKey } from "../application/site.ts"
import type { JsonObject } from "../kernel/json.ts"
import { demoPictures } from "./content/pictures.ts"
import type { DemoCommunity, DemoPost } from "./content/types.ts"
import type { InventedPerson } from "./inventedPerson.ts"
import type { InventedSite, Visitor } from "./inventSite.ts"

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
const COMMUNITY_AGE_DAYS = 121
/** Communities came one after the other, in the order in which the content names them. */
const BETWEEN_FOUNDINGS_MS = 60 * MINUTE_MS

interface Saying {
  readonly at: number
  say(): Promise<void>
}

interface Conversation {
  readonly site: InventedSite
  readonly community: DemoCommunity
  /** Its place among the communities, from 0. */
  readonly order: number
  readonly visitor: Visitor
  readonly now: number
  readonly random: RandomBytes
  /** Posts that others pass on, by their key; those of this community are added. */
  readonly said: Map<string, PostKey>
}

/** Founds the community and says everything in it, in the order of time, since each chain's clock only rises. */
export const inventConversations = async (conversation: Conversation): Promise<LedgerId> => {
  const { community } = conversation
  const ledger = await foundCommunity(conversation)
  const sayings = community.posts.flatMap((post) => sayingsOf(conversation, ledger, post))
  for (const saying of sayings.sort((one, other) => one.at - other.at)) await saying.say()
  return ledger
}

const personOf = ({ site }: Conversation, key: string): InventedPerson => {
  const person = site.people.get(key)
  if (!person) throw new Error(`demonstration: nobody is called ${key}`)
  return person
}

const foundCommunity = async (conversation: Conversation): Promise<LedgerId> => {
  const { site, community, order, visitor, now, random } = conversation
  const { name, purpose, emoji, access, members, audience, tone, language, editorial, joining } = community
  const creator = personOf(conversation, members[0] ?? site.founder.key)
  const at = now - COMMUNITY_AGE_DAYS * DAY_MS + order * BETWEEN_FOUNDINGS_MS
  const genesis = await creator.found(at, {
    type: "community.create",
    site: site.id,
    name,
    purpose,
    emoji,
    access,
    ...(audience === undefined ? {} : { audience }),
    ...(tone === undefined ? {} : { tone }),
    ...(language === undefined ? {} : { language }),
    ...(editorial === undefined ? {} : { editorial }),
    ...(joining === undefined ? {} : { joining }),
    creator: creator.member,
    salt: toBase64Url(random(16)),
    seen: [],
  })
  const ledger = genesis.hash as LedgerId
  if (access === "open") {
    await site.govern(now - DAY_MS, { type: "community.open", ledger })
    if (joining === undefined) return ledger
  }
  let tip = genesis.hash
  const keys = access === "open" ? voicesOf(community) : members
  const others = [...new Set(keys.map((key) => personOf(conversation, key).member))].filter(
    (member) => member !== creator.member,
  )
  const admitted = access === "open" ? others : [...others, visitor.member]
  for (const [turn, member] of admitted.entries()) {
    const act = await creator.act(ledger, at + (turn + 1) * MINUTE_MS, {
      type: "community.admit",
      member,
      seen: [tip],
    })
    tip = act.hash
  }
  if (community.visitorAnimates) {
    const role = { type: "community.role", member: visitor.member, role: "animator", review: null, seen: [tip] }
    await creator.act(ledger, at + (admitted.length + 1) * MINUTE_MS, role)
  }
  if (access === "request") await openDoor(conversation, { ledger, creator, at: at + DAY_MS / 2 })
  return ledger
}

interface Opening {
  readonly ledger: LedgerId
  readonly creator: InventedPerson
  readonly at: number
}

/** What all see of a community on request, and who asked there. */
const openDoor = async (conversation: Conversation, { ledger, creator, at }: Opening): Promise<void> => {
  const { site, community, visitor, now, random } = conversation
  const { name, purpose, emoji, visitorAnimates, asks = [] } = community
  const door = await creator.found(at, {
    type: "door.create",
    site: site.id,
    community: ledger,
    name,
    purpose,
    emoji,
    owners: [creator.member],
    animators: visitorAnimates ? [visitor.member] : [],
    creator: creator.member,
    salt: toBase64Url(random(16)),
    seen: [],
  })
  for (const { who, daysAgo, note } of asks) {
    const act = { type: "door.ask", note, seen: [door.hash] }
    await personOf(conversation, who).act(door.hash as LedgerId, now - daysAgo * DAY_MS, act)
  }
}

const voicesOf = ({ posts }: DemoCommunity): readonly string[] =>
  posts.flatMap(({ author, comments = [] }) => [author, ...comments.map((comment) => comment.author)])

/** What goes with the text: pictures, and the post that it passes on. */
const besides = ({ said }: Conversation, { pictures = [], shares }: DemoPost): JsonObject => {
  const shared = shares === undefined ? undefined : said.get(shares)
  return {
    ...(pictures.length > 0 ? { pictures: pictures.map(({ name, alt }) => ({ data: demoPictures[name], alt })) } : {}),
    ...(shared ? { shared: { ledger: shared.ledger, item: shared.item } } : {}),
  }
}

const sayingsOf = (conversation: Conversation, ledger: LedgerId, post: DemoPost): readonly Saying[] => {
  const latest = conversation.now - MINUTE_MS
  const at = Math.min(latest, conversation.now - post.daysAgo * DAY_MS)
  const sayings: Saying[] = []
  let id: ItemId | undefined
  sayings.push({
    at,
    async say() {
      const body = { t: "post", kind: post.kind, title: post.title ?? "", md: post.markdown }
      id = await personOf(conversation, post.author).say(ledger, at, { ...body, ...besides(conversation, post) })
      if (post.key !== undefined) conversation.said.set(post.key, { ledger, item: id })
    },
  })
  const target = (): ItemId => {
    if (!id) throw new Error("demonstration: an answer before its post")
    return id
  }
  sayings.push(...reactionsTo(conversation, { ledger, at, target, reactions: post.reactions ?? {} }))
  for (const comment of post.comments ?? []) {
    const commentAt = Math.min(latest, at + Math.max(1, comment.after) * MINUTE_MS)
    let commentId: ItemId | undefined
    sayings.push({
      at: commentAt,
      async say() {
        commentId = await personOf(conversation, comment.author).say(ledger, commentAt, {
          t: "comment",
          post: target(),
          md: comment.markdown,
        })
        if (comment.accepted)
          await personOf(conversation, post.author).say(ledger, commentAt, {
            t: "accept",
            post: target(),
            comment: commentId,
          })
      },
    })
    const commentTarget = (): ItemId => {
      if (!commentId) throw new Error("demonstration: a reaction before its comment")
      return commentId
    }
    sayings.push(
      ...reactionsTo(conversation, {
        ledger,
        at: commentAt,
        target: commentTarget,
        reactions: comment.reactions ?? {},
      }),
    )
  }
  return sayings
}

interface ReactedTo {
  readonly ledger: LedgerId
  readonly at: number
  readonly target: () => ItemId
  readonly reactions: Readonly<Record<string, readonly string[]>>
}

const reactionsTo = (conversation: Conversation, { ledger, at, target, reactions }: ReactedTo): readonly Saying[] =>
  Object.entries(reactions).flatMap(([emoji, people]) =>
    people.map((key, order): Saying => {
      const reactedAt = Math.min(conversation.now - MINUTE_MS, at + (order + 1) * 3 * MINUTE_MS)
      return {
        at: reactedAt,
        async say() {
          await personOf(conversation, key).say(ledger, reactedAt, { t: "reaction", target: target(), emoji })
        },
      }
    }),
  )
