import { expect, test } from "vitest"
import { excerptMarkdown } from "./excerptMarkdown.ts"

test("a short post stays whole", () => {
  expect(excerptMarkdown("Bonjour\n\nà tous")).toEqual({ markdown: "Bonjour\n\nà tous", cut: false })
})

test("a long post ends at a paragraph, a line or a word", () => {
  const paragraphs = excerptMarkdown(`${"word ".repeat(120)}\n\n${"word ".repeat(400)}`)
  expect(paragraphs.cut).toBe(true)
  expect(paragraphs.markdown).toBe("word ".repeat(120).trim())
  expect(excerptMarkdown("word ".repeat(1_000)).markdown).toMatch(/^(word )*word$/)
})

test("many short lines are cut as well", () => {
  const { markdown, cut } = excerptMarkdown("- x\n".repeat(15_000))
  expect(cut).toBe(true)
  expect(markdown.split("\n").length).toBeLessThan(20)
})

test("no character is cut in two", () => {
  const { markdown } = excerptMarkdown("😀".repeat(5_000))
  expect(markdown.replaceAll("😀", "")).toBe("")
})
