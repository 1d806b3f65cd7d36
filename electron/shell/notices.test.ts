import { EventEmitter } from "node:events"
import { expect, test } from "vitest"
import { createNotices } from "./notices.ts"

const createScreen = () => {
  const standing = new Set<string>()
  const made: (EventEmitter & { title: string })[] = []
  const clicked: string[] = []
  const notices = createNotices(
    ({ title = "" }) => {
      const notice = Object.assign(new EventEmitter(), {
        title,
        show: () => void standing.add(title),
        close: () => {
          standing.delete(title)
          notice.emit("close")
        },
      })
      made.push(notice)
      return notice as never
    },
    (tag) => clicked.push(tag),
  )
  return { notices, standing, made, clicked }
}

test("a notification takes the place of the one with its tag, and goes when it is clicked or read", () => {
  const { notices, standing, made, clicked } = createScreen()
  notices.show({ tag: "a", title: "one", body: "" })
  notices.show({ tag: "a", title: "two", body: "" })
  notices.show({ tag: "b", title: "three", body: "" })
  expect([...standing]).toEqual(["two", "three"])
  made[1]?.emit("click")
  notices.withdraw("b")
  notices.withdraw("never there")
  expect([clicked, [...standing]]).toEqual([["a"], []])
})

test("a flood leaves the newest twenty", () => {
  const { notices, standing } = createScreen()
  for (let at = 0; at < 50; at++) notices.show({ tag: String(at), title: String(at), body: "" })
  expect([standing.size, standing.has("49"), standing.has("29")]).toEqual([20, true, false])
  notices.withdrawAll()
  expect(standing.size).toBe(0)
})
