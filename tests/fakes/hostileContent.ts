import type { CommentView, Notice, PostKey, PostView } from "../../shared/application/site.ts"
import type { AccessView, DoorView, JoinRequest } from "../../shared/application/accessViews.ts"
import { fakeAccessView } from "./fakeAccess.ts"
import { putCases } from "./fakeCases.ts"
import { putCharter } from "./fakeCharter.ts"
import { createFurnishedSite } from "./fakeContent.ts"
import { SITE_FUNCTIONS } from "../../shared/site/functions.ts"
import { fakeHash, fakeItem } from "./fakeIds.ts"
import type { FakeSite } from "./fakeSite.ts"

/** Where everything leads that should lead nowhere. */
export const EVIL = "https://evil.example"
const RUN = "window.ran=1"

/** Passes the rules of a name: one line, nothing that hides or reorders, at most 80 characters. */
export const HOSTILE_NAME = `<img src=x onerror="${RUN}">{{site}}$t(arrival:title)'"</p>`
/** As wide as 80 characters can be, with nowhere to break. */
export const WIDE_NAME = "Ŵ".repeat(80)
const HOSTILE_LINE = `"><svg onload=${RUN}><a href=javascript:${RUN}>x</a> {{name}} $t(common:cancel) ${"W".repeat(30)}`

const HTML = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}"><svg onload="${RUN}"><video src=x onerror="${RUN}">`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe><object data="${EVIL}"></object><embed src="${EVIL}">`,
  `<style>*{display:none!important}</style><link rel=stylesheet href="${EVIL}/x.css"><base href="${EVIL}/">`,
  `<meta http-equiv=refresh content="0;url=${EVIL}"><form action="${EVIL}"><input autofocus onfocus="${RUN}"></form>`,
  `<a href="javascript:${RUN}" onclick="${RUN}">x</a><details open ontoggle="${RUN}">`,
].join("\n\n")

const LINKS = [
  `[a](javascript:${RUN}) [b](JaVaScRiPt&colon;${RUN}) [c](&#106;avascript:${RUN}) [d](java\tscript:${RUN})`,
  `[e](data:text/html,<script>${RUN}</script>) <javascript:${RUN}> [f](vbscript:x) [g](file:///etc/passwd) [h](//evil.example)`,
  `![i](${EVIL}/pixel.png) [![j](${EVIL}/p.png)](javascript:${RUN}) ![k](data:image/svg+xml,<svg onload=${RUN}>)`,
  `[l]\n\n[l]: javascript:${RUN}\n\n[https://bank.example](${EVIL}) https://bank.example@evil.example/`,
  `[m](https://x.example "onmouseover=${RUN}") **[n](#join=palabre1-x)** [o](/api/session)`,
].join("\n\n")

const HIDDEN = [
  "Facture \u202Egpj.exe\u202C, \u2066isolé\u2069, pa\u200Bypal, e\u0301\u0300\u0302".repeat(20),
  `a${"\u0300".repeat(3_000)}`,
  "`code \u202E caché`\n\n```\n\u2067 bloc \u202E\n```",
  `#${"e\u0301".repeat(30)} @${"\u200B".repeat(200)} \uFEFF\u00AD\u2060`,
].join("\n\n")

/** Everything that a member may put into a post or comment, each kind once. */
export const HOSTILE_MARKDOWN: readonly (readonly [string, string])[] = [
  ["HTML", HTML],
  ["links", LINKS],
  ["hidden and reordering characters", HIDDEN],
  ["10,000 nested quotes", `${">".repeat(10_000)}x`],
  ["nested lists", Array.from({ length: 200 }, (_, depth) => `${" ".repeat(depth * 2)}- x`).join("\n")],
  ["one word without an end", "W".repeat(60_000)],
  ["a line of code without an end", `\`\`\`\n${"x".repeat(30_000)}\n\`\`\`\n\n\`${"y".repeat(5_000)}\``],
  ["a table without an end", `${"|a".repeat(5_000)}|\n${"|-".repeat(5_000)}|\n${"|b".repeat(5_000)}|`],
  ["an address without an end", `${EVIL}/${"p".repeat(8_000)}`],
  ["a heading in a list in a quote", `> - # ${"H".repeat(2_000)}\n> - ###### b`],
]

const HOSTILE_TITLE = `<b onmouseover=${RUN}>${"Ŵ".repeat(60)} [x](javascript:${RUN}) ${"long ".repeat(10)}`

const reword = (post: PostView, markdown: string): PostView => ({
  ...post,
  title: post.title === "" ? "" : HOSTILE_TITLE,
  markdown,
  history: [{ at: post.at, title: HOSTILE_TITLE, markdown: LINKS, pictures: [] }],
})

const NOTICES: readonly Notice["code"][] = [
  "fork-found",
  "clock-ahead",
  "admission-recorded",
  "row-set-aside",
  "peer-cut-off",
  "author-refused",
  "author-held-back",
]

