import { describe, expect, it } from "vitest"
import { fakeItem, fakeLedger } from "../../../tests/fakes/fakeIds.ts"
import { createItemHref, findLinkedPosts, parseItemLink } from "./itemLink.ts"
import { createCommentHref, createPostHref } from "./postAddress.ts"

const post = { ledger: fakeLedger(3), item: fakeItem(4, 0) }
const comment = fakeItem(5, 0)
const href = createPostHref(post)

describe("an address of an item", () => {
  it("is read from a link of any machine's page, and leads inside this one", () => {
    for (const page of ["", "http://localhost:4180/", "http://127.0.0.1:5000/", "https://localhost/"])
      expect(parseItemLink(page + href)).toEqual({ post })
    expect(parseItemLink(createCommentHref(post, comment))).toEqual({ post, comment })
    expect(createItemHref({ post, comment })).toBe(createCommentHref(post, comment))
  })

  it("is no address of anywhere else", () => {
    for (const address of [
      `https://example.org/${href}`,
      `http://localhost.example.org/${href}`,
      `http://user@localhost/${href}`,
      `javascript:alert(1)//${href}`,
      `${href}/more`,
      "#/c/abc/p/def",
      "#/people",
    ])
      expect(parseItemLink(address)).toBeUndefined()
  })
})

describe("posts that a text points to", () => {
  it("are found once each, and not in code or in what somebody else said", () => {
    const other = { ledger: fakeLedger(9), item: fakeItem(8, 0) }
    const third = { ledger: fakeLedger(9), item: fakeItem(7, 0) }
    expect(findLinkedPosts(`[voir](${href}) et http://localhost:4181/${href}.`)).toEqual([post])
    expect(findLinkedPosts(`> dit [là](${href})\n\nD’accord, voir ${createPostHref(other)}`)).toEqual([other])
    expect(findLinkedPosts(`\`${href}\`\n\`\`\`\n${href}\n\`\`\`\n`)).toEqual([])
    expect(findLinkedPosts([post, other, third].map(createPostHref).join(" "))).toEqual([post, other])
    expect(findLinkedPosts(`https://example.org/${href}`)).toEqual([])
  })
})
