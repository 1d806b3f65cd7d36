import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../tests/fakes/fakeContent.ts"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { SavedScreen } from "../saved/SavedScreen.tsx"
import { PostArticle } from "./PostArticle.tsx"

const show = async () => {
  const fake = createFurnishedSite()
  const [key] = fake.site.home.get()
  if (!key) throw new Error("the furnished site has posts")
  await renderScreen(
    <PostArticle postKey={key} position={1} size={1} showCommunity={false} onComment={() => undefined} />,
    { fake },
  )
  return { fake, key, button: () => screen.getByRole("button", { name: "Bookmark" }) }
}

test("the bookmark keeps a post and lets it go, and says which", async () => {
  const { fake, key, button } = await show()
  expect(button().getAttribute("aria-pressed")).toBe("false")
  fireEvent.click(button())
  await waitFor(() => expect(button().getAttribute("aria-pressed")).toBe("true"))
  expect(fake.saved.get()).toEqual([key])
  await screen.findByText("Added. You find it under Bookmarks.")
  fireEvent.click(button())
  await waitFor(() => expect(fake.saved.get()).toEqual([]))
})

test("the bookmark keeps the focus while it is being kept: a button that is disabled would lose it", async () => {
  const { fake, key, button } = await show()
  fireEvent.click(button())
  expect(button().getAttribute("aria-disabled")).toBe("true")
  expect(button().hasAttribute("disabled")).toBe(false)
  fireEvent.click(button())
  await waitFor(() => expect(fake.saved.get()).toEqual([key]))
  await waitFor(() => expect(button().getAttribute("aria-disabled")).toBe("false"))
})

test("B bookmarks the post that has the focus", async () => {
  const { fake, key } = await show()
  fireEvent.keyDown(screen.getByRole("article"), { key: "b" })
  await waitFor(() => expect(fake.saved.get()).toEqual([key]))
})

test("a post that could not be bookmarked says why", async () => {
  const { fake, button } = await show()
  fake.failNext({ kind: "full" })
  fireEvent.click(button())
  await screen.findByRole("alert")
  expect(button().getAttribute("aria-pressed")).toBe("false")
})

test("an empty list says how to fill it", async () => {
  await renderScreen(<SavedScreen />)
  expect(screen.getByText("No bookmarks yet")).toBeTruthy()
})
