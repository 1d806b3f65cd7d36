import type { Editor } from "@tiptap/core"
import { act, fireEvent, screen, waitFor } from "@testing-library/react"
import { useState } from "react"
import { expect, test, vi } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"

// Another file of this worker may have brought the rich editor already; here it has to be waited for.
vi.resetModules()
const { renderOnSite } = await import("../../../../tests/fakes/renderOnSite.tsx")
const { MarkdownEditor } = await import("./MarkdownEditor.tsx")

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

test("the plain editor is there at once, and the rich one takes over its text, its focus and its caret", async () => {
  const { field, written } = show("")
  expect(field().tagName).toBe("TEXTAREA")
  field().focus()
  fireEvent.change(field(), { target: { value: "typed **early**" } })
  expect(written).toEqual(["typed **early**"])
  const plain = field()
  if (plain instanceof HTMLTextAreaElement) plain.setSelectionRange(6, 6)
  await waitFor(() => expect(field().tagName).toBe("DIV"), { timeout: 10_000 })
  expect(field().querySelector("strong")?.textContent).toBe("early")
  expect(document.activeElement).toBe(field())
  const { editor } = screen.getByRole<HTMLElement & { readonly editor: Editor }>("textbox", { name: "Text" })
  act(() => void editor.commands.insertContent("very "))
  expect(field().textContent).toBe("typed very early")
})

test("names and tags look like what they are while one writes; not in code", async () => {
  const { field } = show("Bonjour @Marc Lefebvre, voir #pompe et `@Marc Lefebvre #pompe`")
  await waitFor(() => expect(field().tagName).toBe("DIV"), { timeout: 10_000 })
  const marked = () => [...field().querySelectorAll("span")].map(({ textContent }) => textContent)
  expect(marked()).toEqual(["@Marc Lefebvre", "#pompe"])
  const { editor } = screen.getByRole<HTMLElement & { readonly editor: Editor }>("textbox", { name: "Text" })
  act(() => void editor.commands.insertContentAt(1, "#neuf "))
  expect(marked()).toEqual(["#neuf", "@Marc Lefebvre", "#pompe"])
})

test("a second editor on the page links addresses as the first one does, and complains of nothing", async () => {
  const warned: unknown[] = []
  const warn = vi.spyOn(console, "warn").mockImplementation((...words: unknown[]) => void warned.push(words))
  for (const address of ["docs.example.com/a", "mailto:alice@example.com"]) {
    show("")
    await screen.findAllByRole("toolbar", {}, { timeout: 10_000 })
    const newest = screen.getAllByRole<HTMLElement & { readonly editor: Editor }>("textbox", { name: "Text" }).at(-1)
    for (const typed of [`voir ${address}`, " "]) act(() => void newest?.editor.commands.insertContent(typed))
    expect([...(newest?.querySelectorAll("a") ?? [])].map(({ textContent }) => textContent)).toEqual([address])
  }
  warn.mockRestore()
  expect(warned).toEqual([])
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

test("what is submitted is what stands there, even if a long text was typed a moment ago", async () => {
  const submitted: string[] = []
  const Form = () => {
    const [text, setText] = useState("")
    const submit = () => submitted.push(text)
    const props = { label: "Text", placeholder: "", initial: "", takeFocus: false, footer: null }
    return <MarkdownEditor {...props} onChange={setText} onSubmit={submit} />
  }
  renderOnSite(createFurnishedSite(), <Form />)
  await screen.findByRole("toolbar", { name: "Formatting" }, { timeout: 10_000 })
  const field = screen.getByRole<HTMLElement & { readonly editor: Editor }>("textbox", { name: "Text" })
  const text = `${"long ".repeat(2_000)}end`
  act(() => void field.editor.commands.insertContent(text))
  fireEvent.keyDown(field, { key: "Enter", ctrlKey: true })
  expect(submitted).toEqual([text])
})

const invites = () => document.querySelector("[data-placeholder]")?.getAttribute("data-placeholder")

const Kinds = () => {
  const [placeholder, setPlaceholder] = useState("Share")
  const props = { label: "Text", initial: "", takeFocus: false, footer: null, placeholder }
  return (
    <>
      <button type="button" onClick={() => setPlaceholder("Ask")}>
        Question
      </button>
      <MarkdownEditor {...props} onChange={() => undefined} onSubmit={() => undefined} />
    </>
  )
}

test("another kind of post invites with other words, also once the rich editor is there", async () => {
  renderOnSite(createFurnishedSite(), <Kinds />)
  await waitFor(() => expect(screen.getByRole("textbox", { name: "Text" }).tagName).toBe("DIV"), { timeout: 10_000 })
  expect(invites()).toBe("Share")
  fireEvent.click(screen.getByRole("button", { name: "Question" }))
  expect(invites()).toBe("Ask")
})
