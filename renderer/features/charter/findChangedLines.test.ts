import { expect, test } from "vitest"
import { diffWordings } from "../post/history/diffWordings.ts"
import { findChangedLines } from "./findChangedLines.ts"

const read = (before: string, after: string) =>
  findChangedLines(diffWordings(before, after)).map(({ parts, heading, gap }) => [
    parts.map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}${text}`)).join("|"),
    heading,
    gap,
  ])

test("only the lines that changed are told, under their headings, without marks", () => {
  const before = "# Why\n\nWe help.\n\n## Tone\n\n- Be clear.\n- Be kind.\n\n## End\n\nThat is all."
  const after = "# Why\n\nWe help.\n\n## Tone\n\n- Be brief.\n- Be kind.\n\n## End\n\nThat is all. For now."
  expect(read(before, after)).toEqual([
    ["Tone", true, true],
    ["• Be |-clear|+brief|.", false, false],
    ["End", true, true],
    ["That is all.|+ For now.", false, false],
  ])
})

test("what is new as a whole stands with its own heading", () => {
  const lines = read("# Why\n\nWe help.", "# Why\n\nWe help.\n\n## Tone\n\nBe brief.")
  expect(lines).toEqual([
    ["+Tone", true, true],
    ["+Be brief.", false, false],
  ])
})

test("a text that is another tells all that was and all that is", () => {
  const told = read("One\nTwo", "Three\nFour")
    .map(([line]) => line)
    .join(" ")
  for (const word of ["One", "Two", "Three", "Four"]) expect(told).toContain(word)
})
