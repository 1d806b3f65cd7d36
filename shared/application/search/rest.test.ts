import { expect, test } from "vitest"
import { createManualTimer } from "../../../tests/fakes/manualTimer.ts"
import { createRest } from "./rest.ts"

const open = () => {
  const timer = createManualTimer()
  const rest = createRest({ after: timer.after })
  const done: string[] = []
  return { timer, rest, done, run: (name: string) => rest.run(() => void done.push(name)) }
}

test("Where nothing comes in, what there is to do is done at once", () => {
  const { done, run } = open()
  run("one")
  expect(done).toEqual(["one"])
})

test("While portions come in it waits, and is done in order once no other has come", () => {
  const { timer, rest, done, run } = open()
  rest.stir()
  run("one")
  timer.advance(1_000)
  rest.stir()
  run("two")
  timer.advance(1_000)
  expect(done).toEqual([])
  timer.advance(1_000)
  expect(done).toEqual(["one", "two"])
  run("three")
  expect(done).toEqual(["one", "two", "three"])
})

test("A bulk that does not end puts nothing off for good", () => {
  const { timer, rest, done, run } = open()
  rest.stir()
  run("one")
  for (let second = 0; second < 12; second++) {
    timer.advance(1_000)
    rest.stir()
  }
  expect(done).toEqual(["one"])
})

test("Whoever needs it has it done now, and nothing is done after the end", () => {
  const { timer, rest, done, run } = open()
  rest.stir()
  run("one")
  rest.hurry()
  expect(done).toEqual(["one"])
  rest.stir()
  run("two")
  rest.stop()
  timer.advance(60_000)
  expect(done).toEqual(["one"])
})
