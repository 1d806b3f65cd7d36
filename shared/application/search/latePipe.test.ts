import { expect, test } from "vitest"
import type { SearchPipe } from "../../search/room/protocol.ts"
import { createLatePipe } from "./latePipe.ts"

const nobody = (_message: unknown): void => {}

const open = () => {
  const calls: unknown[] = []
  let say = nobody
  const pipe = createLatePipe((): SearchPipe => {
    calls.push("opened")
    return {
      post: (message) => calls.push(message),
      listen: (heard) => void (say = heard),
      onEnd: (ended) => ended("broken"),
      close: () => calls.push("closed"),
    }
  })
  return { pipe, calls, say: (message: unknown) => say(message) }
}

test("An index is opened once, by the first word, and whoever listened before hears it", () => {
  const { pipe, calls, say } = open()
  const heard: unknown[] = []
  pipe.listen((message) => heard.push(message))
  pipe.onEnd((detail) => heard.push(detail))
  expect(calls).toEqual([])
  pipe.post({ t: "end" })
  pipe.post({ t: "close", n: 1 })
  say("hello")
  pipe.close()
  expect(calls).toEqual(["opened", { t: "end" }, { t: "close", n: 1 }, "closed"])
  expect(heard).toEqual(["broken", "hello"])
})

test("An index that nobody spoke to is not opened to be closed", () => {
  const { pipe, calls } = open()
  pipe.close()
  expect(calls).toEqual([])
})
