import * as fc from "fast-check"
import { expect, it } from "vitest"
import { DraftMap, type FrozenMap } from "./draftMap.ts"

const command = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(fc.constant("set" as const), fc.nat(60)) },
  fc.tuple(fc.constantFrom("freeze" as const, "back" as const, "delete" as const), fc.nat(60)),
)

it("holds what a map would, and what was taken of it never changes", () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 200 }), (commands) => {
      let draft = new DraftMap<number, number>()
      let model = new Map<number, number>()
      const taken: [FrozenMap<number, number>, ReadonlyMap<number, number>][] = []
      for (const [at, [what, key]] of commands.entries()) {
        if (what === "set") {
          draft.set(key, at)
          model.set(key, at)
        } else if (what === "delete") {
          draft.delete(key)
          model.delete(key)
        } else if (what === "freeze") taken.push([draft.freeze(), new Map(model)])
        else {
          const [frozen, held] = taken[key % Math.max(1, taken.length)] ?? []
          draft = frozen?.thaw() ?? draft
          model = held ? new Map(held) : model
        }
        expect([draft.size, draft.get(key), draft.has(key)]).toEqual([model.size, model.get(key), model.has(key)])
      }
      for (const [frozen, held] of [...taken, [draft.freeze(), model] as const]) {
        expect([...frozen]).toEqual([...held])
        expect([frozen.size, [...frozen.keys()], [...frozen.values()]]).toEqual([
          held.size,
          [...held.keys()],
          [...held.values()],
        ])
      }
    }),
  )
})

it("gives the same one as long as nothing changes", () => {
  const frozen = new DraftMap<string, number>([["a", 1]]).freeze()
  const draft = frozen.thaw()
  expect(draft.freeze()).toBe(frozen)
  draft.set("b", 2)
  expect(draft.freeze()).not.toBe(frozen)
  expect([...frozen]).toEqual([["a", 1]])
})
