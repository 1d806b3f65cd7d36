import { expect, test } from "vitest"
import { en as english } from "./english.ts"
import { fr as french } from "./french.ts"
import { lateEn } from "./lateEnglish.ts"
import { lateFr } from "./lateFrench.ts"

const en = { ...english, ...lateEn }
const fr = { ...french, ...lateFr }

const leaves = (value: unknown, path = ""): Map<string, string> => {
  if (typeof value === "string") return new Map([[path, value]])
  const found = new Map<string, string>()
  for (const [key, inner] of Object.entries(value ?? {}))
    for (const [leaf, text] of leaves(inner, path ? `${path}.${key}` : key)) found.set(leaf, text)
  return found
}

const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)|<(\w+)>/g)].map(([all]) => all).sort()

test("French and English have the same keys", () => {
  expect([...leaves(fr).keys()].sort()).toEqual([...leaves(en).keys()].sort())
})

test("no sentence is empty, in either language", () => {
  for (const language of [en, fr]) {
    const sentences = leaves(language)
    expect(sentences.size).toBeGreaterThan(100)
    expect([...sentences].filter(([, text]) => text.trim() === "")).toEqual([])
  }
})

test("French has one kind of space before a double sign: two of them beside one another look like a fault", () => {
  expect([...leaves(fr)].filter(([, text]) => /\u202f| [?!:;»]|« /.test(text))).toEqual([])
})

test("a sentence names the same values in both languages", () => {
  const french = leaves(fr)
  const unlike = [...leaves(en)].filter(
    ([key, text]) => placeholders(text).join() !== placeholders(french.get(key) ?? "").join(),
  )
  expect(unlike).toEqual([])
})
