import { array, assert, constantFrom, integer, oneof, property } from "fast-check"
import { expect, test } from "vitest"
import { allocateSegment, findHashAt } from "./segment.ts"

const hash = oneof(integer({ min: 0, max: 0xffff_ffff }), integer({ min: 0, max: 20 }), constantFrom(0xffff_ffff))

test("a hash is found where its first is, however the others are spread", () => {
  assert(
    property(array(hash, { maxLength: 40 }), hash, (hashes, wanted) => {
      const segment = allocateSegment({ documents: hashes.length, terms: 0, postings: 0, idBytes: 0 })
      segment.hashes.set(hashes.toSorted((one, other) => one - other))
      const before = hashes.filter((each) => each < wanted).length
      expect(findHashAt(segment, wanted)).toBe(before)
    }),
  )
})
