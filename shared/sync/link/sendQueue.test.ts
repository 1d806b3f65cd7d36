import { expect, test } from "vitest"
import { createChannelPair, type FakeChannel } from "../../../tests/fakes/channelPair.ts"
import { MAX_FRAME_BYTES, MAX_MESSAGE_BYTES, type LinkClosing } from "../link.ts"
import { STREAMS } from "./frames.ts"
import { createSendQueue, HIGH_WATER_BYTES, type SendQueue } from "./sendQueue.ts"

const setUp = (): { queue: SendQueue; channel: FakeChannel; failures: LinkClosing[] } => {
  const channel = createChannelPair().caller
  const failures: LinkClosing[] = []
  const queue = createSendQueue(channel, (reason) => failures.push(reason))
  channel.onDrain(() => queue.pump())
  channel.hold()
  return { queue, channel, failures }
}

const streamsSent = (channel: FakeChannel): string[] =>
  channel.sent.map((frame) => STREAMS[(frame[0] ?? 0) & 0x7f] ?? "unknown")

const isSettled = async (promise: Promise<void>): Promise<boolean> => {
  let settled = false
  void promise.then(() => (settled = true))
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  return settled
}

test("hands the transport no more than the high-water mark and one frame", () => {
  const { queue, channel } = setUp()
  for (let count = 0; count < 4; count++) void queue.send("bulk", new Uint8Array(MAX_MESSAGE_BYTES))
  expect(channel.bufferedAmount()).toBeGreaterThanOrEqual(HIGH_WATER_BYTES)
  expect(channel.bufferedAmount()).toBeLessThan(HIGH_WATER_BYTES + MAX_FRAME_BYTES)
})

test("a control message goes out before the rest of a bulk message that was there first", () => {
  const { queue, channel } = setUp()
  void queue.send("bulk", new Uint8Array(MAX_MESSAGE_BYTES))
  const before = channel.sent.length
  void queue.send("control", new Uint8Array(10))
  channel.release()
  expect(streamsSent(channel)[before]).toBe("control")
  expect(streamsSent(channel).at(-1)).toBe("bulk")
})

test("streams go out by their priority, and in order within one", () => {
  const { queue, channel } = setUp()
  void queue.send("bulk", new Uint8Array(HIGH_WATER_BYTES))
  const before = channel.sent.length
  for (const stream of STREAMS.toReversed()) for (const mark of [1, 2]) void queue.send(stream, Uint8Array.of(mark))
  for (let turn = 0; turn < 4; turn++) channel.release()
  const sent = channel.sent.slice(before).filter((frame) => frame.length === 6)
  expect(sent.map((frame) => `${STREAMS[(frame[0] ?? 0) & 0x7f]} ${frame[5]}`)).toEqual(
    STREAMS.flatMap((stream) => [`${stream} 1`, `${stream} 2`]),
  )
})

test("send resolves only when the last frame was handed over below the high-water mark", async () => {
  const { queue, channel } = setUp()
  const sending = queue.send("bulk", new Uint8Array(MAX_MESSAGE_BYTES))
  expect(await isSettled(sending)).toBe(false)
  while (channel.sent.length < 17) channel.release()
  expect(await isSettled(sending)).toBe(true)
})

test("what waits and what comes later is refused with the reason once the link has failed", async () => {
  const { queue } = setUp()
  const waiting = queue.send("bulk", new Uint8Array(MAX_MESSAGE_BYTES))
  queue.fail("removed")
  await expect(waiting).rejects.toMatchObject({ name: "LinkClosedError", reason: "removed" })
  await expect(queue.send("live", new Uint8Array(1))).rejects.toMatchObject({ reason: "removed" })
})

test("a channel that throws fails the queue instead of the sender", async () => {
  const { queue, channel, failures } = setUp()
  channel.close()
  await expect(queue.send("live", new Uint8Array(1))).rejects.toMatchObject({ reason: "closed" })
  expect(failures).toEqual(["closed"])
})

test("a message over 1 MB is refused and sends nothing", async () => {
  const { queue, channel } = setUp()
  await expect(queue.send("bulk", new Uint8Array(MAX_MESSAGE_BYTES + 1))).rejects.toBeInstanceOf(RangeError)
  expect(channel.sent).toEqual([])
})
