import { afterEach, expect, test, vi } from "vitest"
import { createFakeBridge } from "../../tests/fakes/fakeBridge.ts"
import { readNotificationStanding, showBadge, showNotification } from "./systemNotifications.ts"

afterEach(() => vi.unstubAllGlobals())

test("in a desktop window, notifications and the number go over its bridge, within its bounds", () => {
  const { bridge, calls, listeners, tell } = createFakeBridge()
  vi.stubGlobal("palabre", bridge)
  expect(readNotificationStanding()).toBe("granted")
  let clicks = 0
  const close = showNotification({
    tag: "t",
    title: "x".repeat(400),
    body: "y".repeat(2_000),
    onClick: () => (clicks += 1),
  })
  showBadge(12_000)
  for (const event of [{ kind: "clicked", tag: "other" }, { kind: "woke" }, null, { kind: "clicked", tag: "t" }])
    tell(event)
  close()
  expect(calls).toEqual([
    ["notify", { tag: "t", title: "x".repeat(300), body: "y".repeat(1_000) }],
    ["showCount", 9_999],
    ["withdraw", "t"],
  ])
  expect([clicks, listeners.size]).toEqual([1, 0])
})
