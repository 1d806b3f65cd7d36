import { array, assert, integer, property, string, tuple } from "fast-check"
import { expect, test } from "vitest"
import { cutAtMark } from "./cutAtMark.ts"

test("a mark far behind the beginning is shown with a word or two before it", () => {
  const text = "…de la semaine prochaine, et pour cela il faut d’abord que la presse soit à l’arrêt"
  const from = text.indexOf("presse")
  expect(cutAtMark({ text, marks: [[from, from + 6]] })).toEqual({
    text: "…d’abord que la presse soit à l’arrêt",
    marks: [[16, 22]],
  })
})

test("a mark at the end of a text is shown with as much before it as a narrow line holds", () => {
  const text = "C’est le calme. On devrait tous refaire la formation."
  const from = text.indexOf("formation")
  expect(cutAtMark({ text, marks: [[from, from + 9]] }).text).toBe("…tous refaire la formation.")
})

test("what is short stays whole, with or without a mark", () => {
  for (const marks of [[], [[3, 9]]] as const) {
    const marked = { text: "la presse est arrêtée", marks }
    expect(cutAtMark(marked)).toEqual(marked)
  }
})

test("whatever the text, the first mark is kept, no mark changes its words, and none begins late", () => {
  const word = string({ minLength: 1, maxLength: 30 })
  assert(
    property(
      array(word, { minLength: 1, maxLength: 30 }),
      tuple(integer({ min: 0 }), integer({ min: 1, max: 40 })),
      (words, [place, length]) => {
        const text = words.join(" ")
        const from = place % text.length
        const to = Math.min(text.length, from + length)
        const cut = cutAtMark({ text, marks: [[from, to]] })
        expect(cut.marks.map((mark) => cut.text.slice(...mark))).toEqual([text.slice(from, to)])
        // Whatever stands on one narrow line is seen.
        expect(cut.marks[0]?.[0]).toBeLessThanOrEqual(cut.text.length > 33 ? 17 : 33)
      },
    ),
  )
})
