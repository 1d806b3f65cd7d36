import { act, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import type { PostView } from "../../../shared/application/site.ts"
import { PostScreen } from "./PostScreen.tsx"

const show = async (change: Partial<PostView>) => {
  const fake = createFurnishedSite()
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("the furnished site has posts")
  fake.putPost({ ...post, ...change })
  await renderScreen(<PostScreen />, { fake, path: `/c/${key.ledger}/p/${key.item}` })
  return screen.findByRole("heading", { level: 1 })
}

test("a post without a title is called by its first words, which stand on the screen once", async () => {
  const heading = await show({ title: "", markdown: "Qui a **la clé** du local ?" })
  expect([heading.textContent, heading.className]).toEqual(["Qui a la clé du local ?", "visually-hidden"])
  await waitFor(() => expect(document.title).toContain("Qui a la clé du local ?"))
})

test("one of pictures alone says what it shows", async () => {
  const heading = await show({ title: "", markdown: "", pictures: [{ data: "", alt: "" }] })
  expect(heading.textContent).toContain("picture")
})

test("a title stands above its post", async () => {
  const heading = await show({ title: "La clé", markdown: "Qui l’a ?" })
  expect([heading.textContent, heading.className === "visually-hidden"]).toEqual(["La clé", false])
})

test("what is said under a question is an answer, not a comment", async () => {
  const fake = createFurnishedSite()
  const [key] = fake.site.home.get()
  const post = key && fake.site.post(key).get()
  if (!post) throw new Error("the furnished site has posts")
  fake.putPost({ ...post, kind: "question" })
  const path = `/c/${key.ledger}/p/${key.item}`
  await renderScreen(<PostScreen />, { fake, path })
  await screen.findByRole("textbox", { name: "Your answer" })
  expect(screen.queryByText(/comment/i)).toBeNull()
  await act(() => Promise.resolve(fake.putPost({ ...post, kind: "message" })))
  await screen.findByRole("textbox", { name: "Your comment" })
})
