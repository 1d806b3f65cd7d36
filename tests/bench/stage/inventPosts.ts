import { generateDeviceKeys } from "../../../shared/crypto/generateDeviceKeys.ts"
import { toBase64Url } from "../../../shared/kernel/bytes.ts"
import type { LedgerId } from "../../../shared/kernel/ids.ts"
import {
  createMemberId,
  type InventedSite,
  inventSite,
  type Visitor,
} from "../../../shared/demonstration/inventSite.ts"
import { postBody } from "./postText.ts"

const DAY_MS = 24 * 60 * 60 * 1000
export const SITE_NAME = "Atelier Nord"

export interface PostsWanted {
  readonly posts: number
  /** Bytes of UTF-8 each. */
  readonly bytes: number
  /** Devices that wrote them, by turns. */
  readonly authors: number
  /** Over how long the posts were written, until now. */
  readonly days: number
}

export interface InventedPosts {
  readonly site: InventedSite
  readonly visitor: Visitor
  readonly community: LedgerId
}

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length))

/** A site with one open community in which several devices have written; the visitor is one more member of it. */
export const inventPosts = async ({ posts, bytes, authors, days }: PostsWanted): Promise<InventedPosts> => {
  const now = Date.now()
  const visitor = { member: createMemberId(random), keys: await generateDeviceKeys(), name: "Alice Martin", title: "" }
  const people = Array.from({ length: authors }, (_, at) => ({
    key: String(at),
    name: `Collègue ${at + 1}`,
    title: "",
  }))
  const welcome = { community: "", author: "", markdown: { fr: "", en: "" } }
  const content = {
    name: SITE_NAME,
    purpose: "",
    people,
    communities: [],
    charter: { editorial: "", versions: [], behind: [] },
    chosen: { favourites: [], topics: [] },
    welcome,
  }
  const site = await inventSite({ content, language: "fr", visitor, now, random })
  const begun = now - days * DAY_MS
  const genesis = await site.founder.found(begun, {
    type: "community.create",
    site: site.id,
    name: "Production",
    purpose: "",
    emoji: "🏭",
    access: "open",
    creator: site.founder.member,
    salt: toBase64Url(random(16)),
    seen: [],
  })
  const community = genesis.hash as LedgerId
  await site.govern(now - DAY_MS / 2, { type: "community.open", ledger: community })
  for (let number = 1; number <= posts; number++) {
    const author = site.people.get(String(number % authors))
    const at = begun + Math.floor((number / (posts + 1)) * days * DAY_MS)
    await author?.say(community, at, postBody(number, bytes))
  }
  return { site, visitor, community }
}
