import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { extractTags, foldTag, MAX_TAGS } from "./tags.ts"

const letters = "a b c x y z é è ç œ ß ñ Ł ø Ж я あ 漢 ع".split(" ")
const digits = ["0", "1", "8", "9"]
const tagText = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.array(fc.constantFrom(...letters, ...digits, "-"), { maxLength: 40 }),
    fc.constantFrom(...letters, ...digits),
  )
  .map(([first, middle, last]) => first + middle.join("") + last)
/** Prose that neither ends a tag's word nor hides one. */
const prose = fc.array(fc.constantFrom("mot", "Lyon", "42", "a-b", "été,", "(oui)", "« non »"), { maxLength: 6 })

describe("extractTags", () => {
  it("finds each tag of a prose once, whatever stands around it", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(prose, tagText), { minLength: 1, maxLength: 12 }), (parts) => {
        const markdown = parts.map(([words, tag]) => [...words, `#${tag}`].join(" ")).join(", ")
        const folded = [...new Set(parts.map(([, tag]) => foldTag(tag)))]
        expect(extractTags(markdown).map(foldTag)).toEqual(folded)
      }),
    )
  })

  it("finds nothing in code, links, addresses and the signs of headings", () => {
    const around = [
      (tag: string) => `\`${tag}\``,
      (tag: string) => `a \`\`x \` ${tag}\`\` b`,
      (tag: string) => `\`\`\`\nx ${tag}\n\`\`\``,
      (tag: string) => `~~~~\n~~~\n ${tag}\n~~~~`,
      (tag: string) => `- a\n  \`\`\`\n  ${tag}\n  \`\`\``,
      (tag: string) => `> \`\`\`\n> ${tag}\n> \`\`\``,
      (tag: string) => `text\n\n    ${tag}\n`,
      (tag: string) => `[see ${tag}](https://example.org)`,
      (tag: string) => `[see](${tag})`,
      (tag: string) => `[![${tag}](b.png)](https://example.org/${tag})`,
      (tag: string) => `https://example.org/${tag} and www.example.org/${tag}`,
      (tag: string) => `<a href="${tag}">`,
      (tag: string) => `[ref]: ${tag}`,
      (tag: string) => `word${tag}`,
      (tag: string) => `#${tag}`,
      (tag: string) => tag.replace("#", "# "),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...around), tagText, (wrap, tag) => {
        expect(extractTags(wrap(`#${tag}`))).toEqual([])
      }),
    )
  })

  it("goes on after what it left out", () => {
    expect(extractTags("```\n#no\n```\n\n`#no` [#no](x) but #yes")).toEqual(["yes"])
    expect(extractTags("1. one\n\n    #in-the-item")).toEqual(["in-the-item"])
    expect(extractTags("an unmatched ` before #tag")).toEqual(["tag"])
  })

  it("keeps the first spelling, without what a sentence puts behind it", () => {
    expect(
      extractTags("#Énergie, #énergie. (#Air-comprimé) «#vpn» #mise_à_jour #retour\\_client #lyon- #42 #3d"),
    ).toEqual(["Énergie", "Air-comprimé", "vpn", "mise_à_jour", "retour_client", "lyon", "3d"])
  })

  it("is bounded in number, in length and in time, whatever the text", () => {
    expect(extractTags(Array.from({ length: 200 }, (_, at) => `#t${at}`).join(" "))).toHaveLength(MAX_TAGS)
    expect(extractTags(`#${"a".repeat(65)} #${"b".repeat(64)}`)).toEqual(["b".repeat(64)])
    const hostile = [
      "`".repeat(60_000),
      "` `` ".repeat(12_000),
      "[".repeat(60_000),
      "[](".repeat(20_000),
      "<a ".repeat(20_000),
    ]
    hostile.push(`#${"1".repeat(60_000)}`, " #1".repeat(20_000), "[a](b".repeat(12_000), "- ".repeat(30_000))
    for (const text of hostile) {
      const begun = performance.now()
      extractTags(`${text} #end`)
      expect({ text: text.slice(0, 8), slow: performance.now() - begun > 1_000 }).toMatchObject({ slow: false })
    }
  })

  it("never throws, and returns only what folds to something", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (markdown) => {
        const tags = extractTags(markdown)
        expect(new Set(tags.map(foldTag)).size).toBe(tags.length)
        for (const tag of tags) expect(foldTag(tag)).not.toBe("")
      }),
    )
  })
})

describe("foldTag", () => {
  it("makes spellings that differ in case, accents or composition one", () => {
    for (const same of ["Énergie", "ENERGIE", "e\u0301nergie", "#énergie"]) expect(foldTag(same)).toBe("energie")
    expect(foldTag("Œuvre")).toBe(foldTag("oeuvre"))
    expect(foldTag("Straße")).toBe(foldTag("STRASSE"))
    expect(foldTag("İş")).toBe(foldTag("is"))
  })

  it("folds nothing further, and keeps letters of other scripts apart", () => {
    fc.assert(fc.property(tagText, (tag) => foldTag(foldTag(tag)) === foldTag(tag)))
    expect(foldTag("हिंदी")).not.toBe(foldTag("हद"))
  })
})
