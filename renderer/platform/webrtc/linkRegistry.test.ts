import { expect, test } from "vitest"
import type { DeviceId } from "../../../shared/kernel/ids.ts"
import { createObserved } from "../../../shared/kernel/subscription.ts"
import type { Link, LinkClosing } from "../../../shared/sync/link.ts"
import { createManualTimer } from "../../../tests/fakes/manualTimer.ts"
import { createLinkRegistry } from "./linkRegistry.ts"

const LOW = "11".repeat(32) as DeviceId
const HIGH = "ee".repeat(32) as DeviceId

const createLink = (device: DeviceId): Link & { closing: LinkClosing | null } => {
  const handlers: ((reason: LinkClosing) => void)[] = []
  const link: Link & { closing: LinkClosing | null } = {
    device,
    secret: "current",
    silent: createObserved(false),
    closing: null,
    send: () => Promise.resolve(),
    onMessage: () => () => undefined,
    onClose(handler) {
      handlers.push(handler)
      return () => undefined
    },
    close(reason) {
      if (link.closing !== null) return
      link.closing = reason
      for (const handler of handlers) handler(reason)
    },
  }
  return link
}

const setUp = (own: DeviceId, other: DeviceId) => {
  const timer = createManualTimer()
  return {
    timer,
    registry: createLinkRegistry(own, timer.after),
    links: [createLink(other), createLink(other)] as const,
  }
}

test("the device with the lower id closes the older of two links at once", () => {
  const { registry, links } = setUp(LOW, HIGH)
  for (const link of links) registry.add(link)
  expect(links.map(({ closing }) => closing)).toEqual(["replaced", null])
})

test("the other one waits, and closes nothing where the lower id has closed the newer link", () => {
  const { registry, links, timer } = setUp(HIGH, LOW)
  for (const link of links) registry.add(link)
  links[1].close("replaced")
  timer.advance(10_000)
  expect(links.map(({ closing }) => closing)).toEqual([null, "replaced"])
})

test("the other one closes the older link itself where nothing happens", () => {
  const { registry, links, timer } = setUp(HIGH, LOW)
  for (const link of links) registry.add(link)
  timer.advance(10_000)
  expect(links.map(({ closing }) => closing)).toEqual(["replaced", null])
})

test("links to different devices stand side by side, and all close together", () => {
  const { registry } = setUp(LOW, HIGH)
  const links = [createLink(HIGH), createLink("77".repeat(32) as DeviceId)]
  for (const link of links) registry.add(link)
  expect(registry.size()).toBe(2)
  registry.closeAll()
  expect(links.map(({ closing }) => closing)).toEqual(["closed", "closed"])
  expect(registry.size()).toBe(0)
})
