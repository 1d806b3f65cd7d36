import { act, cleanup, fireEvent, screen, waitFor } from "@testing-library/react"
import { afterEach, expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import { MarkdownEditor } from "./MarkdownEditor.tsx"

afterEach(cleanup)

const show = (initial: string) => {
  const written: string[] = []
  renderOnSite(
    createFurnishedSite(),
    <MarkdownEditor
      label="Text"
      placeholder="Write"
      initial={initial}
      onChange={(markdown) => written.push(markdown)}
      onSubmit={() => undefined}
      takeFocus={false}
      footer={null}
    />,
  )
  return { written, field: () => screen.getByRole("textbox", { name: "Text" }) }
}

test("the plain editor is there at once, and the rich one takes over its text and its focus", async () => {
  const { field, written } = show("")
  expect(field().tagName).toBe("TEXTAREA")
  field().focus()
  fireEvent.change(field(), { target: { value: "typed **early**" } })
  expect(written).toEqual(["typed **early**"])
  await waitFor(() => expect(field().tagName).toBe("DIV"), { timeout: 10_000 })
  expect(field().querySelector("strong")?.textContent).toBe("early")
  await waitFor(() => expect(document.activeElement).toBe(field()))
})

test("a text that the rich editor would change stays in the plain one", async () => {
  const { field } = show("|a|\n|-|\n|b|")
  await act(async () => void (await import("./RichEditor.tsx")))
  expect(field().tagName).toBe("TEXTAREA")
  expect(field()).toHaveProperty("value", "|a|\n|-|\n|b|")
})

test("every tool has a name", async () => {
  show("text")
  const toolbar = await screen.findByRole("toolbar", { name: "Formatting" }, { timeout: 10_000 })
  const names = [...toolbar.querySelectorAll("button")].map((button) => button.getAttribute("aria-label"))
  expect(names).toContain("Bold")
  expect(names.every((name) => name !== null && name !== "")).toBe(true)
})
