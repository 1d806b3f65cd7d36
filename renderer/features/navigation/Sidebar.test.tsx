import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { createFakeHost } from "../../../tests/fakes/fakeHost.ts"
import { createFakePalabre } from "../../../tests/fakes/fakePalabre.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { Sidebar } from "./Sidebar.tsx"

test("a community says its name, that it is private, and how much is unread", async () => {
  await renderScreen(<Sidebar />)
  expect(await screen.findByRole("link", { name: "Pilote Lyon (private) 12 unread" })).toBeTruthy()
  expect(screen.getByRole("link", { name: "Ingénierie de terrain" })).toBeTruthy()
})

test("the screen that is shown is marked", async () => {
  await renderScreen(<Sidebar />, { path: "/people" })
  const current = screen.getAllByRole("link").filter((link) => link.getAttribute("aria-current") === "page")
  expect(current.map(({ textContent }) => textContent)).toEqual(["People"])
})

test("communities that one has not joined, or may ask to enter, are counted and lead to the directory; archived ones are not", async () => {
  const fake = createFurnishedSite()
  const [first, second, third, ...rest] = fake.communities.get()
  if (!first || !second || !third) throw new Error("the furnished site has communities")
  const joined = rest.map((view) => ({ ...view, joined: true }))
  const others = [first, second].map((view) => ({ ...view, joined: false }))
  fake.communities.set([...others, { ...third, joined: false, archivedAt: 1 }, ...joined])
  const doors = fake.site.access.get().doors.length
  await renderScreen(<Sidebar />, { fake })
  const row = await screen.findByRole("link", { name: `More to discover ${doors + 2}` })
  expect(row.getAttribute("href")).toBe("/communities")
  act(() => fake.communities.set(joined))
  expect(screen.queryByRole("link", { name: /^More to discover/ })?.textContent).toBe(
    doors === 0 ? undefined : `More to discover${doors}`,
  )
})

test("drafts are counted", async () => {
  const fake = createFurnishedSite()
  const draft = { kind: "message", title: "", markdown: "À finir", ledger: null, savedAt: 1 } as const
  await fake.site.saveDraft("one", draft)
  await renderScreen(<Sidebar />, { fake })
  expect(await screen.findByRole("link", { name: "Drafts 1" })).toBeTruthy()
})

test("new post, new community and invitation open from here", async () => {
  const { asked } = await renderScreen(<Sidebar />)
  for (const name of [/^New post/, "New community", "Invite a colleague"])
    fireEvent.click(await screen.findByRole("button", { name }))
  expect(asked).toEqual(["composer", "new-community", "invite"])
})

test("a demonstration offers no invitation", async () => {
  const fake = createFurnishedSite()
  const host = createFakeHost({ demonstration: true })
  await renderScreen(<Sidebar />, { fake, palabre: createFakePalabre({ host, makeSite: () => fake.site }) })
  await waitFor(() => expect(screen.queryByRole("button", { name: "Invite a colleague" })).toBeNull())
  expect(screen.getByRole("button", { name: "New community" })).toBeTruthy()
})

test("a muted community is silent and says so, and a favourite says so", async () => {
  const fake = createFurnishedSite()
  const [first, second] = fake.communities.get()
  if (first) await fake.site.muteCommunity(first.ledger, true)
  if (second) await fake.site.favouriteCommunity(second.ledger, true)
  await renderScreen(<Sidebar />, { fake })
  expect(await screen.findByRole("link", { name: "Tout le monde (muted)" })).toBeTruthy()
  expect(screen.getByRole("link", { name: "Pilote Lyon (private) (favourite) 12 unread" })).toBeTruthy()
})

test("the site's name leads to its charter and to who may do what", async () => {
  await renderScreen(<Sidebar />)
  fireEvent.click(await screen.findByRole("button", { name: /^Site: / }))
  for (const name of ["Charter", "Roles and trust"]) expect(await screen.findByRole("menuitem", { name })).toBeTruthy()
  await waitFor(() => expect(screen.getByRole("menu").contains(document.activeElement)).toBe(true))
})
