import { array, assert, constantFrom, property, string } from "fast-check"
import { expect, test } from "vitest"
import { createLetters } from "../words/letters.ts"
import { unpackTexts } from "../fixtures/unpackTexts.ts"
import { createStringTable } from "./stringTable.ts"
import { createTextList, type PackedTexts } from "./textList.ts"

/** As they lie after having been read. */
const pack = (texts: readonly string[]): PackedTexts => {
  const lengths = Uint16Array.from(texts, ({ length }) => length)
  const starts = Uint32Array.from(texts, (_, at) => texts.slice(0, at).join("").length)
  const joined = texts.join("")
  const letters = Uint16Array.from({ length: joined.length }, (_, at) => joined.charCodeAt(at))
  return { letters, starts, lengths }
}

test("finds what a map would, whatever was there first, came later or was emptied", () => {
  const text = string({ unit: "binary", minLength: 1, maxLength: 3 })
  assert(
    property(array(text), array(text), array(constantFrom(true, false)), (first, later, emptied) => {
      const packed = pack([...new Set(first)])
      expect(unpackTexts(packed)).toEqual([...new Set(first)])
      const list = createTextList(packed)
      const table = createStringTable(list)
      const all: string[] = [...new Set([...first, ...later])]
      for (const each of later) expect(list.text(table.add(createLetters(each)))).toBe(each)
      expect(all.map((_, at) => list.text(at))).toEqual(all)
      for (const [at, gone] of emptied.slice(0, all.length).entries())
        if (gone) {
          list.empty(at)
          all[at] = ""
        }
      for (const each of [...first, ...later, "absent"]) expect(table.find(createLetters(each))).toBe(all.indexOf(each))
      expect(table.find(createLetters())).toBe(-1)
    }),
  )
})

test("grows as its list does", () => {
  const list = createTextList()
  const table = createStringTable(list)
  const words = Array.from({ length: 5_000 }, (_, at) => `word${at}`)
  expect(words.map((word) => table.add(createLetters(word)))).toEqual(words.map((_, at) => at))
  expect(words.map((word) => table.find(createLetters(word)))).toEqual(words.map((_, at) => at))
})
