import { cleanup, render } from "@testing-library/react"
import * as fc from "fast-check"
import { Fragment } from "react"
import { expect, test } from "vitest"
import { createNameList } from "../../../../shared/attention/memberNames.ts"
import { extractTags, foldTag } from "../../../../shared/community/tags.ts"
import { lexMarkdown } from "./guardedLexer.ts"
import { renderBlocks } from "./renderBlocks.tsx"
import { createRenderContext } from "./renderContext.ts"

const LABELS = { done: "Done", notDone: "To do", table: "Table", image: "Image" }
const names = createNameList(["Tomás Herrera", "Élodie Œuvrard", "Marc Petit", "Marc Grand"])

const show = (source: string, baseLevel = 1): HTMLElement => {
  const content = renderBlocks(
    lexMarkdown(source),
    createRenderContext({ names, targets: new Map(), labels: LABELS, baseLevel }),
  )
  return render(<Fragment>{content}</Fragment>).container
}

test("prose, emphasis, lists, quotes, code and tables become elements", () => {
  const shown = show("**a** *b* ~~c~~ `d`\n\n- one\n- two\n\n> quote\n\n```js\nlet x\n```\n\n|h|\n|-|\n|cell|")
  for (const tag of ["strong", "em", "del", "p > code", "ul > li", "blockquote", "pre > code", "table td"])
    expect({ tag, found: shown.querySelector(tag) !== null }).toEqual({ tag, found: true })
})

const roomOf = (source: string) => show(source).querySelector("ol")?.style.paddingInlineStart

test("a sentence that begins with a number, which Markdown takes for a list, has room for it", () => {
  expect(["1. one", "9. nine\n10. ten", "340. is what I count"].map(roomOf)).toEqual(["", "3.5ch", "4.5ch"])
})

test("HTML stays text", () => {
  const shown = show("<script>alert(1)</script>\n\na <img src=x onerror=alert(1)> b <b>c</b>\n\n<iframe src=x>")
  expect(shown.querySelector("script, img, iframe, b")).toBeNull()
  expect(shown.textContent).toContain("<script>alert(1)</script>")
  expect(shown.textContent).toContain("<img src=x onerror=alert(1)>")
})

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "java&#x73;cript:alert(1)",
  "&#106;avascript:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "file:///etc/passwd",
  "palabre://join/x",
  "//evil.example",
  "/relative",
  "#join=x",
  "blob:http://a/b",
])("an address like %s is no link", (address) => {
  expect(show(`[text](${address})`).querySelector("a")).toBeNull()
  expect(show(`<${address}>`).querySelector("a")).toBeNull()
})

test("a link opens elsewhere without handing over its origin", () => {
  const link = show("[the manual](https://docs.example/a)").querySelector("a")
  expect(link?.getAttribute("href")).toBe("https://docs.example/a")
  expect(link?.getAttribute("rel")).toContain("noopener noreferrer")
  expect(link?.getAttribute("target")).toBe("_blank")
})

test.each([
  ["[https://bank.example](https://evil.example)", "(evil.example)"],
  ["[bank.example/login](https://evil.example)", "(evil.example)"],
  ["[www.bank.example](http://evil.example)", "(evil.example)"],
  ["[chef@bank.example](mailto:spy@evil.example)", "(spy@evil.example)"],
  ["[click](https://bank.example@evil.example)", "(evil.example)"],
  ["[ba\u200bnk](https://evil.example)", "(evil.example)"],
])("%s says where it really leads", (source, destination) => {
  expect(show(source).textContent).toContain(destination)
})

test("an honest link is not annotated", () => {
  expect(show("[https://docs.example/a](https://docs.example/a)").textContent).toBe("https://docs.example/a")
  expect(show("https://www.docs.example/a").textContent).toBe("https://www.docs.example/a")
  expect(show("[the manual](https://docs.example)").textContent).toBe("the manual")
})

test("an image is a link, never fetched", () => {
  const shown = show("![plan](https://tracker.example/p.png) ![](data:image/png;base64,AA)")
  expect(shown.querySelector("img")).toBeNull()
  expect(shown.querySelector("a")?.textContent).toContain("plan")
  expect(shown.querySelectorAll("a")).toHaveLength(1)
})

test("direction controls are dropped from prose and shown in code", () => {
  const shown = show("ab\u202Edc\u2066\n\n`x\u202Ey`")
  expect(shown.querySelector("p")?.textContent).toBe("abdc")
  expect(shown.querySelector("code")?.textContent).toBe("x[U+202E]y")
})

test("each block finds its own direction", () => {
  expect(show("سلام\n\nhello").querySelectorAll("p[dir='auto']")).toHaveLength(2)
})

test("headings start below their post and never skip a level", () => {
  const levels = [...show("#### a\n\n# b\n\n###### c", 2).querySelectorAll("h1,h2,h3,h4,h5,h6")].map((h) => h.tagName)
  expect(levels).toEqual(["H3", "H3", "H4"])
})

