import { fireEvent, screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
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
