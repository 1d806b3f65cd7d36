import { act, fireEvent, screen, within } from "@testing-library/react"
import type { Editor } from "@tiptap/core"
import { beforeAll, expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import { MarkdownEditor } from "../editor/MarkdownEditor.tsx"
import { loadRichEditor } from "../editor/useRichEditor.ts"

beforeAll(async () => void (await loadRichEditor()))
const show = (initial = "") => {
  const written: string[] = []
  renderOnSite(
    createFurnishedSite(),
    <MarkdownEditor
      label="Text"
      placeholder="Write"
      initial={initial}
      onChange={(markdown) => written.push(markdown)}
      onSubmit={() => undefined}
      takeFocus
      footer={null}
    />,
  )
  const field = screen.getByRole<HTMLElement & { editor?: Editor }>("textbox", { name: "Text" })
  act(() => void field.editor?.commands.focus("end"))
  const type = (text: string) => act(() => void field.editor?.commands.insertContent({ type: "text", text }))
  const press = (key: string) => act(() => void fireEvent.keyDown(field, { key }))
  return { type, press, written, field }
}

const offered = (name: string) =>
  within(screen.getByRole("listbox", { name }))
    .getAllByRole("option")
    .map((option) => option.textContent)

test("# offers the site's tags, what the text speaks of first, and writes the one that is chosen", () => {
  const { type, press, written } = show("Un point de sécurité ")
  type("#")
  expect(offered("Topics")).toEqual(["#sécurité7 posts", "#pilote-lyon12 posts", "#prévision5 posts"])
  type("pre")
  expect(offered("Topics")).toEqual(["#prévision5 posts"])
  press("Enter")
  expect(written.at(-1)?.trim()).toBe("Un point de sécurité #prévision")
  expect(screen.queryByRole("listbox")).toBeNull()
})

test(": offers emoji from the second letter on, and none after a colon between words", () => {
  const { type, press, written } = show("Bravo ")
  type(":")
  type("f")
  expect(screen.queryByRole("listbox")).toBeNull()
  type("us")
  expect(offered("Emoji")[0]).toBe("🚀rocketfusée")
  press("Tab")
  type("à 10:30")
  expect(screen.queryByRole("listbox")).toBeNull()
  expect(written.at(-1)).toBe("Bravo 🚀 à 10:30")
})

test("a text whose first words end in a sign opens its menu, and what is chosen goes on from there", () => {
  const { press, written } = show("Merci @")
  const [first] = offered("Colleagues to mention")
  expect(first).toBeDefined()
  press("Enter")
  expect(written.at(-1)).toMatch(/^Merci @\p{Lu}/u)
})

test("buttons open the menus of colleagues and of emoji, apart from the word before", () => {
  const { type, press, field, written } = show("Bravo")
  act(() => void fireEvent.click(screen.getByRole("button", { name: "Mention somebody (@)" })))
  expect(offered("Colleagues to mention").length).toBeGreaterThan(1)
  press("Escape")
  act(() => void field.editor?.commands.deleteRange({ from: 6, to: 8 }))
  act(() => void fireEvent.click(screen.getByRole("button", { name: "Emoji (:)" })))
  expect(offered("Emoji")[0]).toContain("👍")
  type("f")
  expect(offered("Emoji").length).toBeGreaterThan(1)
  type("us")
  press("Enter")
  expect(written.at(-1)).toBe("Bravo 🚀 ")
})

test("/ turns an empty paragraph into a block, and is a slash anywhere else", () => {
  const { type, press, field, written } = show()
  type("/")
  expect(offered("Blocks")).toHaveLength(6)
  type("num")
  press("Enter")
  expect(field.querySelector("ol")).not.toBeNull()
  type("un et/ou")
  expect(screen.queryByRole("listbox")).toBeNull()
  expect(written.at(-1)?.trimEnd()).toBe("1. un et/ou")
})

test.each([
  ["heading", "h2"],
  ["bull", "ul"],
  ["quo", "blockquote"],
  ["code", "pre"],
  ["div", "hr"],
])("/%s makes a %s that Markdown keeps", (typed, element) => {
  const { type, press, field, written } = show()
  type(`/${typed}`)
  press("Enter")
  expect(field.querySelector(element)).not.toBeNull()
  expect(written.at(-1)).not.toContain(typed)
})

test("Escape closes the menu for this sign, and the arrows move in it", () => {
  const { type, press, field } = show()
  type("@")
  const first = field.getAttribute("aria-activedescendant")
  press("ArrowDown")
  expect(field.getAttribute("aria-activedescendant")).not.toBe(first)
  // What Mantine's dialog asks before it closes.
  expect(field.getAttribute("data-mantine-stop-propagation")).toBe("true")
  press("Escape")
  expect(screen.queryByRole("listbox")).toBeNull()
  expect(field.hasAttribute("data-mantine-stop-propagation")).toBe(false)
  expect(field.hasAttribute("aria-activedescendant")).toBe(false)
  type("lé")
  expect(screen.queryByRole("listbox")).toBeNull()
})
