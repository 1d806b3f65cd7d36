import { array, assert, constantFrom, property, string } from "fast-check"
import { expect, test } from "vitest"
import { createStringTable } from "./stringTable.ts"

test("finds what a map would, whatever was there first, came later or was emptied", () => {
  const text = string({ unit: "binary", minLength: 1, maxLength: 3 })
  assert(
    property(array(text), array(text), array(constantFrom(true, false)), (first, later, emptied) => {
      const list = [...new Set(first)]
      const table = createStringTable(list)
      for (const each of later) expect(list[table.add(each)]).toBe(each)
      expect(list).toEqual([...new Set([...first, ...later])])
      for (const [at, gone] of emptied.slice(0, list.length).entries()) if (gone) list[at] = ""
      for (const each of [...first, ...later, "absent"]) expect(table.find(each)).toBe(list.indexOf(each))
      expect(table.find("")).toBe(-1)
    }),
  )
})

test("grows as its list does", () => {
  const list: string[] = []
  const table = createStringTable(list)
  for (let at = 0; at < 5_000; at++) table.add(`word${at}`)
  expect(list.map(table.find)).toEqual(list.map((_, at) => at))
})
