import * as fc from "fast-check"
import { expect, it } from "vitest"
import { fakeItem, fakeLedger } from "../../tests/fakes/fakeIds.ts"
import { createTopicShelf, type Tagging } from "./topicShelf.ts"

const taggings = fc.uniqueArray(fc.tuple(fc.nat(400), fc.nat(30), fc.constantFrom("énergie", "Énergie", "ENERGIE")), {
  selector: ([item]) => item,
  maxLength: 40,
})

it("tells the same as if it were counted anew, whatever came and went in whatever order", () => {
  fc.assert(
    fc.property(taggings, fc.array(fc.nat(39)), (made, gone) => {
      const all = made.map(([item, at, spelling]): Tagging => ({
        key: { ledger: fakeLedger(1), item: fakeItem(item, 0) },
        at,
        spelling,
      }))
      const shelf = createTopicShelf()
      for (const tagging of all) shelf.add(tagging)
      const left = new Set(all)
      for (const place of gone) {
        const tagging = all[place]
        if (tagging && left.delete(tagging)) shelf.remove(tagging)
      }
      const expected = [...left].sort((one, other) => other.at - one.at || (one.key.item < other.key.item ? 1 : -1))
      expect(shelf.posts()).toEqual(expected.map(({ key }) => key))
      expect(shelf.size()).toBe(left.size)
      for (const since of [-1, 10, 30])
        expect(shelf.countSince(since)).toBe(expected.filter(({ at }) => at > since).length)
      const uses = (spelling: string) => expected.filter((tagging) => tagging.spelling === spelling).length
      const most = Math.max(0, ...expected.map(({ spelling }) => uses(spelling)))
      expect(uses(shelf.spelling())).toBe(most)
      expect(shelf.spelling()).toBe(expected.find(({ spelling }) => uses(spelling) === most)?.spelling ?? "")
    }),
  )
})
