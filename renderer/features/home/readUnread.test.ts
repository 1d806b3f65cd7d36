import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { readUnread } from "./readUnread.ts"

test("the unread posts are found, in their order", () => {
  const { site } = createFurnishedSite()
  const unread = readUnread(site, site.home.get())
  expect(unread).toEqual(site.home.get().slice(0, 3))
})

test("it stops looking once it has as many as the communities count", () => {
  const fake = createFurnishedSite()
  fake.communities.set(fake.communities.get().map((community, at) => ({ ...community, unread: at === 0 ? 1 : 0 })))
  let asked = 0
  const site = {
    ...fake.site,
    isUnread: (key: Parameters<typeof fake.site.isUnread>[0]) => ((asked += 1), fake.site.isUnread(key)),
  }
  expect(readUnread(site, fake.site.home.get())).toHaveLength(1)
  expect(asked).toBe(1)
})
