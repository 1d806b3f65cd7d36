import { fireEvent, screen, waitFor } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import type { PostKey } from "../../../../shared/application/site.ts"
import { usePost } from "../usePost.ts"
import { ReactionBar } from "./ReactionBar.tsx"

const Bar = ({ postKey }: { readonly postKey: PostKey }) => {
  const post = usePost(postKey)
  return post && <ReactionBar target={postKey} reactions={post.reactions} mayReact />
}

const show = () => {
  const fake = createFurnishedSite()
  const post = fake.site.home.get()[1]
  if (!post) throw new Error("the furnished site has posts")
  renderOnSite(fake, <Bar postKey={post} />)
  return { fake, post }
}

const chip = () => screen.getByRole("button", { name: /🎉/ })

test("a tap shows at once, and a second one takes it back before it leaves", async () => {
  const { fake } = show()
  expect(chip().getAttribute("aria-pressed")).toBe("false")
  fireEvent.click(chip())
  await waitFor(() => expect(chip().getAttribute("aria-pressed")).toBe("true"))
  expect(fake.waiting.get()).toHaveLength(1)
  fireEvent.click(chip())
  await waitFor(() => expect(fake.waiting.get()).toEqual([]))
  expect(chip().getAttribute("aria-pressed")).toBe("false")
  expect(fake.calls).toEqual(["toggleReaction", "toggleReaction"])
})

test("the palette opens from its button and is walked with the arrow keys", async () => {
  const { fake } = show()
  fireEvent.click(screen.getByRole("button", { name: "Add a reaction" }))
  const menu = screen.getByRole("menu")
  const items = screen.getAllByRole("menuitemcheckbox")
  expect(items.length).toBeGreaterThanOrEqual(6)
  expect(items.every((item) => item.getAttribute("aria-label"))).toBe(true)
  expect(document.activeElement).toBe(items[0])
  fireEvent.keyDown(menu, { key: "ArrowRight" })
  expect(document.activeElement).toBe(items[1])
  fireEvent.keyDown(menu, { key: "End" })
  expect(document.activeElement).toBe(items.at(-1))
  fireEvent.click(document.activeElement ?? document.body)
  expect(screen.queryByRole("menu")).toBeNull()
  await waitFor(() => expect(fake.waiting.get()).toHaveLength(1))
})

test("Escape closes the palette and gives focus back", () => {
  show()
  const trigger = screen.getByRole("button", { name: "Add a reaction" })
  fireEvent.click(trigger)
  fireEvent.keyDown(screen.getByRole("menu"), { key: "Escape" })
  expect(screen.queryByRole("menu")).toBeNull()
  expect(document.activeElement).toBe(trigger)
})

test("a reaction names who reacted", () => {
  show()
  expect(chip().getAttribute("aria-label")).toContain("Yuki Tanabe")
})

test("a reaction that could not be kept says so", async () => {
  const { fake } = show()
  fake.failNext({ kind: "full" })
  fireEvent.click(chip())
  await screen.findByRole("alert")
  expect(chip().getAttribute("aria-pressed")).toBe("false")
})
