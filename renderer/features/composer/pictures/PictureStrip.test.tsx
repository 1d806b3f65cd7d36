import { fireEvent, screen } from "@testing-library/react"
import { useState } from "react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import type { Picture } from "../../../../shared/application/site.ts"
import { MarkdownEditor } from "../editor/MarkdownEditor.tsx"
import { PictureStrip } from "./PictureStrip.tsx"
import { usePictures } from "./usePictures.ts"

const THREE: readonly Picture[] = ["one", "two", "three"].map((alt) => ({ data: "", alt }))

const Writing = () => {
  const [list, setList] = useState(THREE)
  const pictures = usePictures(list, setList)
  return (
    <MarkdownEditor
      label="Text"
      placeholder=""
      initial=""
      onChange={() => undefined}
      onSubmit={() => undefined}
      takeFocus={false}
      attached={<PictureStrip pictures={pictures} />}
      footer={<button type="button">Publish</button>}
    />
  )
}

test("pictures stand between the text and its buttons, in the order of the Tab key too", () => {
  renderOnSite(createFurnishedSite(), <Writing />)
  const order = [
    screen.getByRole("textbox", { name: "Text" }),
    screen.getByRole("textbox", { name: "Description of picture 1" }),
    screen.getByRole("button", { name: "Remove picture 3" }),
    screen.getByRole("button", { name: "Publish" }),
  ]
  for (const [at, element] of order.slice(1).entries())
    expect(order[at]?.compareDocumentPosition(element)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
})

const remove = (number: number) => {
  const button = screen.getByRole("button", { name: `Remove picture ${number}` })
  button.focus()
  fireEvent.click(button)
  return document.activeElement?.getAttribute("aria-label")
}
const described = () =>
  screen.queryAllByRole("textbox", { name: /Description/ }).map((one) => one.getAttribute("value"))

test("who removes pictures by the keyboard stays among them, and ends in the text", () => {
  renderOnSite(createFurnishedSite(), <Writing />)
  expect([remove(1), described()]).toEqual(["Remove picture 1", ["two", "three"]])
  expect([remove(2), described()]).toEqual(["Remove picture 1", ["two"]])
  expect([remove(1), described()]).toEqual(["Text", []])
})
