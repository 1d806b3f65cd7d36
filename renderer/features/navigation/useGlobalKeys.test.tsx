import { fireEvent, screen } from "@testing-library/react"
import { beforeEach, expect, test } from "vitest"
import { renderScreen } from "../../../tests/fakes/renderScreen.tsx"
import { useShell } from "../../ui/shell.tsx"
import { useGlobalKeys } from "./useGlobalKeys.ts"

/** Steps to the next unread community, 0 for all marked read. */
const done: number[] = []
beforeEach(() => void done.splice(0))

const Keys = ({ singleKeys = true }: { readonly singleKeys?: boolean }) => {
  useGlobalKeys(
    { ...useShell(), singleKeys },
    { nextUnread: (step) => done.push(step), markAllRead: () => done.push(0) },
  )
  return (
    <>
      <input aria-label="field" />
      <input type="radio" aria-label="segment" />
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an editor, as TipTap makes it */}
      <div role="textbox" aria-label="editor" tabIndex={0} contentEditable suppressContentEditableWarning />
    </>
  )
}

test("C, / and ? open what they stand for", async () => {
  const { asked } = await renderScreen(<Keys />)
  for (const key of ["c", "/", "?"]) fireEvent.keyDown(document.body, { key })
  expect(asked).toEqual(["composer", "jump", "help"])
})

test("single keys never fire while somebody types", async () => {
  const { asked } = await renderScreen(<Keys />)
  for (const target of [screen.getByLabelText("field"), screen.getByLabelText("editor")])
    for (const key of ["c", "/", "?"]) fireEvent.keyDown(target, { key })
  expect(asked).toEqual([])
})

test("single keys go on working after a click on a choice that takes no letters", async () => {
  const { asked } = await renderScreen(<Keys />)
  for (const key of ["c", " ", "ArrowRight"]) fireEvent.keyDown(screen.getByLabelText("segment"), { key })
  expect(asked).toEqual(["composer"])
})

test("single keys with Ctrl, Alt or Meta belong to the browser, but Ctrl+K jumps even from a field", async () => {
  const { asked } = await renderScreen(<Keys />)
  fireEvent.keyDown(document.body, { key: "c", ctrlKey: true })
  fireEvent.keyDown(document.body, { key: "c", altKey: true })
  fireEvent.keyDown(screen.getByLabelText("field"), { key: "k", ctrlKey: true })
  expect(asked).toEqual(["jump"])
})

test("single keys can be turned off; Ctrl+K stays", async () => {
  const { asked } = await renderScreen(<Keys singleKeys={false} />)
  fireEvent.keyDown(document.body, { key: "c" })
  fireEvent.keyDown(document.body, { key: "k", metaKey: true })
  expect(asked).toEqual(["jump"])
})

test("Alt+Shift+arrows and Shift+Escape work without single keys, and are left to fields and to the browser", async () => {
  await renderScreen(<Keys singleKeys={false} />)
  const together = [
    { key: "ArrowDown", altKey: true, shiftKey: true },
    { key: "ArrowUp", altKey: true, shiftKey: true },
    { key: "Escape", shiftKey: true },
  ]
  for (const press of together) fireEvent.keyDown(document.body, press)
  expect(done).toEqual([1, -1, 0])
  for (const press of together) {
    fireEvent.keyDown(screen.getByLabelText("field"), press)
    fireEvent.keyDown(document.body, { ...press, ctrlKey: true })
  }
  expect(done).toEqual([1, -1, 0])
})

test("a keyboard on which / and ? need Shift reaches them all the same", async () => {
  const { asked } = await renderScreen(<Keys />)
  fireEvent.keyDown(document.body, { key: "/", code: "Period", shiftKey: true })
  fireEvent.keyDown(document.body, { key: "?", code: "KeyM", shiftKey: true })
  expect(asked).toEqual(["jump", "help"])
})
