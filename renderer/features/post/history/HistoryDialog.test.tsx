import { screen } from "@testing-library/react"
import { expect, test } from "vitest"
import { createFurnishedSite } from "../../../../tests/fakes/fakeContent.ts"
import { renderOnSite } from "../../../../tests/fakes/renderOnSite.tsx"
import { diffWordings } from "./diffWordings.ts"
import { HistoryDialog } from "./HistoryDialog.tsx"

const read = (kind: "added" | "removed", before: string, after: string) =>
  diffWordings(before, after)
    .filter((part) => part.kind === kind)
    .map((part) => part.text.trim())

test("two wordings are compared word by word", () => {
  expect(read("added", "We meet on Monday at noon", "We meet on Tuesday at noon")).toEqual(["Tuesday"])
  expect(read("removed", "We meet on Monday at noon", "We meet on Tuesday at noon")).toEqual(["Monday"])
})

test("nothing is lost between the parts", () => {
  const before = "une phrase, puis une autre\n\n- point"
  const after = "une phrase ; et une autre !\n\n- point\n- point"
  const parts = diffWordings(before, after)
  const join = (skipped: string) => parts.flatMap((part) => (part.kind === skipped ? [] : part.text)).join("")
  expect(join("added")).toBe(before)
  expect(join("removed")).toBe(after)
})

const write = (seed: number) => Array.from({ length: 9_000 }, (_, at) => `m${(at * seed) % 8_999}`).join(" \n")

test("two texts of 60 KB that share nothing are compared in bounded time", () => {
  const from = performance.now()
  const parts = diffWordings(write(7), write(31))
  expect(performance.now() - from).toBeLessThan(3_000)
  expect(parts.length).toBeGreaterThan(0)
})

test("every wording is listed, the newest first, with what it changed", () => {
  renderOnSite(
    createFurnishedSite(),
    <HistoryDialog
      history={[
        { at: 1, title: "Plan", markdown: "one", pictures: [] },
        { at: 2, title: "Plan", markdown: "one two", pictures: [] },
      ]}
      current={{ title: "Plan", markdown: "two", pictures: [] }}
      onClose={() => undefined}
    />,
  )
  const headings = screen.getAllByRole("heading", { level: 3 }).map((heading) => heading.textContent.split(" ")[0])
  expect(headings).toEqual(["Current", "Wording", "First"])
  expect(document.querySelector("del")?.textContent).toContain("one")
  expect(document.querySelector("ins")?.textContent).toContain("two")
})

test("an address that was typed is shown as it was, and a space at the end is no change", () => {
  const typed = "See [https://a.example](https://a.example)"
  renderOnSite(
    createFurnishedSite(),
    <HistoryDialog
      history={[{ at: 1, title: "", markdown: `${typed} `, pictures: [] }]}
      current={{ title: "", markdown: `${typed} and [there](https://b.example)`, pictures: [] }}
      onClose={() => undefined}
    />,
  )
  expect(document.body.textContent).not.toContain("[https:")
  expect(document.querySelector("ins")?.textContent).toContain("and [there](https://b.example)")
  expect(document.querySelector("del")).toBeNull()
})

const link = (end: string) => `[Lucie](#/c/${"a".repeat(64)}/p/2026-Q4.1.1?comment=2026-Q4.1.${end})`

test("the address of a post is shortened, and where it leads elsewhere now still shows", () => {
  renderOnSite(
    createFurnishedSite(),
    <HistoryDialog
      history={[{ at: 1, title: "", markdown: link("2222"), pictures: [] }]}
      current={{ title: "", markdown: link("3333"), pictures: [] }}
      onClose={() => undefined}
    />,
  )
  expect(document.body.textContent).not.toContain("aaaa")
  expect(document.querySelector("ins")?.textContent).toContain("3333")
})