const commentWith = (markdown: string, at: number, post: PostView): CommentView => ({
  item: fakeItem(900 + at, post.at),
  author: post.author,
  at: post.at + at,
  mine: false,
  language: null,
  withheld: null,
  delivery: { saved: true, sentTo: 1, receivedBy: 1 },
  markdown,
  pictures: [],
  history: [{ at: post.at, title: "", markdown: HIDDEN, pictures: [] }],
  reactions: [],
  accepted: false,
})

const hostileRequest = (one: JoinRequest): JoinRequest => ({
  ...one,
  note: HOSTILE_LINE,
  answer: one.answer && { ...one.answer, note: HOSTILE_LINE },
})

const hostileDoor = (one: DoorView, index: number): DoorView => ({
  ...one,
  name: index % 2 === 0 ? HOSTILE_NAME : WIDE_NAME,
  purpose: HOSTILE_LINE.repeat(3),
  request: one.request && hostileRequest(one.request),
})

/** Doors, requests and answers in the words of somebody who means harm. */
const hostileAccess = (start: number): AccessView => {
  const { doors, toAnswer, mine, out, overused } = fakeAccessView(start)
  return {
    out: out.map((one) => ({ ...one, name: HOSTILE_NAME, note: HOSTILE_NAME })),
    doors: doors.map(hostileDoor),
    toAnswer: toAnswer.map((one, index) => ({
      door: hostileDoor(one.door, index),
      request: hostileRequest(one.request),
    })),
    mine: mine.map(hostileDoor),
    overused: overused.map((one) => ({ ...one, used: one.used.map((person) => ({ ...person, name: WIDE_NAME })) })),
  }
}

/** A site whose members put something hostile into every field that others are shown. */
export const createHostileSite = (now: () => number = Date.now): FakeSite => {
  const fake = createFurnishedSite(now)
  const { site } = fake
  const nameOf = (index: number): string => (index % 2 === 0 ? HOSTILE_NAME : WIDE_NAME)
  fake.name.set(HOSTILE_NAME)
  const members = [...fake.members.get().values()].map((member, index) => ({
    ...member,
    name: nameOf(index),
    title: HOSTILE_LINE,
    roleReview: index === 1 ? "2020-03-01" : null,
    functions: SITE_FUNCTIONS.slice(0, index % 5).map((name) => ({
      function: name,
      scope: name === "referent" ? fake.communities.get().map(({ ledger }) => ledger) : null,
      review: "2020-03-01",
      since: now(),
      by: member.id,
    })),
    help: [HOSTILE_LINE.slice(0, 30), "Ŵ".repeat(30)],
  }))
  fake.members.set(new Map(members.map((member) => [member.id, member])))
  fake.communities.set(
    fake.communities.get().map((view, index) => ({
      ...view,
      name: nameOf(index),
      purpose: HOSTILE_LINE.repeat(3),
      audience: HOSTILE_LINE,
      editorial: HOSTILE_LINE,
      tone: HOSTILE_LINE,
    })),
  )
  const texts = HOSTILE_MARKDOWN.map(([, markdown]) => markdown)
  for (const [index, key] of site.home.get().entries()) {
    const post = site.post(key).get()
    if (!post) continue
    fake.putPost(reword(post, texts[index % texts.length] ?? HTML))
    const said = site
      .thread(key)
      .get()
      .map((comment) => ({ ...comment, markdown: HIDDEN }))
    fake.putThread(key, [...said, ...texts.map((markdown, at) => commentWith(markdown, at, post))])
  }
  const [first] = site.home.get()
  if (!first) throw new Error("the furnished site has posts")
  putMore(fake, first, texts)
  putCases(fake, HOSTILE_LINE)
  fake.access.set(hostileAccess(now()))
  putCharter(fake, { texts: [HIDDEN, `${HTML}\n\n${LINKS}`], line: HOSTILE_LINE, until: now() + 1e9 })
  fake.topics.set(fake.topics.get().map((topic) => ({ ...topic, name: `e${"\u0301".repeat(60)}${"W".repeat(3)}` })))
  const values = { name: HOSTILE_NAME, count: 3, minutes: 7, detail: HOSTILE_LINE, member: HOSTILE_NAME }
  fake.notices.set(NOTICES.map((code) => ({ id: code, code, values, at: now() })))
  const lost = { ledger: first.ledger, at: now(), title: HOSTILE_TITLE }
  fake.machines.beyond.set({
    texts: texts.map((markdown, at) => ({ ...lost, hash: fakeHash(at), markdown })),
    others: 3,
  })
  fake.saved.set(site.home.get().slice(0, 3))
  return fake
}

/** A post of each kind of text, beside those that there are. */
const putMore = (fake: FakeSite, like: PostKey, texts: readonly string[]): void => {
  const post = fake.site.post(like).get()
  if (!post) return
  for (const [at, markdown] of texts.entries()) {
    const item = fakeItem(800 + at, post.at)
    fake.putPost({
      ...reword(post, markdown),
      title: HOSTILE_TITLE,
      key: { ledger: like.ledger, item },
      at: post.at + at,
    })
  }
}