test("tags and mentions of known members stand out, as long as they are words", () => {
  const shown = show("@Tomás Herrera and @tomás, not @Marc: #mise_à-jour, #42, a#b, @nobody, #pilote\\_lyon")
  expect([...shown.querySelectorAll("span")].map((span) => span.textContent)).toEqual(["@Tomás Herrera", "@tomás"])
  expect([...shown.querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")])).toEqual([
    ["#mise_à-jour", "#/t/mise_a-jour"],
    ["#pilote_lyon", "#/t/pilote_lyon"],
  ])
})

test("a tag in the text of a link is no link of its own", () => {
  const shown = show("[see #this](https://example.org) and #that")
  expect([...shown.querySelectorAll("a")].map((link) => link.textContent)).toEqual(["see #this", "#that"])
  expect(shown.querySelector("a a")).toBeNull()
})

test("what is shown as a tag is what the topic pages gather", () => {
  const piece = fc.constantFrom(
    ...["#été", "#vpn", "#x-1", "#a\\_b", "`#code`", "``#co`de``", "mot", "#42", "(#par)", "[#in](https://a.b)"],
    ...["\n", "\n\n", "\n# ", "\n> ", "\n- ", "\n```\n", "\n~~~~\n", "https://a.b/#c", "**#fort**", "é#no"],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const source = pieces.join(" ")
      const links = [...show(source).querySelectorAll('a[href^="#/t/"]')]
      const shownTags = new Set(links.map((link) => foldTag(link.textContent)))
      expect(new Set(extractTags(source).map(foldTag))).toEqual(shownTags)
      cleanup()
    }),
    { numRuns: 500 },
  )
})

test("the references that the editor writes are read back", () => {
  expect(show("1 &lt; 2 &amp; 3 &gt; 2 &#233; &amp;lt; &unknown;").textContent).toBe("1 < 2 & 3 > 2 é &lt; &unknown;")
})

const depthOf = (element: Element): number =>
  Math.max(0, ...Array.from(element.children, (child) => 1 + depthOf(child)))

const HOSTILE: readonly (readonly [string, string])[] = [
  ["10,000 nested quotes", `${">".repeat(10_000)}x`],
  ["nested quotes on many lines", `${"> ".repeat(300)}x\n`.repeat(100)],
  ["nested lists", Array.from({ length: 240 }, (_, depth) => `${" ".repeat(depth * 2)}- x`).join("\n")],
  ["5,000 bullets in a row", `${"- ".repeat(5_000)}x`],
  ["unclosed emphasis", "**a *b".repeat(10_000)],
  ["nested emphasis", `${"**".repeat(10_000)}a${"**".repeat(10_000)}`],
  ["an endless address", `${"a.".repeat(30_000)}@`],
  ["open brackets", "[".repeat(60_000)],
  ["open links", "[a](".repeat(15_000)],
  ["open comments", "<!--".repeat(15_000)],
  ["a wide table", `${"|a".repeat(15_000)}|\n${"|-".repeat(15_000)}|\n`],
  // Rows that end early are filled up: few letters ask for many cells.
  ["a table of 40,000 cells", `${"|a".repeat(200)}|\n${"|-".repeat(200)}|\n${"|x|\n".repeat(200)}`],
  ["a long list", "- x\n".repeat(15_000)],
  ["many paragraphs", "x\n\n".repeat(20_000)],
  ["many mentions", "@a ".repeat(20_000)],
  ["backticks", "`a ".repeat(20_000)],
  ["one word", "x".repeat(60_000)],
]

test.each(HOSTILE)("%s neither crash nor freeze", (_, source) => {
  const shown = show(source)
  expect(shown.querySelectorAll("*").length).toBeLessThan(20_000)
  expect(depthOf(shown)).toBeLessThan(60)
  expect(shown.textContent).not.toBe("")
})

test("any text is shown without an element that could act", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "[",
      "](",
      ")",
      "<",
      ">",
      "**",
      "_",
      "`",
      "\n",
      "\n\n",
      "> ",
      "- ",
      "1. ",
      "|",
      "|-|",
      "&#x6a;",
      "#",
    ),
    fc.constantFrom(
      "javascript:alert(1)",
      "https://a.example",
      "<img onerror=x>",
      "<script>",
      "\u202e",
      "\\",
      "![",
      "~~",
    ),
    fc.string({ unit: "grapheme", maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const shown = show(pieces.join(""))
      expect(shown.querySelector("script, img, iframe, object, embed, form, input, style, base, svg use")).toBeNull()
      for (const element of shown.querySelectorAll("*"))
        for (const { name } of element.attributes) expect(name.startsWith("on")).toBe(false)
      for (const link of shown.querySelectorAll("a")) expect(link.href).toMatch(/^(https?|mailto):/)
    }),
    { numRuns: 500 },
  )
})
