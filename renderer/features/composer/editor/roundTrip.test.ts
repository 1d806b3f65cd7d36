import { MarkdownManager } from "@tiptap/markdown"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { isRichEditable } from "./isRichEditable.ts"
import { createExtensions } from "./richEditorExtensions.ts"

const manager = new MarkdownManager({ extensions: createExtensions(() => "") })
const turn = (markdown: string): string => manager.serialize(manager.parse(markdown))

test.each([
  "**bold** and *italic*, `code` and ~~no~~",
  "- one\n- two\n\n1. first\n2. second",
  "> quoted",
  "```\nlet x = 1\n```",
  "[site](https://docs.example/a)",
  "1 < 2 & 3 #tag @Name",
])("the editor gives back what it was given: %s", (markdown) => {
  expect(isRichEditable(markdown)).toBe(true)
  expect(turn(turn(markdown))).toBe(turn(markdown))
})

test.each([
  ["a table", "|a|b|\n|-|-|\n|1|2|"],
  ["an image", "![a](https://x.example/a.png)"],
  ["HTML", "<b>x</b>"],
  ["a reference", "[a]: https://x.example"],
  ["a task list", "- [x] done"],
  ["deep nesting", ">".repeat(500)],
  ["a very long text", "word ".repeat(6_000)],
])("%s is edited as plain text, since the rich editor would change it", (_, markdown) => {
  expect(isRichEditable(markdown)).toBe(false)
})

test("after one turn through the editor a text changes no more", () => {
  const word = fc.constantFrom("mot", "*", "_", "#tag", "a_b", "<", "&", "`c`", "**g**", "1.", "-", "é", "[x]", "\\")
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => `x ${words.join(" ")}`)
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), (lines) => {
      const markdown = lines.join("\n\n")
      fc.pre(isRichEditable(markdown))
      const once = turn(markdown)
      expect(turn(once)).toBe(once)
    }),
    { numRuns: 200 },
  )
})
