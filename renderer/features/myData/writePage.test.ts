import { expect, test } from "vitest"
import { pngBytes, toBase64 } from "../../../tests/fakes/pictureBytes.ts"
import { fakeHash, fakeItem, fakeLedger, fakeMember } from "../../../tests/fakes/fakeIds.ts"
import type { MyExport } from "../../../shared/application/myData/myDataViews.ts"
import { type PageWords, writePage } from "./writePage.ts"

const EVIL = `"><script>alert(1)</script><img src=x onerror=alert(2)>'\u202e</pre><style>*{}</style>`
const AT = "2026-06-15T10:00:00.000Z"

const WORDS: PageWords = {
  language: "en",
  title: EVIL,
  lead: "Saved",
  joined: "Since",
  posts: "Posts",
  comments: "Comments",
  reactions: "Reactions",
  reports: EVIL,
  report: ({ note }) => note,
  requests: EVIL,
  request: ({ note }) => note,
  earlier: "Earlier",
  acts: "Acts",
  machine: "Machine",
  untitled: "untitled",
  under: (title, author) => `under ${title} by ${author}`,
  act: () => EVIL,
  date: (iso) => iso,
}

const text = {
  at: AT,
  id: fakeItem(1, 0),
  title: EVIL,
  markdown: EVIL,
  pictures: [{ data: toBase64(pngBytes({ width: 4, height: 3 })), alt: EVIL }],
  language: null,
  history: [{ at: AT, title: EVIL, markdown: EVIL, pictures: [{ data: toBase64([60, 115, 118, 103]), alt: EVIL }] }],
  reactions: [{ emoji: EVIL, count: 2 }],
}

const DATA: MyExport = {
  format: "palabre-my-data",
  version: 1,
  exportedAt: AT,
  site: { id: fakeLedger(1), name: EVIL },
  me: { member: fakeMember(1), name: EVIL, title: EVIL, help: [EVIL], role: "member", joinedAt: AT },
  communities: [
    {
      ledger: fakeLedger(2),
      name: EVIL,
      purpose: EVIL,
      access: "open",
      posts: [{ ...text, kind: "message", comments: 1 }],
      comments: [{ ...text, under: { post: fakeItem(2, 0), title: EVIL, author: EVIL } }],
      reactions: [{ at: AT, emoji: EVIL, target: fakeItem(3, 0) }],
      reports: [{ at: AT, reason: "hurtful", note: EVIL, target: fakeItem(3, 0) }],
    },
  ],
  requests: [{ at: AT, community: EVIL, said: "asked", note: EVIL }],
  acts: [],
  onThisMachine: { [EVIL]: EVIL },
}

const going = () => new AbortController().signal
const read = async (data: MyExport) =>
  new DOMParser().parseFromString((await writePage(data, WORDS, going())) ?? "", "text/html")

test("hostile text in every field stays text: nothing runs, nothing is fetched", async () => {
  const page = await read(DATA)
  expect(page.querySelectorAll("script, iframe, object, embed, base, form, link")).toHaveLength(0)
  expect(page.querySelectorAll("style")).toHaveLength(1)
  const handlers = [...page.querySelectorAll("*")].flatMap((element) => element.getAttributeNames())
  expect(handlers.filter((name) => name.startsWith("on"))).toEqual([])
  for (const image of page.querySelectorAll("img"))
    expect(image.getAttribute("src")).toMatch(/^data:image\/png;base64,/)
  expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toContain("default-src 'none'")
  expect(page.querySelector("pre")?.textContent).toContain("<script>alert(1)</script>")
  expect(page.documentElement.textContent).not.toContain("\u202e")
})

test("holds every text with its picture and its earlier wordings", async () => {
  const page = await read(DATA)
  expect(page.querySelectorAll("article")).toHaveLength(2)
  expect(page.querySelectorAll("img")).toHaveLength(2)
  expect(page.querySelectorAll("article details")).toHaveLength(2)
})

test("says with a heading what was written when asking to join, and with none where nobody asked", async () => {
  const asked = { at: AT, community: "Essais", said: "asked", note: "J’y travaille" } as const
  const headings = async (data: MyExport) => (await read(data)).querySelectorAll("h2").length
  const page = await read({ ...DATA, requests: [asked] })
  expect([...page.querySelectorAll("li")].map(({ textContent }) => textContent)).toContain(`${AT} J’y travaille`)
  expect(await headings({ ...DATA, requests: [asked] })).toBe((await headings({ ...DATA, requests: [] })) + 1)
})

test("is not written once it was cancelled", async () => {
  expect(await writePage(DATA, WORDS, AbortSignal.abort())).toBeUndefined()
})

test("leaves out what machines sign by themselves, and says nothing of nothing", async () => {
  const act = { hash: fakeHash(1), ledger: fakeLedger(1), at: 0, author: null, person: null, name: "" }
  const rest = { role: null, reason: null, review: null, on: null, effect: "done" } as const
  const acts = (["cutoff.set", "secret.change", "site.rename"] as const).map((type) => ({ ...act, ...rest, type }))
  const words = { ...WORDS, act: ({ type }: { readonly type: string }) => type }
  const written = await writePage({ ...DATA, communities: [], requests: [], acts, onThisMachine: {} }, words, going())
  const page = new DOMParser().parseFromString(written ?? "", "text/html")
  expect([...page.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    "1970-01-01T00:00:00.000Z site.rename",
  ])
  expect(page.querySelector("details")).toBeNull()
})
