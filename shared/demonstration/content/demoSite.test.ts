import { describe, expect, it } from "vitest"
import { isEmoji } from "../../community/emoji.ts"
import { parseItem } from "../../community/items.ts"
import { demoSite } from "./demoSite.ts"
import { demoPictures } from "./pictures.ts"
import type { DemoCommunity, DemoPost } from "./types.ts"

const DAY_MINUTES = 24 * 60
const POSTS = demoSite.communities.flatMap((community) => community.posts)
const COMMENTS = POSTS.flatMap((post) => post.comments ?? [])
const REACTIONS = [...POSTS, ...COMMENTS].flatMap(({ reactions }) => Object.entries(reactions ?? {}))
const KEYS = new Set(demoSite.people.map((person) => person.key))

const voicesOf = (community: DemoCommunity): readonly string[] =>
  community.posts.flatMap((post) => [
    post.author,
    ...Object.values(post.reactions ?? {}).flat(),
    ...(post.comments ?? []).flatMap(({ author, reactions }) => [author, ...Object.values(reactions ?? {}).flat()]),
  ])

const acceptedIn = (post: DemoPost): number => (post.comments ?? []).filter((comment) => comment.accepted).length

const shareOf = (kind: DemoPost["kind"]): number => POSTS.filter((post) => post.kind === kind).length / POSTS.length

const duplicatesAmong = (texts: readonly string[]): readonly string[] =>
  texts.filter((text, at) => texts.indexOf(text) !== at)

describe("the text of the demonstration site", () => {
  it("is as full as a company that has talked for four months", () => {
    expect(demoSite.people.length).toBeGreaterThanOrEqual(30)
    expect(demoSite.communities.length).toBe(9)
    expect(POSTS.length).toBeGreaterThanOrEqual(400)
    expect(COMMENTS.length).toBeGreaterThanOrEqual(900)
    expect(REACTIONS.length).toBeGreaterThanOrEqual(1_000)
    for (const access of ["request", "private"])
      expect(demoSite.communities.filter((community) => community.access === access).length).toBe(1)
    for (const { posts } of demoSite.communities) expect(posts.some(({ daysAgo }) => daysAgo < 1)).toBe(true)
  })

  it("gives each person, community and text its own words", () => {
    expect(duplicatesAmong(demoSite.people.map((person) => person.key))).toEqual([])
    expect(duplicatesAmong(demoSite.people.map((person) => person.name))).toEqual([])
    expect(duplicatesAmong(demoSite.communities.map((community) => community.key))).toEqual([])
    expect(duplicatesAmong(POSTS.map((post) => post.markdown))).toEqual([])
    expect(duplicatesAmong(POSTS.flatMap((post) => post.title ?? []))).toEqual([])
    expect(duplicatesAmong(COMMENTS.map((comment) => comment.markdown))).toEqual([])
  })

  it("lets nobody speak who is not of the company, nor in a private community without being a member", () => {
    for (const community of demoSite.communities) {
      expect(community.members.length).toBeGreaterThan(0)
      const voices = [...community.members, ...voicesOf(community)]
      expect(voices.filter((key) => !KEYS.has(key))).toEqual([])
      if (community.access === "open") continue
      expect(voices.filter((key) => !community.members.includes(key))).toEqual([])
    }
  })

  it("has somebody wait at the door of what is joined on request, where the visitor answers", () => {
    for (const { access, visitorAnimates, asks = [], members } of demoSite.communities) {
      expect(asks.length > 0).toBe(access === "request")
      if (access !== "request") continue
      expect(visitorAnimates).toBe(true)
      for (const { who } of asks) expect([KEYS.has(who), members.includes(who)]).toEqual([true, false])
    }
  })

  it("says nothing before the company was there, nor after now", () => {
    for (const post of POSTS) {
      expect(post.daysAgo).toBeGreaterThan(0)
      expect(post.daysAgo).toBeLessThanOrEqual(120)
      for (const comment of post.comments ?? []) {
        expect(comment.after).toBeGreaterThan(0)
        expect(comment.after).toBeLessThan(post.daysAgo * DAY_MINUTES)
      }
    }
  })

  it("accepts at most one answer, and only to a question", () => {
    const overAccepted = POSTS.filter((post) => acceptedIn(post) > (post.kind === "question" ? 1 : 0))
    expect(overAccepted).toEqual([])
  })

  it("reacts with one emoji, each person once, and nobody to their own words", () => {
    expect(REACTIONS.map(([emoji]) => emoji).filter((emoji) => !isEmoji(emoji))).toEqual([])
    for (const [, people] of REACTIONS) expect(new Set(people).size).toBe(people.length)
    for (const { author, reactions } of [...POSTS, ...COMMENTS])
      expect(Object.values(reactions ?? {}).flat()).not.toContain(author)
  })

  it("writes only what a member's own page would accept", () => {
    for (const { kind, title, markdown, pictures } of POSTS) {
      const shown = pictures?.map(({ name, alt }) => ({ data: demoPictures[name], alt }))
      const body = { t: "post", kind, title: title ?? "", md: markdown, ...(shown ? { pictures: shown } : {}) }
      expect(parseItem(body)).toBeDefined()
      expect(markdown.trim()).not.toBe("")
    }
    for (const { markdown } of COMMENTS) expect(markdown.trim()).not.toBe("")
  })

  it("shows pictures, each described, and passes a post on that was said before", () => {
    const pictures = POSTS.flatMap((post) => post.pictures ?? [])
    expect(new Set(pictures.map(({ name }) => name))).toEqual(new Set(Object.keys(demoPictures)))
    expect(pictures.filter(({ alt }) => alt.trim() === "")).toEqual([])
    const keys = POSTS.flatMap(({ key }) => key ?? [])
    const shares = POSTS.flatMap((post) => post.shares ?? [])
    expect(shares.length).toBeGreaterThan(0)
    for (const key of shares) expect(keys).toContain(key)
  })

  it("lets questions and their answers lead, and announcements stay few", () => {
    expect(shareOf("question")).toBeGreaterThan(0.4)
    expect(shareOf("announcement")).toBeLessThanOrEqual(0.08)
    for (const kind of ["message", "practice", "thanks"] as const) expect(shareOf(kind)).toBeGreaterThan(0.09)
    const questions = POSTS.filter((post) => post.kind === "question")
    expect(questions.filter((post) => acceptedIn(post) === 1).length / questions.length).toBeCloseTo(2 / 3, 1)
  })
})
